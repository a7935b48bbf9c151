"""Who and what a mention means inside one article: short forms go to the fullest form."""

from dataclasses import dataclass, field
from operator import attrgetter

from sepakat.extract.name_marks import JOIN, POSSESSIVES, SAYING, Marks, bare
from sepakat.extract.organisations import Body, Reader, bracketed
from sepakat.extract.persons import Person
from sepakat.extract.standing import Standing
from sepakat.model.vocabulary import NameKind


@dataclass(slots=True)
class PersonEntity:
    """One person of the article."""

    name: str
    words: tuple[str, ...]
    mentions: list[Person] = field(default_factory=list)
    country: str | None = None
    side: str | None = None


@dataclass(slots=True)
class BodyEntity:
    """One organisation of the article."""

    name: str
    english: str | None
    government: bool
    country: str | None
    words: tuple[str, ...] = ()
    local: bool = False
    """Whether a state or place stands in the name: a branch, not the company itself."""

    @property
    def side(self) -> str | None:
        """The state that it acts for, else its own name."""
        return self.country if self.government else self.name


def text_of(marks: Marks, first: int, last: int) -> str:
    """The words of a token range as they stand in the text, one blank for each gap, without a closing possessive."""
    pieces: list[str] = []
    for index in range(first, last):
        token = marks.tokens[index]
        gap = bool(pieces) and marks.tokens[index - 1].end < token.start
        pieces.append(" " + token.text if gap else token.text)
    return bare("".join(pieces))


def name_words(marks: Marks, first: int, last: int) -> tuple[str, ...]:
    """The lower-case words of a name, without marks."""
    return tuple(bare(token.lower) for token in marks.tokens[first:last] if token.text[0].isalnum())


def link_people(marks: Marks, people: list[Person]) -> dict[int, PersonEntity]:
    """The entity of each mention, by the mention's first token."""
    entities: list[PersonEntity] = []
    linked: dict[int, PersonEntity] = {}
    by_letter: dict[str, list[PersonEntity]] = {}
    order = sorted(people, key=lambda person: (-len(name_words(marks, person.first, person.last)), person.first))
    for person in order:
        words = name_words(marks, person.first, person.last)
        near = by_letter.get(words[-1][:2], []) if words else []
        fitting = [entity for entity in near if is_short_form(words, entity.words)]
        entity = fitting[0] if len(fitting) == 1 else _nearest(fitting, person) if fitting else None
        if entity is None:
            entity = PersonEntity(text_of(marks, person.first, person.last), words)
            entities.append(entity)
            for start in {word[:2] for word in words}:
                by_letter.setdefault(start, []).append(entity)
        entity.mentions.append(person)
        linked[person.first] = entity
    for entity in entities:
        entity.mentions.sort(key=attrgetter("first"))
    return linked


def _nearest(entities: list[PersonEntity], person: Person) -> PersonEntity:
    """The one mentioned last before the mention, else the first mentioned."""
    before = [
        (mention.first, n) for n, entity in enumerate(entities) for mention in entity.mentions if mention.first < person.first
    ]
    return entities[max(before)[1]] if before else min(entities, key=lambda entity: min(m.first for m in entity.mentions))


