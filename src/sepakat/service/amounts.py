"""Amounts as people write them, read with the number grammars of the languages: "90.000 ton", "1,5 juta USD"."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any, NamedTuple

from sepakat.errors import InputError
from sepakat.extract.measures import load_measures
from sepakat.extract.quantity_reading import NAME, Found, Scan, read_quantity
from sepakat.lang.pack import LANGUAGES, LanguagePack, load_pack
from sepakat.model.claims import Quantity
from sepakat.text.number_lexicon import Kind
from sepakat.text.tokens import Token, tokenize

LONGEST = 100
"""Characters of an amount."""
GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}\Z")
"""Digits that are thousands in one language and a fraction in the other."""
UNDERSCORE = re.compile(r"(?<=\d)_(?=\d)")


class _Read(NamedTuple):
    amount: Quantity
    known: bool
    """Whether the words behind the number are a unit, or there are none."""


def read_amount(text: str, languages: Collection[str] = ()) -> Quantity:
    """The number and the unit that somebody wrote; `languages` are those of the articles that it is about.

    Where both languages can read it and disagree, that of the articles decides. Raises InputError where nothing decides, and
    for what is no number with its unit; both say how to write it.
    """
    said = UNDERSCORE.sub("", " ".join(text.split()))
    reads = {name: read for name in LANGUAGES if len(said) <= LONGEST and (read := _read(load_pack(name), said))}
    if any(read.known for read in reads.values()):
        reads = {name: read for name, read in reads.items() if read.known}
    own = {read.amount for name, read in reads.items() if name in languages}
    found = own or {read.amount for read in reads.values()}
    if not found:
        raise _refusal(text, "is not a number with its unit, such as '40 person' or '1700000 USD'")
    if len({amount.value for amount in found}) > 1:
        low, high = (f"{amount.value:f}".rstrip("0").rstrip(".") for amount in sorted(found, key=lambda each: each.value))
        raise _refusal(text, f"may be {low} or {high}; write {high} without a mark, or {low} with a nought more ('{low}0')")
    return next(each.amount for each in reads.values() if each.amount in found)


def quantity_item(amount: Quantity) -> dict[str, Any]:
    """An amount as the extraction contract has it."""
    return {"value": amount.value, "unit": amount.unit}


@cache
def known_units() -> frozenset[str]:
    """The units that the program knows, as claims have them: nouns, measures and codes of currencies."""
    packs = [load_pack(name) for name in LANGUAGES]
    nouns = {unit for pack in packs for unit in (*pack.units.units, *pack.units.single, *pack.units.dimensions)}
    return frozenset(nouns | {code for pack in packs for code in (*pack.money.prefixes, *pack.money.words)})


def _refusal(text: str, what: str) -> InputError:
    return InputError(f"quantity: {text[:30]!r} {what}", code="input.amount")


def _read(pack: LanguagePack, text: str) -> _Read | None:
    """The amount that opens the text and leaves no number behind it."""
    tokens = tokenize(text)
    scan = Scan(tokens, load_measures(pack), pack, pack.units)
    found = next((each for index in range(min(len(tokens), 6)) if (each := read_quantity(scan, index))), None)
    if found is None or found.start > 0 or found.unit == NAME or found.reading.low is not None:
        return None
    behind = max(found.reading.end, tokens[found.last - 1].end)
    rest = text[behind:].strip()
    if any(_is_number(token) for token in tokenize(rest)):
        return None
    unit = found.unit or rest or None
    known = unit is None or found.unit is not None or unit in known_units()
    return _Read(Quantity(_value(found, tokens, pack, unit), unit), known)


def _value(found: Found, tokens: list[Token], pack: LanguagePack, unit: str | None) -> int | float:
    """The number; three digits behind the mark are no fraction of people, things or money."""
    reading = found.reading
    written = next((token.text for token in tokens if token.text[0].isdigit()), "")
    measured = unit in pack.units.dimensions
    if isinstance(reading.value, float) and reading.scale == 1 and not measured and GROUPED.match(written):
        return round(reading.value * 1000)
    return reading.value


def _is_number(token: Token) -> bool:
    if token.text[0].isdigit():
        return True
    items = (load_measures(load_pack(name)).lexicon.items.get(token.lower) for name in LANGUAGES)
    return any(item is not None and item.kind is Kind.SCALE for item in items)
