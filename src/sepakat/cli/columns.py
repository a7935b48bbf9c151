"""What a list says of each kind of claim, column by column."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sepakat.model.claims import Commitment, Quantity, evidence_of
from sepakat.model.vocabulary import ClaimKind
from sepakat.store import ArticleEntry, ClaimEntry

SHORT_ID = 8
"""Digits of an id that a table shows; `show` takes them too."""


class Column(NamedTuple):
    """One column: its title, how to fill it, and who sees it."""

    title: str
    value: Callable[[Any], str]
    in_table: bool = True
    in_csv: bool = True
    whole: bool = False
    """Never broken over lines."""
    width: int = 10
    """Columns of a screen that it has at least, if its words need them."""
    spare: bool = False
    """Left out of a table for which the screen is too narrow."""


def _field(name: str) -> Callable[[ClaimEntry], str]:
    return lambda entry: text_of(getattr(entry.claim, name))


def text_of(value: object) -> str:
    """A field's value for people; nothing for what is not known."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case Quantity():
            return f"{number_of(value.value)} {value.unit or ''}".rstrip()
        case tuple():
            return ", ".join(str(part) for part in value)
        case _:
            return str(value)


def number_of(value: float | int) -> str:
    """A number with its thousands marked, without a fraction that is zero."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def _firmness(entry: ClaimEntry) -> str:
    claim: Commitment = entry.claim  # type: ignore[assignment]  # the column stands in the table of commitments only
    marks = [word for word, is_so in (("conditional", claim.conditional), ("hearsay", claim.hearsay)) if is_so]
    return " ".join([claim.stage.value, *(f"({mark})" for mark in marks)])


def _quote(entry: ClaimEntry) -> str:
    return " […] ".join(evidence.quote for evidence in evidence_of(entry.claim))


def _published(entry: ClaimEntry | ArticleEntry) -> str:
    return text_of(entry.article.published_on)


def sides_of(commitment: Commitment) -> str:
    """Who undertakes a commitment, and towards whom."""
    return " → ".join(text for text in (text_of(commitment.actor), text_of(commitment.recipient)) if text)


SINGULARS = {kind.plural: kind.value for kind in ClaimKind} | {"discrepancies": "discrepancy", "entries": "entry"}
"""Of what messages count, where it is not the plural without its last letter."""
SHORT = (
    Column("id", lambda entry: entry.id[:SHORT_ID], in_csv=False, whole=True),
    Column("id", lambda entry: entry.id, in_table=False),
)
REPORT = (
    Column("outlet", lambda entry: entry.article.outlet or "", spare=True),
    Column("published", _published, whole=True, spare=True),
    Column("article", lambda entry: entry.article.id, in_table=False),
    Column("quote", _quote, in_table=False),
    Column("rule", lambda entry: entry.claim.rule, in_table=False),
)
COLUMNS: dict[ClaimKind, tuple[Column, ...]] = {
    ClaimKind.EVENT: (
        *SHORT,
        Column("date", _field("date"), whole=True),
        Column("type", _field("type"), whole=True),
        Column("status", _field("status")),
        Column("parties", _field("parties")),
        Column("place", _field("place")),
        Column("participants", _field("participants"), width=16, spare=True),
        Column("topics", _field("topics"), in_table=False),
        *REPORT,
    ),
    ClaimKind.INSTRUMENT: (
        *SHORT,
        Column("date", _field("date"), whole=True),
        Column("type", _field("type"), width=16),
        Column("status", _field("status")),
        Column("parties", _field("parties")),
        Column("title", _field("title")),
        Column("topics", _field("topics"), in_table=False),
        *REPORT,
    ),
    ClaimKind.COMMITMENT: (
        *SHORT,
        Column("stage", _firmness, in_csv=False, width=13),
        Column("stage", _field("stage"), in_table=False),
        Column("conditional", _field("conditional"), in_table=False),
        Column("hearsay", _field("hearsay"), in_table=False),
        Column("who", lambda entry: sides_of(entry.claim), in_csv=False),
        Column("actor", _field("actor"), in_table=False),
        Column("recipient", _field("recipient"), in_table=False),
        Column("action", _field("action"), width=20),
        Column("quantity", _field("quantity")),
        Column("due", _field("due"), whole=True),
        Column("topics", _field("topics"), in_table=False),
        Column("places", _field("places"), in_table=False),
        *REPORT,
    ),
    ClaimKind.PERSON: (
        *SHORT,
        Column("name", _field("name")),
        Column("office", _field("office")),
        Column("organisation", _field("organisation")),
        Column("country", _field("country")),
        *REPORT,
    ),
    ClaimKind.QUOTATION: (
        *SHORT,
        Column("speaker", _field("speaker")),
        Column("direct", _field("direct")),
        Column("words", _quote, width=24),
        *(column for column in REPORT if column.title != "quote"),
    ),
    ClaimKind.INCONSISTENCY: (
        *SHORT,
        Column("kind", _field("kind")),
        Column("words", _quote, width=24),
        Column("detail", _field("detail"), width=24),
        Column("remedy", _field("remedy")),
        *(column for column in REPORT if column.title != "quote"),
    ),
}


def _count(kind: ClaimKind) -> Callable[[ArticleEntry], str]:
    return lambda entry: str(entry.counts.get(kind, 0))


ARTICLE_COLUMNS = (
    Column("id", lambda entry: entry.article.id),
    Column("published", _published, whole=True),
    Column("outlet", lambda entry: entry.article.outlet or ""),
    Column("language", lambda entry: entry.article.language),
    Column("headline", lambda entry: headline_of(entry), width=24),
    Column("claims", lambda entry: describe_counts(entry.counts), in_csv=False, width=24),
    *(Column(kind.plural, _count(kind), in_table=False) for kind in ClaimKind),
    Column("url", lambda entry: entry.article.url or "", in_table=False),
    Column("read at", lambda entry: entry.read_at, in_table=False),
)


def describe_counts(counts: Mapping[ClaimKind, int]) -> str:
    """Such as "3 events, 1 instrument"."""
    return ", ".join(count_of(counts[kind], kind.plural) for kind in ClaimKind if counts.get(kind))


def count_of(count: int, plural: str) -> str:
    """Such as "1 entry" and "1,200 people"."""
    return f"{count:,} {SINGULARS.get(plural, plural.removesuffix('s')) if count == 1 else plural}"


def headline_of(entry: ArticleEntry | ClaimEntry) -> str:
    """The headline, or the first words of a text without one."""
    if entry.article.headline:
        return entry.article.headline
    first = entry.article.text.strip().split("\n", 1)[0]
    return first if len(first) <= 70 else first[:69] + "…"


def table_of(columns: Iterable[Column], entries: Iterable[Any], *, as_csv: bool) -> tuple[list[Column], list[list[str]]]:
    """The columns that a table or a CSV file has, and the cells of each row."""
    shown = [column for column in columns if (column.in_csv if as_csv else column.in_table)]
    return shown, [[column.value(entry) for column in shown] for entry in entries]
