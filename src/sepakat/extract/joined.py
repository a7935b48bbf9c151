"""What is joined inside a deed: verbs, doers and amounts, in lists with marks and "and"."""

import itertools

from sepakat.extract.deeds import main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.verbs import verb_class, word_sets
from sepakat.model.claims import Quantity
from sepakat.model.mentions import Name, QuantityMention

TOTAL = ":"
"""Between a total and its parts."""
MARKS = frozenset(",;:")
MOST = 8
"""Parts at most."""
NEAR = 60
"""Characters before an amount in which the words lie that join it to another."""
BETWEEN = 8
"""Words between two amounts, besides the name of who gives the second."""
BEHIND = 3
"""Words behind an amount among which what it is for is introduced."""


def joined_verbs(draft: Draft, frame: Frame) -> list[tuple[int, int]]:
    """The verbs that marks and "and" join to the one that a cue rules, in its form, each with the index behind what precedes.

    None where it is open which verb they are joined to ("lend a million to buy boats and build ports").
    """
    form = _form(draft, _ruled_verb(draft, frame))
    conjunctions, towards = word_sets(draft.pack)["conjunction"], word_sets(draft.pack)["towards"]
    found: list[tuple[int, int]] = []
    is_closed = False
    for index in range(frame.cue.last + 2, frame.last - 2):
        word = draft.words[index]
        if word in towards and _form(draft, draft.words[index + 1]) and draft.words[index - 1] not in conjunctions:
            return []
        if word in conjunctions or word == ",":
            verb = _behind_particles(draft, index + 1, frame.last)
            if form and _form(draft, draft.words[verb]) == form:
                is_closed = word in conjunctions
                if not found or found[-1][0] != verb:
                    found.append((verb, index))
    return found if is_closed else []


def _ruled_verb(draft: Draft, frame: Frame) -> str:
    """The verb behind a cue, or the one that the cue ends with."""
    main = main_verb(draft, frame)
    return main.lower if main and _form(draft, main.lower) else draft.words[frame.cue.last - 1]


def _behind_particles(draft: Draft, index: int, last: int) -> int:
    """Index of the first word that is no conjunction or adverb."""
    particles = word_sets(draft.pack)["adverbs"] | word_sets(draft.pack)["conjunction"]
    while index < last - 1 and draft.words[index] in particles:
        index += 1
    return index


def _form(draft: Draft, word: str) -> str | None:
    """The affix that tells the form of a verb that does something, or "plain"; None for any other word."""
    deeds = draft.pack.deeds
    if verb_class(draft.pack, word) != "deed":
        return None
    if word in word_sets(draft.pack)["deed"]:
        return "plain"
    return word[:2] if deeds.prefixes else next((each for each in deeds.suffixes if word.endswith(each)), None)


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