def is_short_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words stand in the fuller name in the same order; an initial stands for its word, one slip is forgiven."""
    if not short:
        return False
    rest = iter(full)
    if all(any(_same_word(word, other, len(short)) for other in rest) for word in short):
        return True
    return (
        len(short) == len(full) > 1
        and sum(not _same_word(a, b, 2) for a, b in zip(short, full, strict=True)) == 1
        and all(_same_word(a, b, 2) or _one_slip(a, b) for a, b in zip(short, full, strict=True))
    )


def _same_word(word: str, other: str, size: int) -> bool:
    if word == other:
        return True
    return size > 1 and min(len(word), len(other)) == 1 and word[0] == other[0]


def _one_slip(word: str, other: str) -> bool:
    """One letter more, less or other, in words of six letters and more."""
    if min(len(word), len(other)) < 6 or abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return word[start + 1 :] == other[start + 1 :] or word[start:] == other[start + 1 :] or word[start + 1 :] == other[start:]


def link_bodies(reader: Reader, bodies: list[Body], standing: Standing) -> dict[int, BodyEntity]:
    """The entity of each organisation, by its first token; a bracketed short form goes to the long form before it."""
    marks = reader.marks
    short: dict[str, BodyEntity] = {}
    known: dict[tuple[str, ...] | str, list[BodyEntity]] = {}
    linked: dict[int, BodyEntity] = {}
    for body in sorted(bodies, key=lambda each: (each.first - each.last, each.first)):
        words = name_words(marks, body.first, body.last)
        near = known.get(words[:2], []) + known.get(body.english or "", [])
        entity = next((each for each in near if _same_body(words, each, body)), None)
        if entity is None:
            entity = BodyEntity(
                text_of(marks, body.first, body.last), body.english, body.government, None, words, _is_local(marks, body)
            )
            for key in {words[:2], words[:1], body.english}:
                if key:
                    known.setdefault(key, []).append(entity)
        entity.country = entity.country or _country(reader, body, standing)
        listed = standing.name_at(body.first)
        if listed and listed.kind is NameKind.ORGANISATION and not listed.country:
            entity.government = False
        inside = bracketed(marks, body.last)
        if inside:
            short.setdefault(text_of(marks, *inside), entity)
        linked[body.first] = entity
    for body in bodies:
        long_form = short.get(text_of(marks, body.first, body.last))
        if long_form is not None:
            linked[body.first] = long_form
    for entity in linked.values():
        entity.country = entity.country or (standing.home if entity.government else None)
    return linked


def _is_local(marks: Marks, body: Body) -> bool:
    return any(marks.places[body.first : body.last])


def _same_body(words: tuple[str, ...], entity: BodyEntity, body: Body) -> bool:
    if words == entity.words or (body.english is not None and body.english == entity.english):
        return True
    if not body.government and len(words) == 1:
        return not entity.government and not entity.local and entity.words[:1] == words
    return len(words) > 1 and entity.words[: len(words)] == words and body.government == entity.government and body.government


def _country(reader: Reader, body: Body, standing: Standing) -> str | None:
    if body.country:
        return body.country
    inside = standing.country_in(body.first, body.last)
    if inside:
        return inside
    before = standing.name_at(body.first - 1) if body.first else None
    if before and before.country and reader.marks.tokens[body.first - 1].lower.endswith(POSSESSIVES):
        return before.country
    return None if body.government else origin_before(reader, body, standing) or origin_behind(reader, body, standing)


def origin_before(reader: Reader, body: Body, standing: Standing) -> str | None:
    """The state in front of a company ("the Indian company X", "perusahaan asal India, X")."""
    marks, index = reader.marks, body.first - 1
    if index > 0 and marks.tokens[index].text == ",":
        return standing.country_at(index - 1) if index - 1 not in marks.lines else None
    for place in range(index, max(index - 4, -1), -1):
        if standing.country_at(place):
            return standing.country_at(place)
        if marks.shapes[place] != "l" or marks.flags[place] & (SAYING | JOIN):
            return None
    return None


def origin_behind(reader: Reader, body: Body, standing: Standing) -> str | None:
    """The state behind a company ("X of India", "X dari India", "X, perusahaan asal India", "X, an Indian firm")."""
    marks, index = reader.marks, body.last
    comma = index < len(marks.tokens) and marks.tokens[index].text == ","
    origin = False
    for place in range(index + comma, min(index + comma + 4, len(marks.tokens))):
        if standing.country_at(place):
            return standing.country_at(place) if origin or (comma and place > index + 1) else None
        if marks.shapes[place] != "l" or marks.flags[place] & SAYING:
            return None
        origin = origin or marks.tokens[place].lower in reader.pack.organisations.origin
    return None
