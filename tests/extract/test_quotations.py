"""Who says what: direct, indirect and split quotations, their cues and speakers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sepakat.extract.draft import Draft, Line
from sepakat.extract.quotations import find_quotations, quotation_at
from sepakat.extract.segments import find_sentences_step, find_tokens
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.claims import Quotation
from sepakat.model.mentions import Name, Role
from sepakat.model.vocabulary import LineKind, NameKind

PEOPLE = {
    "Rina Wulandari": "Rina Wulandari",
    "Rina": "Rina Wulandari",
    "Ostrowa": "Pavel Ostrowa",
    "Pavel Ostrowa": "Pavel Ostrowa",
}
BODIES = {"Lintas Data": "Lintas Data", "Norvik Systems": "Norvik Systems", "Trade Ministry": "Trade Ministry"}


def read(text: str, language: str) -> Draft:
    draft = Draft(Article("q", text, language), load_pack(language))
    find_tokens(draft)
    start = 0
    for piece in text.split("\n"):
        draft.lines.append(Line(start, start + len(piece), LineKind.BODY))
        start += len(piece) + 1
    find_sentences_step(draft)
    draft.names = [*named(text, PEOPLE, NameKind.PERSON), *named(text, BODIES, NameKind.ORGANISATION)]
    find_quotations(draft)
    return draft


def named(text: str, names: dict[str, str], kind: NameKind) -> list[Name]:
    found: list[Name] = []
    for name in sorted(names, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not any(other.start < end and start < other.end for other in found):
                found.append(Name(start, end, kind, entity=names[name]))
            start = text.find(name, end)
    return found


def shown(text: str, language: str) -> list[tuple[str | None, str, bool]]:
    return [(each.speaker, each.evidence.quote, each.direct) for each in read(text, language).quotations]


RINA, PAVEL = "Rina Wulandari", "Pavel Ostrowa"
CASES: dict[str, tuple[str, str, list[tuple[str | None, str, bool]]]] = {
    "verb speaker, id": ("id", '"Kami siap mulai besok," kata Rina di Medan.', [(RINA, "Kami siap mulai besok,", True)]),
    "verb speaker, en": ("en", '"We are ready to start," said Rina in Medan.', [(RINA, "We are ready to start,", True)]),
    "speaker verb, en": ("en", "“We are ready to start,” Rina told reporters.", [(RINA, "We are ready to start,", True)]),
    "speaker behind an office, id": (
        "id",
        "“Jalannya sudah rata,” ucap Kepala Balai Jalan, Rina Wulandari, Kamis.",
        [(RINA, "Jalannya sudah rata,", True)],
    ),
    "enclitic takes the subject, id": (
        "id",
        "Ostrowa menyambut baik. ”Kami akan datang lagi,” ujarnya.",
        [(PAVEL, "Kami akan datang lagi,", True)],
    ),
    "enclitic inside a question, id": (
        "id",
        "Rina heran. “Kapan jalan itu rampung?” tanyanya.",
        [(RINA, "Kapan jalan itu rampung?", True)],
    ),
    "split, en": (
        "en",
        '"The road is open," said Rina. "Trucks pass every day."',
        [(RINA, "The road is open,", True), (RINA, "Trucks pass every day.", True)],
    ),
    "left open over two paragraphs, id": (
        "id",
        "“Jalan itu dibuka bertahap. Warga sabar menunggu.\n“Tahun depan selesai,” tutur Rina.",
        [(RINA, "Jalan itu dibuka bertahap. Warga sabar menunggu.", True), (RINA, "Tahun depan selesai,", True)],
    ),
    "announced on the line before, id": (
        "id",
        "Rina lalu menambahkan:\n“Truk lewat setiap hari.”",
        [(RINA, "Truk lewat setiap hari.", True)],
    ),
    "colon, en": ("en", "Rina said: “Trucks pass every day.”", [(RINA, "Trucks pass every day.", True)]),
    "source word, id": ("id", "Menurut Rina, jalan itu dibuka bertahap.", [(RINA, "jalan itu dibuka bertahap", False)]),
    "source word behind, en": (
        "en",
        "The road will open in March, according to Norvik Systems.",
        [("Norvik Systems", "The road will open in March", False)],
    ),
    "verb with complementizer, id": (
        "id",
        "Rina menyatakan bahwa jalan itu dibuka bertahap.",
        [(RINA, "jalan itu dibuka bertahap", False)],
    ),
    "verb with complementizer, en": ("en", "Rina said that the road was open.", [(RINA, "the road was open", False)]),
    "verb without one, id": ("id", "Rina mengatakan, jalan itu dibuka bertahap.", [(RINA, "jalan itu dibuka bertahap", False)]),
    "verb without one, en": ("en", "Rina told reporters the road was open.", [(RINA, "the road was open", False)]),
    "apposition before the verb, en": (
        "en",
        "Rina Wulandari, head of roads at Norvik Systems, said the road was open.",
        [(RINA, "the road was open", False)],
    ),
    "parenthesis, id": (
        "id",
        "Pemerintah, lanjut Rina, menargetkan dua jalan baru.",
        [(RINA, "Pemerintah, lanjut Rina, menargetkan dua jalan baru", False)],
    ),
    "clause before the speaker, en": (
        "en",
        "The road has been open since May, Rina said on Friday.",
        [(RINA, "The road has been open since May", False)],
    ),
    "participle goes on, en": (
        "en",
        "The road was open, Rina said, adding that trucks were using it.",
        [(RINA, "The road was open", False), (RINA, "trucks were using it", False)],
    ),
    "second act left out, en": (
        "en",
        "Rina said the road was open, and invited drivers to use it.",
        [(RINA, "the road was open", False)],
    ),
    "organisation, en": (
        "en",
        "Norvik Systems said it would pave the road.",
        [("Norvik Systems", "it would pave the road", False)],
    ),
    "noun phrase, en": ("en", "Officials said the road was open.", [("Officials", "the road was open", False)]),
    "indefinite noun phrase, id": (
        "id",
        "Para petugas mengatakan jalan itu dibuka bertahap.",
        [("petugas", "jalan itu dibuka bertahap", False)],
    ),
    "pronoun, id": (
        "id",
        "Rina meninjau jalan itu. Ia menegaskan jalan itu dibuka bertahap.",
        [(RINA, "jalan itu dibuka bertahap", False)],
    ),
    "definite phrase, en": (
        "en",
        "Rina visited the site. The minister said the road was open.",
        [(RINA, "the road was open", False)],
    ),
    "label of a transcript, en": ("en", "Rina: The road will open in March.", [(RINA, "The road will open in March", False)]),
    "list of speakers, en": (
        "en",
        "Farmers, drivers and shopkeepers said the road was open.",
        [("Farmers, drivers and shopkeepers", "the road was open", False)],
    ),
    "report behind a report, en": (
        "en",
        "Drivers said the road was open, Rina added.",
        [(RINA, "Drivers said the road was open", False)],
    ),
    "office holds another name, id": (
        "id",
        "Juru bicara Ostrowa, Rina Wulandari, mengatakan jalan itu dibuka bertahap.",
        [(RINA, "jalan itu dibuka bertahap", False)],
    ),
    "existential clause, id": ("id", "Rina menegaskan belum ada angka pasti.", [(RINA, "belum ada angka pasti", False)]),
}
SILENT: dict[str, tuple[str, str]] = {
    "scare quotes, en": ("en", 'The "green" road was built by Norvik Systems.'),
    "title, id": ("id", "Seminar bertajuk ”Jalan Menuju Desa Terpencil” dibuka Rina."),
    "predicate without subject, id": ("id", "Rina menyatakan siap membantu warga."),
    "object of a verb that takes clauses too, id": ("id", "Rina menekankan pentingnya jalan yang mulus bagi warga."),
    "author speaks, en": ("en", "We note that the road was open."),
    "label, id": ("id", "Rina menyebut jalan itu sebagai urat nadi desa."),
    "plan is no speaker, en": ("en", "The road will open according to plan."),
    "denied, en": ("en", "Rina did not say where the road would end."),
    "passive, en": ("en", "Norvik Systems is said to be paving the road."),
    "object, en": ("en", "Rina announced a new road to the coast."),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_find_quotations(language: str, text: str, expected: list[tuple[str | None, str, bool]]) -> None:
    assert shown(text, language) == expected


@pytest.mark.parametrize(("language", "text"), SILENT.values(), ids=SILENT.keys())
def test_no_quotation(language: str, text: str) -> None:
    assert shown(text, language) == []


def parts(quotation: Quotation, text: str) -> tuple[str | None, str | None]:
    cue, speaker = quotation.cue, quotation.speaker_span
    return (text[slice(*cue)] if cue else None, text[slice(*speaker)] if speaker else None)


SPANS: dict[str, tuple[str, str, tuple[str | None, str | None]]] = {
    "name alone, id": ("id", '"Kami siap mulai besok," kata Menteri Jalan Rina Wulandari.', ("kata", RINA)),
    "no span for an enclitic, id": ("id", 'Rina datang. "Kami siap mulai besok," ujarnya.', ("ujarnya", None)),
    "whole phrase, en": (
        "en",
        '"We are ready to start," said Roads Minister Rina Wulandari.',
        ("said", "Roads Minister Rina Wulandari"),
    ),
    "bracket, en": ("en", '"The port is full," Pavel Ostrowa (Ind.) said.', ("said", "Pavel Ostrowa (Ind.)")),
    "long apposition, en": (
        "en",
        '"The port is full," Pavel Ostrowa, director of a small shipyard and a professor, said of the plan.',
        ("said", "Pavel Ostrowa, director of a small shipyard and a professor"),
    ),
    "auxiliary in the cue, en": ("en", "Rina has also said that the road was open.", ("has also said", "Rina")),
}


@pytest.mark.parametrize(("language", "text", "expected"), SPANS.values(), ids=SPANS.keys())
def test_cue_and_speaker_span(language: str, text: str, expected: tuple[str | None, str | None]) -> None:
    assert parts(read(text, language).quotations[0], text) == expected


def test_pieces_of_a_split_quotation_share_cue_and_speaker() -> None:
    first, second = read('"The road is open," said Rina. "Trucks pass."', "en").quotations
    assert (first.cue, first.speaker_span) == (second.cue, second.speaker_span)


def test_stance_has_its_own_rule_and_is_no_speech() -> None:
    draft = read("Rina praised the new road.", "en")
    assert [(each.rule, each.evidence.quote) for each in draft.quotations] == [("stance", "the new road")]
    assert quotation_at(draft, draft.quotations[0].evidence.start) is None


def test_quotation_at() -> None:
    text = 'Hujan turun. "Kami siap mulai besok," kata Rina.'
    draft = read(text, "id")
    assert quotation_at(draft, text.index("siap")) is draft.quotations[0]
    assert quotation_at(draft, text.index("Hujan")) is None
    assert quotation_at(draft, text.index("kata")) is None


def test_role_stands_for_its_person() -> None:
    text = "Menteri Jalan mengatakan jalan itu dibuka bertahap."
    draft = read(text, "id")
    draft.quotations.clear()
    draft.roles = [Role(0, len("Menteri Jalan"), person=RINA)]
    find_quotations(draft)
    assert [each.speaker for each in draft.quotations] == [RINA]


WORDS = st.sampled_from(
    [
        "Rina",
        "said",
        "that",
        "he",
        "kata",
        "menurut",
        ",",
        ".",
        '"',
        "“",
        "”",
        "(",
        ")",
        "jalan",
        "is",
        "and",
        "\n",
        "ujarnya",
        "The",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from(["id", "en"]))
def test_spans_are_in_order_and_apart(words: list[str], language: str) -> None:
    text = " ".join(words)
    position = 0
    for quotation in read(text, language).quotations:
        assert position <= quotation.evidence.start < quotation.evidence.end
        assert text[quotation.evidence.start : quotation.evidence.end] == quotation.evidence.quote
        position = quotation.evidence.end
