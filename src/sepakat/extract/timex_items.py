"""Tokens of one line as coded items: words of time, numerals, marks, everything else."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from sepakat.extract.place_numbers import is_place
from sepakat.extract.timex_lexicon import CODES, MARKS, NUMERALS, OTHER, Lexicon, Value
from sepakat.model.frozen import Frozen
from sepakat.text.tokens import Token

YEARS = range(1500, 2101)
CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:][0-5]\d)?\Z")
HOURS_MINUTES = re.compile(r"([01]\d|2[0-4])([0-5]\d)\Z")
DAY_YEAR = re.compile(r"([12]?\d|3[01]),((?:19|20)\d\d)\Z")
SLASHED = re.compile(r"(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\Z")
SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{4}|\d{2})\Z")
ENDING = re.compile(r"(\d{1,4})([^\W\d_]{1,3})\Z")
WEEKDAY, WEEK, MONTH = CODES["weekday"], CODES["week_unit"], CODES["month"]
MONTHS = (MONTH, CODES["month_short"], CODES["month_or_word"])
NUMBER, TIMES = CODES["number"], CODES["number_times"]
INSIDE = {
    CODES["month_short"]: CODES["month"],
    CODES["month_or_word"]: CODES["month"],
    CODES["weekday_short"]: OTHER,
    CODES["weekday_or_week"]: CODES["weekday"],
    CODES["one_unit"]: OTHER,
}
"""What ambiguous words are as part of a word with a hyphen."""
UNITS = tuple(
    CODES[unit] for unit in ("year_unit", "month_unit", "week_unit", "day_unit", "long_unit", "quarter", "half", "season")
)
UNIT_ADJECTIVES = {"PRESENT_REF": (CODES["this"], 0), "PAST_REF": (CODES["several"], 1)}
"""What an adjective of time is before a unit: "the current year", "recent months"."""
HALF = 0.5
SENTENCE_ENDS = frozenset('.!?"“”:')


class Item(Frozen):
    """A token, or several, with its code and value; `first` and `last` are token indices, half-open."""

    start: int
    end: int
    code: str
    value: Value
    first: int
    last: int


Items = list[Item | None]


class Row(Frozen):
    """The items of a line: their codes as a string, and each item at the place of its code; None for other words."""

    codes: str
    items: Items


def make_items(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Row:
    """The items of `tokens[first:last]`, in order."""
    items: Items = []
    known, index = lexicon.known, first
    while index < last:
        token = tokens[index]
        lower = token.lower
        if lower in known:
            item = _known(items, tokens, index, (first, last), lexicon)
        elif lower.isalpha():
            item = None
            items.append(None)
        elif "0" <= lower[0] <= "9":
            item = _numeral(tokens, index, last, lexicon)
            if glued := _day_and_year(items, token, index):
                items.extend(glued)
            else:
                items.append(item)
        else:
            item = None
            _add_compound(items, token, index, lexicon)
        index = item.last if item else index + 1
    return Row("".join([item.code if item else OTHER for item in items]), items)


def _known(items: Items, tokens: Sequence[Token], index: int, bounds: tuple[int, int], lexicon: Lexicon) -> Item | None:
    """Add a phrase, a word of time or a mark; the item where it may be longer than one token."""
    token = tokens[index]
    lower = token.lower
    if lower in lexicon.phrases and (item := _phrase(tokens, index, bounds[1], lexicon)):
        items.append(item)
        return item
    if lower in MARKS:
        items.append(Item(token.start, token.end, MARKS[lower], lower, index, index + 1))
    elif entry := lexicon.words.get(lower):
        _add_word(items, tokens, index, bounds, entry, lexicon)
    else:
        items.append(None)
    return None


def _phrase(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> Item | None:
    following = lexicon.phrases[tokens[index].lower]
    if index + 1 >= last or tokens[index + 1].lower not in following:
        return None
    for words, code, value in following[tokens[index + 1].lower]:
        end = index + len(words)
        if end <= last and words[2:] == tuple([token.lower for token in tokens[index + 2 : end]]):
            return Item(tokens[index].start, tokens[end - 1].end, code, value, index, end)
    return None


def _add_word(
    items: Items, tokens: Sequence[Token], index: int, bounds: tuple[int, int], entry: tuple[str, Value], lexicon: Lexicon
) -> None:
    token = tokens[index]
    code, value = _settled(tokens, index, bounds, entry, lexicon)
    if not _joins(items, code, value, token.end, index):
        items.append(Item(token.start, token.end, code, value, index, index + 1))


def _joins(items: Items, code: str, value: Value, end: int, index: int) -> bool:
    """Put a number word behind the number before it, where the two make one."""
    before = items[-1] if items else None
    if before is None or before.code != NUMBER or code not in (NUMBER, TIMES):
        return False
    joined = _joined(before.value, code, value)
    if joined is not None:
        items[-1] = replace(before, end=end, value=joined, last=index + 1)
    return joined is not None


def _joined(before: Value, code: str, value: Value) -> float | int | None:
    """A number word put behind another: "dua puluh", "dua belas", "twenty five"; None when they are two numbers."""
    if isinstance(before, str) or isinstance(value, str):
        return None
    if value == HALF and before == int(before):
        return before + value
    tail = before % 10 or before
    if code == TIMES:
        return before - value if value < 0 else before - tail + tail * value
    return before + value if before % 10 == 0 and before > value else None


def _settled(
    tokens: Sequence[Token], index: int, bounds: tuple[int, int], entry: tuple[str, Value], lexicon: Lexicon
) -> tuple[str, Value]:
    """The code that an ambiguous word has here."""
    code, value = entry
    if code == NUMBER and is_place(tokens, index, lexicon.places):
        return OTHER, ""
    if code == CODES["weekday_or_week"]:
        return _weekday_or_week(tokens, index, bounds, value, lexicon)
    if code == CODES["weekday_short"]:
        named = tokens[index].text[0].isupper() and _dated_after(tokens, index, bounds[1], lexicon)
        return (WEEKDAY, value) if named else (OTHER, "")
    if code == CODES["adjective"]:
        after = tokens[index + 1].lower if index + 1 < bounds[1] else ""
        timed = lexicon.words.get(after, ("", ""))[0] in UNITS
        return UNIT_ADJECTIVES[str(value)] if timed else (CODES["reference"], value)
    if code == CODES["month_short"]:
        near = _numeral_near(tokens, index, bounds)
        return (MONTH, value) if near and tokens[index].text[0].isupper() else (OTHER, "")
    if code == CODES["month_or_word"]:
        cued = index > bounds[0] and _leads(tokens[index - 1].lower, lexicon)
        near = cued or _numeral_near(tokens, index, bounds)
        return (MONTH, value) if near and tokens[index].text[0].isupper() else (OTHER, "")
    return code, value


def _leads(word: str, lexicon: Lexicon) -> bool:
    entry = lexicon.words.get(word)
    return word in lexicon.times.time_cues or (entry is not None and entry[0] in "LFIAfMW")


def _weekday_or_week(
    tokens: Sequence[Token], index: int, bounds: tuple[int, int], value: Value, lexicon: Lexicon
) -> tuple[str, Value]:
    """A capital inside a sentence makes a weekday; so does a date or a part of the day behind it."""
    if not tokens[index].text[0].isupper():
        return WEEK, "W"
    after = tokens[index + 1].lower if index + 1 < bounds[1] else ""
    dated = after in ("(", ",") and index + 2 < bounds[1] and tokens[index + 2].text[0].isdigit()
    if dated or lexicon.words.get(after, ("", ""))[0] == CODES["part"]:
        return WEEKDAY, value
    before = tokens[index - 1].text if index > bounds[0] else "."
    if before in SENTENCE_ENDS:
        return WEEK, "W"
    opens = index - 1 <= bounds[0] or tokens[index - 2].text in SENTENCE_ENDS
    named = before[0].isupper() and not (opens and before.lower() in lexicon.times.time_cues)
    return (OTHER, "") if named else (WEEKDAY, value)


def _dated_after(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    for token in tokens[index + 1 : min(last, index + 4)]:
        if token.text not in ".,(":
            entry = lexicon.words.get(token.lower)
            return token.text[0].isdigit() or (entry is not None and entry[0] in MONTHS)
    return False


def _numeral_near(tokens: Sequence[Token], index: int, bounds: tuple[int, int]) -> bool:
    after = index + 1
    if after < bounds[1] and tokens[after].text == ".":
        after += 1
    ahead = after < bounds[1] and tokens[after].text[0].isdigit()
    return ahead or (index > bounds[0] and tokens[index - 1].text[0].isdigit())


def _add_compound(items: Items, token: Token, index: int, lexicon: Lexicon) -> None:
    """A word with a hyphen or an apostrophe: its parts are items where all are words of time ("mid-March", "today's")."""
    lower = token.lower
    stem = lower.split("'", 1)[0].split("’", 1)[0]
    if stem != lower and (entry := lexicon.words.get(stem)):
        items.append(Item(token.start, token.start + len(stem), entry[0], entry[1], index, index + 1))
        return
    parts = lower.split("-")
    entries = [lexicon.words.get(part) for part in parts] if len(parts) in (2, 3) else []
    if not entries or None in entries:
        items.append(None)
        return
    start = token.start
    for part, entry in zip(parts, entries, strict=True):
        code, value = entry or (OTHER, "")
        if part is parts[0] or not _joins(items, code, value, start + len(part), index):
            items.append(Item(start, start + len(part), INSIDE.get(code, code), value, index, index + 1))
        start += len(part) + 1


def _numeral(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> Item:
    token = tokens[index]
    if index + 1 < last and (clock := _clock_without_mark(token.text, tokens[index + 1].lower, lexicon)):
        return Item(token.start, token.end, NUMERALS["clock"], clock, index, index + 1)
    code, value = _numeral_code(token.text, lexicon)
    if code == NUMERALS["year"] and (tail := _decade_tail(tokens, index, last, lexicon)):
        return Item(token.start, tail, NUMERALS["decade"], value, index, index + 3)
    return Item(token.start, token.end, code, value, index, index + 1)


def _day_and_year(items: Items, token: Token, index: int) -> tuple[Item, Item] | None:
    """A day and a year behind a month that lack the blank between them ("September 22,2008")."""
    month = items[-1] if items else None
    found = DAY_YEAR.match(token.text) if month and month.code == MONTH else None
    if found is None:
        return None
    middle = token.start + len(found[1])
    day = Item(token.start, middle, NUMERALS["day"], int(found[1]), index, index + 1)
    return day, Item(middle + 1, token.end, NUMERALS["year"], int(found[2]), index, index + 1)


def _clock_without_mark(text: str, following: str, lexicon: Lexicon) -> str | None:
    """ "0530 GMT", "1030 am": four digits before a zone or a half of the day."""
    found = HOURS_MINUTES.match(text)
    code = lexicon.words.get(following, ("", ""))[0] if found else ""
    return f"{found[1]}:{found[2]}" if found and code in (CODES["zone"], CODES["ampm"]) else None


def _decade_tail(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> int | None:
    """The end of a year with a decade's ending behind a hyphen ("1970-an")."""
    if index + 2 >= last or tokens[index + 1].text != "-" or tokens[index + 2].start != tokens[index].end + 1:
        return None
    return tokens[index + 2].end if f"-{tokens[index + 2].lower}" in lexicon.times.decade_endings else None


