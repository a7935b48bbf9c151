"""One written quantity at a token: number, sign, currency and noun, before its context is weighed."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from sepakat.extract.measures import Measures
from sepakat.extract.unit_nouns import find_unit
from sepakat.lang.measure_sections import Units
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.text.cardinals import plain
from sepakat.text.number_lexicon import Lexicon
from sepakat.text.numbers import Reading, parse_digits, read_number
from sepakat.text.tokens import Token, tokenize

RATIOS = frozenset({"percent", "percentage point", "basis point"})
"""Units that belong to the number's own span, as a currency does."""
NAME = "?"
"""Unit of digits with letters that mean no unit: "5G", "35th"."""


YEAR = re.compile(r"(?:19|20)\d\d\Z")
PRICE = re.compile(r"\d+(?:[.,]\d+)*\Z")
GROUPED = re.compile(r"\d{2,3}[.,]\d{3}\Z")
"""Digits that may be grouped by the other language's mark."""
GROUPED_SUM = re.compile(r"\d{1,3}[.,]\d{3}\Z")
"""The same in a currency that has no fractions."""


class Found(Frozen):
    """A quantity and the tokens that it covers, its mark or word of money included."""

    start: int
    reading: Reading
    unit: str | None
    money: bool
    first: int
    last: int
    """Index behind its last token."""
    hyphen: bool = False
    """Whether a hyphen joins a word to it: "12-nation"."""


class Scan(Frozen):
    """What the search needs at every token."""

    tokens: Sequence[Token]
    measures: Measures
    pack: LanguagePack
    units: Units


def read_quantity(scan: Scan, index: int) -> Found | None:
    """The quantity that starts at a token, with its currency or noun."""
    found = _read(scan, index)
    return _regrouped(scan, index, found) if found and isinstance(found.reading.value, float) else found


def read_quote(token: Token, index: int, lexicon: Lexicon) -> Reading | None:
    """Two prices parted by a slash, the second perhaps by its last digits only: "Rp9.115/9.120", "Rp9.115/120"."""
    bid, _, ask = token.text.partition("/")
    if len(ask) < len(bid):
        ask = bid[: len(bid) - len(ask)] + ask
    prices = [parse_digits(part, lexicon.decimal, lexicon.group) if PRICE.match(part) else None for part in (bid, ask)]
    low, high = prices
    if low is None or high is None or not low / 2 < high < low * 2:
        return None
    return Reading(index + 1, token.end, plain(low), plain(min(low, high)), plain(max(low, high)), digits=True)


def _regrouped(scan: Scan, index: int, found: Found) -> Found:
    """Take the other language's mark of thousands for what it is where a fraction makes no sense: "12,345 orang"."""
    reading = found.reading
    whole = found.money or (found.unit is not None and found.unit not in scan.units.dimensions)
    pattern = GROUPED_SUM if found.unit in scan.pack.money.whole else GROUPED
    if not whole or not reading.digits or reading.scale > 1 or not pattern.match(scan.tokens[index].text):
        return found
    return replace(found, reading=replace(reading, value=round(reading.value * 1000)))


def _read(scan: Scan, index: int) -> Found | None:
    tokens, measures = scan.tokens, scan.measures
    token = tokens[index]
    if token.lower in measures.adverbs:
        reading = Reading(index + 1, token.end, measures.adverbs[token.lower])
        return Found(token.start, reading, "time", False, index, index + 1)
    first, code = _money_before(scan, index)
    if code is None and _is_part_of_name(tokens, index):
        return None
    lexicon = measures.local_lexicon if code == scan.pack.money.local else measures.lexicon
    if code and "/" in token.text:
        quoted = read_quote(token, index, lexicon)
        return Found(tokens[first].start, quoted, code, True, first, index + 1) if quoted else None
    read = _read_signed(tokens, index, lexicon, measures)
    if read is None:
        return None
    start, reading = read
    if code:
        mark = tokens[first].start if first < index else token.start
        return Found(mark, reading, code, True, first, reading.last)
    return _with_unit(scan, start, index, reading)


def _money_before(scan: Scan, index: int) -> tuple[int, str | None]:
    """The currency mark before an amount: index of its first token and its code."""
    tokens, measures, attached = scan.tokens, scan.measures, scan.pack.money.attached
    if index == 0:
        return index, None
    gap = tokens[index].start - tokens[index - 1].end
    if gap == 0 and "-" in tokens[index - 1].text:  # "Rp5 miliar-Rp6 miliar": the dash ties the mark to the word before
        return index, measures.prefixes.get((tokens[index - 1].text.rpartition("-")[2],))
    if tokens[index - 1].text not in measures.prefix_ends:
        return index, None
    for length in (4, 3, 2, 1):
        first = index - length
        code = measures.prefixes.get(tuple(token.text for token in tokens[first:index])) if first >= 0 else None
        if code and gap <= (0 if length == 1 and tokens[first].text in attached else 1):
            return first, code
    return index, None


