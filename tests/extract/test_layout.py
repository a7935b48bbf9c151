"""What each line is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.extract.draft import Draft
from sepakat.extract.layout import find_layout
from sepakat.extract.segments import find_sentences_step, find_tokens
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.vocabulary import LineKind

INDONESIAN = """Beranda » Nasional » Menteri Kelautan Temui Dubes Norwegia
Menteri Kelautan Temui Dubes Norwegia
PelitaPagi | Nasional
Kamis, 6 Februari 2025 | 10:15 WITA
Menteri Kelautan Sarwo Edi menerima Duta Besar Norwegia Ingrid Solheim. (Foto: Humas Kementerian)

KUPANG, PelitaPagi.com – Menteri Kelautan Sarwo Edi bertemu Duta Besar Norwegia Ingrid Solheim di Kupang, Rabu (5/2/2025).
Baca juga: Nelayan Rote Panen Rumput Laut
"Kami siap membantu," kata Ingrid.
Dua Ratus Kapal
Norwegia akan mengirim dua ratus mesin kapal pada akhir 2026.
Kedua pihak sepakat atas hal berikut:
a. pelatihan nelayan;

Reporter: Ratih Wulandari | Editor: Bayu
(rw/by)
Halaman: 1 2
Bagikan: Facebook | X
Copyright © PelitaPagi 2025
Berita Terkait
Nelayan Rote Panen Rumput Laut
Senin, 3 Februari 2025 20:11
Bagaimana Cara Menghitung Hasil Laut?"""

ENGLISH = """Fisheries minister meets Norwegian envoy
Lantern Gazette
By Nora Pangestu | February 6, 2025 | 3 min read
Fisheries Minister Sarwo Edi, left, greets Ambassador Ingrid Solheim in Kupang. (Photo: Lantern/Nora Pangestu)
KUPANG, Feb. 6, 2025 (Lantern) - Fisheries Minister Sarwo Edi met Norwegian Ambassador Ingrid Solheim on Wednesday.
ADVERTISEMENT
“We are ready to help,” Solheim said.
A fleet of two hundred
Norway will send two hundred ship engines by the end of 2026.
Read also: Seaweed farmers cheer
(Reporting by Nora Pangestu; Editing by Tom Ayu)
Tags: Norway, fisheries
Follow us on Google News"""

B, P, R = LineKind.BODY, LineKind.BOILERPLATE, LineKind.RELATED
H, T, C, S = LineKind.HEADER, LineKind.HEADLINE, LineKind.CAPTION, LineKind.HEADING


def laid_out(text: str, language: str = "id", headline: str | None = None) -> Draft:
    draft = Draft(Article("t", text, language, headline=headline), load_pack(language))
    for step in (find_tokens, find_layout, find_sentences_step):
        step(draft)
    return draft


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        (INDONESIAN, "id", [P, T, H, H, C, B, B, R, B, S, B, B, B, B, H, H, P, P, P, R, R, R, R]),
        (ENGLISH, "en", [T, H, H, C, B, P, B, S, B, R, H, P, P]),
    ],
    ids=["id", "en"],
)
def test_kinds(text: str, language: str, kinds: list[LineKind]) -> None:
    draft = laid_out(text, language)
    found = [line.kind for line in draft.lines]
    assert list(zip(text.split("\n"), found, strict=True)) == list(zip(text.split("\n"), kinds, strict=True))


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("Baca juga: Harga Garam Naik", "id", R),
        ("BACA JUGA : Harga Garam Naik", "id", R),
        ("Simak juga video Panen Garam", "id", R),
        ("Read more: Salt prices rise", "en", R),
        ("[Gambar: Dua menteri berjabat tangan]", "id", C),
        ("Foto: Dok. Kementerian", "id", C),
        ("Penulis: Ratih", "id", H),
        ("(ratih/bayu)", "id", H),
        ("Penulis adalah pengamat kelautan.", "id", H),
        ("***", "id", P),
        ("Ikuti berita kami di Google News", "id", P),
        ("Yuk, tulis pendapatmu di kolom komentar!", "id", P),
        ("Tell us what you think in the comments!", "en", P),
        ("Artikel ini disusun dengan bantuan mesin.", "id", P),
        ("Biro Humas Kementerian Kelautan", "id", P),
        ("Foto itu disukai ribuan orang sejak kemarin.", "id", B),
        ("Sebelumnya, kedua menteri bertemu di Oslo tahun lalu.", "id", B),
        ("By 2030 the two countries will share one fleet of vessels.", "en", B),
        ("Sources close to the talks said the price was still open.", "en", B),
        ("Follow-up talks will be held in Oslo before the summer.", "en", B),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) > 2 else "",
)
def test_last_line(line: str, language: str, kind: LineKind) -> None:
    body = {"id": "Menteri Kelautan bertemu duta besar di Kupang kemarin.", "en": "The minister met the ambassador in Kupang."}
    assert laid_out(f"{body[language]}\n{line}", language).lines[-1].kind is kind


def test_a_line_that_stands_twice_counts_once() -> None:
    line = "Menteri Kelautan bertemu duta besar di Kupang kemarin."
    assert [each.kind for each in laid_out(f"{line}\n{line}").lines] == [B, P]


def test_one_line_is_reporting() -> None:
    assert [each.kind for each in laid_out("Menteri Kelautan bertemu duta besar").lines] == [B]


def test_the_report_goes_on_behind_a_list_of_titles() -> None:
    text = (
        "Menteri Kelautan bertemu duta besar di Kupang kemarin.\nBaca juga:\nHarga Garam Naik\n"
        "Kedua pihak sepakat melatih dua ratus nelayan di Rote sebelum akhir tahun depan, kata menteri dalam keterangannya."
    )
    assert [each.kind for each in laid_out(text).lines] == [B, R, R, B]


def test_the_headline_is_known_by_the_article() -> None:
    text = "PelitaPagi\nDua Ratus Kapal untuk Rote!\nNorwegia akan mengirim dua ratus mesin kapal pada akhir tahun."
    draft = laid_out(text, headline="Dua ratus kapal untuk Rote")
    assert [each.kind for each in draft.lines] == [H, T, B]


def test_sentences_begin_behind_the_dateline() -> None:
    draft = laid_out(INDONESIAN)
    assert draft.text[draft.body_start :].startswith("Menteri Kelautan Sarwo Edi bertemu")
    assert draft.body_start in draft.sentence_starts


@given(st.text(st.sampled_from('Aa .:\n-–(/|»•"12'), max_size=300), st.sampled_from(["id", "en"]))
def test_lines_cover_the_text(text: str, language: str) -> None:
    draft = laid_out(text, language)
    assert "\n".join(text[line.start : line.end] for line in draft.lines) == text
    assert 0 <= draft.body_start <= len(text)
    assert len(draft.lines) == text.count("\n") + 1


@pytest.mark.parametrize(
    "piece", ["(", "A, ", "- ", "Baca juga:\n", "[foto ", "»> ", "a" * 50, "x.y-", "\n", "A (A) - "], ids=repr
)
def test_long_junk_is_read_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert laid_out(text).lines[-1].end == len(text)
