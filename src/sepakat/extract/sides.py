"""Who is meant: mentions of sides, by name or by a phrase that stands for one, and the sides they resolve to."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import zip_longest

from sepakat.extract.draft import Draft
from sepakat.extract.quotations import quotation_at
from sepakat.extract.standing import home_state
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind
from sepakat.places import load_places
from sepakat.text.tokens import token_index


class SideMention(Frozen, order=True):
    """A span that stands for one side or more; first and last are token indices, half-open."""

    first: int
    last: int
    kind: str
    """"state", "organisation", "person", "role" for names; else the key of sides.toml that lists the phrase."""
    side: str | None
    """The side where it is named; None where it must be resolved."""


NAMED = {NameKind.STATE: "state", NameKind.ORGANISATION: "organisation", NameKind.PERSON: "person", NameKind.PLACE: "place"}
TOGETHER = ("both", "group", "joint")
"""Kinds that resolve to the main sides."""
MEMBERS = 5
"""Words from the first of "member states of" on, among which their body is named."""


class Sides:
    """The side mentions of one article, and what each resolves to."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._person_sides = _person_sides(draft)
        self._homes = {name.side: name.country for name in draft.names if name.side and name.country}
        self.mentions = sorted({*self._named(), *self._phrases()})
        self.mentions = _without_labels(_without_overlaps(self.mentions))
        self._firsts = [mention.first for mention in self.mentions]
        self._of_kinds: dict[tuple[tuple[str, ...], Callable[[str], bool]], tuple[list[int], list[str]]] = {}
        self.main = self._main_sides()
        self._home = home_state(draft) or ""

    def within(self, first: int, last: int) -> list[SideMention]:
        """The mentions that begin among the tokens [first, last)."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def resolve(self, mention: SideMention) -> tuple[str, ...]:
        """The sides that a mention stands for; empty when that cannot be told."""
        if mention.side:
            return (mention.side,)
        if mention.kind in TOGETHER:
            return self.main
        stands_for = STANDING_FOR.get(mention.kind)
        return stands_for(self, mention.first) if stands_for else ()

    def speaker_side(self, index: int) -> tuple[str, ...]:
        """The side of whoever speaks at a token; of the person named last outside quotations."""
        quotation = quotation_at(self._draft, self._draft.tokens[index].start)
        if quotation is not None and quotation.speaker:
            side = self.side_of(quotation.speaker)
            if side:
                return (side,)
        return self._nearest_before(index, ("person", "role", "organisation"))

    def side_of(self, name: str) -> str | None:
        """The side of a person or organisation by its fullest name."""
        return self._person_sides.get(name)

    def other(self, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The main sides that are not among `sides`; the states that these are from come last."""
        homes = {self._homes.get(side) for side in sides}
        return tuple(sorted((side for side in self.main if side not in sides), key=lambda side: side in homes))

    @property
    def home(self) -> tuple[str, ...]:
        """The state that the article is written from, where it can be told."""
        return (self._home,) if self._home else ()

    def beneficiary(self, actor: tuple[str, ...]) -> tuple[str, ...]:
        """For whom a deed is that names nobody: the article's home, where one from abroad does it; nobody, where home does."""
        if len(actor) != 1 or actor[0] == self._home:
            return ()
        return (self._home,) if self._home in self.main else self.other(actor)[:1]

    def _government(self, index: int) -> tuple[str, ...]:
        home = self._draft.pack.sides.home
        if home and home in self._counts:
            return (home,)
        return self._role_before(index) or self._nearest_before(index, ("state", "role")) or self.main[:1]

    def _role_before(self, index: int) -> tuple[str, ...]:
        """The side of the last named holder of the office whose last word stands in a phrase at `index` ("the president")."""
        words = self._draft.words
        phrase = next((each for each in self.within(index, index + 1) if each.kind == "government"), None)
        if phrase is None:
            return ()
        word, position = words[phrase.last - 1], bisect_left(self._firsts, index)
        roles = (each for each in reversed(self.mentions[:position]) if each.kind == "role" and each.side)
        return next(((role.side,) for role in roles if role.side and word in words[role.first : role.last]), ())

    def _company(self, index: int) -> tuple[str, ...]:
        return self._nearest_before(index, ("organisation",), is_company)

    def _person_before(self, index: int) -> tuple[str, ...]:
        return self._nearest_before(index, ("person", "role"))

    def _body_beside(self, index: int) -> tuple[str, ...]:
        """The international body whose members are meant: named right behind, else the one named last."""
        behind = self.within(index + 1, index + MEMBERS)
        named = next((each.side for each in behind if each.side and is_body(each.side)), None)
        return (named,) if named else self._nearest_before(index, ("organisation",), is_body)

    def _last_two_companies(self, index: int) -> tuple[str, ...]:
        """The two companies named last, in the order of the text; the main sides where fewer are named."""
        firsts, sides = self._of_kinds.get((("organisation",), is_company)) or self._choose(("organisation",), is_company)
        last = tuple(dict.fromkeys(reversed(sides[: bisect_left(firsts, index)])))[:2]
        return last[::-1] if len(last) > 1 else self.main

    def _foreign_before(self, index: int) -> tuple[str, ...]:
        return self._nearest_before(index, ("role", "person", "organisation", "state"), _foreign_to(self._draft.pack.sides.home))

    def _guests(self, index: int) -> tuple[str, ...]:
        home = self._draft.pack.sides.home
        return self.other((home,))[:1] if home in self.main else self.other(self.speaker_side(index))[:1]

    def _nearest_before(self, index: int, kinds: tuple[str, ...], fits: Callable[[str], bool] = bool) -> tuple[str, ...]:
        firsts, sides = self._of_kinds.get((kinds, fits)) or self._choose(kinds, fits)
        position = bisect_left(firsts, index)
        return (sides[position - 1],) if position else ()

    def _choose(self, kinds: tuple[str, ...], fits: Callable[[str], bool]) -> tuple[list[int], list[str]]:
        """The mentions of some kinds whose sides fit: their first tokens and their sides; kept for the next look-up."""
        chosen = [(each.first, each.side) for each in self.mentions if each.kind in kinds and each.side and fits(each.side)]
        return self._of_kinds.setdefault((kinds, fits), ([first for first, _ in chosen], [side for _, side in chosen]))

    def _named(self) -> Iterator[SideMention]:
        draft = self._draft
        taking_part = {person.name for person in draft.people}
        for name in draft.names:
            if name.kind is NameKind.PERSON and name.entity not in taking_part:
                continue
            first, last = token_index(draft.starts, name.start), token_index(draft.starts, name.end)
            side = (self._person_sides.get(name.entity or "") if name.kind is NameKind.PERSON else None) or name.side
            if first < last and (side or (name.kind is NameKind.PLACE and name.country)):
                kind = "state" if name.kind is NameKind.PLACE and name.side else NAMED[name.kind]
                yield SideMention(first, last, kind, side or name.country)
        for role in draft.roles:
            first, last = token_index(draft.starts, role.start), token_index(draft.starts, role.end)
            side = (self._person_sides.get(role.person) if role.person else None) or role.country
            if side and first < last:
                yield SideMention(first, last, "role", side)

    def _phrases(self) -> Iterator[SideMention]:
        for found in self._draft.finds.within("side", 0, len(self._draft.tokens)):
            yield SideMention(found.first, found.last, found.payload, None)

    def _main_sides(self) -> tuple[str, ...]:
        body = [sentence for sentence in self._draft.sentences]
        self._counts: Counter[str] = Counter()
        lead = body[min(2, len(body) - 1)].last if body else 0
        for mention in self.mentions:
            if mention.side and mention.kind != "place":
                self._counts[mention.side] += 3 if mention.first < lead else 1
        if len(self._counts) < 2:
            self._counts.update(mention.side for mention in self.mentions if mention.kind == "place" and mention.side)
        states = [side for side, _ in self._counts.most_common() if is_state(side) or is_body(side)]
        others = [side for side, _ in self._counts.most_common() if side not in states]
        if len(states) >= 2 and (not others or self._counts[states[1]] * 2 >= self._counts[others[0]]):
            return tuple(states[:2])
        return tuple((states[:1] + others[:1]) if states else others[:2])


