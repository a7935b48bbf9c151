"""The token runs taken so far, and the names that they become."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from sepakat.extract.draft import Draft
from sepakat.extract.entities import BodyEntity, PersonEntity
from sepakat.extract.name_marks import CAPITAL, POSSESSIVES
from sepakat.extract.organisations import Body, Reader
from sepakat.extract.persons import Person
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import NameKind
from sepakat.places import load_places


class NameChunks:
    """People and organisations that do not overlap; what is added first stays."""

    def __init__(self, draft: Draft, reader: Reader) -> None:
        self._draft = draft
        self._known = {(name.start, name.end): name for name in draft.names}
        self.reader = reader
        self.people: list[Person] = []
        self.bodies: list[Body] = []
        self.taken: set[int] = set()

    def add_people(self, people: Iterable[Person]) -> None:
        """Keep those whose tokens are free."""
        for person in people:
            run = range(person.first, person.last)
            if self.taken.isdisjoint(run) and not self._is_capital(person.first, person.last):
                self.taken.update(run)
                self.people.append(person)

    def add_bodies(self, bodies: Iterable[Body]) -> None:
        """Keep those whose tokens are free, the longest first."""
        for body in sorted(bodies, key=lambda each: (each.first - each.last, each.first)):
            run = range(body.first, body.last)
            if self.taken.isdisjoint(run) and not self._is_capital(body.first, body.last):
                self.taken.update(run)
                self.bodies.append(body)

    def _is_capital(self, first: int, last: int) -> bool:
        """Whether the tokens are the name of a seat of government, and of nobody: "New Delhi said" is India."""
        tokens = self._draft.tokens
        name = self._known.get((tokens[first].start, tokens[last - 1].end))
        if name is None or name.kind is not NameKind.PLACE:
            return False
        entry = load_places().get(self._draft.text[name.start : name.end], self._draft.pack.language)
        return entry is not None and "k" in entry.flags and "n" not in entry.flags

    def names(
        self, people: Mapping[int, PersonEntity], bodies: Mapping[int, BodyEntity], places: list[tuple[int, int]]
    ) -> list[Name]:
        """All names of the article in order; what `Draft.names` had is kept where nothing longer covers it."""
        found = [self._person(person, people[person.first]) for person in self.people]
        found += [self._body(body, bodies[body.first]) for body in self.bodies]
        kept = [name for name in self._draft.names if self.taken.isdisjoint(self._draft.token_range(name.start, name.end))]
        wider = [self._place(first, last, kept) for first, last in places]
        covered = {index for first, last in places for index in range(first, last)}
        found += wider
        found += [name for name in kept if covered.isdisjoint(self._draft.token_range(name.start, name.end))]
        found += self._leaders()
        return list(self._with_short_forms(sorted(found, key=lambda name: name.start)))

    def _with_short_forms(self, names: list[Name]) -> Iterator[Name]:
        """A bracketed short form belongs to the long form before it."""
        text, place = self._draft.text, 0
        while place < len(names):
            name, after = names[place], names[place + 1] if place + 1 < len(names) else None
            place += 1
            if after and name.entity == after.entity is not None and text[name.end : after.start].strip() == "(":
                closed = text[after.end : after.end + 1] == ")"
                name = replace(name, end=after.end + closed)
                place += 1
            yield name

    def _leaders(self) -> Iterator[Name]:
        """Well-known persons whom nothing else of the text shows to be one."""
        marks = self.reader.marks
        for start, end, country in load_places().find_leaders(self._draft.text):
            run = self._draft.token_range(start, end)
            alone = not run.start or marks.shapes[run.start - 1] not in CAPITAL
            if alone and self.taken.isdisjoint(run) and not any(marks.places[index] for index in run):
                yield Name(start, end, NameKind.PERSON, country, self._draft.text[start:end], country)

    def _place(self, first: int, last: int, kept: list[Name]) -> Name:
        """A place of the tagger; the gazetteer's place inside it tells what and where it is."""
        name = self._name(first, last, NameKind.PLACE)
        inner = next((each for each in kept if name.start <= each.start < name.end), None)
        return replace(inner, start=name.start, end=name.end) if inner else name

    def _name(self, first: int, last: int, kind: NameKind) -> Name:
        tokens = self.reader.marks.tokens
        end = tokens[last - 1].end
        if tokens[last - 1].text.endswith(POSSESSIVES):
            end -= 2
        return Name(tokens[first].start, end, kind)

    def _person(self, person: Person, entity: PersonEntity) -> Name:
        name = self._name(person.first, person.last, NameKind.PERSON)
        known = None if entity.country else load_places().country_of_leader(entity.name)
        return Name(name.start, name.end, name.kind, entity.country or known, entity.name, entity.side or known)

    def _body(self, body: Body, entity: BodyEntity) -> Name:
        name = self._name(body.first, body.last, NameKind.ORGANISATION)
        known = self._known.get((name.start, name.end))
        if known is not None and known.kind is NameKind.ORGANISATION:
            return known
        return Name(name.start, name.end, name.kind, entity.country, entity.name, entity.side)
