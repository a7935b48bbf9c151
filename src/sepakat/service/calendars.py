"""The meetings and commitments of sides as a calendar."""

from collections.abc import Iterator, Sequence
from datetime import date

from sepakat.compare import Mention, Standing, judge_history
from sepakat.export.calendar import Calendar, MeetingEntry, MeetingState, TaskEntry, TaskState
from sepakat.model.periods import Period, parse_period
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import EventStatus, Stage, Status
from sepakat.report.brief import Source, Subject
from sepakat.report.words import amount_words, safe_url, shorten, side_words, source_run, subject_words, type_words
from sepakat.service.brief_material import Material, gather_dated
from sepakat.service.brief_sources import make_subject, source_of_event, source_of_mention
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words
from sepakat.store import RecordEntry
from sepakat.wording import Wording, load_wording

EPOCH = date(1970, 1, 1)
"""The stamp of what no dated report tells."""
ENDED = (Status.KEPT, Status.PARTLY_KEPT, Status.DROPPED)
"""Statuses that the last report tells."""
LATEST = 500
"""Meetings and commitments that a calendar holds; of more the latest."""
LINES = 30
"""Meetings that are told in the description, because no day is known."""
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
    return compose_calendar(gather_dated(ledger, between, LATEST), load_wording(language))


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
    vague = [entry for entry, period in _iter_events(material) if not _is_day(period) and entry.status == EventStatus.PLANNED]
    if vague:
        yield words.say("calendar.undated")
    for entry in vague[-LINES:]:
        subject = make_subject(entry, material.heads)
        what = words.say("calendar.meeting", type=type_words(subject, words), sides=side_words(subject, words))
        yield words.say("calendar.line", day=words.day(entry.day), what=what)


def _iter_events(material: Material) -> Iterator[tuple[RecordEntry, Period]]:
    for entry in material.dated:
        period = parse_period(entry.day) if entry.kind is RecordKind.EVENT else None
        if period:
            yield entry, period


def _is_day(period: Period) -> bool:
    return period.first == period.last


def _iter_meetings(material: Material, words: Wording) -> Iterator[MeetingEntry]:
    ordered = sorted(_iter_events(material), key=lambda each: (each[1].first, each[0].id))
    kept = [(entry, period.first) for entry, period in ordered if _is_day(period)]
    records = material.load([entry.id for entry, _ in kept])
    for entry, day in kept:
        subject, source = make_subject(entry, material.heads), source_of_event(entry, records.get(entry.id))
        yield MeetingEntry(
            _uid(entry),
            date.fromisoformat(entry.last_reported) if entry.last_reported else EPOCH,
            words.say("calendar.meeting", type=_kind(subject, words), sides=side_words(subject, words)),
            _quote(source, words),
            safe_url(source.url) if source else None,
            _topics(entry, words),
            day,
            MEETINGS[EventStatus(entry.status or EventStatus.HELD)],
            subject.place,
        )


def _kind(subject: Subject, words: Wording) -> str:
    kind = words.term("event-type", subject.type)
    return kind[:1].upper() + kind[1:]


def _iter_tasks(material: Material, words: Wording) -> Iterator[TaskEntry]:
    for entry, history in material.histories:
        standing = _stands(history)
        period = parse_period(standing.due)
        if period is None:
            continue
        subject = make_subject(entry, material.heads)
        dated = next((mention for mention in reversed(history) if mention.body.due == standing.due), history[-1])
        telling = history[-1] if standing.status in ENDED else dated
        source = source_of_mention(telling, material.heads)
        yield TaskEntry(
            _uid(entry),
            standing.last_mentioned_on or EPOCH,
            words.say("calendar.task", sides=side_words(subject, words), action=subject_words(subject, words)),
            "\n".join((*_iter_facts(standing, words), _quote(source, words))),
            safe_url(source.url) if source else None,
            _topics(entry, words),
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


def _uid(entry: RecordEntry) -> str:
    return f"{entry.kind.value}-{entry.id}@sepakat"


def _topics(entry: RecordEntry, words: Wording) -> tuple[str, ...]:
    return tuple(words.term("topic", topic) for topic in entry.topics)
