"""Who holds an office that the text mentions, and for which state or body."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from sepakat.extract.entities import BodyEntity, PersonEntity
from sepakat.extract.name_marks import CAPITAL, HONORIFIC
from sepakat.extract.offices import Office
from sepakat.extract.organisations import Body, Reader
from sepakat.extract.persons import skip_age, skip_aside, skip_titles
from sepakat.extract.standing import Standing
from sepakat.model.frozen import Frozen
from sepakat.model.mentions import Role
from sepakat.places import load_places

ENGLISH = "en"
NOUN = 3
"""Words from an adjective on to the office behind its noun and comma."""
RELATIVE = 10
"""Words of a relative clause behind a name in which what the person leads is looked for."""
STOPS = frozenset({",", ".", ";"})
NEARBY = 25
REACH = 5
"""Words that may stand between a name, its comma and its office ("X, the company's director")."""


class Held(Frozen):
    """An office mention and what it tells."""

    office: Office
    person: PersonEntity | None
    country: str | None
    side: str | None
    organisation: str | None


def link_offices(
    reader: Reader,
    offices: list[Office],
    people: Mapping[int, PersonEntity],
    bodies: Mapping[int, BodyEntity],
    standing: Standing,
) -> list[Role]:
    """The roles of the article; sets `country` and `side` of the people."""
    everybody = list({id(entity): entity for entity in people.values()}.values())
    by_last = {mention.last: entity for entity in everybody for mention in entity.mentions}
    held = [_held(reader, office, people, by_last, bodies, standing) for office in offices]
    held += list(_shared(reader, held, people, standing))
    told = _by_english(each for each in held if each.country)
    held = [_with_state_of_namesake(each, told.get(each.office.entry.english, [])) for each in held]
    _settle_people(reader, held, standing)
    for entity in everybody:
        entity.country = entity.country or _told_country(reader, entity, standing)
    held = [_with_office_of_other(reader, each, held) for each in held]
    known = _by_english(each for each in held if each.person)
    held = [_with_holder(reader, each, known.get(each.office.entry.english, [])) for each in held]
    return [_role(reader, each, held, standing) for each in held if _is_told(reader, each)]


def _by_english(held: Iterable[Held]) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for each in held:
        found.setdefault(each.office.entry.english, []).append(each)
    return found


def _held(
    reader: Reader,
    office: Office,
    people: Mapping[int, PersonEntity],
    by_last: Mapping[int, PersonEntity],
    bodies: Mapping[int, BodyEntity],
    standing: Standing,
) -> Held:
    person = _holder_behind(reader, office, people) or _holder_before(reader, office, by_last)
    body = _body_of(office.body, bodies, standing)
    alone = office.entry.english in reader.pack.offices.independent
    if body is None and person and office.entry.group == "body" and not office.states and not alone:
        body = _body_nearby(office, bodies)
    country, side = _stands_for(office, body, standing)
    return Held(office, person, country, side, body.english or body.name if body else None)


def _holder_behind(reader: Reader, office: Office, people: Mapping[int, PersonEntity]) -> PersonEntity | None:
    marks, index = reader.marks, office.last
    while index < len(marks.tokens) and marks.tokens[index].lower in reader.pack.offices.grammar.elect:
        index += 1
    index, _ = skip_aside(reader, index)
    if index in people:
        return people[index]
    start = skip_titles(marks, index) if index < len(marks.tokens) and marks.flags[index] & HONORIFIC else index
    return people.get(start)


def _holder_before(reader: Reader, office: Office, by_last: Mapping[int, PersonEntity]) -> PersonEntity | None:
    marks, index = reader.marks, office.first - 1
    grammar = reader.pack.offices.grammar
    stops = grammar.join | grammar.field
    while (
        index > 0
        and office.first - index <= REACH
        and marks.tokens[index].lower not in stops
        and marks.shapes[index] not in (",", "(", ".", ";", '"')
    ):
        index -= 1
    if index > 0 and marks.shapes[index] in (",", "("):
        return by_last.get(skip_age(marks, index))
    return None


def _body_of(body: Body | None, bodies: Mapping[int, BodyEntity], standing: Standing) -> BodyEntity | None:
    if body is None:
        return None
    if body.first in bodies:
        return bodies[body.first]
    name = standing.name_at(body.first)
    return BodyEntity(name.entity or "", None, bool(name.country), name.country) if name else None


def _body_nearby(office: Office, bodies: Mapping[int, BodyEntity]) -> BodyEntity | None:
    """The organisation named shortly before an office that names none; else the company named most, the first of equals."""
    before = next((bodies[first] for first in range(office.first - 1, office.first - NEARBY, -1) if first in bodies), None)
    if before:
        return before
    counts = Counter(bodies[first].name for first in sorted(bodies) if not bodies[first].government)
    name = counts.most_common(1)[0][0] if counts else ""
    return next((entity for entity in bodies.values() if entity.name == name), None)


def _stands_for(office: Office, body: BodyEntity | None, standing: Standing) -> tuple[str | None, str | None]:
    """Country and side that the mention itself tells."""
    states = [country for index in office.states if (country := standing.country_at(index))]
    if office.entry.group == "envoy":
        country = states[0] if states else (body.country if body and body.government else None)
        return country, country
    if office.entry.group == "body" and body:
        return body.country or (states[0] if states else None), body.side
    if body and not body.country and not states:
        return None, body.side
    own = office.entry.country if standing.admits(office.entry.country) else None
    country = states[0] if states else (body.country if body else own)
    return country, country if office.entry.group != "private" else None


def _with_state_of_namesake(each: Held, held: list[Held]) -> Held:
    """An office of a state without its state takes it from a mention of the same office that nobody else holds."""
    if each.country or each.office.entry.group != "state" or not each.person or each.office.field:
        return each
    same = [
        (abs(other.office.first - each.office.first), other.country)
        for other in held
        if other.country and other.person in (None, each.person)
    ]
    country = min(same)[1] if same else None
    return replace(each, country=country, side=country) if country else each


def _shared(reader: Reader, held: list[Held], people: Mapping[int, PersonEntity], standing: Standing) -> Iterator[Held]:
    """The second holder of an office that is said of two ("Presidents X and Y"), with the states in their order."""
    plural = reader.pack.offices.grammar.plural
    for place, each in enumerate(held):
        if each.person is None or _phrase(reader, each.office) not in plural:
            continue
        mention = next((mention for mention in each.person.mentions if mention.first >= each.office.last), None)
        second = people.get(mention.last + 1) if mention else None
        if second is None or second is each.person:
            continue
        states = standing.last_two(each.office.first) if not each.country else (each.country, None)
        held[place] = replace(each, country=states[0], side=states[0])
        yield replace(each, person=second, country=states[1], side=states[1])


def _phrase(reader: Reader, office: Office) -> str:
    return " ".join(token.lower for token in reader.marks.tokens[office.first : office.last])


def _settle_people(reader: Reader, held: list[Held], standing: Standing) -> None:
    for each in sorted(held, key=lambda one: one.office.former):
        if each.person and each.country and not each.person.country:
            each.person.country = each.country
        if each.person and each.side and not each.person.side:
            each.person.side = each.side
    for each in held:
        if each.person and not each.person.country and not each.side:
            each.person.country = (
                _told_country(reader, each.person, standing)
                or _country_of_apposition(reader, each.office.first, standing)
                or _other_country(reader, each, held, standing)
                or _default_unlike_others(reader, each, held, standing)
            )
            if each.office.entry.group in ("state", "envoy", "service"):
                each.person.side = each.person.side or each.person.country


def _told_country(reader: Reader, person: PersonEntity, standing: Standing) -> str | None:
    """The state behind a name ("X dari India", "X, who heads the health ministry of Fiji"), or that a well-known person led."""
    return next(
        (country for mention in person.mentions if (country := _country_behind(reader, mention.last, standing))), None
    ) or load_places().country_of_leader(person.name)


def _country_of_apposition(reader: Reader, index: int, standing: Standing) -> str | None:
    """The state in what an office is set beside ("his Korean colleague, trade minister X", "rekannya dari Korea, Menteri X")."""
    tokens, marks = reader.marks.tokens, reader.marks
    if index < NOUN + 1 or tokens[index - 1].text != ",":
        return None
    if marks.places[index - 2] == "S":
        own = reader.pack.reporting.enclitic
        origin = tokens[index - NOUN].lower in reader.pack.organisations.origin
        return standing.country_at(index - 2) if origin and own and tokens[index - NOUN - 1].lower.endswith(own) else None
    adjective = (
        marks.shapes[index - 2] == "l" and marks.places[index - NOUN] == "S" and not reader.pack.offices.grammar.head_first
    )
    return standing.country_at(index - NOUN) if adjective else None


def _country_behind(reader: Reader, index: int, standing: Standing) -> str | None:
    tokens, pack, marks = reader.marks.tokens, reader.pack, reader.marks
    if index + 1 >= len(tokens):
        return None
    if tokens[index].lower in pack.organisations.origin:
        return standing.country_at(index + 1)
    if tokens[index].text != "," or tokens[index + 1].lower not in pack.names.relative:
        return None
    words = [token.lower for token in tokens[index + 2 : index + 2 + RELATIVE]]
    end = next((place for place, word in enumerate(words) if word in STOPS), len(words))
    leads = next((place for place, word in enumerate(words[:end]) if word in pack.offices.grammar.leads), None)
    if leads is None:
        return None
    return standing.country_in(index + 2 + leads, min(index + 2 + end, len(marks.tokens)))


def _other_country(reader: Reader, each: Held, held: list[Held], standing: Standing) -> str | None:
    """The state of a counterpart: the one named that is not that of the holder of an office named before."""
    if each.office.entry.english not in reader.pack.offices.reciprocal:
        return None
    first = _before(each, held)
    return standing.other_than(first.person.country, each.office.first) if first and first.person else None


def _before(each: Held, held: list[Held]) -> Held | None:
    """The last office before one that somebody else holds."""
    earlier = [
        other for other in held if other.person and other.person is not each.person and other.office.first < each.office.first
    ]
    return max(earlier, key=lambda other: other.office.first, default=None)


def _with_office_of_other(reader: Reader, each: Held, held: list[Held]) -> Held:
    """A counterpart holds the same office as the one named before."""
    if each.office.entry.english not in reader.pack.offices.reciprocal:
        return each
    other = _before(each, held)
    if other is None:
        return each
    return replace(each, office=replace(each.office, entry=other.office.entry, field=other.office.field, post=None))


def _default_unlike_others(reader: Reader, each: Held, held: list[Held], standing: Standing) -> str | None:
    """The state of an office that the text gives none, but not the one that another holder of it or a counterpart has."""
    country = _default_country(reader, each.office, standing)
    if country is None or each.office.entry.group != "state" or not any(_is_colleague(reader, each, other) for other in held):
        return country
    taken = {other.country for other in held if _is_colleague(reader, each, other)}
    return standing.other_than(country, each.office.first) if country in taken else country


def _is_colleague(reader: Reader, each: Held, other: Held) -> bool:
    """Whether an office is the same one as another's, or the one of a counterpart named next, in a state that is told."""
    if other.person is None or other.person is each.person or not other.country:
        return False
    if other.office.entry.english in reader.pack.offices.reciprocal:
        return 0 < other.office.first - each.office.last < NEARBY
    same = other.office.entry.english == each.office.entry.english and other.office.field == each.office.field
    return same and bool(each.office.field) and abs(other.office.first - each.office.first) < NEARBY


