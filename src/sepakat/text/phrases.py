"""Phrase books: which of many multi-word phrases stand where among tokens."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from sepakat.model.frozen import Frozen
from sepakat.text.memo import Memo
from sepakat.text.tokens import Token, tokenize

P = TypeVar("P")


class Match(Frozen, Generic[P]):
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
        self.openings: dict[str, Opening[P]] = {}
        """By first word."""
        self._suffixes = tuple(suffixes)
        for phrase, payload in phrases:
            words = tuple(token.lower for token in tokenize(phrase))
            self.openings.setdefault(words[0], Opening()).add(words, payload)

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Match[P]]:
        """Matches among `tokens[first:last]`, left to right, longest first, none overlapping."""
        free, get, suffixes = first, self.openings.get, self._suffixes
        for index, token in enumerate(tokens[first:last], first):
            opening = get(token.lower) or (get(self._bare(token.lower)) if suffixes else None)
            if opening is None or index < free:
                continue
            found = self._longest(tokens, index, last, opening)
            if found:
                yield found
                free = found.last

    def at(self, tokens: Sequence[Token], index: int, last: int | None = None) -> Match[P] | None:
        """The longest match that starts at a token, and ends before the token `last` where one is given."""
        if index >= len(tokens):
            return None
        word = tokens[index].lower
        opening = self.openings.get(word) or self.openings.get(self._bare(word))
        return self._longest(tokens, index, len(tokens) if last is None else last, opening) if opening else None

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
        if low == len(firsts) or firsts[low] >= last:
            return []
        found = self._matches[book][low : bisect_left(firsts, last, low)]
        return found[:-1] if found[-1].last > last else found

    def has(self, book: str, first: int, last: int) -> bool:
        """Whether a book found anything among the tokens [first, last)."""
        return bool(self.within(book, first, last))


Longer = tuple[str, tuple[str, ...], Any]
"""Book, words and payload of a phrase of several words."""


class Starter(NamedTuple):
    """What the books of a shelf have for one first word."""

    alone: list[tuple[str, Any]]
    """Book and payload where the word is a phrase by itself."""
    by_second: dict[str, list[Longer]]
    """Longer phrases by their second word, the longest first."""


class PhraseShelf:
    """Several phrase books read in one pass; in each book the longest phrase wins, and no two overlap."""

    def __init__(self, books: Mapping[str, Iterable[tuple[str, Any]]], *, suffixes: Sequence[str] = ()) -> None:
        self._names = tuple(books)
        self._bares = Memo(partial(without_suffix, suffixes=tuple(suffixes)))
        self._starters: dict[str, Starter] = {}
        for name, phrases in books.items():
            for word, opening in PhraseBook[Any](phrases).openings.items():
                self._add(name, word, opening)
        self._starting = Memo(self._starter)
        """What begins with a word, perhaps without its suffix."""

    def _add(self, name: str, word: str, opening: Opening[Any]) -> None:
        """Put what a book has for a first word to what the others have."""
        starter = self._starters.setdefault(word, Starter([], {}))
        for second, longer in opening.by_second.items():
            entries = starter.by_second.setdefault(second, [])
            entries.extend((name, words, payload) for words, payload in longer)
            entries.sort(key=lambda entry: -len(entry[1]))
        if opening.alone:
            starter.alone.append((name, opening.alone.payload))

    def _starter(self, word: str) -> Starter | None:
        return self._starters.get(word) or self._starters.get(self._bares[word])

    def find(self, tokens: Sequence[Token]) -> Finds:
        """All matches of all books."""
        matches: dict[str, list[Match[Any]]] = {name: [] for name in self._names}
        free = dict.fromkeys(self._names, 0)
        words, starting, bares = [token.lower for token in tokens], self._starting, self._bares
        for index, word in enumerate(words):
            starter = starting[word]
            if starter is None:
                continue
            by_second, second = starter.by_second, words[index + 1] if index + 1 < len(words) else ""
            if second in by_second or (by_second and bares[second] in by_second):
                for name, phrase, payload in self._longer(words, index, by_second):
                    if index >= free[name]:
                        free[name] = index + len(phrase)
                        matches[name].append(Match(index, free[name], payload))
            for name, payload in starter.alone:
                if index >= free[name]:
                    free[name] = index + 1
                    matches[name].append(Match(index, index + 1, payload))
        return Finds(matches)

    def _longer(self, words: Sequence[str], index: int, by_second: Mapping[str, Sequence[Longer]]) -> Sequence[Longer]:
        """The longer phrases that stand at an index."""
        second, bare = words[index + 1], self._bares[words[index + 1]]
        found = [*by_second.get(second, ()), *(by_second.get(bare, ()) if bare != second else ())]
        return [longer for longer in found if len(longer[1]) == 2 or self._goes_on(words, index, longer[1])]

    def _goes_on(self, words: Sequence[str], index: int, phrase: tuple[str, ...]) -> bool:
        """Whether a phrase goes on behind its second word."""
        if index + len(phrase) > len(words):
            return False
        rest = words[index + 2 : index + len(phrase)]
        return all([word == own or self._bares[word] == own for word, own in zip(rest, phrase[2:], strict=True)])
