"""What is joined inside a deed: verbs, doers and amounts, in lists with marks and "and"."""

import itertools

from sepakat.extract.deeds import main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.verbs import PLAIN, verb_class, verb_form, word_sets
from sepakat.model.claims import Quantity
from sepakat.model.mentions import Name, QuantityMention
from sepakat.text.tokens import token_index

TOTAL = ":"
"""Between a total and its parts."""
MARKS = frozenset(",;:")
MOST = 8
"""Parts at most."""
NEAR = 60
"""Characters before an amount in which the words lie that join it to another."""
BETWEEN = 8
"""Words between two amounts, besides the name of who gives the second."""
PROMISED = 6
"""Words behind a cue among which stands to whom something is promised."""
BEHIND = 3
"""Words behind an amount among which what it is for is introduced."""


def joined_verbs(draft: Draft, frame: Frame) -> list[tuple[int, int]]:
    """The verbs that marks and "and" join to the one that a cue rules, in its form, each with the index behind what precedes.

    None where it is open which verb they are joined to ("lend a million to buy boats and build ports").
    """
    ruled = _ruled_verb(draft, frame)
    form = verb_form(draft.pack, draft.words[ruled])
    conjunctions, towards = word_sets(draft.pack)["conjunction"], word_sets(draft.pack)["towards"]
    joints = {*conjunctions, ","} if draft.words[ruled - 1] in towards else conjunctions
    found: list[tuple[int, int]] = []
    is_closed = False
    for index in range(max(frame.cue.last + 2, ruled + 1), frame.last - 2):
        word = draft.words[index]
        if word in towards and _leads_to_verb(draft, index) and draft.words[index - 1] not in joints:
            return []
        if word in conjunctions or word == ",":
            verb = _behind_particles(draft, index + 1, frame.last)
            if form and verb_form(draft.pack, draft.words[verb]) == form:
                is_closed = word in conjunctions
                if not found or found[-1][0] != verb:
                    found.append((verb, index))
    return found if is_closed else []


def _ruled_verb(draft: Draft, frame: Frame) -> int:
    """Index of the verb behind a cue, at once or behind whom it is promised, or of the one that the cue ends with."""
    main, last = main_verb(draft, frame), frame.cue.last
    index = token_index(draft.starts, main.start) if main else last - 1
    if verb_form(draft.pack, draft.words[index]):
        return index
    aims = (at for at in range(last, min(last + PROMISED, frame.last - 1)) if draft.words[at] in word_sets(draft.pack)["towards"])
    return next((at + 1 for at in aims if verb_form(draft.pack, draft.words[at + 1])), last - 1)


def _leads_to_verb(draft: Draft, index: int) -> bool:
    """Whether a word of aim has a verb behind it and no thing: "to buy boats", but not "for research vessels"."""
    form = verb_form(draft.pack, draft.words[index + 1])
    return form is not None and (form != PLAIN or draft.words[index] in word_sets(draft.pack)["adverbs"])


def _behind_particles(draft: Draft, index: int, last: int) -> int:
    """Index of the first word that is no conjunction or adverb."""
    particles = word_sets(draft.pack)["adverbs"] | word_sets(draft.pack)["conjunction"]
    while index < last - 1 and draft.words[index] in particles:
        index += 1
    return index


def joined_doers(draft: Draft, quantity: Quantity, start: int, end: int) -> list[tuple[Name, QuantityMention]]:
    """The sides that stand with their amount behind the one of a deed, each led by a mark or "and"."""
    amounts = [each for each in draft.quantities_in(start, end) if each.unit and each.unit == quantity.unit][:MOST]
    if len(amounts) < 2 or amounts[0].value != quantity.value:
        return []
    found = [(_doer_between(draft, left, right), right) for left, right in itertools.pairwise(amounts)]
    return [(name, amount) for name, amount in found if name] if all(name for name, _ in found) else []


def _doer_between(draft: Draft, left: QuantityMention, right: QuantityMention) -> Name | None:
    """The side that leads an amount, behind a mark or "and" and with no verb of its own."""
    name = next((name for name in draft.names_in(left.end, right.start) if name.side), None)
    if name is None:
        return None
    before, behind = draft.tokens_in(left.end, name.start), draft.tokens_in(name.end, right.start)
    joints = MARKS.union(word_sets(draft.pack)["conjunction"], draft.pack.sides.contrast) - {TOTAL}
    while before and before[-1].lower in draft.pack.deeds.measured:
        before.pop()
    if not before or before[-1].lower not in joints or len(before) + len(behind) > BETWEEN:
        return None
    is_other = any(token.lower in joints for token in behind)
    has_verb = any(verb_class(draft.pack, token.lower) for token in (*before, *behind))
    return None if is_other or has_verb else name


def joined_amounts(draft: Draft, quantity: Quantity, start: int, end: int) -> list[QuantityMention]:
    """The amount of a deed and those of its unit that follow, each joined to the one before and each for something."""
    chain: list[QuantityMention] = []
    for each in draft.quantities_in(start, end)[:MOST]:
        if not chain:
            chain += [each] if each.value == quantity.value and each.unit == quantity.unit else []
        elif each.unit and each.unit == quantity.unit and _is_joined(draft, chain[-1], each, end):
            chain.append(each)
    return chain


def _is_joined(draft: Draft, left: QuantityMention, right: QuantityMention, end: int) -> bool:
    """Whether "and" or a mark stands right before an amount, and both amounts are for something, or the first is the total."""
    gap = [token.lower for token in draft.tokens_in(left.end, right.start)]
    while gap and gap[-1] in draft.pack.deeds.measured:
        gap.pop()
    behind = [token.lower for token in draft.tokens_in(right.end, end)][:BEHIND]
    sets = word_sets(draft.pack)
    if sets["parting"].isdisjoint(behind) or not gap:
        return False
    joined = gap[-1] in MARKS or gap[-1] in sets["conjunction"]
    return gap[-1] == TOTAL or (joined and not sets["parting"].isdisjoint(gap))


def end_before(draft: Draft, amount: QuantityMention | Name) -> int:
    """Where the part before an amount, or its doer, ends: before the mark or the "and" that joins them."""
    between = MARKS.union(word_sets(draft.pack)["conjunction"], draft.pack.deeds.measured, draft.pack.sides.contrast)
    before = draft.tokens_in(max(0, amount.start - NEAR), amount.start)[-4:]
    while before and before[-1].lower in between:
        before.pop()
    return before[-1].end if before else amount.start
