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


class Opening(Generic[P]):
    """What may follow one first word."""

    __slots__ = ("alone", "by_second")

    def __init__(self) -> None:
        self.alone: Match[P] | None = None
        """The word is a phrase by itself; the match's indices mean nothing."""
        self.by_second: dict[str, list[tuple[tuple[str, ...], P]]] = {}
        """Longer phrases by their second word, the longest first."""

    def add(self, words: tuple[str, ...], payload: P) -> None:
        """Add a phrase that begins with the word; of two alike the first stays."""
        if len(words) == 1:
            self.alone = self.alone or Match(0, 0, payload)
        else:
            longer = self.by_second.setdefault(words[1], [])
            longer.append((words, payload))
            longer.sort(key=lambda entry: -len(entry[0]))


class PhraseBook(Generic[P]):
    """Phrases by their first word, lower case; the longest wins. A word also matches without one of the suffixes."""

    def __init__(self, phrases: Iterable[tuple[str, P]], *, suffixes: Sequence[str] = ()) -> None:
        self._openings: dict[str, Opening[P]] = {}
        self._suffixes = tuple(suffixes)
        for phrase, payload in phrases:
            words = tuple(token.lower for token in tokenize(phrase))
            self._openings.setdefault(words[0], Opening()).add(words, payload)

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Match[P]]:
        """Matches among `tokens[first:last]`, left to right, longest first, none overlapping."""
        index = first
        openings, suffixes = self._openings, self._suffixes
        while index < last:
            word = tokens[index].lower
            opening = openings.get(word)
            if opening is None and suffixes and word.endswith(suffixes):
                opening = openings.get(without_suffix(word, suffixes))
            found = self._longest(tokens, index, last, opening) if opening else None
            if found:
                yield found
                index = found.last
            else:
                index += 1

    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._openings.keys()

    def at(self, tokens: Sequence[Token], index: int) -> Match[P] | None:
        """The longest match that starts at a token."""
        if index >= len(tokens):
            return None
        word = tokens[index].lower
        opening = self._openings.get(word) or self._openings.get(self._bare(word))
        return self._longest(tokens, index, len(tokens), opening) if opening else None

    def _longest(self, tokens: Sequence[Token], index: int, last: int, opening: Opening[P]) -> Match[P] | None:
        if opening.by_second and index + 1 < last:
            second = tokens[index + 1].lower
            longer = opening.by_second.get(second) or opening.by_second.get(self._bare(second))
            for words, payload in longer or ():
                if index + len(words) <= last and self._goes_on(tokens, index, words):
                    return Match(index, index + len(words), payload)
        return Match(index, index + 1, opening.alone.payload) if opening.alone else None

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
