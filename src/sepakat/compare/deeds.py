"""Commitments as they are compared over time: their sides, words, names and numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sepakat.compare.spelling import name_words
from sepakat.compare.wording import SHORTEST, count_stems, find_sentence, proper_words, weigh_stems
from sepakat.model.article import Span
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import tokenize


class Surroundings(NamedTuple):
    """What an article says around its commitments."""

    counts: Mapping[str, int]
    """How often each stem stands in the text."""
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Deed:
    """One commitment of one article, on the day of its report."""

    article: str
    index: int
    day: date
    language: str
    body: Commitment
    actors: frozenset[str]
    sides: frozenset[str]
    """Actors and recipients."""
    places: frozenset[str]
    words: Mapping[str, float]
    """Stems of the evidence; what the whole article repeats weighs less."""
    names: frozenset[str]
    """Capitalised words of the evidence but for its first, and words with digits."""
    around: frozenset[str]
    """Words that the whole article writes with a capital only."""
    numbers: frozenset[float]
    """Numbers in the evidence, years and days of the month left out as far as they are parts of dates."""

    @property
    def key(self) -> tuple[str, int]:
        """Article and index."""
        return self.article, self.index


def make_deeds(extraction: Extraction, day: date) -> tuple[Deed, ...]:
    """The commitments of one article."""
    surroundings = Surroundings(count_stems(extraction.article.text), proper_words(extraction.article.text))
    return tuple(_make_deed(extraction, index, day, surroundings) for index in range(len(extraction.commitments)))


def _make_deed(extraction: Extraction, index: int, day: date, surroundings: Surroundings) -> Deed:
    body = extraction.commitments[index]
    sides = _fold_names((*body.actor, *body.recipient))
    sentence = find_sentence(extraction.article.text, body.evidence.start, body.evidence.end)
    quote = extraction.article.text[sentence.start : sentence.end]
    return Deed(
        article=extraction.article.id,
        index=index,
        day=day,
        language=extraction.article.language,
        body=body,
        actors=_fold_names(body.actor),
        sides=sides,
        places=_places(extraction, body.places, sentence),
        words=weigh_stems(quote, surroundings.counts),
        names=_names(quote),
        around=surroundings.names,
        numbers=_numbers(extraction, sentence),
    )


def _places(extraction: Extraction, places: Iterable[str], sentence: Span) -> frozenset[str]:
    """The places of the claim and those that its sentence names."""
    text = extraction.article.text
    near = (name for name in extraction.names if sentence.start <= name.start and name.end <= sentence.end)
    named = [text[name.start : name.end] for name in near if name.kind is NameKind.PLACE]
    return frozenset(word for place in (*places, *named) for word in name_words(place))


def _fold_names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(name_words(name)) for name in names)


def _names(quote: str) -> frozenset[str]:
    tokens = [token.text for token in tokenize(quote)][1:]
    return frozenset(word for token in tokens if token[0].isupper() for word in name_words(token) if len(word) >= SHORTEST)


def _numbers(extraction: Extraction, span: Span) -> frozenset[float]:
    return frozenset(
        float(mention.value) for mention in extraction.quantities if span.start <= mention.start and mention.end <= span.end
    )
