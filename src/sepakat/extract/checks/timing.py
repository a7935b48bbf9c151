"""Deeds and stays against the days that the article gives them."""

from collections.abc import Iterator

from sepakat.extract.checks.common import Flags, flag, has_phrase, phrase_book
from sepakat.extract.draft import Draft, Sentence
from sepakat.model.claims import Event, Inconsistency, Quotation
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import EventStatus, InconsistencyKind, InstrumentStatus, LineKind, TimexType
from sepakat.text.tokens import token_index

NEAR = 60
"""Characters between a duration and the days that it spans."""
LONGEST_STAY = 62
"""Days."""


def check_timing(draft: Draft) -> Flags:
    """Flag deeds that are done and still to come at once, and stays whose days do not add up."""
    yield from _check_quotations(draft)
    yield from _check_headlines(draft)
    yield from _check_stays(draft)


def _check_quotations(draft: Draft) -> Iterator[Inconsistency]:
    held = {event.type.value for event in draft.events if event.status is EventStatus.HELD}
    for quotation in draft.quotations:
        span = _sentence_span(draft, quotation)
        if span is None or not quotation.direct:
            continue
        deed = next((name for name, forms in draft.pack.checks.deeds.items() if has_phrase(draft, span, forms)), None)
        if deed in held and has_phrase(draft, span, draft.pack.checks.moments.tomorrow):
            detail = f"the {deed} is reported as held, but a quotation puts it on the day after"
            yield _flag_quotation(draft, quotation, detail, "done-and-tomorrow")
        elif deed and has_phrase(draft, span, draft.pack.checks.moments.today) and _was_days_ago(draft, deed, quotation):
            detail = f"the {deed} was some days ago, but a quotation from a dated statement puts it on the same day"
            yield _flag_quotation(draft, quotation, detail, "days-ago-and-today")
        elif _hopes_to_finish(draft, span):
            detail = "the text is reported as signed, but a quotation hopes that it will be finished"
            yield _flag_quotation(draft, quotation, detail, "signed-and-unfinished")


def _sentence_span(draft: Draft, quotation: Quotation) -> Sentence | None:
    """The tokens of a quotation, as a sentence; None when it stands outside of the content."""
    start, end = quotation.evidence.span
    around = draft.sentence_at(start)
    return Sentence(start, end, around.line, token_index(draft.starts, start), token_index(draft.starts, end)) if around else None


def _flag_quotation(draft: Draft, quotation: Quotation, detail: str, rule: str) -> Inconsistency:
    return flag(draft, InconsistencyKind.OTHER, quotation.evidence.span, detail, rule)


def _was_days_ago(draft: Draft, deed: str, quotation: Quotation) -> bool:
    """Whether the narrative puts the deed days back while the quotation's own sentence has a date."""
    checks = draft.pack.checks
    end = quotation.evidence.end
    dated = any(t.weekday is not None and t.first_day and end <= t.start < end + 120 for t in draft.timexes)
    return dated and any(
        has_phrase(draft, sentence, checks.moments.days_ago) and has_phrase(draft, sentence, checks.deeds[deed])
        for sentence in draft.sentences
        if not sentence.start <= quotation.evidence.start < sentence.end
    )


def _hopes_to_finish(draft: Draft, span: Sentence) -> bool:
    """Whether the quotation hopes to finish "this" text, though the article has one such text and calls it signed."""
    moments = draft.pack.checks.moments
    statuses = {instrument.status for instrument in draft.instruments}
    if statuses != {InstrumentStatus.SIGNED} or not (
        has_phrase(draft, span, moments.finish) and has_phrase(draft, span, moments.hopes)
    ):
        return False
    return any(
        draft.tokens[at].lower in moments.definite
        for match in phrase_book(moments.texts).find(draft.tokens, span.first, span.last)
        for at in (match.first - 1, match.last)
        if 0 <= at < len(draft.tokens)
    )


def _check_headlines(draft: Draft) -> Iterator[Inconsistency]:
    """A headline that announces for a day what the text reports as held on that day."""
    for line in draft.lines:
        if line.kind is not LineKind.HEADLINE:
            continue
        days = {t.value for t in draft.timexes if line.start <= t.start < line.end and t.first_day and t.first_day == t.last_day}
        first, last = token_index(draft.starts, line.start), token_index(draft.starts, line.end)
        span = Sentence(line.start, line.end, 0, first, last)
        if not days or not has_phrase(draft, span, draft.pack.checks.moments.headline_future):
            continue
        event = next((event for event in draft.events if _is_held_on(event, days)), None)
        if event:
            detail = f"the headline has the {event.type.value} of {event.date} still to come; the text reports it as held"
            yield flag(draft, InconsistencyKind.OTHER, (line.start, line.end), detail, "headline-behind-text")


def _is_held_on(event: Event, days: set[str]) -> bool:
    return event.status is EventStatus.HELD and event.date in days


def _check_stays(draft: Draft) -> Iterator[Inconsistency]:
    """ "A three-day visit, 10-16 October"."""
    for left in draft.timexes:
        days = _days(left)
        right = next((t for t in draft.timexes if left.end <= t.start < left.end + NEAR), None) if days else None
        if days is None or right is None or draft.sentence_at(left.start) != draft.sentence_at(right.start):
            continue
        stay = (right.last_day - right.first_day).days + 1 if right.first_day and right.last_day and len(right.value) == 10 else 1
        if 1 < stay <= LONGEST_STAY and days not in (stay, stay - 1):
            words, dates = draft.text[left.start : left.end], draft.text[right.start : right.end]
            detail = f"{dates} are {stay} days; the text says {words}"
            yield flag(draft, InconsistencyKind.OTHER, (left.start, right.end), detail, "stay-of-other-length")


def _days(timex: Timex) -> int | None:
    value = timex.value
    if timex.type is not TimexType.DURATION or not (value[:1] == "P" and value[-1:] == "D" and value[1:-1].isdecimal()):
        return None
    return int(value[1:-1])
