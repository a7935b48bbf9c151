"""Sides as users name them to sides as claims name them."""

from collections.abc import Callable, Iterable, Sequence

from sepakat.errors import InputError
from sepakat.service.choices import unknown_word


def parse_sides(words: Sequence[str], parties: Callable[[], Sequence[str]]) -> frozenset[str]:
    """The sides that words name: alpha-3 codes of states, names of others as claims have them.

    `parties` gives the sides that the ledger has. Raises InputError for a word that names none.
    """
    wanted = [part.strip() for word in words for part in word.split(",") if part.strip()]
    return frozenset(_parse_sides(wanted, parties())) if wanted else frozenset()


def _parse_sides(words: Iterable[str], parties: Sequence[str]) -> Iterable[str]:
    by_folded = {party.casefold(): party for party in parties}
    for word in words:
        side = by_folded.get(word.casefold()) or _country_of(word)
        if side is None:
            raise unknown_word("side", word, parties) if parties else InputError(f"the ledger has no claim that names {word!r}")
        yield side


def _country_of(word: str) -> str | None:
    return None