STANDING_FOR: Mapping[str, Callable[[Sides, int], tuple[str, ...]]] = {
    "speaker": Sides.speaker_side,
    "inclusive": Sides.speaker_side,
    "person": Sides._person_before,
    "government": Sides._government,
    "company": Sides._company,
    "members": Sides._body_beside,
    "pair": Sides._last_two_companies,
    "mission": Sides._foreign_before,
    "guests": Sides._guests,
}
"""What resolves each kind of phrase. Methods bound to the sides and kept by them would keep the whole draft in memory."""


@cache
def is_state(side: str) -> bool:
    """Whether a side is a state: a known alpha-3 code."""
    return side in load_places().states


@cache
def is_body(side: str) -> bool:
    """Whether a side is an international body."""
    entry = load_places().get(side, "en")
    return entry is not None and entry.kind is NameKind.ORGANISATION and entry.country is None


def _entity(body: str) -> str | None:
    entry = load_places().get(body, "en")
    return entry.entity if entry else None


@cache
def _foreign_to(home: str | None) -> Callable[[str], bool]:
    """Whether a side is a state other than the home one."""
    return lambda side: is_state(side) and side != home


def is_company(side: str) -> bool:
    """Whether a side is neither a state nor an international body."""
    return not is_state(side) and not is_body(side)


def _person_sides(draft: Draft) -> dict[str, str]:
    sides: dict[str, str] = {}
    bodies = {_entity(name.side): name.side for name in draft.names if name.side and is_body(name.side)}
    for name in draft.names:
        if name.entity and name.side and name.kind in (NameKind.PERSON, NameKind.ORGANISATION):
            sides.setdefault(name.entity, name.side)
    for person in draft.people:
        if person.organisation and is_body(person.organisation):
            sides[person.name] = bodies.get(_entity(person.organisation), person.organisation)
        elif person.country and person.name not in sides:
            sides[person.name] = person.country
    return sides


def _without_overlaps(mentions: list[SideMention]) -> list[SideMention]:
    kept: list[SideMention] = []
    for mention in sorted(mentions, key=lambda each: (each.first, -each.last, each.side is None)):
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
        elif kept[-1].side is None and mention.side and mention.first == kept[-1].first and mention.last == kept[-1].last:
            kept[-1] = mention
    return kept


def _without_labels(mentions: list[SideMention]) -> list[SideMention]:
    """Drop a phrase right before a name ("pemerintah India", "the company Acme"): the name says who."""
    return [
        mention
        for mention, following in zip_longest(mentions, mentions[1:])
        if mention.side or mention.kind in TOGETHER or following is None or not following.side or following.first != mention.last
    ]
