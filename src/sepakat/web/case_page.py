"""A find at the review desk, ready to be shown and to be corrected."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sepakat.export.ledger import plain
from sepakat.model.article import Article
from sepakat.model.claims import Inconsistency
from sepakat.model.doubts import Doubt
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.correcting import NO, PROPERTIES, YES, Property, Shape, write_value
from sepakat.service.doubting import HARD
from sepakat.service.reviewing import Case, Report, ReviewEntry
from sepakat.service.showing import spans_of
from sepakat.web.filters import Choice
from sepakat.web.naming import Naming
from sepakat.wording import Wording

TABLES = {"stage": "stage", "topics": "topic", "kind": "inconsistency-kind"}
"""Properties to the tables with the words of their choices."""
REASONS = frozenset({"detail"})
"""Properties that are sentences of the program."""
LONGEST_TITLE = 140


class Option(NamedTuple):
    """A value that reports give of a property."""

    words: str
    """As a form sends it."""
    text: str
    articles: tuple[Article, ...]
    chosen: bool


class Row(NamedTuple):
    """A property of a find, and what reports give otherwise."""

    name: str
    text: str
    options: tuple[Option, ...] = ()


class EditField(NamedTuple):
    """A field of the form for corrections."""

    name: str
    shape: str
    value: str
    choices: tuple[Choice, ...] = ()


class CasePage(NamedTuple):
    """A find, ready to be shown."""

    case: Case
    title: str
    doubts: tuple[str, ...]
    rows: tuple[Row, ...]
    fields: tuple[EditField, ...]


def make_case_page(case: Case, wording: Wording, typed: Mapping[str, str]) -> CasePage:
    """A find with its words; `typed` is what a form holds that could not be taken."""
    naming = Naming(wording)
    return CasePage(
        case,
        title_of_case(case, naming),
        names_of(case.doubt),
        tuple(_iter_rows(case, naming)),
        make_fields(PROPERTIES[case.kind], case.kind, case.properties, typed, wording),
    )


def make_fields(
    asked: Iterable[Property], kind: ClaimKind, present: Mapping[str, Any], typed: Mapping[str, str], wording: Wording
) -> tuple[EditField, ...]:
    """The fields of a form, as somebody typed them, or else as they are at present."""
    return tuple(_make_field(each, present.get(each.name), kind, typed, wording) for each in asked)


def title_of_case(case: Case, naming: Naming) -> str:
    """One line that says what a find is."""
    if case.record:
        return naming.title_of_fields(case.record.record.kind, case.fields)
    return _title_of_claim(case.reports[0], naming.wording)


def title_of_entry(entry: ReviewEntry, naming: Naming) -> str:
    """One line that says what waits for a judgement."""
    if entry.record:
        return naming.title(entry.record)
    claim = entry.claim
    assert claim is not None, "an entry is a record or a claim"
    if isinstance(claim.claim, Inconsistency):
        return shorten(naming.wording.reason(claim.claim.detail))
    spans = spans_of(claim.claim)
    return shorten(" … ".join(claim.article.text[span.start : span.end] for span in spans))


def names_of(doubt: Doubt) -> tuple[str, ...]:
    """The doubts by their names, the gravest first; what follows from another one is left out."""
    told = [each for each in sorted(Doubt, reverse=True) if each in doubt]
    implied = {Doubt.CONTRADICTION: Doubt.DISSENT, Doubt.WEAK: Doubt.LONE}
    left_out = {implied[each] for each in told if each in implied}
    return tuple((each.name or "").lower() for each in told if each not in left_out)


def shorten(text: str) -> str:
    """A text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rpartition(' ')[0]} …"


def _title_of_claim(report: Report, wording: Wording) -> str:
    passage = report.passages[0]
    detail = report.properties.get("detail")
    return shorten(
        wording.reason(detail) if detail else " … ".join(passage.text[mark.start : mark.end] for mark in passage.marks)
    )


def _iter_rows(case: Case, naming: Naming) -> Iterator[Row]:
    kind = RecordKind(case.kind.value) if case.record else None
    for each in PROPERTIES[case.kind]:
        value = case.properties.get(each.name)
        if value is False:
            continue
        field = case.fields.get(each.name)
        options = tuple(_iter_options(case, each.name, naming)) if field and field.dissent and each.name in HARD else ()
        text = naming.value(kind, each.name, value) if kind else _plain_text(each, value, naming.wording)
        if text or options:
            yield Row(each.name, text, options)


def _iter_options(case: Case, name: str, naming: Naming) -> Iterator[Option]:
    field, kind = case.fields[name], RecordKind(case.kind.value)
    articles = {report.article.id: report.article for report in case.reports}
    stands = [(field.value, field.support, True), *((each.value, each.support, False) for each in field.dissent)]
    for value, support, chosen in stands:
        told = tuple(articles[id] for id in support if id in articles)
        yield Option(write_value(plain(value)), naming.value(kind, name, plain(value)), told, chosen)


def _plain_text(asked: Property, value: Any, wording: Wording) -> str:
    if asked.name in TABLES and isinstance(value, str):
        return wording.term(TABLES[asked.name], value)
    if asked.name in REASONS and isinstance(value, str):
        return wording.reason(value)
    if isinstance(value, bool):
        return wording.say("general.yes" if value else "general.no")
    return write_value(value)


def _make_field(asked: Property, value: Any, kind: ClaimKind, typed: Mapping[str, str], wording: Wording) -> EditField:
    words = typed.get(asked.name, write_value(value))
    chosen = {part.strip() for part in words.split(",")} if asked.shape is Shape.CHOICES else {words}
    return EditField(
        asked.name,
        asked.shape.value,
        words,
        tuple(Choice(each, label, each in chosen) for each, label in _iter_choices(asked, kind, wording)),
    )


def _iter_choices(asked: Property, kind: ClaimKind, wording: Wording) -> Iterator[tuple[str, str]]:
    if asked.shape is Shape.FLAG:
        yield from ((NO, wording.say("general.no")), (YES, wording.say("general.yes")))
    table = TABLES.get(asked.name, f"{kind.value}-{asked.name}")
    for each in asked.choices or ():
        yield each.value, wording.term(table, each)
