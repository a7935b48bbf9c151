"""How much is done where it is given as a part of a whole: "half of the 20 buses", "the first of 3 schools"."""

from sepakat.extract.draft import Draft
from sepakat.model.claims import Quantity
from sepakat.model.mentions import QuantityMention

REACH = 30
"""Characters between the beginning of a part and its whole, or behind a fraction, in which the other may stand."""
CLOSE = 4
"""Words between a fraction and its whole, or before a whole, at most."""
PERCENT = "percent"
EXACT = 6
"""Decimals of what a fraction of a whole comes to."""


def share_of(draft: Draft, amount: QuantityMention) -> Quantity:
    """What an amount comes to: the part where it is given with its whole, else the amount itself."""
    if _is_ratio(amount):
        whole = _whole_behind(draft, amount)
        return Quantity(_part(amount, whole), whole.unit) if whole else Quantity(amount.value, amount.unit)
    part = _part_before(draft, amount)
    value = _part(part, amount) if part else 1 if _is_one_of(draft, amount) else amount.value
    return Quantity(value, amount.unit)


def is_part(draft: Draft, amount: QuantityMention) -> bool:
    """Whether an amount is at once followed by the whole that it is a part of: "3 of the 20", "half of the 20"."""
    behind = draft.quantities_in(amount.end, amount.end + REACH)[:1]
    joint = draft.tokens_in(amount.end, amount.end + REACH)[:1]
    return bool(behind) and joint[0].lower in draft.pack.deeds.share


def _is_ratio(amount: QuantityMention) -> bool:
    return 0 < amount.value < 1 or (amount.unit == PERCENT and amount.value <= 100)


def _part(part: QuantityMention, whole: QuantityMention) -> int | float:
    """A part in the unit of its whole."""
    if not _is_ratio(part):
        return part.value
    value = round(float(whole.value) * float(part.value) / (100 if part.unit == PERCENT else 1), EXACT)
    return int(value) if value.is_integer() else value


def _part_before(draft: Draft, whole: QuantityMention) -> QuantityMention | None:
    """The part whose whole an amount is: 1,150 in "1,150 of 3,000 officials"."""
    before = draft.quantities_in(max(0, whole.start - REACH), whole.start)
    if not before:
        return None
    part = before[-1]
    if _is_ratio(part):
        return part if _is_close(draft, part, whole) else None
    share = draft.pack.deeds.share
    between = any(token.lower in share for token in draft.tokens_in(part.end, whole.start))
    return part if between and part.value < whole.value else None


def _whole_behind(draft: Draft, ratio: QuantityMention) -> QuantityMention | None:
    """The number of things that a fraction or percentage is taken of: 400 in "half of the 400 nurses"."""
    behind = draft.quantities_in(ratio.end, ratio.end + REACH)
    return behind[0] if behind and not _is_ratio(behind[0]) and _is_close(draft, ratio, behind[0]) else None


def _is_close(draft: Draft, ratio: QuantityMention, whole: QuantityMention) -> bool:
    """Whether nothing stands between a fraction and its whole, or at first a word that joins them or points to it."""
    between = [token.lower for token in draft.tokens_in(ratio.end, whole.start)]
    opens = {*draft.pack.deeds.share, *draft.pack.numbers.context.definite}
    return len(between) <= CLOSE and (not between or between[0] in opens) and whole.value > 1


def _is_one_of(draft: Draft, whole: QuantityMention) -> bool:
    """Whether one of several is meant: "the first of 3 schools"."""
    deeds, definite = draft.pack.deeds, draft.pack.numbers.context.definite
    before = [token.lower for token in draft.tokens_in(max(0, whole.start - REACH), whole.start)][-CLOSE:]
    while before and before[-1] in definite:
        before.pop()
    return len(before) > 1 and before[-1] in deeds.share and before[-2] in deeds.one
