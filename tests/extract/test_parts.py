"""Several amounts of one verb are a deed apiece."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

OPENING = {"id": "Menteri Chile dan Menteri Vietnam bertemu. ", "en": "The ministers of Chile and Vietnam met. "}


@pytest.mark.parametrize(
    ("language", "sentence", "parts"),
    [
        (
            "id",
            "Chile akan menanamkan 3 juta dolar untuk sekolah dan 2 juta dolar untuk klinik di Hanoi.",
            [(3_000_000, "menanamkan 3 juta dolar untuk sekolah"), (2_000_000, "2 juta dolar untuk klinik di Hanoi")],
        ),
        (
            "en",
            "Chile will invest $3 million in a school and $2 million in a clinic in Hanoi.",
            [(3_000_000, "invest $3 million in a school"), (2_000_000, "$2 million in a clinic in Hanoi")],
        ),
        (
            "en",
            "Chile offered Vietnam $8.5 million: $5 million for call centres and $3.5 million for judges' training.",
            [
                (8_500_000, "Vietnam $8.5 million"),
                (5_000_000, "$5 million for call centres"),
                (3_500_000, "$3.5 million for judges' training"),
            ],
        ),
        (
            "id",
            "Chile menargetkan 30 sekolah tersambung hingga 2031 dan seluruh 90 sekolah hingga 2034 di Hanoi.",
            [(30, "30 sekolah tersambung hingga 2031"), (90, "90 sekolah hingga 2034 di Hanoi")],
        ),
        (
            "id",
            "Chile sepakat membangun 12 pelabuhan di Hanoi dan melatih 300 pilot.",
            [(12, "membangun 12 pelabuhan di Hanoi"), (300, "melatih 300 pilot")],
        ),
        (
            "en",
            "Chile agreed to build 12 ports by 2031, and to give Vietnam 300 scholarships.",
            [(12, "build 12 ports by 2031"), (300, "give Vietnam 300 scholarships")],
        ),
        (
            "en",
            "Chile is building 3 schools in Hanoi, training 40 pilots and funding 2 clinics.",
            [(3, "3 schools in Hanoi"), (40, "training 40 pilots"), (2, "funding 2 clinics")],
        ),
        (
            "id",
            "Chile akan membuka sekolah di Hanoi pada 2031 dan mengirim 30 guru.",
            [(None, "membuka sekolah di Hanoi pada 2031"), (30, "mengirim 30 guru")],
        ),
        (
            "en",
            "Chile agreed to build a cold store in Hanoi by 2030 and to give Vietnam 5 million dollars for research vessels.",
            [(None, "build a cold store in Hanoi by 2030"), (5_000_000, "give Vietnam 5 million dollars for research vessels")],
        ),
        (
            "en",
            "Chile agreed to open an office in Hanoi, to buy 14 patrol boats and to waive visa fees.",
            [(None, "open an office in Hanoi"), (14, "buy 14 patrol boats and to waive visa fees")],
        ),
        (
            "id",
            "Chile sepakat membuka kantor di Hanoi, membeli 14 kapal patroli dan membebaskan biaya visa.",
            [(None, "membuka kantor di Hanoi"), (14, "membeli 14 kapal patroli dan membebaskan biaya visa")],
        ),
        (
            "en",
            "Chile promised to train 40 Vietnamese pilots, donate two ferries and open a consulate.",
            [(40, "train 40 Vietnamese pilots"), (2, "donate two ferries and open a consulate")],
        ),
        # A verb without an amount or a day of its own is no deed apart.
        ("en", "Chile agreed to open 3 schools in Hanoi and share data.", [(3, "open 3 schools in Hanoi and share data")]),
        (
            "en",
            "Chile will lend Vietnam $3 million to buy 20 boats and build 4 schools.",
            [(3_000_000, "lend Vietnam $3 million to buy 20 boats and build 4 schools")],
        ),
        (
            "en",
            "Chile will train 30 teachers in Hanoi and visit schools.",
            [(30, "train 30 teachers in Hanoi and visit schools")],
        ),
        (
            "en",
            "Chile will raise its aid from $5 million to $8 million.",
            [(8_000_000, "raise its aid from $5 million to $8 million")],
        ),
        ("id", "Chile akan melatih 30 guru dan 20 perawat.", [(30, "melatih 30 guru dan 20 perawat")]),
    ],
)
def test_parts(language: str, sentence: str, parts: list[tuple[float | None, str]]) -> None:
    found = extract_draft(Article("a", OPENING[language] + sentence, language)).commitments
    assert [(each.quantity.value if each.quantity else None, each.action) for each in found] == parts


def test_each_part_has_its_own_words_and_day() -> None:
    text = OPENING["en"] + "Chile plans to ship 3,200 tons of cherries in the first season and 9,000 tons by 2029 to Vietnam."
    first, second = extract_draft(Article("a", text, "en")).commitments
    assert (first.due, second.due) == (None, "2029")
    assert first.evidence.end < second.evidence.start


@pytest.mark.parametrize(
    ("language", "sentence", "parts"),
    [
        (
            "en",
            "Chile will lend $3 million, Peru $2 million and the Asian Development Bank $5 million.",
            [(("CHL",), 3_000_000), (("PER",), 2_000_000), (("Asian Development Bank",), 5_000_000)],
        ),
        ("id", "Chile akan melatih 300 guru, sedangkan Peru 200 guru.", [(("CHL",), 300), (("PER",), 200)]),
        ("en", "Chile will train 30 teachers in Lima, Peru, and 20 teachers in Hanoi.", [(("CHL",), 30), (("CHL",), 20)]),
        ("en", "Chile will train 30 teachers from Peru and Kenya over 20 months.", [(("CHL",), 30)]),
    ],
    ids=["amounts", "in Indonesian", "where", "whom"],
)
def test_each_doer_has_its_amount(language: str, sentence: str, parts: list[tuple[tuple[str, ...], float]]) -> None:
    found = extract_draft(Article("a", OPENING[language] + sentence, language)).commitments
    assert [(each.actor, each.quantity and each.quantity.value) for each in found] == parts


def test_each_part_has_its_own_recipient() -> None:
    text = OPENING["en"] + "Chile will lend $3 million to Vietnam and $2 million to Peru."
    found = extract_draft(Article("a", text, "en")).commitments
    assert [each.recipient for each in found] == [("VNM",), ("PER",)]


@pytest.mark.parametrize("promised", ["berjanji melatih 40 pilot Vietnam", "berjanji kepada Vietnam untuk melatih 40 pilot"])
def test_joined_verbs_have_the_stage_of_their_cue(promised: str) -> None:
    opening = OPENING["id"]
    draft = extract_draft(Article("a", f"{opening}Chile {promised}, menghibahkan dua feri, dan membuka konsulat.", "id"))
    found = [(each.quantity.value if each.quantity else None, each.stage.value) for each in draft.commitments]
    assert found == [(40, "pledged"), (2, "pledged")]
