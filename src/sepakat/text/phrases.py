"""Phrase books: which of many multi-word phrases stand where among tokens."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from sepakat.text.tokens import Token, tokenize

P = TypeVar("P")


class Match(NamedTuple, Generic[P]):
    """A phrase found among tokens; `first` and `last` are token indices, half-open."""

    first: int
    last: int
    payload: P


class PhraseBook(Generic[P]):
    """Phrases by their first word, lower case; the longest wins. A word also matches without one of the suffixes."""

    def __init__(self, phrases: Iterable[tuple[str, P]], *, suffixes: Sequence[str] = ()) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], P]]] = {}
        self._suffixes = tuple(suffixes)
        for phrase, payload in phrases:
            words = tuple(token.lower for token in tokenize(phrase))
            self._by_word.setdefault(words[0], []).append((words, payload))
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Match[P]]:
        """Matches among `tokens[first:last]`, left to right, longest first, none overlapping."""
        index = first
        by_word, suffixes = self._by_word, self._suffixes
        while index < last:
            word = tokens[index].lower
            entries = by_word.get(word)
            if entries is None and suffixes and word.endswith(suffixes):
                entries = by_word.get(self._bare(word))
            found = self._longest(tokens, index, last, entries) if entries else None
            if found:
                yield found
                index = found.last
            else:
                index += 1

    def at(self, tokens: Sequence[Token], index: int) -> Match[P] | None:
        """The longest match that starts at a token."""
        if index >= len(tokens):
            return None
        word = tokens[index].lower
        entries = self._by_word.get(word) or self._by_word.get(self._bare(word))
        return self._longest(tokens, index, len(tokens), entries) if entries else None

    def _longest(
        self, tokens: Sequence[Token], index: int, last: int, entries: list[tuple[tuple[str, ...], P]]
    ) -> Match[P] | None:
        second = tokens[index + 1].lower if index + 1 < last else ""
        bare = self._bare(second)
        for words, payload in entries:
            if len(words) == 1:
                return Match(index, index + 1, payload)
            if words[1] in (second, bare) and index + len(words) <= last and self._goes_on(tokens, index, words):
                return Match(index, index + len(words), payload)
        return None

    def _goes_on(self, tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
        """Whether the phrase goes on behind its second word."""
        for k in range(2, len(words)):
            word = tokens[index + k].lower
            if word != words[k] and self._bare(word) != words[k]:
                return False
        return True

    def _bare(self, word: str) -> str:
        if not word.endswith(self._suffixes):
            return word
        for suffix in self._suffixes:
            if word.endswith(suffix) and len(word) > len(suffix) + 2:
                return word[: -len(suffix)]
        return word
