"""Sides as users name them to sides as claims name them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from sepakat.errors import InputError
from sepakat.lang.pack import LANGUAGES
from sepakat.places import load_places
from sepakat.service.choices import unknown_word

LISTED = 20
"""Sides that a message lists at most."""


def parse_sides(words: Sequence[str], parties: Callable[[], Sequence[str]]) -> frozenset[str]:
    """The sides that words name: codes and names of states, names of others as claims have them, commas between.

    `parties` gives the sides that claims name, and is asked for other words than those of states only. Raises InputError for
    a word that is none of these, and where there is no word beside a comma.
    """
    wanted = [part.strip() for word in words for part in word.split(",")]
    if not all(wanted):
        raise InputError(
            f"a side is missing in {', '.join(words)!r}; write codes or names with commas between", code="input.choice"
        )
    return frozenset(_iter_sides(wanted, parties))


def name_side(word: str) -> str:
    """The side that a word names: of a state its code, of others the name that the gazetteer has, or else the word itself."""
    return _known_side(word) or word


def is_side(word: str) -> bool:
    """Whether a word names a state, or a side of the gazetteer."""
    return _known_side(word) is not None


def _iter_sides(words: Sequence[str], parties: Callable[[], Sequence[str]]) -> Iterator[str]:
    for word in words:
        known = _known_side(word)
        # A state's name is the state, even where an article has a party of that name that it could not place.
        yield known if known and known in load_places().states else _find_party(word, known, parties())


def _find_party(word: str, known: str | None, parties: Sequence[str]) -> str:
    side = {party.casefold(): party for party in parties}.get(word.casefold(), known)
    if side is None:
        proper = list(islice(filter(_is_proper, parties), LISTED))
        raise unknown_word("side", word, proper or ["codes of states such as IDN"])
    return side


def _is_proper(party: str) -> bool:
    """Whether a party is called by a name of its own and not by what it is: its first and last words have capitals."""
    words = party.split()
    return bool(words) and words[0] != words[0].lower() and words[-1] != words[-1].lower()


def _known_side(word: str) -> str | None:
    """The side of the gazetteer that a word names, as written or in the case of names or of codes."""
    places = load_places()
    if word.upper() in places.states:
        return word.upper()
    entries = (places.get(form, language) for form in (word, word.title(), word.upper()) for language in LANGUAGES)
    return next((entry.side for entry in entries if entry and entry.side), None)
