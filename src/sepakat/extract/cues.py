"""Stage cues, and the words beside them that give them another stage."""

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import Stage, TimexType

SCHEDULE_REACH = 4
"""Tokens behind a verb of moving among which it is told that a day is moved."""
TIME_REACH = 24
"""Characters before a time in which its preposition stands."""
ARTICLES = 2
"""Tokens at most between "resumed" and the plan that is taken up again."""


class Cue(Frozen):
    """A word that says how firm a deed is; first and last are token indices, half-open."""

    first: int
    last: int
    form: str
    stage: Stage


def reread_cues(draft: Draft, sentence: Sentence, cues: list[Cue]) -> list[Cue]:
    """The cues of a sentence, those that move a day, take up a plan again or name a deed nearly done with their own stage."""
    for found in draft.finds.within("turning", sentence.first, sentence.last):
        cues = TURNS[found.payload](draft, sentence, cues, found.first, found.last)
    return cues


def _with_moved(draft: Draft, sentence: Sentence, cues: list[Cue], first: int, last: int) -> list[Cue]:
    """The cues, and for a verb that moves a day one of a plan: "has moved the completion from 2030 to 2032"."""
    if _names_schedule(draft, last, sentence.last) or _has_new_day(draft, last, sentence):
        return _put(cues, Cue(first, last, "result", Stage.PLANNED))
    return cues


def _names_schedule(draft: Draft, first: int, last: int) -> bool:
    schedule = draft.pack.cues.context["schedule"]
    return any(word in schedule for word in draft.words[first : min(first + SCHEDULE_REACH, last)])


def _has_new_day(draft: Draft, first: int, sentence: Sentence) -> bool:
    """Whether a day to which something is moved stands behind a token."""
    times = draft.times_in(draft.tokens[first - 1].end, sentence.end)
    return any(timex.type is TimexType.DATE and is_moved_to(draft, timex.start) for timex in times)


def is_moved_to(draft: Draft, start: int) -> bool:
    """Whether one of the last two words before an offset leads to a new day: "to December 2028"."""
    words = draft.pack.deeds.moved_to
    return any(token.lower in words for token in draft.tokens_in(max(0, start - TIME_REACH), start)[-2:])


def _with_resumed(_draft: Draft, _sentence: Sentence, cues: list[Cue], first: int, last: int) -> list[Cue]:
    """The cues, a plan that is taken up again being one cue: the deed goes on."""
    plan = next((cue for cue in cues if 0 <= cue.first - last <= ARTICLES and cue.form in ("noun", "control")), None)
    return _put(cues, Cue(first, plan.last, "control", Stage.UNDER_WAY)) if plan else cues


def _put(cues: list[Cue], other: Cue) -> list[Cue]:
    """The cues with another one in its place, instead of those that it overlaps."""
    apart = [cue for cue in cues if cue.last <= other.first or cue.first >= other.last]
    return sorted([*apart, other], key=lambda cue: cue.first)


def _with_nearly(draft: Draft, sentence: Sentence, cues: list[Cue], first: int, last: int) -> list[Cue]:
    """The cues, those of what is done being still under way right beside "nearly", unless it goes with a number."""
    behind = draft.tokens[last - 1].end
    if any(quantity.start <= behind + 1 for quantity in draft.quantities_in(draft.tokens[first].start, sentence.end)):
        return cues
    return [_unfinished(cue) if cue.first == last or cue.last == first else cue for cue in cues]


def _unfinished(cue: Cue) -> Cue:
    return Cue(cue.first, cue.last, cue.form, Stage.UNDER_WAY) if cue.stage is Stage.DELIVERED else cue


TURNS = {"moving": _with_moved, "resuming": _with_resumed, "nearly": _with_nearly}
"""What words of each list in cues.toml do to the cues around them."""
