"""Names of public bodies against the date of the article and the state that they are given to."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from sepakat.extract.checks.common import Flags, article_day, english_day, flag, has_phrase
from sepakat.extract.draft import Draft
from sepakat.lang.check_sections import Institution
from sepakat.lang.pack import LanguagePack
from sepakat.model.claims import Inconsistency
from sepakat.model.frozen import Frozen
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import InconsistencyKind, NameKind
from sepakat.places.loading import load_places
from sepakat.text.phrases import Match, PhraseBook

OWNER = 4
"""Tokens between a state and the name of its body."""
GRACE = timedelta(days=120)
"""How long an old name may live on unremarked."""


class Holding(Frozen):
    """A body's name with its days read."""

    since: date | None
    until: date | None
    about: Institution


def check_institutions(draft: Draft) -> Flags:
    """Flag names before they existed, names long given up, and names of another state's body."""
    day = article_day(draft)
    flagged: set[tuple[tuple[str, ...], str]] = set()
    for match in _mentions(draft):
        holding = match.payload
        found = _check_owner(draft, match) or (_check_day(draft, match, day) if day else None)
        if found and (holding.about.names, found.rule) not in flagged:
            flagged.add((holding.about.names, found.rule))
            yield found


def _mentions(draft: Draft) -> Iterator[Match[Holding]]:
    for match in _book(draft.pack).find(draft.tokens, 0, len(draft.tokens)):
        before = draft.tokens[match.first - 1].lower if match.first else ""
        if before not in draft.pack.checks.offices.other_bodies and draft.sentence_at(draft.tokens[match.first].start):
            yield match


@cache
def _book(pack: LanguagePack) -> PhraseBook[Holding]:
    return PhraseBook((name, _read(each)) for each in pack.institutions.institutions for name in each.names)


def _read(about: Institution) -> Holding:
    since, until = (date.fromisoformat(day) if day else None for day in (about.since, about.until))
    return Holding(since, until, about)


def _check_day(draft: Draft, match: Match[Holding], day: date) -> Inconsistency | None:
    since, until, about = match.payload.since, match.payload.until, match.payload.about
    name = draft.text[draft.tokens[match.first].start : draft.tokens[match.last - 1].end]
    if since and day < since:
        was = f" (then {about.other})" if about.other else ""
        detail = f"the article is of {english_day(day)}, but the name {name} exists only since {english_day(since)}{was}"
        return _flag_name(draft, match, InconsistencyKind.ANACHRONISM, detail, "name-before-its-time")
    if until and draft.article.published_on and day > until + GRACE and not _looks_back(draft, match, until):
        now = f"; it is now {about.other}" if about.other else ""
        detail = f"the article is of {english_day(day)}, but the name {name} was given up on {english_day(until)}{now}"
        return _flag_name(draft, match, InconsistencyKind.ANACHRONISM, detail, "name-given-up")
    return None


def _looks_back(draft: Draft, match: Match[Holding], until: date) -> bool:
    """Whether the sentence speaks of the time in which the old name held."""
    sentence = draft.sentence_at(draft.tokens[match.first].start)
    if sentence is None or has_phrase(draft, sentence, draft.pack.checks.offices.former):
        return True
    first, last = (bisect_left(draft.timexes, offset, key=_start) for offset in (sentence.start, sentence.end))
    return any(timex.first_day is not None and timex.first_day <= until for timex in draft.timexes[first:last])


def _start(timex: Timex) -> int:
    return timex.start


def _check_owner(draft: Draft, match: Match[Holding]) -> Inconsistency | None:
    """A body's name directly before or behind a state that is not its own."""
    state = match.payload.about.state
    if not state:
        return None
    other, last = _state_behind(draft, match.last)
    other = other or _state_before(draft, match.first)
    if other is None or other == state:
        return None
    end = draft.tokens[last - 1].end
    words = draft.text[draft.tokens[match.first].start : end]
    detail = f"{words}: the body of that name is one of {state}, not of {other}"
    return _flag_name(draft, match, InconsistencyKind.NAME, detail, "body-of-another-state", end=end)


def _state_behind(draft: Draft, index: int) -> tuple[str | None, int]:
    """The state whose name follows at once, and the index behind it."""
    for length in (2, 1):
        behind = draft.tokens[index : index + length]
        if len(behind) == length and behind[0].start - draft.tokens[index - 1].end == 1 and behind[0].text[0].isupper():
            entry = load_places().get(draft.text[behind[0].start : behind[-1].end], draft.pack.language)
            if entry and entry.kind is NameKind.STATE:
                return entry.side, index + length
    return None, index


def _state_before(draft: Draft, index: int) -> str | None:
    """The state that owns the body: "Kenya's Ministry of ..."."""
    for token in draft.tokens[max(0, index - OWNER) : index]:
        ending = next((ending for ending in draft.pack.checks.offices.possessives if token.text.endswith(ending)), None)
        entry = load_places().get(token.text[: -len(ending)], draft.pack.language) if ending else None
        if entry and entry.kind is NameKind.STATE:
            return entry.side
    return None


def _flag_name(
    draft: Draft, match: Match[Holding], kind: InconsistencyKind, detail: str, rule: str, *, end: int = 0
) -> Inconsistency:
    start = draft.tokens[match.first].start
    end = max(end, draft.tokens[match.last - 1].end)
    covering = [role for role in draft.roles if role.start <= start and role.end >= end]
    start = min((role.start for role in covering), default=start)
    return flag(draft, kind, (start, max([role.end for role in covering] + [end])), detail, rule)
