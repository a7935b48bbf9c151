"""Which state a place in the text speaks of: states and places named there, and the article's home."""

from bisect import bisect_left
from collections import Counter

from sepakat.extract.draft import Draft
from sepakat.extract.name_marks import Marks
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import NameKind

DATELINE_WEIGHT = 4
ABROAD = 3
"""Mentions of another state that make an article without the own one a report from abroad."""


class Standing:
    """The states of one article, as `Draft.names` gave them before people and organisations were added."""

    def __init__(self, draft: Draft, marks: Marks) -> None:
        self._by_token: dict[int, Name] = {}
        self._first_tokens: list[int] = []
        self._countries: list[str] = []
        for name in sorted(draft.names, key=lambda each: each.start):
            run = draft.token_range(name.start, name.end)
            for index in run:
                self._by_token[index] = name
            if name.country:
                self._first_tokens.append(run.start)
                self._countries.append(name.country)
        self.home = home_state(draft)
        self.marks = marks

    def name_at(self, index: int) -> Name | None:
        """The state, place or body that covers a token."""
        return self._by_token.get(index)

    def country_at(self, index: int) -> str | None:
        """The alpha-3 of the state or place that covers a token."""
        name = self._by_token.get(index)
        return name.country if name else None

    def country_in(self, first: int, last: int) -> str | None:
        """The first state in a token range, else the first place's."""
        found = [name for index in range(first, last) if (name := self._by_token.get(index)) and name.country]
        return next((name.country for name in found if name.kind is NameKind.STATE), found[0].country if found else None)

    def admits(self, country: str | None) -> bool:
        """Whether a state that only an office tells of can be meant: the article names it, or no other but its home."""
        return country in self._countries or not set(self._countries) - {self.home}

    def nearest(self, index: int) -> str | None:
        """The country named last before a token, else the first behind it."""
        if not self._countries:
            return None
        place = bisect_left(self._first_tokens, index)
        return self._countries[place - 1] if place else self._countries[0]

    def last_two(self, index: int) -> tuple[str | None, str | None]:
        """The two countries named last before a token, in the order of the text; (None, None) when there are fewer."""
        near: list[str] = []
        for country in reversed(self._countries[: bisect_left(self._first_tokens, index)]):
            if country not in near:
                near.append(country)
            if len(near) == 2:
                return near[1], near[0]
        return None, None

    def other_than(self, country: str | None, index: int) -> str | None:
        """The country named last before a token, else first behind it, that is not the one given."""
        place = bisect_left(self._first_tokens, index)
        near = [*reversed(self._countries[:place]), *self._countries[place:]]
        return next((each for each in near if each != country), None)


def home_state(draft: Draft) -> str | None:
    """The language's own state where the article names it; else the state it names most, the dateline's before others."""
    counts = Counter(name.country for name in draft.names if name.country)
    own = draft.pack.sides.home
    if own and (own in counts or max(counts.values(), default=0) < ABROAD):
        return own
    for name in draft.names:
        if name.country and name.end <= draft.body_start:
            counts[name.country] += DATELINE_WEIGHT
    return counts.most_common(1)[0][0] if counts else None
