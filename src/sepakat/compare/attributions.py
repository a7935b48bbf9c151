"""Find quotations that different articles give to different speakers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations
from typing import NamedTuple

from sepakat.compare.choosing import choose_side
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import group_sides, make_saying
from sepakat.compare.spelling import is_respelling, is_same_name, is_short_form, name_words
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, DiscrepancyKind, Record, Stand

LEAST_WORDS = 5
"""Shorter quotations are slogans and terms that anybody may use; so many words in a row two of one must share."""
SAME_WORDS = 0.7
"""Share of the shorter quotation's words from which two are one: a word or two may be changed or cut."""


class Uttered(NamedTuple):
    """A quotation with its speaker in one article."""

    extraction: Extraction
    quotation: Quotation
    words: tuple[str, ...]

    @property
    def order(self) -> tuple[str, int]:
        """Article and place in it."""
        return self.extraction.article.id, self.quotation.evidence.start


def find_attributions(record: Record, reports: Reports) -> list[Discrepancy]:
    """Quotations with nearly the same words in two articles of a record whose speakers are different persons or bodies."""
    articles = {claim.article.id: claim.extraction for claim in record.claims}
    if len(articles) < 2:
        return []
    uttered = [
        one for id, each in sorted(articles.items()) for one in reports.remember(("uttered", id), partial(_list_uttered, each))
    ]
    return [found for group in _groups(uttered) if (found := _compare_speakers(record.id, group, reports))]


def _list_uttered(extraction: Extraction) -> tuple[Uttered, ...]:
    return tuple(sorted(_iter_uttered(extraction), key=lambda one: one.order))


def _iter_uttered(extraction: Extraction) -> Iterator[Uttered]:
    for quotation in extraction.quotations:
        words = name_words(quotation.evidence.quote)
        if quotation.speaker and quotation.speaker[0].isupper() and quotation.direct and len(words) >= LEAST_WORDS:
            yield Uttered(extraction, quotation, words)


def _groups(uttered: Sequence[Uttered]) -> list[list[Uttered]]:
    """Quotations that are the same, or nearly so, put together by the first wording of them."""
    wordings: dict[tuple[str, ...], list[Uttered]] = defaultdict(list)
    for one in uttered:
        wordings[one.words].append(one)
    forms = list(wordings)
    leaders = list(range(len(forms)))
    for left, right in sorted(_pairs(forms)):
        if _is_same(forms[left], forms[right]):
            leaders[right] = leaders[left]
    groups: dict[int, list[Uttered]] = defaultdict(list)
    for form, leader in zip(forms, leaders, strict=True):
        groups[leader] += wordings[form]
    return [group for group in groups.values() if len({one.extraction.article.id for one in group}) > 1]


def _pairs(forms: Iterable[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Places of wordings that share a run of words."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, words in enumerate(forms):
        for run in sorted({words[i : i + LEAST_WORDS] for i in range(len(words) - LEAST_WORDS + 1)}):
            runs[run].append(place)
    return {pair for found in runs.values() for pair in combinations(found, 2)}


def _is_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    longest = SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size
    shorter, longer = sorted((set(left), set(right)), key=len)
    return longest >= LEAST_WORDS and len(shorter & longer) >= SAME_WORDS * len(shorter)


def _is_one_speaker(one: str, other: str) -> bool:
    """Whether the names may be of one person or body; a title may stand in the place of a first name."""
    same = is_same_name(one, other) or is_short_form(one, other) or is_respelling(one, other)
    return same or name_words(one)[-1:] == name_words(other)[-1:]


def _compare_speakers(record: str, group: Sequence[Uttered], reports: Reports) -> Discrepancy | None:
    sayings = (make_saying(one.quotation.speaker, one.extraction) for one in group)
    sides = group_sides(sayings, _is_one_speaker, len)
    if len(sides) < 2:
        return None
    best, why = choose_side(sides, reports.leaders)
    stands = tuple(Stand(side.value, side.articles) for side in sides)
    quote = group[0].quotation.evidence.quote
    return Discrepancy(record, DiscrepancyKind.ATTRIBUTION, stands, best, f"who said “{quote}”: {why}", contradiction=True)
