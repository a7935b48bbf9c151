"""What the checks share: flags, phrases in sentences, the day of the article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind
from sepakat.text.phrases import PhraseBook
from sepakat.text.tokens import Token, token_index, tokenize

Flags = Iterator[Inconsistency]


def flag(
    draft: Draft, kind: InconsistencyKind, span: tuple[int, int], detail: str, rule: str, *, remedy: str | None = None
) -> Inconsistency:
    """An inconsistency whose evidence is a span of the article."""
    return Inconsistency(kind, detail, draft.article.evidence(*span), rule, remedy)


@cache
def phrase_book(phrases: tuple[str, ...] | frozenset[str]) -> PhraseBook[str]:
    """The phrases of a pack's list, compiled once."""
    return PhraseBook((phrase, phrase) for phrase in phrases)


def has_phrase(draft: Draft, sentence: Sentence, phrases: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether any of the phrases stands in a sentence."""
    return next(phrase_book(phrases).find(draft.tokens, sentence.first, sentence.last), None) is not None


def phrase_before(draft: Draft, offset: int, phrases: tuple[str, ...]) -> int | None:
    """Start of the longest listed phrase that ends right before an offset; None when there is none."""
    index = token_index(draft.starts, offset)
    listed, lengths = _phrase_set(phrases)
    lower = [token.lower for token in draft.tokens[max(0, index - lengths[0]) : index]]
    for length in lengths:
        if length <= len(lower) and tuple(lower[-length:]) in listed:
            return draft.tokens[index - length].start
    return None


@cache
def _phrase_set(phrases: tuple[str, ...]) -> tuple[frozenset[tuple[str, ...]], tuple[int, ...]]:
    """The phrases as words, and their lengths, the greatest first."""
    listed = frozenset(tuple(token.lower for token in tokenize(phrase)) for phrase in phrases)
    return listed, tuple(sorted({len(words) for words in listed}, reverse=True))


def words_before(draft: Draft, offset: int, count: int) -> Sequence[Token]:
    """The last tokens before an offset."""
    index = token_index(draft.starts, offset)
    return draft.tokens[max(0, index - count) : index]


def words_behind(draft: Draft, offset: int, count: int) -> Sequence[Token]:
    """The first tokens behind an offset."""
    index = token_index(draft.starts, offset)
    return draft.tokens[index : index + count]


def quantities_in(draft: Draft, sentence: Sentence) -> list[QuantityMention]:
    """The quantities of a sentence."""
    first, last = (bisect_left(draft.quantities, offset, key=_start) for offset in (sentence.start, sentence.end))
    return draft.quantities[first:last]


def iter_counted(draft: Draft) -> Iterator[tuple[int, Sentence, list[QuantityMention]]]:
    """The sentences that have quantities, with their index and those quantities."""
    number, quantities = 0, draft.quantities
    for index, sentence in enumerate(draft.sentences):
        while number < len(quantities) and quantities[number].start < sentence.start:
            number += 1
        first = number
        while number < len(quantities) and quantities[number].start < sentence.end:
            number += 1
        if number > first:
            yield index, sentence, quantities[first:number]


def _start(mention: QuantityMention) -> int:
    return mention.start


def is_multiple(large: float, small: float, factor: int) -> bool:
    """Whether one number is another times a factor, rounding aside."""
    return abs(large - small * factor) <= 1e-9 * large


def article_day(draft: Draft) -> date | None:
    """The day of the article: its own date, else the latest full date that its text states with the weekday, as news does."""
    return draft.article.published_on or max(_stated_days(draft), default=None)


def _stated_days(draft: Draft) -> Iterable[date]:
    return (
        timex.first_day
        for timex in draft.timexes
        if timex.explicit and timex.weekday is not None and timex.first_day and timex.first_day == timex.last_day
    )


def english_day(day: date) -> str:
    """A day as the details write it: "25 March 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
