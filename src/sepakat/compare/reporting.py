"""What is compared over time, drawn from the extraction of an article."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from sepakat.compare.blocks import block_keys
from sepakat.compare.days import find_dates
from sepakat.compare.deeds import Deed, Report
from sepakat.compare.sites import find_town
from sepakat.compare.spelling import name_words
from sepakat.compare.subjects import find_subjects
from sepakat.compare.wording import SHORTEST, find_sentence, proper_words
from sepakat.model.article import Span
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import NameKind, Topic
from sepakat.places import load_places
from sepakat.text.tokens import tokenize

OPENING = re.compile(r"(?:^|\s[–—-]{1,2}\s)(?:[^\W\d_]{1,12}\s){0,2}$")
"""What stands before a time with which a sentence begins: a dateline, and a word or two."""
NEAR = 200
"""Characters around a sentence that tell what its "it", "the team" and "the loan" are."""


def make_report(extraction: Extraction, day: date) -> Report:
    """The commitments of one article, its asides behind them, on the day of its report."""
    article = extraction.article
    count = len(extraction.commitments) + len(extraction.asides)
    deeds = [_make_deed(extraction, index) for index in range(count)]
    matters = Counter(matter.name for matter in extraction.matters)
    report = Report(
        article=article.id,
        day=day.toordinal(),
        names=proper_words(article.text) if deeds else frozenset(),
        subjects=find_subjects(extraction) if deeds else frozenset(),
        matters=_repeated(matters, {name for deed in deeds for name in deed.doings | deed.things}),
        deeds=tuple(deeds),
    )
    for deed in deeds:
        deed.keys = block_keys(deed)
    return report


def _repeated(counts: Mapping[str, int], names: Collection[str]) -> dict[str, int]:
    return {name: counts[name] for name in sorted(names) if counts.get(name, 0) > 1}


def _make_deed(extraction: Extraction, index: int) -> Deed:
    body = (*extraction.commitments, *extraction.asides)[index]
    sentence = find_sentence(extraction.article.text, body.evidence.start, body.evidence.end)
    around = Span(sentence.start - NEAR, sentence.end + NEAR)
    quote = extraction.article.text[sentence.start : sentence.end]
    matters = [matter for matter in extraction.matters if sentence.start <= matter.start < sentence.end]
    named = _named_actors(extraction, body.actor, sentence)
    return Deed(
        index=index,
        is_aside=index >= len(extraction.commitments),
        span=body.evidence.span,
        stage=body.stage,
        quantity=body.quantity.packable if body.quantity else None,
        due=body.due,
        topics=frozenset(body.topics) - {Topic.OTHER},
        sides=_fold_names((*body.actor, *body.recipient)),
        places=_places(extraction, body.places, sentence),
        sentence=sentence.start,
        names=_names(quote),
        numbers=_numbers(extraction, sentence),
        doings=frozenset(matter.name for matter in matters if not matter.is_thing),
        things=frozenset(matter.name for matter in matters if matter.is_thing),
        numbers_near=_numbers(extraction, around),
        actors=_fold_names(body.actor),
        named=_fold_names(named),
        states=_fold_names(_find_states(extraction, named)),
        head=next(iter(name_words(body.action)), ""),
        towns=frozenset(town for place in body.places if (town := find_town(place, extraction.article.language))),
        dates=find_dates(extraction, sentence),
        begun=_find_opening(extraction, sentence),
    )


def _named_actors(extraction: Extraction, actors: Collection[str], sentence: Span) -> list[str]:
    """Those who do something whom its sentence names."""
    near = (name for name in extraction.names if sentence.start <= name.start and name.end <= sentence.end)
    sides = {side for name in near for side in (name.side, name.country if name.kind is NameKind.STATE else None)}
    return [actor for actor in actors if actor in sides]


def _find_states(extraction: Extraction, actors: Iterable[str]) -> Iterable[str]:
    """The states of those who do something, as far as they are known."""
    countries = {name.side: name.country for name in extraction.names if name.side and name.country}
    states = (actor if load_places().canonical_name(actor) else countries.get(actor) for actor in actors)
    return (state for state in states if state)


def _find_opening(extraction: Extraction, sentence: Span) -> int | None:
    """The last day of the time with which a sentence begins, after its dateline."""
    text = extraction.article.text
    for timex in extraction.timexes:
        if sentence.start <= timex.start and timex.end <= sentence.end and timex.last_day and timex.explicit:
            return timex.last_day.toordinal() if OPENING.search(text[sentence.start : timex.start]) else None
    return None


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
