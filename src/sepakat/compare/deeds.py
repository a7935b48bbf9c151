"""Commitments as they are compared over time: their sides, words, names and numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sepakat.compare.spelling import name_words
from sepakat.compare.subjects import find_subjects
from sepakat.compare.wording import SHORTEST, count_stems, find_sentence, proper_words, weigh_stems
from sepakat.model.article import Span
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import tokenize

NEAR = 200
"""Characters around a sentence that tell what its "it", "the team" and "the loan" are."""


class Surroundings(NamedTuple):
    """What an article says around its commitments."""

    counts: Mapping[str, int]
    """How often each stem stands in the text."""
    names: frozenset[str]
    matters: Mapping[str, int]
    """How often each doing and thing is named."""
    subjects: frozenset[str]
    """What else it names: projects, products and companies."""


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
    sentence: Span
    """Where the sentence of the evidence stands."""
    words: Mapping[str, float]
    """Stems of the evidence; what the whole article repeats weighs less."""
    names: frozenset[str]
    """Capitalised words of the evidence but for its first, and words with digits."""
    around: frozenset[str]
    """Words that the whole article writes with a capital only."""
    numbers: frozenset[float]
    """Numbers in the evidence, years and days of the month left out as far as they are parts of dates."""
    doings: Mapping[str, float]
    """Doings that the sentence names; what the whole article repeats weighs less."""
    things: Mapping[str, float]
    near: Mapping[str, float]
    """Doings and things of the sentence and the words around it."""
    numbers_near: frozenset[float]
    """Numbers of the sentence and the words around it."""
    subjects: frozenset[str]
    """Projects, products and companies that the whole article names."""
    is_aside: bool
    """Whether its article alone is no ground to take it for a commitment."""

    @property
    def key(self) -> tuple[str, int]:
        """Article and index."""
        return self.article, self.index


def make_deeds(extraction: Extraction, day: date) -> tuple[Deed, ...]:
    """The commitments of one article, its asides behind them."""
    text = extraction.article.text
    matters = Counter(matter.name for matter in extraction.matters)
    surroundings = Surroundings(count_stems(text), proper_words(text), matters, find_subjects(extraction))
    count = len(extraction.commitments) + len(extraction.asides)
    return tuple(_make_deed(extraction, index, day, surroundings) for index in range(count))


def _make_deed(extraction: Extraction, index: int, day: date, surroundings: Surroundings) -> Deed:
    body = (*extraction.commitments, *extraction.asides)[index]
    sides = _fold_names((*body.actor, *body.recipient))
    sentence = find_sentence(extraction.article.text, body.evidence.start, body.evidence.end)
    around = Span(sentence.start - NEAR, sentence.end + NEAR)
    quote = extraction.article.text[sentence.start : sentence.end]
    matters = _matters(extraction, sentence, surroundings.matters)
    kinds = {matter.name: matter.is_thing for matter in extraction.matters}
    return Deed(
        article=extraction.article.id,
        index=index,
        day=day,
        language=extraction.article.language,
        body=body,
        actors=_fold_names(body.actor),
        sides=sides,
        places=_places(extraction, body.places, sentence),
        sentence=sentence,
        words=weigh_stems(quote, surroundings.counts),
        names=_names(quote),
        around=surroundings.names,
        numbers=_numbers(extraction, sentence),
        doings={name: weight for name, weight in matters.items() if not kinds[name]},
        things={name: weight for name, weight in matters.items() if kinds[name]},
        near=_matters(extraction, around, surroundings.matters),
        numbers_near=_numbers(extraction, around),
        subjects=surroundings.subjects,
        is_aside=index >= len(extraction.commitments),
    )


def _matters(extraction: Extraction, span: Span, counts: Mapping[str, int]) -> dict[str, float]:
    """The doings and things named inside a span, each with its weight."""
    return {matter.name: 1 / counts[matter.name] for matter in extraction.matters if span.start <= matter.start < span.end}


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
