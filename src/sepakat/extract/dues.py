"""By when a clause says that something is done."""

import re
from datetime import date

from sepakat.extract.cues import is_moved_to
from sepakat.extract.deeds import is_conditional
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame, undertaking
from sepakat.extract.times import timex_iso
from sepakat.extract.verbs import word_sets
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import Stage, TimexType

REACH = 24
"""Characters before a time in which its preposition stands."""
MONTHS = {"M": 1, "Y": 12}
STRETCH = re.compile(r"P([0-9]{1,3})([MY])")


def find_due(draft: Draft, frame: Frame, start: int, end: int) -> str | None:
    """The first date behind the cue, else the last before it, that lies ahead and belongs to no condition.

    Where that is only the day from which on something holds, a day by which it is done goes before it. A stretch of months
    or years within which something is done counts from the day of the report.
    """
    signing = frame.cue.stage is Stage.SIGNED and frame.cue.form == "result" and not undertaking(frame)
    if frame.cue.stage is Stage.DELIVERED or signing:
        return None
    cue_start = draft.tokens[frame.cue.first].start
    inside = [
        timex for timex in draft.times_in(start, end) if _may_be_due(draft, timex) and not is_conditional(draft, frame, timex)
    ]
    behind = [timex for timex in inside if timex.start > cue_start]
    before = [] if frame.cue.stage in (Stage.DROPPED, Stage.UNDER_WAY) else [timex for timex in inside if timex.start < cue_start]
    ordered = behind[::-1] if frame.cue.stage is Stage.DROPPED else behind + before[::-1]
    if len(behind) > 1 and (frame.cue.stage is Stage.DROPPED or draft.finds.has("turning", frame.first, frame.last)):
        ordered = [timex for timex in behind if is_moved_to(draft, timex.start)] or ordered
    if not ordered:
        return _end_of_stretch(draft, frame, cue_start, end)
    deeds = draft.pack.deeds
    if _stands_before(draft, ordered[0], deeds.starts):
        ordered = [timex for timex in ordered if _stands_before(draft, timex, deeds.ends)] or ordered
    return timex_iso(ordered[0])


def _stands_before(draft: Draft, timex: Timex, words: list[str]) -> bool:
    """Whether one of the last two words before a time is among `words`."""
    return any(token.lower in words for token in draft.tokens_in(max(0, timex.start - REACH), timex.start)[-2:])


def _may_be_due(draft: Draft, timex: Timex) -> bool:
    if timex.type is not TimexType.DATE or timex.last_day is None:
        return False
    published = draft.article.published_on
    if published and timex.last_day <= published:
        return False
    if published is None and timex.weekday is not None:
        return False
    before = draft.tokens_in(max(0, timex.start - 12), timex.start)
    return not (before and before[-1].lower in word_sets(draft.pack)["since"])


def _end_of_stretch(draft: Draft, frame: Frame, start: int, end: int) -> str | None:
    """The month in which a stretch of time from the day of the report on ends ("within two years")."""
    published = draft.article.published_on
    if published is None or frame.cue.stage in (Stage.DROPPED, Stage.UNDER_WAY):
        return None
    for timex in draft.times_in(start, end):
        stretch = STRETCH.fullmatch(timex.value)
        before = " ".join(token.lower for token in draft.tokens_in(max(0, timex.start - REACH), timex.start)[-2:])
        if stretch and before.endswith(tuple(draft.pack.deeds.within)) and not is_conditional(draft, frame, timex):
            return _months_later(published, int(stretch[1]) * MONTHS[stretch[2]])
    return None


def _months_later(day: date, months: int) -> str | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}" if year < 10_000 else None
