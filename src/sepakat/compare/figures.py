"""Find numbers of one thing that reports of one occasion state differently, whether or not a commitment holds them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import combinations

from sepakat.compare.choosing import choose_side
from sepakat.compare.occasions import SAME_OCCASION
from sepakat.compare.outcomes import DONE
from sepakat.compare.quantities import count_digits, is_same_quantity, is_slip, show_quantity
from sepakat.compare.rates import list_rates
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import group_sides, make_saying
from sepakat.compare.units import is_money, is_telling
from sepakat.compare.wording import compare_stems, count_stems, weigh_stems
from sepakat.model.claims import Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import QuantityMention
from sepakat.model.records import Discrepancy, DiscrepancyKind, Record, Stand

REACH = 60
"""Characters on either side of a number that tell what it counts."""
LIKE_SIZE = 5
"""Numbers that differ by a larger factor count other things."""
NEAR_SIZE = 1.5
"""Sums of one currency that differ by a larger factor are sums for other things."""
LIKE_CONTEXT = 0.2
"""Likeness of the words around from which two numbers count one thing."""
EXACT = 3
"""Digits from which a number is hardly the same by chance."""
BREAK = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True)
class Words:
    """The words of an article, counted once somebody asks."""

    text: str

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each stem stands in it."""
        return count_stems(self.text)


@dataclass(frozen=True)
class Figure:
    """A number with a unit, and where it stands."""

    extraction: Extraction
    quantity: Quantity
    mention: QuantityMention
    article: Words
    is_done: bool | None = None
    """Whether it is that of a commitment under way or done; None where it is that of no commitment."""

    @cached_property
    def words(self) -> Mapping[str, float]:
        """The words around it."""
        return weigh_stems(_around(self.article.text, self.mention), self.article.counts)

    @property
    def key(self) -> tuple[str, str, float]:
        """Article, unit and value."""
        return self.extraction.article.id, self.quantity.unit or "", float(self.quantity.value)


Pair = tuple[Figure, Figure]


def find_figures(record: Record, reports: Reports) -> list[Discrepancy]:
    """Numbers with one unit and like words around them whose values differ between reports of one occasion."""
    groups: dict[str, list[Pair]] = defaultdict(list)
    figures = _list_figures(record, reports)
    for one, other in _iter_occasions(figures, reports):
        for name, pair in reports.remember(("rivals", one, other), partial(_list_rivals, figures[one], figures[other])):
            groups[name].append(pair)
    return [
        found for _, pairs in sorted(groups.items()) for group in _join(pairs) if (found := _compare(record.id, group, reports))
    ]


def _list_figures(record: Record, reports: Reports) -> dict[str, tuple[Figure, ...]]:
    """Those of each article of the record that has a day and gives any, by the articles' ids."""
    articles = {claim.article.id: claim.extraction for claim in record.claims if claim.article.id in reports.days}
    figures = {id: reports.remember(("figures", id), partial(_make_figures, each)) for id, each in sorted(articles.items())}
    return {id: found for id, found in figures.items() if found}


def _iter_occasions(articles: Iterable[str], reports: Reports) -> Iterator[tuple[str, str]]:
    """The pairs of articles whose days are near to each other."""
    for left, right in combinations(articles, 2):
        if abs(reports.days[left] - reports.days[right]) <= SAME_OCCASION:
            yield left, right


def _list_rivals(left: Sequence[Figure], right: Sequence[Figure]) -> list[tuple[str, Pair]]:
    """Pairs of figures that cannot both hold, each with the unit or number that they have in common."""
    rivals = [(pair[0].quantity.unit or "", pair) for pair in _iter_rivals(left, right)]
    return rivals + [(str(float(pair[0].quantity.value)), pair) for pair in _iter_recounted(left, right)]


def _make_figures(extraction: Extraction) -> tuple[Figure, ...]:
    return tuple(_iter_figures(extraction))


def _iter_figures(extraction: Extraction) -> Iterator[Figure]:
    article = Words(extraction.article.text)
    rates, stages = list_rates(extraction), _list_stages(extraction)
    counted = {rate.start for rate in rates}
    for mention in (*rates, *(each for each in extraction.quantities if each.start not in counted)):
        if mention.unit and (mention.low is None or mention.high is None):
            quantity = Quantity(mention.value, mention.unit)
            held = (done for start, end, done in stages.get(quantity, ()) if start <= mention.start < end)
            yield Figure(extraction, quantity, mention, article, next(held, None))


