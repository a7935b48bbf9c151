"""Deeds and stays against the days that the article gives them."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise

from sepakat.extract.checks.common import Flags, english_day, flag, has_phrase, phrase_book
from sepakat.extract.draft import Draft, Sentence
from sepakat.lang.pack import LanguagePack
from sepakat.model.claims import Event, Inconsistency, Quotation
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import EventStatus, InconsistencyKind, InstrumentStatus, LineKind, TimexType
from sepakat.text.phrases import Match, PhraseBook
from sepakat.text.tokens import token_index

NEAR = 60
"""Characters between a duration and the days that it spans."""
AHEAD = 9
"""Tokens between a word of the future and its date."""
ROOM = timedelta(days=1)
"""Time zones and late updates."""
LONGEST_STAY = 62
"""Days."""


def check_timing(draft: Draft) -> Flags:
    """Flag deeds that are done and still to come at once, and stays whose days do not add up."""
    yield from _check_quotations(draft)
    yield from _check_headlines(draft)
    yield from _check_stays(draft)
    yield from _check_plans(draft)


def _check_quotations(draft: Draft) -> Iterator[Inconsistency]:
    held = {event.type.value for event in draft.events if event.status is EventStatus.HELD}
    deeds = draft.pack.checks.deeds
    for quotation in draft.quotations:
        if not quotation.direct or draft.sentence_at(quotation.evidence.start) is None:
            continue
        tags = _tags(draft, quotation.evidence.span)
        deed = next((name for name in deeds if name in tags), None)
        if deed in held and "tomorrow" in tags:
            detail = f"the {deed} is reported as held, but a quotation puts it on the day after"
            yield _flag_quotation(draft, quotation, detail, "done-and-tomorrow")
        elif deed and "today" in tags and _was_days_ago(draft, deed, quotation):
            detail = f"the {deed} was some days ago, but a quotation from a dated statement puts it on the same day"
            yield _flag_quotation(draft, quotation, detail, "days-ago-and-today")
        elif _hopes_to_finish(draft, quotation, tags):
            detail = "the text is reported as signed, but a quotation hopes that it will be finished"
            yield _flag_quotation(draft, quotation, detail, "signed-and-unfinished")


@cache
def _book(pack: LanguagePack) -> PhraseBook[str]:
    """Every phrase of a moment or a deed, with the name of its list."""
    moments, deeds = pack.checks.moments, pack.checks.deeds
    named = {name: getattr(moments, name) for name in ("tomorrow", "today", "finish", "hopes", "texts")} | deeds
    return PhraseBook((phrase, name) for name, phrases in named.items() for phrase in phrases)


def _tags(draft: Draft, span: tuple[int, int]) -> dict[str, Match[str]]:
    """The lists that have a phrase in a span, with the phrase."""
    first, last = (token_index(draft.starts, offset) for offset in span)
    return {match.payload: match for match in _book(draft.pack).find(draft.tokens, first, last)}


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


def _hopes_to_finish(draft: Draft, quotation: Quotation, tags: dict[str, Match[str]]) -> bool:
    """Whether a quotation hopes to finish "this" text, though the rest of the article calls all its texts signed."""
    sentence = draft.sentence_at(quotation.evidence.start)
    if sentence is None or not {"finish", "hopes", "texts"} <= tags.keys():
        return False
    end = max(sentence.end, quotation.evidence.end)
    told = {each.status for each in draft.instruments if not all(sentence.start <= e.start < end for e in each.evidence)}
    if told != {InstrumentStatus.SIGNED}:
        return False
    text = tags["texts"]
    beside = draft.tokens[max(0, text.first - 1) : text.first] + draft.tokens[text.last : text.last + 1]
    return any(token.lower in draft.pack.checks.moments.definite for token in beside)


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
    for left, right in pairwise(draft.timexes):
        days = _days(left)
        if days is None or right.start - left.end > NEAR or draft.sentence_at(left.start) != draft.sentence_at(right.start):
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


def _check_plans(draft: Draft) -> Iterator[Inconsistency]:
    """Plans for a day before the article's, and reports of a day behind it."""
    published = draft.article.published_on
    for timex in draft.timexes if published else ():
        sentence = draft.sentence_at(timex.start)
        if published is None or sentence is None or not timex.explicit or timex.first_day is None or timex.last_day is None:
            continue
        words = draft.text[timex.start : timex.end]
        if timex.last_day < published - ROOM and _is_planned(draft, sentence, timex):
            detail = f"{words} is still to come here, but lies before the article's own date, {english_day(published)}"
            yield flag(draft, InconsistencyKind.OTHER, (sentence.start, sentence.end), detail, "plan-for-the-past")
        elif timex.weekday is not None and timex.first_day > published + ROOM and not _looks_ahead(draft, sentence):
            detail = f"{words} is reported, but lies behind the article's own date, {english_day(published)}"
            yield flag(draft, InconsistencyKind.OTHER, (timex.start, timex.end), detail, "report-of-the-future")


def _is_planned(draft: Draft, sentence: Sentence, timex: Timex) -> bool:
    """Whether a plan stands not far before a date, in a sentence that does not look back; a year needs "in" or the like."""
    moments, index = draft.pack.checks.moments, token_index(draft.starts, timex.start)
    if timex.first_day != timex.last_day and draft.tokens[index - 1].lower not in draft.pack.times.time_cues:
        return False
    found = phrase_book(moments.plans).find(draft.tokens, max(sentence.first, index - AHEAD), index)
    return next(found, None) is not None and not has_phrase(draft, sentence, moments.earlier)


def _looks_ahead(draft: Draft, sentence: Sentence) -> bool:
    return any(token.lower in draft.pack.times.future_cues for token in draft.tokens[sentence.first : sentence.last])
