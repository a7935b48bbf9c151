"""How a number without a unit of its own takes the unit or the scale of a number near it."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from sepakat.extract.measures import Phrase
from sepakat.extract.quantity_reading import Found, Scan
from sepakat.text.cardinals import plain
from sepakat.text.numbers import parse_digits
from sepakat.text.tokens import Token

REACH = 160
"""Characters over which a number without a noun counts what the one before it counts."""
LONGEST_LINK = 5
"""Tokens of the longest phrase between numbers."""
RATE_REACH = 30
"""Tokens before an exchange rate among which its currency is named."""
BILLION = 10**9
DASHES = frozenset({("-",), ("–",)})


def share_units(scan: Scan, found: Sequence[Found]) -> list[Found]:
    """The numbers with the units, money and scales that they share with their neighbours."""
    return _inherit(scan, _fill_gaps(scan, _join_ranges(scan, found)))


def is_end(scan: Scan, last: int) -> bool:
    """Whether no noun can stand behind the number that ends before token `last`; "others" and "more" are none."""
    tokens, units = scan.tokens, scan.units
    if last < len(tokens) and tokens[last].lower in units.others:
        last += 1
    return last >= len(tokens) or tokens[last].lower in units.stops or not tokens[last].text[0].isalnum()


def _join_ranges(scan: Scan, found: Sequence[Found]) -> list[Found]:
    """Ranges with a dash, which bind closer than words: "$1.3595-3600 and 162.57 yen"."""
    joined = list(found)
    for at in range(len(joined) - 1):
        left, right = joined[at], joined[at + 1]
        if _between(scan.tokens, left.last, right.first) in DASHES:
            joined[at], joined[at + 1] = _with_short_end(scan, *_as_range(left, right))
    return joined


def _with_short_end(scan: Scan, left: Found, right: Found) -> tuple[Found, Found]:
    """A quoted price whose upper end gives only its last digits: "119.52-57 yen"."""
    lexicon = scan.measures.lexicon
    full, short = scan.tokens[left.first if not left.money else left.last - 1].text, scan.tokens[right.first].text
    decimals = full.rpartition(lexicon.decimal)[2]
    if not (right.money and lexicon.decimal in full and full[0].isdigit() and short.isdecimal() and right.reading.scale == 1):
        return left, right
    if not 2 <= len(decimals) >= len(short):
        return left, right
    value = parse_digits(full[: -len(short)] + short, lexicon.decimal, lexicon.group)
    if value is None or not left.reading.value < value:
        return left, right
    return left, replace(right, reading=replace(right.reading, value=plain(value)))


def _fill_gaps(scan: Scan, found: Sequence[Found]) -> list[Found]:
    """Let a number share the unit or the scale of the number that it is joined to: "5 to 6 million euros"."""
    filled = list(found)
    for at in range(len(filled) - 2, -1, -1):
        left, right = filled[at], filled[at + 1]
        between = _between(scan.tokens, left.last, right.first)
        if between in scan.measures.links:
            filled[at], filled[at + 1] = _as_range(left, right)
        elif left.unit is None and right.unit and _shares(scan, between, found[at + 1]):
            filled[at] = replace(left, unit=right.unit, money=right.money)
        elif right.unit is None and left.money and between in scan.measures.gaps and _is_price(scan, left, right):
            filled[at + 1] = replace(right, unit=left.unit, money=True)
    return filled


def _is_price(scan: Scan, left: Found, right: Found) -> bool:
    """Whether a number without a currency is an amount like the one before it: "to 131.40 yen from 130.95"."""
    if right.reading.scale > 1:
        return True
    decimals = len(str(right.reading.value).partition(".")[2])
    return decimals > 0 and abs(right.reading.value - left.reading.value) < left.reading.value / 2 and is_end(scan, right.last)


def _shares(scan: Scan, between: Phrase, following: Found) -> bool:
    """Whether a bare number has the unit of the next: "three of the 14", "12 of Peru's 25", and in lists "3, 5 and 7 years"."""
    if between in scan.measures.gaps:
        return True
    if len(between) > 1 and between[0] in scan.measures.lexicon.of:
        return between[-1].rpartition("'")[1] == "'" or "’" in between[-1]
    return between == (",",) and following.unit is None


def _between(tokens: Sequence[Token], first: int, last: int) -> Phrase:
    return tuple(token.lower for token in tokens[first:last]) if 0 < last - first <= LONGEST_LINK else ()


def _as_range(left: Found, right: Found) -> tuple[Found, Found]:
    """The two ends of a range with one unit and, where the first end has none, one scale."""
    below, above = left.reading, right.reading
    if left.unit and right.unit and left.unit != right.unit:
        return left, right
    if below.scale == 1 and above.scale > 1 and 0 < below.value < above.value / above.scale and not below.fraction:
        value = plain(Decimal(str(below.value)) * above.scale)
        left = replace(left, reading=replace(below, value=value, scale=above.scale))
    if left.unit is None and right.unit:
        return replace(left, unit=right.unit, money=right.money), right
    if right.unit is None and left.unit:
        return left, replace(right, unit=left.unit, money=left.money)
    return left, right


def _inherit(scan: Scan, found: Sequence[Found]) -> list[Found]:
    """Let a number without a noun count what the number before it on the line counts: "of 11 stations nine are ready"."""
    filled: list[Found] = []
    money = None
    for each in found:
        before = filled[-1] if filled else None
        if before and each.unit is None and _is_elliptic(scan, before, each):
            each = replace(each, unit=before.unit)
        elif money and each.unit is None and _is_sum(scan, money, each):
            each = replace(each, unit=money.unit, money=True)
        elif each.unit is None and (rate := _rate_currency(scan, each)):
            each = replace(each, unit=rate, money=True)
        money = each if each.money else money
        filled.append(each)
    return filled


def _rate_currency(scan: Scan, each: Found) -> str | None:
    """The currency of an exchange rate, which is the one spoken of: "the rupiah fell to 9,400 per dollar"."""
    tokens, measures, last = scan.tokens, scan.measures, each.last
    if each.hyphen or last + 1 >= len(tokens) or tokens[last].lower not in measures.rates:
        return None
    base = measures.money_words.at(tokens, last + 1)
    if base is None:
        return None
    for at in range(each.first - 1, max(-1, each.first - RATE_REACH), -1):
        if tokens[at + 1].start - tokens[at].end > 1:
            return None
        spoken = measures.money_words.at(tokens, at)
        if spoken:
            return spoken.payload if spoken.payload != base.payload else None
    return None


def _is_sum(scan: Scan, money: Found, each: Found) -> bool:
    """Whether a number of billions without a noun is an amount like the one before it on the line."""
    if each.reading.scale < BILLION or money.reading.scale < BILLION or each.start - money.start > REACH:
        return False
    return is_end(scan, each.last) and _same_line(scan.tokens, money.last, each.first)


def _is_elliptic(scan: Scan, before: Found, each: Found) -> bool:
    tokens, units = scan.tokens, scan.units
    if before.unit is None or before.money or before.unit in units.dimensions or each.start - before.start > REACH:
        return False
    if each.hyphen or each.reading.fraction or not isinstance(each.reading.value, int) or not is_end(scan, each.last):
        return False
    return _same_line(tokens, before.last, each.first)


def _same_line(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether no break stands between two tokens."""
    return all(tokens[at].start - tokens[at - 1].end <= 1 for at in range(first, last + 1))
