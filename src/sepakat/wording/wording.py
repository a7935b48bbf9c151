"""What a page or a brief says in one language."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from babel import Locale

from sepakat.errors import DataError
from sepakat.places import load_places
from sepakat.wording import dates, numbers
from sepakat.wording.phrases import load_phrases
from sepakat.wording.reasons import LONGEST, Reasons, iter_parts

LOCALES = {"id": "id", "en": "en_GB"}
"""Languages to the locales whose conventions they follow."""
LANGUAGES = tuple(LOCALES)
"""ISO 639-1 codes of the languages that people can read in."""
PROGRAM = "en"
"""The language in which the program gives its reasons."""
JOINTS = {"; but ": "reasons.but", "; ": "reasons.and", ", ": "reasons.also"}

NUMBER, UNIT = r"(\d{1,18}(?:\.\d{1,18})?)", r"(?: ([A-Za-z-]{1,40}))?"
NUMBERS, AMOUNT = re.compile(f"{NUMBER} and {NUMBER}{UNIT}"), re.compile(f"{NUMBER}{UNIT}")
"""How `resolve.signs` and `compare.status` write amounts."""


class Wording:
    """Templates and conventions of one language; get it from `load_wording`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.phrases = load_phrases(language)
        self.locale = Locale.parse(LOCALES[language])

    def say(self, key: str, *, n: float | None = None, **values: Any) -> str:
        """The words of a key "area.key" with the values filled in; `n` chooses the plural form and is `{n}` as a number.

        Raises DataError for a key or a value that is missing.
        """
        template = self.phrases.get(key)
        if template is None:
            raise DataError(f"wording/{self.language}: there is no {key!r}")
        if n is not None:
            values["n"] = self.number(n)
        if not isinstance(template, str):
            template = template.get(self.locale.plural_form(1 if n is None else n), template["other"])
        try:
            return template.format_map(values)
        except KeyError as error:
            raise DataError(f"wording/{self.language}: {key!r} needs a value for {error}") from error

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in self.phrases

    def term(self, table: str, value: object) -> str:
        """The word of a closed list, such as `term("stage", Stage.SIGNED)`; a value that is in no list stays as it is."""
        key = f"terms.{table}.{str(value).replace(' ', '-')}"
        return self.say(key) if key in self.phrases else str(value)

    def day(self, value: date | str | None, *, short: bool = False, weekday: bool = False) -> str:
        """A day, month or year, given as ISO 8601 or as a date; other words stay as they are, and None is nothing."""
        return dates.day_text(value, self.locale, short=short, weekday=weekday)

    def instant(self, value: datetime | str | None) -> str:
        """A day with its time, in UTC."""
        return dates.instant_text(value, self.locale)

    def number(self, value: float) -> str:
        """A number with the separators of the language; no digits are lost."""
        return numbers.number_text(value, self.locale)

    def percent(self, share: float) -> str:
        """A share of one as a percentage."""
        return numbers.percent_text(share, self.locale)

    def amount(self, value: float, unit: str | None = None) -> str:
        """A number with its unit, where that loses nothing in words: "9 million people", "Rp1,5 triliun"."""
        if unit == "percent":
            return numbers.percent_text(value / 100, self.locale)
        words = numbers.amount_text(value, self.locale)
        if unit is None:
            return words
        if f"units.{unit}" in self.phrases:
            return f"{words} {self.unit(unit, value)}"
        return numbers.money_text(words, unit, self.phrases) if numbers.is_currency(unit) else f"{words} {unit}"

    def pace(self, per_month: float, unit: str | None, missing: float) -> str:
        """How much is needed in a month or, of little, in a year, while so much is missing.

        Nothing where not even one a year is; all that is missing where its time is shorter.
        """
        chosen = numbers.choose_pace(per_month)
        if chosen and chosen[1] > missing:
            return self.say("general.pace.rest", amount=self.amount(missing, unit))
        return self.say(f"general.pace.{chosen[0]}", amount=self.amount(chosen[1], unit)) if chosen else ""

    def unit(self, unit: str, n: float = 2) -> str:
        """The noun of a unit beside the number `n`."""
        return self.say(f"units.{unit}", n=n) if f"units.{unit}" in self.phrases else unit

    def side(self, side: str) -> str:
        """The name of a side: of a state for its alpha-3 code, all others as they are."""
        return load_places().state_name(side, self.language) or side

    def reason(self, text: str) -> str:
        """A reason or refusal of the program in this language, with its numbers as people write them; others stay as they are."""
        if len(text) > LONGEST:
            return text
        parts = [(joint, self._known_reason(part), part) for joint, part in iter_parts(text)]
        if any(known is None for _, known, _ in parts) and (whole := self._known_reason(text)):
            return whole
        return "".join((self.say(JOINTS[joint]) if joint else "") + (known or part) for joint, known, part in parts)

    def _known_reason(self, text: str) -> str | None:
        found = _load_reasons().find(text)
        if found is None:
            return None
        values: dict[str, Any] = {name: self._filling(name, value) for name, value in found[1].items()}
        return self.say(found[0], **values)

    def _filling(self, name: str, value: str) -> str:
        """What stands in a reason: dates, sides and further reasons in this language, all else as it is."""
        if name == "numbers":
            return NUMBERS.sub(lambda found: self._amounts(*found.groups()), value)
        if name in ("reached", "promised") and (found := AMOUNT.fullmatch(value)):
            return self._amounts(found[1], None, found[2])
        if self.language == PROGRAM:
            return value
        match name:
            case "day" | "due" | "date" | "since" | "until":
                return self.day(dates.parse_words(value) or value)
            case "weekday":
                return dates.weekday_text(value, self.locale)
            case "sides":
                return self.sides(value.split(", "))
            case "role" | "own":
                return self.term("account-role", value)
            case "type":
                return self.term("instrument-type", self.term("event-type", value))
            case "why":
                return self.reason(value)
        return value

    def _amounts(self, one: str, other: str | None, unit: str | None) -> str:
        """One or two numbers of one unit."""
        return self.join(self.amount(float(number) if "." in number else int(number), unit) for number in (one, other) if number)

    def sides(self, sides: Iterable[str]) -> str:
        """The names of sides with "and" before the last."""
        return self.join(self.side(side) for side in sides)

    def join(self, words: Iterable[str]) -> str:
        """Words with commas between and "and" before the last."""
        return numbers.join_words(list(words), self.locale)


@cache
def _load_reasons() -> Reasons:
    return Reasons(load_phrases(PROGRAM))


@cache
def load_wording(language: str) -> Wording:
    """The wording of an ISO 639-1 language; the same object at every call.

    Raises DataError when there is none.
    """
    if language not in LOCALES:
        raise DataError(f"no wording for the language {language!r}; there are {', '.join(LOCALES)}")
    return Wording(language)