def _default_country(reader: Reader, office: Office, standing: Standing) -> str | None:
    """The state of an office that the text gives none: home, but not for envoys and offices that home does not have."""
    if office.entry.group == "envoy" or office.entry.english in reader.pack.offices.foreign:
        return standing.other_than(standing.home, office.first)
    before = reader.marks.tokens[office.first - 1].lower if office.first else ""
    if before in reader.pack.offices.grammar.led:
        return standing.nearest(office.first)
    if office.entry.short and office.entry.field and reader.pack.sides.home:
        return reader.pack.sides.home
    return standing.home or standing.nearest(office.first)


def _with_holder(reader: Reader, each: Held, held: list[Held]) -> Held:
    """A mention without a name goes to the one holder in the article that fits it."""
    if each.person:
        return replace(each, country=each.country or each.person.country)
    fitting = {id(other.person): other.person for other in held if other.person and _agree(each, other)}
    if len(fitting) == 1 and _is_definite(reader, each.office):
        person = next(iter(fitting.values()))
        return replace(each, person=person, country=each.country or person.country)
    return each


def _agree(each: Held, other: Held) -> bool:
    if each.office.field and other.office.field and each.office.field != other.office.field:
        return False
    known = other.country or (other.person.country if other.person else None)
    return not (each.country and known and each.country != known)