def _numeral_code(text: str, lexicon: Lexicon) -> tuple[str, Value]:
    if text.isdecimal():
        return _whole(text)
    if found := CLOCK.match(text):
        return NUMERALS["clock"], f"{int(found[1]):02}:{found[2]}"
    if found := SLASHED.match(text):
        return (NUMERALS["slash_year"] if found[4] else NUMERALS["slash"]), text
    if found := SCHOOL_YEAR.match(text):
        return _school_year(int(found[1]), found[2])
    if found := ENDING.match(text):
        return _with_ending(found[1], found[2].lower(), lexicon)
    return _figure(text, lexicon.times.decimal_mark)


def _school_year(first: int, second: str) -> tuple[str, Value]:
    """ "2026/2027", the year in which it begins; any other pair of numbers is none."""
    follows = str(first + 1).endswith(second)
    return (NUMERALS["year"], first) if follows and first in YEARS else (OTHER, "")


def _whole(text: str) -> tuple[str, Value]:
    if len(text) > 4:
        return OTHER, ""
    number = int(text)
    if len(text) == 4 and number in YEARS:
        return NUMERALS["year"], number
    return (NUMERALS["day"] if 1 <= number <= 31 and len(text) <= 2 else NUMERALS["figure"]), number


def _with_ending(digits: str, ending: str, lexicon: Lexicon) -> tuple[str, Value]:
    times = lexicon.times
    if ending in times.ordinal_endings and 1 <= int(digits) <= 31:
        return NUMERALS["day"], int(digits)
    if ending in times.decade_endings and digits.endswith("0") and int(digits) in YEARS:
        return NUMERALS["decade"], int(digits)
    return OTHER, ""


def _figure(text: str, decimal_mark: str) -> tuple[str, Value]:
    plain = text.replace("," if decimal_mark == "." else ".", "").replace(decimal_mark, ".")
    try:
        number = float(plain)
    except ValueError:
        return OTHER, ""
    return NUMERALS["figure"], int(number) if number.is_integer() else number
