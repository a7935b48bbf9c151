"""Looking names up: in a text, by name, and from a code back to the name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from sepakat.model.frozen import Frozen
from sepakat.places.entries import Entry, PlaceMention
from sepakat.places.folding import fold

HEAD = re.compile(r"[A-Zaen](?<![\w@#/].)(?:(?<=[A-Z])\w*|(?:(?<=a)(?:l|nti)|(?<=n)i)(?=-)|(?<=e)S\w+)")
"""A word with a capital, "al", "anti" or "ni" before a hyphen, or "eS..."; told by its first letter, as that is fast to find."""
CAPITALISED = re.compile(r"[ -][A-Z]")
CANONICAL = "en"
"""Canonical names are the English ones."""
CODE = 3
"""Letters of the longest code of a state that stands before a sign for its currency ("NZ $5")."""
LEAST_SHOUTED = 4
"""Names of fewer letters are looked for as written only: in capitals they are mostly abbreviations of something else."""


class State(Frozen):
    """A state's codes and names."""

    alpha3: str
    alpha2: str
    names: Mapping[str, str]
    """ISO 639-1 to the display name."""
    capital: str | None


class Index:
    """Names of one language, found by their first word and their length."""

    def __init__(self, names: Mapping[str, Entry]) -> None:
        self.names = names
        self.lengths = _lengths(names)

    @cached_property
    def shouted(self) -> dict[str, str]:
        """Names in capitals, to the name."""
        return {name.upper(): name for name in reversed(list(self.names)) if len(name) >= LEAST_SHOUTED and not name.isupper()}

    @cached_property
    def shouted_lengths(self) -> dict[str, tuple[int, ...]]:
        """First words in capitals, to the lengths of the names that begin so."""
        return _lengths(self.shouted)


def _lengths(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        head = HEAD.match(name)
        if head:
            found[head.group()].add(len(name))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in found.items()}


class Places:
    """The gazetteer: every name in both languages, and what it means."""

    def __init__(self, states: Mapping[str, State], names: Mapping[str, Mapping[str, Entry]], leaders: Mapping[str, str]) -> None:
        """`names` maps ISO 639-1 to folded names to entries, `leaders` folded names of persons to alpha-3."""
        self.states = states
        self._leaders = leaders
        self._leader_lengths = _lengths(leaders)
        self._most_words = max((len(name.split()) for name in leaders), default=0)
        self._indexes = {language: Index(entries) for language, entries in names.items()}
        self._by_alpha2 = {state.alpha2: state.alpha3 for state in states.values()}

    def find(self, text: str, language: str) -> list[PlaceMention]:
        """Every known name in a text, from left to right, the longest at each point; whole words and as written.

        The names that `Entry.flags` doubts are among them: the caller weighs them.
        """
        return list(self._iter_mentions(fold(text), self._indexes[language]))

    def get(self, name: str, language: str) -> Entry | None:
        """What a whole name means; None when it is not known."""
        return self._indexes[language].names.get(fold(name))

    def country_of(self, name: str, language: str) -> str | None:
        """Alpha-3 of the state that a whole name names or lies in; None when there is none."""
        entry = self.get(name, language)
        return entry.country if entry else None

    def country_of_leader(self, name: str) -> str | None:
        """Alpha-3 of the state that a person of that name leads or led; None for everyone else.

        Further names before two that are known do not count: "Kay Rala Xanana Gusmão" is "Xanana Gusmão".
        """
        words = fold(name).split()
        tails = (" ".join(words[first:]) for first in range(max(0, len(words) - self._most_words), max(1, len(words) - 1)))
        return next((self._leaders[tail] for tail in tails if tail in self._leaders), None)

    def find_leaders(self, text: str) -> list[tuple[int, int, str]]:
        """Where persons stand that lead or led a state: start, end, alpha-3; no part of a longer run of capitalised words."""
        plain = fold(text)
        found: list[tuple[int, int, str]] = []
        known = self._leader_lengths
        for start, word in _heads(plain):
            name = _longest(plain, start, self._leaders, known[word]) if word in known else None
            if name and (not found or start >= found[-1][1]) and not CAPITALISED.match(plain, start + len(name)):
                found.append((start, start + len(name), self._leaders[name]))
        return found

    def state_name(self, alpha3: str, language: str) -> str | None:
        """The display name of a state; None for an unknown code."""
        state = self.states.get(alpha3)
        return state.names[language] if state else None

    def canonical_name(self, alpha3: str) -> str | None:
        """The name under which a place is written in the ledger; None for an unknown code."""
        return self.state_name(alpha3, CANONICAL)

    def alpha3(self, alpha2: str) -> str | None:
        """Alpha-3 for an ISO 3166-1 alpha-2 code; None for an unknown one."""
        return self._by_alpha2.get(alpha2)

    def _iter_mentions(self, text: str, index: Index) -> Iterator[PlaceMention]:
        end = 0
        names, starts_with = index.names, index.lengths.get
        for start, word in _heads(text):
            if start < end:
                continue
            lengths = starts_with(word)
            name = found = _longest(text, start, names, lengths) if lengths else None
            if name is None and word.isupper() and len(word) > 1:
                found = _longest(text, start, index.shouted, index.shouted_lengths.get(word, ()))
                name = index.shouted[found] if found else None
            if name is not None and found is not None:
                end = start + len(found)
                yield PlaceMention(start, end, names[name])


@lru_cache(maxsize=2)
def _heads(text: str) -> list[tuple[int, str]]:
    """Where names may begin, and the word there; a text is asked for its places, then for its leaders."""
    return [(head.start(), head.group()) for head in HEAD.finditer(text)]


def _longest(text: str, start: int, names: Mapping[str, object], lengths: tuple[int, ...]) -> str | None:
    for length in lengths:
        name = text[start : start + length]
        if name in names and not _runs_on(text, start, start + length):
            return name
    return None


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a word, an address or an amount of money goes on at `end`."""
    if end >= len(text):
        return False
    mark = text[end]
    if end - start <= CODE and text.startswith(" $", end):
        return True
    if mark.isalnum() or mark in "_@$":
        return True
    return (mark in ".:/" and text[end + 1 : end + 2].islower()) or text.startswith("//", end)
