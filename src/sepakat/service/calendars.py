"""The meetings and commitments of sides as a calendar."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sepakat.compare import Mention, Standing, judge_history
from sepakat.export.calendar import Calendar, MeetingEntry, MeetingState, TaskEntry, TaskState
from sepakat.model.article import Article
from sepakat.model.periods import Period, parse_period
from sepakat.model.records import Record, RecordKind
from sepakat.model.vocabulary import EventStatus, Stage, Status
from sepakat.report.brief import Source, Subject
from sepakat.report.words import amount_words, safe_url, shorten, side_words, source_run, subject_words, type_words
from sepakat.service.brief_material import Material, gather
from sepakat.service.brief_progress import source_of_event
from sepakat.service.brief_sources import make_subject, source_of_mention
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words
from sepakat.service.recording import value_of
from sepakat.wording import Wording, load_wording

EPOCH = date(1970, 1, 1)
"""The stamp of what no dated report tells."""
QUOTE = 600
"""Characters of a quotation that an entry shows."""
MEETINGS = {
    EventStatus.HELD: MeetingState.HELD,
    EventStatus.PLANNED: MeetingState.PLANNED,
    EventStatus.CANCELLED: MeetingState.CANCELLED,
}
TASKS = {Status.KEPT: TaskState.DONE, Status.DROPPED: TaskState.DROPPED}
PRECISION = {4: "calendar.due-year", 7: "calendar.due-month"}
"""What is said of dates by their length: years and months are no days."""


def make_calendar(ledger: Ledger, between: Words, language: str) -> Calendar:
    """The meetings of sides and their commitments that are due by a date; without sides those of everybody.

    Raises InputError for a side that nobody knows.
    """
    return compose_calendar(gather(ledger, between), load_wording(language))


def compose_calendar(material: Material, words: Wording) -> Calendar:
    """The calendar from what the ledger holds between the sides."""
    sides = words.sides(material.sides)
    name = words.say("calendar.name", sides=sides) if sides else words.say("calendar.name-all")
    meetings = sorted(_iter_meetings(material, words), key=lambda entry: (entry.day, entry.uid))
    tasks = sorted(_iter_tasks(material, words), key=lambda entry: (entry.due, entry.uid))
    return Calendar(name, "\n".join(_iter_about(material, words)), words.language, tuple(meetings), tuple(tasks))


def _iter_about(material: Material, words: Wording) -> Iterator[str]:
    """What the calendar is, and the coming meetings that it cannot put on a day."""
    yield words.say("calendar.about")
    vague = [record for record, period in _iter_events(material) if not _is_day(period) and _is_planned(record)]
    if vague:
        yield words.say("calendar.undated")
    for record in vague:
        subject = make_subject(record)
        what = words.say("calendar.meeting", type=type_words(subject, words), sides=side_words(subject, words))
        yield words.say("calendar.line", day=words.day(value_of(record, "date")), what=what)


def _iter_events(material: Material) -> Iterator[tuple[Record, Period]]:
    for record in material.records:
        period = parse_period(value_of(record, "date")) if record.kind is RecordKind.EVENT else None
        if period:
            yield record, period


def _is_day(period: Period) -> bool:
    return period.first == period.last


def _is_planned(record: Record) -> bool:
    return bool(value_of(record, "status") == EventStatus.PLANNED)


def _iter_meetings(material: Material, words: Wording) -> Iterator[MeetingEntry]:
    for record, period in _iter_events(material):
        if _is_day(period):
            subject, source = make_subject(record), source_of_event(record)
            yield MeetingEntry(
                _uid(record),
                _last_day(claim.article for claim in record.claims),
                words.say("calendar.meeting", type=_kind(subject, words), sides=side_words(subject, words)),
                _quote(source, words),
                safe_url(source.url) if source else None,
                _topics(record, words),
                period.first,
                MEETINGS[EventStatus(value_of(record, "status"))],
                subject.place,
            )


def _kind(subject: Subject, words: Wording) -> str:
    kind = words.term("event-type", subject.type)
    return kind[:1].upper() + kind[1:]


def _iter_tasks(material: Material, words: Wording) -> Iterator[TaskEntry]:
    for record, history in material.histories:
        standing = _stands(history)
        period = parse_period(standing.due)
        if period is None:
            continue
        subject = make_subject(record)
        telling = next((mention for mention in reversed(history) if mention.body.due == standing.due), history[-1])
        source = source_of_mention(telling, material.articles)
        yield TaskEntry(
            _uid(record),
            _last_day(material.articles[mention.end.article] for mention in history),
            words.say("calendar.task", sides=side_words(subject, words), action=subject_words(subject, words)),
            "\n".join((*_iter_facts(standing, words), _quote(source, words))),
            safe_url(source.url),
            _topics(record, words),
            period.last,
            _state(standing),
            _percent(standing),
            standing.last_mentioned_on if standing.status is Status.KEPT else None,
        )


def _stands(history: Sequence[Mention]) -> Standing:
    """Where a commitment stands on the day of its last report: no clock has a say in a calendar."""
    return judge_history(history, max((mention.day for mention in history if mention.day), default=EPOCH))


def _state(standing: Standing) -> TaskState:
    open_state = TaskState.UNDER_WAY if standing.stage is Stage.UNDER_WAY or standing.reached else TaskState.OPEN
    return TASKS.get(standing.status, open_state)


def _percent(standing: Standing) -> int | None:
    if standing.status is Status.KEPT:
        return 100
    if not (standing.promised and standing.reached and standing.promised[0]):
        return None
    return max(0, min(100, int(100 * standing.reached[0] / standing.promised[0])))


def _iter_facts(standing: Standing, words: Wording) -> Iterator[str]:
    due = standing.due or ""
    yield words.say(PRECISION.get(len(due), "calendar.due"), due=words.day(due))
    if standing.stage:
        yield words.say("calendar.stage", stage=words.term("stage", standing.stage))
    if standing.promised and standing.reached:
        reached, promised = amount_words(standing.reached, words), amount_words(standing.promised, words)
        yield words.say("calendar.share", reached=reached, promised=promised)


def _quote(source: Source | None, words: Wording) -> str:
    if source is None:
        return ""
    return words.say("calendar.source", words=shorten(source.quote, QUOTE), source=source_run(source, words).words)


def _uid(record: Record) -> str:
    return f"{record.kind.value}-{record.id}@sepakat"


def _last_day(articles: Iterable[Article]) -> date:
    return max((article.published_on for article in articles if article.published_on), default=EPOCH)


def _topics(record: Record, words: Wording) -> tuple[str, ...]:
    return tuple(words.term("topic", topic) for topic in value_of(record, "topics") or ())