def _is_part_of_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether digits belong to a name, an ordinal, an address, a code or years: "G20", "ke-35", "a.b/12", "1994-96"."""
    if index == 0 or tokens[index - 1].end < tokens[index].start:
        return False
    before = tokens[index - 1].text
    if before[-1].isalnum() or before in "./:_@#=&*":
        return True
    if before not in "-–" or index == 1 or tokens[index - 2].end < tokens[index - 1].start:
        return False
    behind = tokens[index - 2].text
    if len(tokens[index].text) == 2 and YEAR.match(behind):
        return True
    return not behind[-1].isdigit() if behind[-1].isalnum() else behind not in "(["


def _read_signed(tokens: Sequence[Token], index: int, lexicon: Lexicon, measures: Measures) -> tuple[int, Reading] | None:
    """Where the number starts, and the number with its sign and a decimal mark that leads it (",5")."""
    token, first = tokens[index], index
    if token.text[0].isdigit() and _has_leading_mark(tokens, index, lexicon.decimal):
        first = index - 1
        token = replace(token, start=tokens[first].start, text=f"0{lexicon.decimal}{token.text}")
        reading = read_number([token], 0, lexicon)
        reading = replace(reading, last=index + 1) if reading else None
    else:
        reading = read_number(tokens, index, lexicon)
    if reading is None:
        return None
    if first and (tokens[first - 1].lower,) in measures.minus and _is_sign(tokens, first - 1, reading.last, measures):
        return tokens[first - 1].start, replace(reading, value=-reading.value)
    return token.start, reading


def _has_leading_mark(tokens: Sequence[Token], index: int, decimal: str) -> bool:
    if index == 0 or tokens[index - 1].text != decimal or tokens[index - 1].end < tokens[index].start:
        return False
    return index == 1 or tokens[index - 2].end < tokens[index - 1].start or tokens[index - 2].text == "-"


def _is_sign(tokens: Sequence[Token], at: int, last: int, measures: Measures) -> bool:
    """Whether a minus belongs to the number behind it, and is no dash, bullet or range."""
    if tokens[at].text[0].isalpha():
        return not any(token.lower in measures.signs for token in tokens[max(0, at - 2) : at])
    if at and tokens[at - 1].text[-1].isdigit():
        return False
    alone = at == 0 and last == len(tokens)
    return (alone or tokens[at].end == tokens[at + 1].start) and (at == 0 or tokens[at - 1].end < tokens[at].start)


def _with_unit(scan: Scan, start: int, index: int, reading: Reading) -> Found:
    """A number with the currency or the noun behind it."""
    tokens, measures = scan.tokens, scan.measures
    if reading.suffix:
        return _with_suffix(scan, start, index, reading)
    inner = _noun_inside(tokens, reading, measures)
    if inner:
        return Found(start, reading, inner, False, index, reading.last, hyphen=True)
    hyphen = _has_hyphen_behind(tokens, reading.last)
    at = reading.last + 1 if hyphen else reading.last
    own = _own_unit(tokens, at, reading, measures)
    if own:
        return Found(start, replace(reading, end=tokens[own.last - 1].end), own.unit, own.money, index, own.last)
    if reading.fraction:
        return Found(start, reading, None, False, index, reading.last)
    behind = _noun_at_hyphen(tokens, at, measures) if hyphen else None
    if behind:
        return Found(start, reading, behind, False, index, reading.last, hyphen=True)
    single, counted = hyphen or reading.value == 1, reading.counted or reading.scale > 1
    unit = find_unit(tokens, at, scan.units, measures, single=single, counted=counted)
    return Found(start, reading, unit, False, index, reading.last, hyphen=hyphen)


class Own(Frozen):
    """A currency or ratio behind a number, which belongs to its span."""

    unit: str
    money: bool
    last: int


def _own_unit(tokens: Sequence[Token], at: int, reading: Reading, measures: Measures) -> Own | None:
    """The currency or the percent sign behind a number; a vague one may have a word between ("millions of dollars")."""
    if reading.low is not None and at < len(tokens) and tokens[at].lower in measures.lexicon.of:
        at += 1
    if at >= len(tokens) or tokens[at].start - tokens[at - 1].end > 1:
        return None
    money = measures.money_words.at(tokens, at)
    if money:
        return Own(money.payload, True, money.last)
    if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].lower in measures.ratio_words:
        at += 1  # "6, plus or minus 1, percent"
    ratio = measures.units.at(tokens, at)
    return Own(ratio.payload, False, ratio.last) if ratio and ratio.payload in RATIOS else None


def _noun_inside(tokens: Sequence[Token], reading: Reading, measures: Measures) -> str | None:
    """The noun of a hyphenated word that begins with a number: "three-day"."""
    whole = tokens[reading.last - 1]
    if reading.end >= whole.end:
        return None
    rest = tokenize(whole.text[reading.end - whole.end + 1 :].replace("-", " "))
    found = measures.single.at(rest, 0) or measures.units.at(rest, 0)
    return found.payload if found else NAME


def _noun_at_hyphen(tokens: Sequence[Token], at: int, measures: Measures) -> str | None:
    """The noun that a hyphen joins to a number, alone or with more behind it: "12-nation", "75-year-old"."""
    parts = tokenize(tokens[at].text.replace("-", " ")) if "-" in tokens[at].text else tokens
    first = 0 if parts is not tokens else at
    found = measures.single.at(parts, first) or measures.units.at(parts, first)
    return found.payload if found else None


def _has_hyphen_behind(tokens: Sequence[Token], last: int) -> bool:
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    return (
        tokens[last - 1].end == tokens[last].start
        and tokens[last].end == tokens[last + 1].start
        and tokens[last + 1].text[0].isalpha()
    )


def _with_suffix(scan: Scan, start: int, index: int, reading: Reading) -> Found:
    """Digits with letters at once behind them: "20km", "20Rp"; other letters make a name ("5G")."""
    letters, measures = tokenize(reading.suffix), scan.measures
    money = measures.money_words.at(letters, 0)
    if money:
        whole = replace(reading, end=scan.tokens[index].end)
        return Found(start, whole, money.payload, True, index, index + 1)
    unit = measures.units.at(letters, 0) or measures.single.at(letters, 0)
    return Found(start, reading, unit.payload if unit else NAME, False, index, index + 1)