def _is_definite(reader: Reader, office: Office) -> bool:
    """Whether the mention means a certain holder: a capital letter, a field, or "the" before, "itu" behind."""
    marks, mention = reader.marks, reader.pack.offices.mention
    if marks.shapes[office.first] in CAPITAL or office.field or office.body:
        return True
    before = office.first > 0 and marks.tokens[office.first - 1].lower in mention.before
    behind = office.last < len(marks.tokens) and marks.tokens[office.last].lower in mention.after
    return before or behind


def _is_told(reader: Reader, each: Held) -> bool:
    office = each.office
    return bool(
        each.person
        or office.body
        or (office.states and office.entry.group != "private")
        or (office.field and office.entry.group == "state")
    )


def _role(reader: Reader, each: Held, held: list[Held], standing: Standing) -> Role:
    office, tokens = each.office, reader.marks.tokens
    country = each.country
    if country is None and each.side is None and office.entry.group == "state":
        country = _default_unlike_others(reader, each, held, standing)
    return Role(
        tokens[office.first].start,
        tokens[office.short - 1].end,
        country,
        each.person.name if each.person else None,
        _office_english(reader, office, standing),
        each.organisation,
    )


def _office_english(reader: Reader, office: Office, standing: Standing) -> str:
    country = standing.country_at(office.post) if office.entry.group == "envoy" and office.post is not None else None
    state = load_places().state_name(country, ENGLISH) if country else None
    if state:
        return f"{office.entry.english} to {state}"
    return f"{office.entry.english} of {office.field}" if office.field else office.entry.english
