"""Stage cues and the clauses they rule."""

import itertools
from collections.abc import Iterator
from functools import cache

from sepakat.extract.cues import Cue, reread_cues
from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.shares import is_part
from sepakat.extract.verbs import verb_class, verb_form, word_sets
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import Stage
from sepakat.text.phrases import Match
from sepakat.text.tokens import token_index

HOSTILE_REACH = 12
"""Tokens around a cue within which violence colours the deed."""
BESIDE = 4
"""Tokens before a cue in which a negation negates it."""
OPENING = 3
"""Tokens at the beginning of a clause in which "no company" negates it."""
UNDERTAKEN = frozenset({Stage.PLANNED, Stage.PLEDGED, Stage.AGREED, Stage.SIGNED})
RULING = frozenset({"modal", "control", "joint"})
"""Forms of cues that rule the verb behind them."""
REACHED = frozenset({Stage.DELIVERED, Stage.UNDER_WAY})
WEAK = frozenset({"aspect", "noun"})
"""Forms that give way to any other cue of their clause."""


class Frame(Frozen):
    """A clause with its cue: what stands before the cue is the subject, what stands behind it the deed."""

    sentence: Sentence
    first: int
    last: int
    cue: Cue
    others: tuple[Cue, ...]
    """Cues of the same clause that gave way."""
    context: frozenset[str]
    """signed, hearsay, conditional, negation, as cues.toml names them; "denied end" where nothing is ended."""


def undertaking(frame: Frame) -> Cue | None:
    """The plan or pledge that is laid down in an instrument ("in it stands Japan's pledge to build") or dropped."""
    if frame.cue.form != "result" or frame.cue.stage is Stage.DELIVERED:
        return None
    return next((cue for cue in frame.others if cue.form == "noun" and cue.stage in (Stage.PLEDGED, Stage.PLANNED)), None)


def find_frames(draft: Draft) -> list[Frame]:
    """The frames of all sentences, in text order."""
    return [frame for sentence in draft.sentences for frame in _sentence_frames(draft, sentence)]


def _sentence_frames(draft: Draft, sentence: Sentence) -> Iterator[Frame]:
    matches = draft.finds.within("cue", sentence.first, sentence.last)
    cues = [_as_noun(draft, Cue(found.first, found.last, *found.payload)) for found in matches if found.payload[0] != "idle"]
    cues = _behind_whole(draft, sentence, [cue for cue in cues if not _opens_date(draft, sentence, cue)])
    cues = [cue for number, cue in enumerate(cues) if not number or not _is_joined(draft, cues[number - 1], cue)]
    if not cues:
        cues = _bare_cue(draft, sentence)
    cues = reread_cues(draft, sentence, cues)
    context = draft.finds.within("context", sentence.first, sentence.last)
    clauses = _clauses(draft, sentence, cues) if cues else []
    for first, last, ruled in clauses:
        head = _head(draft, ruled)
        around = {found.payload for found in context if _reaches(found, len(clauses), first, last, head)}
        if _is_negated(draft, sentence, first, last, head):
            around.add("negation")
        if head.stage is Stage.DROPPED and _is_end_denied(draft, sentence, first, head):
            around.add("denied end")
        yield Frame(sentence, first, last, head, tuple(cue for cue in ruled if cue is not head), frozenset(around))


def _behind_whole(draft: Draft, sentence: Sentence, cues: list[Cue]) -> list[Cue]:
    """The cues without those in a whole of which a part is told: "of the 400 whom Chile promised to train, 260 have ..."."""
    if len(cues) < 2:
        return cues
    if draft.words[sentence.first] not in draft.pack.deeds.share:
        reached = [cue for cue in cues[1:] if cue.stage in REACHED and cue.form in ("aspect", "result")]
        return reached if reached and cues[0].stage in UNDERTAKEN and _opens_with_part(draft, sentence) else cues
    comma = next((index for index in range(sentence.first + 2, sentence.last) if draft.words[index] == ","), sentence.last)
    if comma == sentence.last or not draft.quantities_in(sentence.start, draft.tokens[comma].start):
        return cues
    return [cue for cue in cues if cue.first > comma] or cues


