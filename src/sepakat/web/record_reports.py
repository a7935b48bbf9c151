"""A record report by report: what each says of it, and where they differ."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sepakat.model.article import Article
from sepakat.model.records import CopyGroup, Discrepancy, Field, RecordKind
from sepakat.service import Passage, RecordClaim, ShownRecord
from sepakat.web.naming import Naming

COLUMNS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.EVENT: ("type", "date", "place", "parties", "participants", "status"),
    RecordKind.INSTRUMENT: ("type", "title", "parties", "date", "status"),
    RecordKind.COMMITMENT: ("actor", "recipient", "action", "stage", "quantity", "due", "places"),
    RecordKind.PERSON: ("name", "office", "organisation", "country"),
    RecordKind.ORGANISATION: ("name", "country"),
}
"""What is compared report by report."""
SIDES = ("parties", "actor", "recipient")
WORDED = frozenset({"action", "topics"})
"""What every report says in its own words; no two need to be the same."""
PLAIN = frozenset({"conditional", "hearsay"})
"""Shown only where they hold."""
QUOTED = 3
"""Sentences that are shown beside a value; all others stand below."""


class Cell(NamedTuple):
    """What one report gives of one field."""

    text: str
    differs: bool


class Report(NamedTuple):
    """One claim of a record."""

    article: Article
    claim_id: str | None
    anchor: str
    cells: tuple[Cell, ...]
    passages: tuple[Passage, ...]
    quote: str
    copy_of: Article | None
    """Another report of the record with which it is one voice; None for the one that stands for all."""


class Stance(NamedTuple):
    """Another value of a field, and who gives it."""

    text: str
    articles: tuple[Article, ...]


class Row(NamedTuple):
    """The chosen value of a field."""

    name: str
    text: str
    why: str
    reports: tuple[Report, ...]
    """Those that give the value."""
    dissent: tuple[Stance, ...]
    worded: bool
    """Whether every report has its own words for it, so that another value is no dissent."""


class Disagreement(NamedTuple):
    """A discrepancy, ready to be shown."""

    discrepancy: Discrepancy
    stands: tuple[Stance, ...]
    best: str


class RecordPage(NamedTuple):
    """A record, ready to be shown."""

    shown: ShownRecord
    title: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    """The fields that any report gives."""
    reports: tuple[Report, ...]
    disagreements: tuple[Disagreement, ...]
    articles: dict[str, Article]
    sides: tuple[str, ...]

    @property
    def contradictions(self) -> int:
        """In how many points reports contradict each other."""
        return sum(each.discrepancy.contradiction for each in self.disagreements)


def make_record_page(shown: ShownRecord, copies: Sequence[CopyGroup], naming: Naming) -> RecordPage:
    """Put a record's values, reports and disagreements into words; `copies` are those among its articles."""
    record = shown.record
    articles = {claim.article.id: claim.article for claim in record.claims}
    every = COLUMNS[record.kind]
    columns = tuple(name for name in every if any(naming.claimed(record.kind, name, each.body) for each in record.claims))
    reports = tuple(_make_reports(shown, columns, _leaders(articles, copies), naming))
    rows = tuple(_iter_rows(shown, reports, articles, naming))
    disagreements = tuple(_make_disagreement(each, articles, naming) for each in shown.discrepancies)
    title = naming.title_of_fields(record.kind, record.fields)
    return RecordPage(shown, title, rows, columns, reports, disagreements, articles, _sides_of(record.fields))


def _sides_of(fields: Mapping[str, Field]) -> tuple[str, ...]:
    """The sides that the chosen values name."""
    named = (fields[name].value or () for name in SIDES if name in fields)
    return tuple(dict.fromkeys(side for each in named for side in each))


def _leaders(articles: Mapping[str, Article], copies: Sequence[CopyGroup]) -> dict[str, Article]:
    """Articles that repeat another one of the record, and that one."""
    found = {}
    for group in copies:
        here = [id for id in group.articles if id in articles]
        found.update({id: articles[here[0]] for id in here[1:]})
    return found


def _make_reports(shown: ShownRecord, columns: Sequence[str], leaders: Mapping[str, Article], naming: Naming) -> Iterator[Report]:
    differing = {name: _dissenting(shown.record.fields.get(name)) for name in columns if name not in WORDED}
    for number, each in enumerate(shown.claims, 1):
        article, kind = each.claim.article, each.claim.kind
        cells = tuple(
            Cell(text, bool(text) and article.id in differing.get(name, ()))
            for name in columns
            for text in [naming.claimed(kind, name, each.claim.body)]
        )
        yield Report(article, each.id, f"report-{number}", cells, each.passages, _quote(each), leaders.get(article.id))


def _dissenting(field: Field | None) -> frozenset[str]:
    return frozenset(article for dissent in field.dissent for article in dissent.support) if field else frozenset()


def _quote(each: RecordClaim) -> str:
    marked = (passage.text[mark.start : mark.end] for passage in each.passages for mark in passage.marks)
    return next(marked, "")


def _iter_rows(shown: ShownRecord, reports: Sequence[Report], articles: dict[str, Article], naming: Naming) -> Iterator[Row]:
    kind = shown.record.kind
    for name, field in shown.record.fields.items():
        text = naming.value(kind, name, field.value)
        if text and not (name in PLAIN and field.value is False and not field.dissent):
            dissent = tuple(_stance(naming.value(kind, name, each.value), each.support, articles) for each in field.dissent)
            yield Row(
                name,
                text,
                field.why,
                tuple(each for each in reports if each.article.id in field.support),
                dissent,
                name in WORDED,
            )


def _make_disagreement(one: Discrepancy, articles: dict[str, Article], naming: Naming) -> Disagreement:
    stands = tuple(_stance(naming.stand(one.kind, each.value), each.articles, articles) for each in one.values)
    return Disagreement(one, stands, naming.stand(one.kind, one.best))


def _stance(text: str, ids: Sequence[str], articles: dict[str, Any]) -> Stance:
    return Stance(text, tuple(articles[id] for id in ids if id in articles))
