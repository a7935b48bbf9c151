"""What a sentence says is done: nothing that is denied, asked, awaited or nearly done, and no day that is moved."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import Stage

OPENING = {
    "id": "Menteri Perikanan Indonesia bertemu Menteri Perikanan Norwegia di Bitung membahas kerja sama bilateral. ",
    "en": "Indonesia's fisheries minister met Norway's fisheries minister in Bitung to discuss bilateral cooperation. ",
}


def read(language: str, sentence: str) -> list[Commitment]:
    """The commitments and asides whose evidence lies in `sentence`, read behind an opening that names the two sides."""
    opening = OPENING[language]
    draft = extract_draft(Article("a", opening + sentence, language, published_on=date(2026, 7, 2)))
    return [each for each in (*draft.commitments, *draft.asides) if each.evidence.start >= len(opening) - 1]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Norway has not yet begun to build the cold store in Ambon."),
        ("en", "Norway has so far not trained the 200 fishermen."),
        ("id", "Norwegia belum mulai membangun gudang dingin di Ambon."),
        ("en", "It is not true that Norway has trained 200 Indonesian fishermen, the ministry said."),
        ("id", "Tidak benar bahwa Norwegia telah melatih 200 nelayan Indonesia."),
        ("en", "Has Norway trained the 200 Indonesian fishermen?"),
        ("id", "Apakah Norwegia telah melatih 200 nelayan Indonesia?"),
        ("id", "Sudahkah Norwegia melatih 200 nelayan Indonesia?"),
        ("en", "The auditor did not know whether Norway has trained 200 Indonesian fishermen."),
        ("en", "If Norway has trained 200 Indonesian fishermen, the school closes."),
        ("en", "Once Norway has trained 200 Indonesian fishermen, the school closes."),
        ("id", "Jika Norwegia telah melatih 200 nelayan Indonesia, sekolah itu ditutup."),
        ("id", "Begitu Norwegia selesai melatih 200 nelayan Indonesia, sekolah itu ditutup."),
        ("en", "Norway may have trained 200 Indonesian fishermen."),
    ],
)
def test_what_is_not_told_as_done(language: str, sentence: str) -> None:
    assert Stage.DELIVERED not in [each.stage for each in read(language, sentence)]


@pytest.mark.parametrize(
    ("language", "sentence", "stage"),
    [
        ("en", "Norway has nearly completed the training of 200 Indonesian fishermen.", Stage.UNDER_WAY),
        ("id", "Norwegia hampir selesai melatih 200 nelayan Indonesia.", Stage.UNDER_WAY),
        ("en", "Norway has trained nearly 200 Indonesian fishermen.", Stage.DELIVERED),
        ("id", "Norwegia telah melatih hampir 200 nelayan Indonesia.", Stage.DELIVERED),
        ("en", "Twelve Norwegian companies had to cancel their visit to Ambon.", Stage.DROPPED),
        ("id", "Dua belas perusahaan Norwegia terpaksa membatalkan kunjungan ke Ambon.", Stage.DROPPED),
        ("en", "Norway has to train 200 Indonesian fishermen.", Stage.HOPED),
        ("en", "Norway once trained 200 Indonesian fishermen.", Stage.DELIVERED),
        ("en", "Norway withdrew its offer to lend Indonesia 40 million euros.", Stage.DROPPED),
        ("id", "Norwegia menarik tawaran meminjamkan 40 juta euro kepada Indonesia.", Stage.DROPPED),
        ("en", "Norway has resumed its plan to build a cold store in Ambon.", Stage.UNDER_WAY),
        ("id", "Norwegia melanjutkan kembali rencana membangun gudang dingin di Ambon.", Stage.UNDER_WAY),
        ("en", "Norway will not build the cold store in Ambon.", Stage.DROPPED),
        ("id", "Norwegia tidak akan membangun gudang dingin di Ambon.", Stage.DROPPED),
        ("en", "Norway would not build the cold store in Ambon.", Stage.DROPPED),
    ],
)
def test_stage(language: str, sentence: str, stage: Stage) -> None:
    assert [each.stage for each in read(language, sentence)] == [stage]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Norway has not cancelled the cold store in Ambon."),
        ("en", "Norway denied that it had cancelled the cold store in Ambon."),
        ("en", "Reports that Norway cancelled the cold store in Ambon are false."),
        ("en", "Norway will not cancel the cold store in Ambon."),
        ("id", "Norwegia tidak membatalkan pembangunan gudang dingin di Ambon."),
        ("id", "Norwegia tidak akan membatalkan pembangunan gudang dingin di Ambon."),
        ("id", "Norwegia bukan membatalkan pembangunan gudang dingin di Ambon, melainkan menundanya."),
        ("id", "Kabar bahwa Norwegia membatalkan pembangunan gudang dingin di Ambon tidak benar."),
        ("en", "Norway will not charge duty on fishing boats from Indonesia until 2030."),
    ],
)
def test_denied_ends_end_nothing(language: str, sentence: str) -> None:
    assert Stage.DROPPED not in [each.stage for each in read(language, sentence)]


@pytest.mark.parametrize(
    ("language", "sentence", "stage", "due"),
    [
        ("en", "Norway has moved the completion of the cold store in Ambon from 2030 to 2032.", Stage.PLANNED, "2032"),
        ("en", "Norway extended the deadline for the cold store in Ambon to December 2028.", Stage.PLANNED, "2028-12"),
        ("en", "Norway has brought forward the cold store in Ambon from 2029 to 2028.", Stage.PLANNED, "2028"),
        ("en", "Norway extended the deadline for the cold store in Ambon by two years.", Stage.PLANNED, None),
        ("en", "Norway postponed the cold store in Ambon to 2032 from 2030.", Stage.DROPPED, "2032"),
        ("en", "Norway's cold store in Ambon was not cancelled but delayed to 2030.", Stage.DROPPED, "2030"),
        ("id", "Gudang dingin Norwegia di Ambon tidak dibatalkan tetapi ditunda hingga 2030.", Stage.DROPPED, "2030"),
        ("id", "Norwegia memajukan pembangunan gudang dingin di Ambon dari 2029 ke 2028.", Stage.PLANNED, "2028"),
        ("id", "Norwegia memperpanjang tenggat pembangunan gudang dingin hingga Desember 2028.", Stage.PLANNED, "2028-12"),
        ("id", "Norwegia memundurkan pembangunan gudang dingin di Ambon dari 2030 ke 2032.", Stage.DROPPED, "2032"),
    ],
)
def test_moved_day(language: str, sentence: str, stage: Stage, due: str | None) -> None:
    assert [(each.stage, each.due) for each in read(language, sentence)] == [(stage, due)]
