"""Cues rule their clauses; words around them colour the deed."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.extract.predicates import Frame, find_frames
from sepakat.model.article import Article
from sepakat.model.vocabulary import Stage


def frames(language: str, text: str) -> list[Frame]:
    return find_frames(extract_draft(Article("a", text, language)))


@pytest.mark.parametrize(
    ("language", "text", "stages"),
    [
        ("id", "Kelompok kerja sudah dibentuk dan akan bertemu setiap tahun.", [Stage.DELIVERED, Stage.PLANNED]),
        ("en", "The working group has been formed, and will meet every year.", [Stage.DELIVERED, Stage.PLANNED]),
        ("id", "Sebanyak 30 guru yang dijanjikan Peru telah dilatih.", [Stage.DELIVERED]),
        ("id", "Rencana itu ditunda ke bulan Mei.", [Stage.DROPPED]),
        ("en", "Peru has pledged to open a school.", [Stage.PLEDGED]),
        ("en", "Peru will not open a school.", [Stage.DROPPED]),
        ("id", "Peru akan memberikan 75 beasiswa mulai September 2031.", [Stage.PLANNED]),
    ],
)
def test_ruling_cue(language: str, text: str, stages: list[Stage]) -> None:
    assert [frame.cue.stage for frame in frames(language, text)] == stages


@pytest.mark.parametrize(
    ("language", "text", "context"),
    [
        ("id", "Peru belum akan membuka sekolah.", "negation"),
        ("en", "Peru does not plan to open a school.", "negation"),
        ("en", "Peru has not yet opened the school.", "negation"),
        ("en", "Peru has not yet begun to run the school.", "negation"),
        ("en", "Peru has not cancelled the school.", "denied end"),
        ("id", "Peru dikabarkan akan membuka sekolah.", "hearsay"),
        ("en", "If the law passes, Peru will open a school.", "conditional"),
        ("id", "Di bawah MoU itu, Peru akan membuka sekolah.", "signed"),
        ("en", "Peru denied that it would open a school.", "denial"),
    ],
)
def test_context(language: str, text: str, context: str) -> None:
    assert any(context in frame.context for frame in frames(language, text))


def test_names_joined_by_a_conjunction_stay_one_subject() -> None:
    (frame,) = frames("id", "Baik Peru dan Chile sepakat membuka sekolah.")
    assert frame.first == frame.sentence.first


def test_phrase_that_only_looks_like_a_cue() -> None:
    assert frames("id", "Ia minta maaf di hadapan warga.") == []
