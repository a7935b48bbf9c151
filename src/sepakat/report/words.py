"""Words that the cells of a brief, the calendar and the charts share: sides, values, sources, shortened phrases."""

from collections.abc import Mapping

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.report.brief import Amount, Source, Subject
from sepakat.report.paper import Paragraph, Run, Tone
from sepakat.wording import Wording

QUOTE = 220
"""Characters of a quotation that a brief shows."""
ACTION = 160
OUTLET = 40
SAFE = ("http://", "https://")
TERMS = {RecordKind.EVENT: "event-type", RecordKind.INSTRUMENT: "instrument-type"}


def shorten(words: str, length: int) -> str:
    """The words, cut behind a whole one with an ellipsis if they are longer."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def capitalise(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def side_words(subject: Subject, words: Wording) -> str:
    """Whose it is; of a commitment also towards whom, if the two differ."""
    sides = words.sides(subject.sides)
    towards = words.sides(side for side in subject.towards if side not in subject.sides)
    return words.say("brief.towards", sides=sides, towards=towards) if sides and towards else sides or towards


def type_words(subject: Subject, words: Wording) -> str:
    """What kind of thing it is, with its place or its title."""
    kind = words.term(TERMS[subject.kind], subject.type) if subject.kind in TERMS else words.term("record-kind", subject.kind)
    return capitalise(", ".join(part for part in (kind, subject.place) if part))


def subject_words(subject: Subject, words: Wording) -> str:
    """What it is about in one phrase, for headings and lists."""
    if subject.words:
        return capitalise(shorten(subject.words, ACTION))
    return type_words(subject, words)


def foreign(language: str | None, words: Wording) -> str | None:
    """A language that is not that of the page."""
    return language if language != words.language else None


def source_run(source: Source, words: Wording) -> Run:
    """Outlet and day, leading to the article where it has an address."""
    outlet = shorten(source.outlet, OUTLET) if source.outlet else words.say("brief.outlet-unknown")
    day = words.day(source.published, short=True) if source.published else words.say("brief.undated")
    return Run(words.say("brief.source", outlet=outlet, day=day), url=safe_url(source.url))


def quote_paragraph(source: Source, words: Wording) -> Paragraph:
    """The words of a source between quotation marks."""
    said = words.say("brief.quote", words=shorten(source.quote, QUOTE))
    return (Run(said, Tone.QUOTE, foreign(source.language, words)),)


def safe_url(url: str | None) -> str | None:
    """The address, if it leads to a page and runs nothing."""
    return url if url and url.lower().startswith(SAFE) and not any(sign <= " " for sign in url) else None


def amount_words(amount: Amount, words: Wording) -> str:
    """A number with its unit."""
    return words.amount(*amount)


def value_words(kind: DiscrepancyKind, value: object, words: Wording, record: RecordKind) -> str:
    """The value of a field that reports disagree on."""
    match value:
        case {"value": int() | float() as number, "unit": unit}:
            return words.amount(number, unit)
        case list() | tuple() | frozenset():
            return words.join(value_words(kind, each, words, record) for each in value)
        case _:
            return _single_value(kind, str(value), words, record)


def _single_value(kind: DiscrepancyKind, value: str, words: Wording, record: RecordKind) -> str:
    if kind is DiscrepancyKind.NUMBER:
        return _quantity_words(value, words)
    if kind is DiscrepancyKind.PARTY:
        return words.sides(part.strip() for part in value.split(","))
    lists: Mapping[DiscrepancyKind, str] = {DiscrepancyKind.STAGE: "stage", DiscrepancyKind.STATUS: f"{record.value}-status"}
    return words.term(lists[kind], value) if kind in lists else words.day(value) if kind is DiscrepancyKind.DATE else value


def _quantity_words(value: str, words: Wording) -> str:
    number, _, unit = value.partition(" ")
    try:
        amount = float(number)
    except ValueError:
        return value
    return words.amount(int(amount) if amount.is_integer() else amount, unit or None)
