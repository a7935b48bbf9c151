"""Numbers, shares, amounts of money and lists of words as people write them."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent

WORDED = 1_000_000
"""From here on a number is told in words, where three decimals tell all of it."""
THOUSAND = 1000
DECIMALS = 3
EXACT = 100
"""A pace below it keeps a decimal."""
DIGITS = 3
"""Digits that tell enough of a pace."""
MONTHS = 12
CODE = 3
"""Letters of an ISO 4217 code."""


def number_text(value: float, locale: Locale) -> str:
    """A number with its separators and at most ten decimals."""
    return format_decimal(value, "#,##0.##########", locale=locale)


def percent_text(share: float, locale: Locale) -> str:
    """A share of one as a percentage, with decimals where it has some."""
    return format_percent(share, "#,##0.##%", locale=locale)


def amount_text(value: float, locale: Locale) -> str:
    """A large number in words where they are exact, every other in digits."""
    if abs(value) >= WORDED and _is_exact(abs(value)):
        return format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=DECIMALS)
    return number_text(value, locale)


def _is_exact(value: float) -> bool:
    """Whether three decimals of the largest power of a thousand in it tell all of a number."""
    power = 1
    while value / power >= THOUSAND:
        power *= THOUSAND
    return value == int(value) and int(value) % (power // THOUSAND) == 0


def round_pace(pace: float) -> float:
    """A pace with as many digits as tell enough."""
    if pace < EXACT:
        return round(pace, 1)
    return round(pace, DIGITS - 1 - floor(log10(pace)))


def choose_pace(per_month: float) -> tuple[str, float] | None:
    """The span of time in which a pace reads well, and the number in it; None for less than one in a year."""
    if per_month >= 1:
        return "month", round_pace(per_month)
    yearly = per_month * MONTHS
    return ("year", ceil(round(yearly, DIGITS))) if yearly >= 1 else None


def is_currency(unit: str) -> bool:
    """Whether a unit has the form of an ISO 4217 code."""
    return len(unit) == CODE and unit.isascii() and unit.isupper()


def money_text(amount: str, currency: str, phrases: Mapping[str, object]) -> str:
    """An amount behind its currency's mark; behind its code where it has none."""
    mark = phrases.get(f"general.currency.{currency}")
    return f"{mark}{amount}" if mark else f"{currency} {amount}"


def join_words(words: Sequence[str], locale: Locale) -> str:
    """Words with commas between and the language's "and" before the last."""
    return format_list(words, locale=locale) if words else ""