def _is_joined(draft: Draft, before: Cue, cue: Cue) -> bool:
    """Whether a verb that is a cue only goes on with what another rules: in "promised to train pilots, give ships"."""
    if before.stage not in UNDERTAKEN or before.form not in RULING or cue.form != "result" or cue.last - cue.first > 1:
        return False
    joint = draft.words[cue.first - 1]
    ruled = next((form for word in draft.words[before.last : cue.first] if (form := verb_form(draft.pack, word))), None)
    is_listed = joint == "," or joint in word_sets(draft.pack)["conjunction"]
    return is_listed and ruled is not None and verb_form(draft.pack, draft.words[cue.first]) == ruled


def _opens_with_part(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence begins with a part and its whole: "Half of the 400 nurses that Chile promised to train have ..."."""
    amounts = draft.quantities_in(sentence.start, sentence.end)[:1]
    return any(token_index(draft.starts, each.start) < sentence.first + OPENING and is_part(draft, each) for each in amounts)


def _as_noun(draft: Draft, cue: Cue) -> Cue:
    """A cue that begins with a verb or noun ("plan to") is a noun behind an article or another word that leads to one."""
    if cue.form != "control" or not cue.first:
        return cue
    stage = _nouns(draft.pack).get(draft.words[cue.first])
    if stage is None or draft.words[cue.first - 1] not in draft.pack.cues.context["articles"]:
        return cue
    return Cue(cue.first, cue.first + 1, "noun", stage)


@cache
def _nouns(pack: LanguagePack) -> dict[str, Stage]:
    """The words of the cues that are nouns."""
    return {word: Stage(stage) for stage, words in pack.cues.noun.items() for word in words}


def _opens_date(draft: Draft, sentence: Sentence, cue: Cue) -> bool:
    """Whether a weak cue only says from when: "starting September 2026" starts nothing by itself."""
    if cue.form not in WEAK or cue.last >= sentence.last:
        return False
    follows = draft.tokens[cue.last].start
    return any(timex.start == follows for timex in draft.times_in(sentence.start, sentence.end))


def _bare_cue(draft: Draft, sentence: Sentence) -> list[Cue]:
    """The verb of a sentence without cue but with a measured amount behind it, or a part and its whole before it.

    It is done, unless a date to come says planned.
    """
    amounts = [each for each in draft.quantities_in(sentence.start, sentence.end) if each.unit or is_part(draft, each)]
    if not amounts:
        return []
    stop = sentence.last if _opens_with_part(draft, sentence) else token_index(draft.starts, amounts[-1].start)
    for index in range(sentence.first + 1, stop):
        if verb_class(draft.pack, draft.tokens[index].lower) == "deed" and draft.tokens[index].text.islower():
            return [Cue(index, index + 1, "bare", _bare_stage(draft, sentence))]
    return []


def _bare_stage(draft: Draft, sentence: Sentence) -> Stage:
    """What a date to come, or an instrument that lays it down, says of a verb without cue."""
    laid_down = any(found.payload == "signed" for found in draft.finds.within("context", sentence.first, sentence.last))
    return Stage.PLANNED if laid_down or _has_date_to_come(draft, sentence) else Stage.DELIVERED


def _has_date_to_come(draft: Draft, sentence: Sentence) -> bool:
    published = draft.article.published_on
    days = [timex.last_day for timex in draft.times_in(sentence.start, sentence.end) if timex.last_day]
    return any(day > published for day in days) if published else False


def _reaches(found: Match[str], clauses: int, first: int, last: int, head: Cue) -> bool:
    """Whether a word of context bears on a clause: a condition on its own clause, a denial on what follows it."""
    if found.payload == "conditional":
        return clauses == 1 or first <= found.first < last
    if found.payload == "hostile":
        return head.form != "joint" and -HOSTILE_REACH < found.first - head.first < HOSTILE_REACH
    return found.payload != "denial" or found.first < head.first


def _clauses(draft: Draft, sentence: Sentence, cues: list[Cue]) -> list[tuple[int, int, list[Cue]]]:
    """Cut the sentence between two cues at the last clause word or mark that stands there."""
    clauses: list[tuple[int, int, list[Cue]]] = []
    first, ruled = sentence.first, [cues[0]]
    for before, cue in itertools.pairwise(cues):
        cut = _boundary(draft, before, cue.first)
        if cut is None:
            ruled.append(cue)
        else:
            clauses.append((first, cut, ruled))
            first, ruled = cut, [cue]
    clauses.append((first, sentence.last, ruled))
    return clauses


def _boundary(draft: Draft, before: Cue, last: int) -> int | None:
    """The last clause word or mark between a cue and the next; what a noun is a plan or a pledge "to" do belongs to it."""
    words, first = word_sets(draft.pack)["clause"], before.last
    if last - first < 2:
        return None
    if before.form == "noun":
        words = words - word_sets(draft.pack)["towards"]
    for index in range(last - 1, first, -1):
        token = draft.tokens[index]
        if token.text in ",;:" or (token.lower in words and not _joins_names(draft, index)):
            return index
    return None


def _joins_names(draft: Draft, index: int) -> bool:
    """Whether a word stands between two capitalised ones: "Indonesia dan India" is one subject."""
    return draft.tokens[index - 1].text[0].isupper() and draft.tokens[index + 1].text[0].isupper()


def _head(draft: Draft, cues: list[Cue]) -> Cue:
    """The cue that rules: an end put to the deed that is not denied, else the first that is not weak, else the first.

    A cue behind a relative word rules its own little clause only, if another cue follows.
    """
    taken = {index for cue in cues for index in range(cue.first, cue.last)}
    free = [cue for cue in cues if not is_behind_relative(draft, cue, taken)] or cues
    ends = [cue for cue in free if cue.stage is Stage.DROPPED]
    if len(ends) > 1:
        ends = [cue for cue in ends if not _follows_negation(draft, max(0, cue.first - BESIDE), cue)] or ends
    if ends:
        return ends[0]
    return next((cue for cue in free if cue.form not in WEAK), free[0])


def is_behind_relative(draft: Draft, cue: Cue, taken: set[int]) -> bool:
    """Whether a relative word stands before a cue, with adverbs, what makes the verb passive and other cues between at most."""
    between = word_sets(draft.pack)["between relative and verb"]
    index = cue.first - 1
    while index > 0 and (draft.words[index] in between or index in taken):
        index -= 1
    return index >= 0 and draft.words[index] in draft.pack.sides.relative


def _is_negated(draft: Draft, sentence: Sentence, first: int, last: int, cue: Cue) -> bool:
    """Whether a negation stands beside the cue or rules its clause, or the clause is a forecast or said to be untrue."""
    finds = draft.finds
    if finds.has("forecast", first, cue.first):
        return True
    if finds.has("nobody", first, min(first + OPENING, cue.first)) or finds.has("untrue", cue.last, sentence.last):
        return True
    if any(not _is_contrasted(draft, found.last, cue.first) for found in finds.within("denying", sentence.first, cue.first)):
        return True
    beside = finds.within("negation", max(first, cue.first - BESIDE), min(cue.last + BESIDE, last))
    return any(
        found.payload and not _is_contrasted(draft, found.last, cue.first) and _are_adverbs(draft, cue.last, found.first)
        for found in beside
    )


def _is_end_denied(draft: Draft, sentence: Sentence, first: int, cue: Cue) -> bool:
    """Whether a deed is said not to have been stopped: "has not cancelled", "denied that it had cancelled"."""
    finds = draft.finds
    if any(found.payload for found in finds.within("untrue", cue.last, sentence.last)):
        return True
    clause = word_sets(draft.pack)["clause"]
    for found in finds.within("denying", sentence.first, cue.first):
        if not any(word == "," or word in clause for word in draft.words[found.last : cue.first]):
            return True
    return _follows_negation(draft, max(first, cue.first - BESIDE), cue)


def _follows_negation(draft: Draft, first: int, cue: Cue) -> bool:
    """Whether a negation stands right before a cue, from the token `first` on."""
    before = draft.finds.within("negation", first, cue.first)
    return any(found.payload and _are_adverbs(draft, found.last, cue.first) for found in before)


def _are_adverbs(draft: Draft, first: int, last: int) -> bool:
    """Whether only adverbs and what makes a verb passive stand among the tokens [first, last)."""
    between = word_sets(draft.pack)["between relative and verb"]
    return all(word in between for word in draft.words[first:last])


def _is_contrasted(draft: Draft, first: int, last: int) -> bool:
    """Whether a word of contrast stands between a negation and a cue: "denied it but promised"."""
    contrasts = draft.pack.sides.contrast
    return any(token.lower in contrasts for token in draft.tokens[first:last])
