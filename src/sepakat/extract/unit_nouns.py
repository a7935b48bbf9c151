"""Which noun a number counts: the unit behind it, at once or behind its modifiers."""

from collections.abc import Sequence

from sepakat.extract.measures import Measures
from sepakat.lang.measure_sections import Units
from sepakat.text.tokens import Token

FARTHEST = 7
"""Tokens between a number and the end of its noun phrase."""


def find_unit(
    tokens: Sequence[Token], index: int, units: Units, measures: Measures, *, single: bool, counted: bool
) -> str | None:
    """The unit of a number that ends before token `index`.

    `single` allows the forms that follow "one" or a hyphen; `counted` lets a linking word stand before the noun
    ("dozens of companies"), which it may anyway before a determiner ("three of the companies").
    """
    if index < len(tokens) and tokens[index].lower in measures.lexicon.of:
        pointed = index + 1 < len(tokens) and tokens[index + 1].lower in measures.definite
        index += 2 if pointed else 1 if counted else 0
    if units.head_last:
        return _find_head(tokens, index, units, measures, single=single)
    return _find_next(tokens, index, units, measures)


def _find_next(tokens: Sequence[Token], index: int, units: Units, measures: Measures) -> str | None:
    """The noun right behind the number; behind a classifier the more exact noun."""
    for _ in range(3):
        found = measures.units.at(tokens, index) if _runs_on(tokens, index) else None
        if found:
            last = found.last
            exact = (
                measures.units.at(tokens, last)
                if tokens[last - 1].lower in units.classifiers and _runs_on(tokens, last)
                else None
            )
            return exact.payload if exact else found.payload
        if index >= len(tokens) or tokens[index].lower not in units.fillers:
            return None
        index += 1
    return None


def _find_head(tokens: Sequence[Token], index: int, units: Units, measures: Measures, *, single: bool) -> str | None:
    """The first plural noun of the noun phrase behind the number; a longer phrase that starts earlier wins.

    A word for people says only where things come from that are named behind it: "20 Finnish locomotives".
    """
    people = None
    measure = measures.single.at(tokens, index) if _runs_on(tokens, index) else None
    if measure and measure.payload in units.adjectival and _goes_on(tokens, measure.last):
        return measure.payload
    for at in range(index, min(index + FARTHEST, len(tokens))):
        token = tokens[at]
        if not _runs_on(tokens, at) or not (token.text[0].isalpha() or token.text in ".%-,"):
            break
        if (token.text == "," or token.lower in units.stops) and not (at > index and _coordinates(tokens, at, units)):
            break
        found = measures.units.at(tokens, at) or (measures.single.at(tokens, at) if single else None)
        if found and not _is_modifier(tokens, found.last, units, measures, plural=not single):
            return found.payload
        if token.text == "." and not _is_initial(tokens, at):
            break
        if _is_people(token, units):
            people = "person"
        elif token.text.islower() and token.lower.endswith(units.person_endings):
            people = None
    return people


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word of the same phrase, or a bracket, stands at a token."""
    return _runs_on(tokens, index) and (tokens[index].text[0].isalpha() or tokens[index].text == "(")


def _coordinates(tokens: Sequence[Token], at: int, units: Units) -> bool:
    """Whether a word joins two modifiers, or a comma stands between the first two of three."""
    if tokens[at].text == ",":
        return at + 2 < len(tokens) and tokens[at + 2].lower in units.coordinators
    return tokens[at].lower in units.coordinators


def _is_people(token: Token, units: Units) -> bool:
    """Whether a word names people after their country ("Kenyans"), and is no acronym and no possessive."""
    text = token.text
    if not (text[0].isupper() and text.isalpha() and text[1:].islower()):
        return False
    return token.lower.endswith(units.person_endings) and token.lower not in units.person_stops


def _is_modifier(tokens: Sequence[Token], index: int, units: Units, measures: Measures, *, plural: bool) -> bool:
    """Whether the noun before `index` only modifies another: "10 company employees"."""
    if plural or index >= len(tokens) or not _runs_on(tokens, index) or tokens[index].lower in units.stops:
        return False
    return measures.single.at(tokens, index) is not None or measures.units.at(tokens, index) is not None


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether the full stop at a token belongs to an abbreviation such as "U.S."."""
    before = tokens[at - 1]
    return before.end == tokens[at].start and len(before.text) == 1 and before.text.isupper()


def _runs_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token stands on the line of the one before it, a blank or less apart."""
    return index == 0 or (index < len(tokens) and tokens[index].start - tokens[index - 1].end <= 1)
