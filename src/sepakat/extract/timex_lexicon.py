"""The time words and patterns of a pack: each word has a one-letter code, all patterns are one expression over codes."""

import re
from functools import cache

from sepakat.errors import DataError
from sepakat.extract.place_numbers import PlaceNumbers, place_numbers
from sepakat.lang.measure_sections import Times
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.text.spelling import slips

Value = int | float | str
Phrase = tuple[tuple[str, ...], str, Value]

CODES = {
    "weekday": "W",
    "weekday_short": "w",
    "weekday_or_week": "q",
    "month": "M",
    "month_short": "u",
    "month_or_word": "l",
    "year_unit": "Y",
    "month_unit": "B",
    "week_unit": "K",
    "day_unit": "X",
    "time_unit": "U",
    "hour_unit": "j",
    "long_unit": "C",
    "quarter": "Q",
    "half": "H",
    "one_unit": "O",
    "number": "n",
    "number_times": "m",
    "one": "1",
    "several": "b",
    "ordinal": "o",
    "roman": "r",
    "past": "L",
    "future": "F",
    "this": "I",
    "last": "T",
    "ago": "9",
    "before": "0",
    "modifier": "A",
    "approx": "G",
    "every": "E",
    "deictic": "D",
    "yesterday": "J",
    "night": "N",
    "ordinal_prefix": "4",
    "year_end": "P",
    "same_day": "2",
    "vague_span": "3",
    "reference": "R",
    "later": "V",
    "adjective": "&",
    "season": "s",
    "holiday": "v",
    "weekend": "k",
    "day_prefix": "g",
    "hour_cue": "h",
    "ampm": "a",
    "part": "p",
    "zone": "z",
    "until": "c",
    "of": "f",
    "the": "e",
}
"""Category of `times.toml` to its letter."""
NUMERALS = {"day": "d", "year": "y", "figure": "i", "slash": "S", "slash_year": "Z", "clock": "t", "decade": "8"}
MARKS = {"/": "-", ",": ",", "(": "6", ")": "7", "-": "-", "–": "-", "—": "-", ".": "5"}
GROUPS = {
    **CODES,
    **NUMERALS,
    "comma": ",",
    "open": "6",
    "close": "7",
    "dash": "-",
    "dot": "5",
    "unit": "[YBKXUjC]",
    "calendar_unit": "[YBKC]",
    "count": "[ndiy]",
}
"""What a name in a pattern stands for."""
OTHER = "x"
NEVER_FIRST = "x,675fcazrm-"
"""Codes with which no expression begins."""
QUALIFIED = frozenset(
    {"date", "quarter", "half", "first_months", "season", "holiday", "decade", "century", "unit", "edge", "year", "deictic"}
)
"""Rules whose expressions may have "early", "mid" or "late" before them."""
NO_YEAR = "!year"
GROUPING = frozenset({"(?:", "|", ")", ")?", "?"})


class Lexicon(Frozen):
    """The time words of one pack."""

    words: dict[str, tuple[str, Value]]
    """Lower-case word to code and value."""
    phrases: dict[str, dict[str, list[Phrase]]]
    """First word and second word to the phrases of several words, longest first."""
    known: frozenset[str]
    """Words, first words of phrases, and marks."""
    grammar: re.Pattern[str]
    rules: dict[str, str]
    """Group name of the grammar to rule."""
    times: Times
    places: PlaceNumbers


@cache
def time_lexicon(pack: LanguagePack) -> Lexicon:
    """The lexicon of a pack.

    Raises DataError for a category or a pattern name that does not exist.
    """
    times = pack.times
    words: dict[str, tuple[str, Value]] = {}
    misspelt: dict[str, tuple[str, Value]] = {}
    phrases: dict[str, dict[str, list[Phrase]]] = {}
    for category, entries in times.words.items():
        code = CODES.get(category)
        if code is None:
            raise DataError(f"times.toml ({pack.language}): no category {category!r}; there are {', '.join(sorted(CODES))}")
        for phrase, value in entries.items():
            parts = tuple(phrase.split())
            if len(parts) == 1:
                words[phrase] = (code, value)
                if category == "month":
                    misspelt.update((slip, (code, value)) for slip in slips(phrase))
            else:
                phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, code, value))
    for following in phrases.values():
        for several in following.values():
            several.sort(key=lambda entry: -len(entry[0]))
    words = {**misspelt, **words}
    grammar, rules = _grammar(times, pack.language)
    return Lexicon(words, phrases, frozenset({*words, *phrases, *MARKS}), grammar, rules, times, place_numbers(pack))


def _grammar(times: Times, language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """All patterns as one expression; the empty group at the end of each tells the rule.

    Each alternative begins with a code of its own, no group and nothing optional: so most are passed over at a glance.
    """
    rows: list[str] = []
    rules: dict[str, str] = {}
    for rule, pattern in ((rule, pattern) for rule, patterns in times.patterns.items() for pattern in patterns):
        for edge in _edges(rule):
            name = f"{rule}_{len(rows)}"
            rules[name] = rule
            rows.append(f"{edge}{_expression(pattern, times, language)}(?P<{name}>)")
    return re.compile(rf"(?=[^{NEVER_FIRST}]){CODES['approx']}?(?:{'|'.join(rows)})"), rules


def _edges(rule: str) -> tuple[str, ...]:
    """What may stand before the expressions of a rule: "early", "mid" or "late", or nothing."""
    qualified, plain = (CODES["modifier"],), ("",)
    return qualified if rule == "edge" else qualified + plain if rule in QUALIFIED else plain


def _expression(pattern: str, times: Times, language: str) -> str:
    return "".join(_piece(word, times, language) for word in pattern.split())


def _piece(word: str, times: Times, language: str) -> str:
    if word in GROUPING:
        return word
    if word == NO_YEAR:
        return f"(?!{NUMERALS['year']})"
    if word.startswith("$"):
        return f"(?:{_expression(times.parts[word[1:]], times, language)})"
    names, optional = word.rstrip("?"), "?" if word.endswith("?") else ""
    unknown = [name for name in names.split("/") if name not in GROUPS and not name.startswith("$")]
    if unknown:
        raise DataError(f"times.toml ({language}): no category {unknown[0]!r} for the pattern word {word!r}")
    inside = "|".join(GROUPS[name] for name in names.split("/"))
    return f"(?:{inside}){optional}"
