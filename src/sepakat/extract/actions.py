"""What is done, in the article's own words."""

from sepakat.extract.deeds import is_adverb, passive_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame, undertaking
from sepakat.extract.quotations import quotation_at
from sepakat.extract.verbs import word_sets
from sepakat.model.vocabulary import Stage, TimexType

SHORT_ACTION = 3
"""Words; what has less says nothing without its subject."""
NAMING = frozenset({"result", "noun", "bare"})
"""Forms whose cue itself names the deed."""
LONGEST_DAY = 40
"""Characters in which a day that begins at a word ends."""
SIGNS = frozenset("$€£¥₹")
EDGES = ' .,;:()"“”\n'


def action_text(draft: Draft, frame: Frame, end: int) -> str:
    """The deed from its verb to the end of its clause; all of the clause where its subject says what is done.

    Who is said to say so, and on what day past it was said or done, is no part of it.
    """
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    stop = min(end, draft.tokens[frame.last - 1].end, quotation.evidence.end if quotation else end)
    stop = _before_past_days(draft, draft.tokens[frame.cue.first].start, stop)
    first = _first_word(draft, frame)
    start = draft.tokens[first].start
    words = sum(token.text[0].isalnum() for token in draft.tokens_in(start, stop))
    if _is_told_by_subject(draft, frame, first) or words < SHORT_ACTION:
        start = max(draft.tokens[_opening(draft, frame)].start, quotation.evidence.start if quotation else 0)
    return draft.text[start : max(stop, start + 1)].strip(EDGES) or draft.tokens[frame.cue.first].text


def _first_word(draft: Draft, frame: Frame) -> int:
    """Index of the first token that says what is done: the cue, or what follows it and a modal, amounts included."""
    if frame.cue.form in NAMING:
        return frame.cue.first
    modals = [cue.last for cue in frame.others if cue.form in ("modal", "aspect") and cue.first > frame.cue.first]
    first = max([frame.cue.last, *modals])
    for index in range(first, min(frame.last, first + 6)):
        if not is_adverb(draft, index) and (draft.words[index][0].isalnum() or draft.words[index] in SIGNS):
            return index
    return frame.cue.first


def _is_told_by_subject(draft: Draft, frame: Frame, first: int) -> bool:
    """Whether the subject undergoes the deed, or only a circumstance follows the cue or a verb ("will open in May")."""
    if frame.cue.stage is Stage.DROPPED or undertaking(frame) or passive_verb(draft, frame) is not None:
        return True
    passive = draft.pack.sides.passive
    if draft.words[first] in passive or (first > frame.cue.last and draft.words[first - 1] in passive):
        return True
    return first >= frame.cue.last and any(_is_circumstance(draft, index) for index in range(first, min(first + 2, frame.last)))


def _is_circumstance(draft: Draft, index: int) -> bool:
    """Whether a small word of time or place stands at a token, or a day begins there."""
    word = draft.words[index]
    if word in draft.pack.deeds.future or word in word_sets(draft.pack)["adjunct"]:
        return True
    start = draft.tokens[index].start
    return any(timex.start == start and timex.type is TimexType.DATE for timex in draft.times_in(start, start + LONGEST_DAY))


def _before_past_days(draft: Draft, start: int, stop: int) -> int:
    """Where the words of a deed end before a day past on which it was said or done, with the small words that lead to it."""
    published = draft.article.published_on
    for timex in reversed(draft.times_in(start, stop)):
        day = timex.last_day is not None and timex.first_day == timex.last_day
        past = published is not None and timex.last_day is not None and timex.last_day <= published
        before = draft.tokens_in(start, timex.start)
        since = bool(before) and before[-1].lower in word_sets(draft.pack)["since"]
        if not (day and past) or since or draft.text[timex.end : stop].strip(EDGES):
            break
        while before and (before[-1].lower in draft.pack.deeds.future or not before[-1].text[0].isalnum()):
            before.pop()
        stop = before[-1].end if before else stop
    return stop


def _opening(draft: Draft, frame: Frame) -> int:
    """The first token of a frame that is no mark and no word that only joins clauses."""
    index = frame.first
    while index < frame.cue.first and (
        not draft.tokens[index].text[0].isalnum() or draft.words[index] in draft.pack.sides.clause
    ):
        index += 1
    return index
