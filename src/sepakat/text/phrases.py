"""Phrase books: which of many multi-word phrases stand where among tokens."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from sepakat.text.tokens import Token, tokenize

P = TypeVar("P")


class Match(NamedTuple, Generic[P]):
    """A phrase found among tokens; `first` and `last` are token indices, half-open."""

    first: int
    last: int
    payload: P


def without_suffix(word: str, suffixes: Sequence[str]) -> str:
    """A word without the first suffix that fits and leaves three letters."""
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return word[: -len(suffix)]
    return word


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

    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._by_word.keys()

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
        return without_suffix(word, self._suffixes) if word.endswith(self._suffixes) else word


class Finds:
    """What the books of a shelf found among the tokens of one text."""

    def __init__(self, matches: Mapping[str, list[Match[Any]]]) -> None:
        self._matches = matches
        self._firsts = {book: [match.first for match in found] for book, found in matches.items()}

    def within(self, book: str, first: int, last: int) -> list[Match[Any]]:
        """The matches of a book that lie among the tokens [first, last)."""
        firsts = self._firsts[book]
        low = bisect_left(firsts, first)
        high = bisect_left(firsts, last, low)
        found = self._matches[book][low:high]
        return found[:-1] if found and found[-1].last > last else found

    def has(self, book: str, first: int, last: int) -> bool:
        """Whether a book found anything among the tokens [first, last)."""
        return bool(self.within(book, first, last))


class PhraseShelf:
    """Several phrase books read in one pass; in each book the longest phrase wins, and no two overlap."""

    def __init__(self, books: Mapping[str, Iterable[tuple[str, Any]]], *, suffixes: Sequence[str] = ()) -> None:
        self._books = {name: PhraseBook[Any](phrases, suffixes=suffixes) for name, phrases in books.items()}
        self._suffixes = tuple(suffixes)
        self._starters: dict[str, list[tuple[str, PhraseBook[Any]]]] = {}
        for name, book in self._books.items():
            for word in book.first_words():
                self._starters.setdefault(word, []).append((name, book))

    def find(self, tokens: Sequence[Token]) -> Finds:
        """All matches of all books."""
        matches: dict[str, list[Match[Any]]] = {name: [] for name in self._books}
        free = dict.fromkeys(self._books, 0)
        starters, suffixes = self._starters, self._suffixes
        for index, token in enumerate(tokens):
            word = token.lower
            begun = starters.get(word)
            if begun is None and suffixes and word.endswith(suffixes):
                begun = starters.get(without_suffix(word, suffixes))
            if begun is None:
                continue
            for name, book in begun:
                if index >= free[name] and (found := book.at(tokens, index)):
                    matches[name].append(found)
                    free[name] = found.last
        return Finds(matches)
