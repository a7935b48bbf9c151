"""An outlet that is only given as the source is no organisation of which the article tells."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.vocabulary import NameKind

EN = "Indonesia and Kenya will train 400 nurses by 2032, the Indrapura Foundation said on Monday. Teachers come from Nairobi."
ID = "Indonesia dan Kenya akan melatih 400 perawat sampai 2032, kata Yayasan Indrapura, Senin. Pengajar dikirim dari Nairobi."
FOUNDATION = {"en": "Indrapura Foundation", "id": "Yayasan Indrapura"}


def organisations(text: str, language: str) -> set[str]:
    """The organisations that are found."""
    names = extract_draft(Article("a", text, language)).names
    return {text[name.start : name.end] for name in names if name.kind is NameKind.ORGANISATION}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", f"{EN}\n\nSource: Lintas News Agency\n", id="en-line-of-sources"),
        pytest.param("id", f"{ID}\n\nSumber: Kantor Berita Lintas\n", id="id-line-of-sources"),
        pytest.param("en", f"{EN}\n\n(Source: Lintas News Agency)\n", id="en-bracketed-source"),
        pytest.param("id", f"{ID} Sumber: PT Warta Lintas.\n", id="id-source-behind-the-text"),
        pytest.param("en", f"Source: The Lintas Times\n\n{EN}\n", id="en-label-before-the-text"),
        pytest.param("en", f"NAIROBI, March 4 (Lintas News Agency) -- {EN}\n", id="en-dateline"),
        pytest.param("id", f"JAKARTA (Lintas News) - {ID}\n", id="id-dateline"),
        pytest.param("id", f"JAKARTA, Lintas Media Group - {ID}\n", id="id-dateline-without-brackets"),
        pytest.param("en", f"By Amina Otieno, Lintas News Agency\n\n{EN}\n", id="en-byline"),
        pytest.param("en", f"{EN} (Reuters)\n", id="en-agency-behind-the-text"),
        pytest.param("id", f"{ID}\nFoto: Kantor Berita Lintas\n", id="id-photo"),
    ],
)
def test_who_is_only_the_source_is_left_out(language: str, text: str) -> None:
    assert organisations(text, language) == {FOUNDATION[language]}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", f"{EN} The Lintas News Agency will open a bureau.\n\nSource: Lintas News Agency\n", id="en"),
        pytest.param("id", f"JAKARTA (Kantor Berita Lintas) - {ID} Kantor Berita Lintas akan mengirim wartawan.\n", id="id"),
    ],
)
def test_a_source_of_which_the_text_tells_stays(language: str, text: str) -> None:
    found = organisations(text, language)
    assert FOUNDATION[language] in found
    assert any("Lintas" in name for name in found)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        pytest.param("en", f"Karavel University opens clinic in Nairobi\n\n{EN}\n", "Karavel University", id="en-headline"),
        pytest.param("en", f"{EN} Nurses go to Karavel University (the oldest).\n", "Karavel University", id="en-bracket-inside"),
        pytest.param("id", f"{ID} Sumber daya disiapkan Universitas Karavel.\n", "Universitas Karavel", id="id-no-label"),
    ],
)
def test_organisations_of_headlines_and_sentences_stay(language: str, text: str, name: str) -> None:
    assert name in organisations(text, language)
