"""What single claims say of one property, and how equal sayings are put on one side."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sepakat.compare.days import reported_on
from sepakat.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Saying:
    """The value that one article gives."""

    value: Any
    extraction: Extraction
    day: date | None
    """When the article was published, as far as that can be told."""

    @property
    def article(self) -> str:
        """The article that says it."""
        return self.extraction.article.id


@dataclass(frozen=True, slots=True)
class Side:
    """Sayings that agree, and the value that stands for them: the most specific, then the most frequent."""

    value: Any
    sayings: tuple[Saying, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles on this side, sorted."""
        return tuple(sorted({saying.article for saying in self.sayings}))

    @property
    def days(self) -> tuple[date, ...]:
        """The known days of its reports, ascending."""
        return tuple(sorted(saying.day for saying in self.sayings if saying.day))


def make_saying(value: Any, extraction: Extraction, days: Mapping[str, date] | None = None) -> Saying:
    """The saying of one article, with its day in `days`, else the day that it gives itself."""
    return Saying(value, extraction, (days or {}).get(extraction.article.id) or reported_on(extraction))


def group_sides(
    sayings: Iterable[Saying], same: Callable[[Any, Any], bool], detail: Callable[[Any], int] = lambda _: 0
) -> tuple[Side, ...]:
    """Put sayings that agree on one side each; the more detailed values found sides, the vaguer ones join the largest.

    The result does not depend on the order of the sayings.
    """
    groups: list[list[Saying]] = []
    for saying in sorted(sayings, key=lambda one: (-detail(one.value), repr(one.value), one.article)):
        fitting = [group for group in groups if same(group[0].value, saying.value)]
        if fitting:
            max(fitting, key=len).append(saying)
        else:
            groups.append([saying])
    sides = (Side(_leading(group, detail), tuple(group)) for group in groups)
    return tuple(sorted(sides, key=lambda side: (-len(side.articles), repr(side.value))))


def _leading(group: Sequence[Saying], detail: Callable[[Any], int]) -> Any:
    values = {repr(saying.value): saying.value for saying in group}
    counts = Counter(repr(saying.value) for saying in group)
    return values[max(values, key=lambda name: (detail(values[name]), counts[name], name))]