def _list_stages(extraction: Extraction) -> Mapping[Quantity, Sequence[tuple[int, int, bool]]]:
    """The numbers of commitments: where the words of each stand, and whether it is under way or done."""
    found: dict[Quantity, list[tuple[int, int, bool]]] = defaultdict(list)
    for body in extraction.commitments:
        if body.quantity:
            found[body.quantity].append((*body.evidence.span, body.stage in DONE))
    return found


def _around(text: str, mention: QuantityMention) -> str:
    """The words of the same sentence on either side."""
    before = BREAK.split(text[max(0, mention.start - REACH) : mention.start])[-1]
    return f"{before} {BREAK.split(text[mention.end : mention.end + REACH])[0]}"


def _iter_rivals(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Pair]:
    """Pairs of figures for one thing whose values only one of the articles has."""
    for one in left:
        for other in right:
            if (
                one.quantity.unit == other.quantity.unit
                and _is_near(one.quantity.value, other.quantity.value)
                and not (_is_part(one, other) or _is_part(other, one))
                and not _is_stated(one.quantity, right)
                and not _is_stated(other.quantity, left)
                and (_are_only(one, left, other, right) or compare_stems(one.words, other.words) >= LIKE_CONTEXT)
            ):
                yield one, other


def _iter_recounted(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Pair]:
    """Pairs of figures with one exact number that counts different things: 6,310 villages and 6,310 masts."""
    for one in left:
        for other in right:
            if (
                one.quantity.value == other.quantity.value
                and count_digits(one.quantity.value) >= EXACT
                and one.quantity.unit != other.quantity.unit
                and not _is_stated(one.quantity, right)
                and not _is_stated(other.quantity, left)
            ):
                yield one, other


def _is_near(one: float, other: float) -> bool:
    """Whether the numbers may be two reports of one: of like size, or a slip of ten apart."""
    low, high = sorted((abs(one), abs(other)))
    return high <= LIKE_SIZE * low or is_slip(low, high)


def _is_part(one: Figure, other: Figure) -> bool:
    """Whether the one tells how far what the other promises has come."""
    return one.is_done is True and other.is_done is False and one.quantity.value < other.quantity.value


def _are_only(one: Figure, left: Iterable[Figure], other: Figure, right: Iterable[Figure]) -> bool:
    """Whether neither article has another number of the unit, which tells much or whose numbers are of nearly one size."""
    unit = one.quantity.unit
    low, high = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    alone = all(sum(figure.quantity.unit == unit for figure in figures) == 1 for figures in (left, right))
    return alone and (is_telling(unit) or (is_money(unit) and high <= NEAR_SIZE * low))


def _is_stated(quantity: Quantity, figures: Iterable[Figure]) -> bool:
    return any(quantity.unit == figure.quantity.unit and is_same_quantity(quantity, figure.quantity) for figure in figures)


def _is_same(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and is_same_quantity(one, other)


def _join(pairs: Iterable[Pair]) -> list[list[Figure]]:
    """Figures that pairs join, directly or over others; each once."""
    groups: list[dict[tuple[str, str, float], Figure]] = []
    for pair in pairs:
        members = {figure.key: figure for figure in pair}
        touched = [group for group in groups if group.keys() & members.keys()]
        groups = [group for group in groups if group not in touched]
        for group in touched:
            members |= group
        groups.append(members)
    return [[group[key] for key in sorted(group)] for group in groups]


def _compare(record: str, figures: Iterable[Figure], reports: Reports) -> Discrepancy | None:
    sides = group_sides((make_saying(figure.quantity, figure.extraction) for figure in figures), _is_same)
    if len(sides) < 2:
        return None
    best, why = choose_side(sides, reports.leaders)
    stands = tuple(Stand(show_quantity(side.value), side.articles) for side in sides)
    return Discrepancy(record, DiscrepancyKind.NUMBER, stands, best and show_quantity(best), why, contradiction=True)
