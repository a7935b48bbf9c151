"""Find meetings at which reports name other persons of one side: "met the minister", "met the ambassador"."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sepakat.compare.agreeing import find_heads, join_names
from sepakat.compare.choosing import choose_side
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import Saying, Side, group_sides, make_saying
from sepakat.compare.spelling import is_respelling, name_words
from sepakat.model.claims import Event, Person
from sepakat.model.records import Claim, Discrepancy, DiscrepancyKind, Record, Stand
from sepakat.model.vocabulary import EventStatus, EventType

ENCOUNTERS = frozenset({EventType.MEETING, EventType.CALL})
"""Where few take part, so that a report which leaves one out tells of another encounter."""
SIGNING = frozenset({EventType.SIGNING})
"""Where many may stand by, so that only another one of the same office is another signatory."""


class Company(NamedTuple):
    """The persons of one side at an event."""

    people: frozenset[str]
    """The records of the persons."""
    names: tuple[str, ...]
    heads: frozenset[str]
    """The kinds of their offices."""
    words: frozenset[str]
    """The last words of their names."""
    around: frozenset[str]
    """Those of all who are named as taking part, whatever their side."""


def find_company(record: Record, reports: Reports) -> Iterator[Discrepancy]:
    """The sides of an event of which two reports name nobody in common."""
    told: dict[str, list[Saying]] = defaultdict(list)
    for claim in record.claims:
        if isinstance(claim.body, Event) and claim.body.status is EventStatus.HELD:
            for state, company in _read_companies(claim, claim.body.participants, reports.bearers).items():
                told[state].append(make_saying(company, claim.extraction, reports.days))
    types = {claim.body.type for claim in record.claims if isinstance(claim.body, Event)}
    for _, sayings in sorted(told.items()):
        found = _find_others(record.id, sayings, reports) if types <= ENCOUNTERS | SIGNING else None
        if not found and types <= ENCOUNTERS:
            found = _find_parts(record.id, sayings)
        if found:
            yield found


def _read_companies(claim: Claim, participants: Sequence[str], bearers: Mapping[tuple[str, int], str]) -> dict[str, Company]:
    named: dict[str, list[Person]] = defaultdict(list)
    records: dict[str, set[str]] = defaultdict(set)
    for index, person in enumerate(claim.extraction.people):
        if person.country and person.name in participants:
            named[person.country].append(person)
            records[person.country].add(bearers.get((claim.article.id, index), person.name))
    around = _last_words(participants)
    return {state: _make_company(people, frozenset(records[state]), around) for state, people in named.items()}


def _make_company(people: Sequence[Person], records: frozenset[str], around: frozenset[str]) -> Company:
    heads = frozenset(head for person in people if person.office for head in find_heads(person.office))
    names = tuple(sorted({person.name for person in people}))
    return Company(records, names, heads, _last_words(names), around)


def _last_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name_words(name)[-1:])


def _is_met(one: Company, other: Company) -> bool:
    """Whether somebody of the one is among those whom the report of the other names."""
    shared = not one.people.isdisjoint(other.people)
    return shared or _is_among(one.words, other.around) or _is_among(other.words, one.around)


def _is_among(words: Iterable[str], others: Collection[str]) -> bool:
    return any(word == other or is_respelling(word, other) for word in words for other in others)


def _count(company: Company) -> int:
    return len(company.people)


def _find_others(record: str, sayings: Sequence[Saying], reports: Reports) -> Discrepancy | None:
    """Reports that name different holders of like offices, and none that names both."""
    sides = group_sides(sayings, _is_met, _count)
    if len(sides) < 2 or not set[str]().union(*(side.value.heads for side in sides[:1])) & sides[1].value.heads:
        return None
    best, why = choose_side(sides, reports.leaders)
    return _tell(record, sides, best, why, contradiction=True)


def _find_parts(record: str, sayings: Sequence[Saying]) -> Discrepancy | None:
    """Reports of which each names some of those whom others name together."""
    parts = [one for one in sayings if any(not _is_met(one.value, other.value) for other in sayings)]
    whole = [one for one in sayings if one not in parts and all(_is_met(one.value, part.value) for part in parts)]
    if not parts or not whole:
        return None
    sides = (*group_sides(whole, _is_met, _count), *group_sides(parts, _is_met, _count))
    why = "the fullest form; the others name only some of these persons"
    return _tell(record, sides, sides[0].value, why, contradiction=False)


def _tell(record: str, sides: Sequence[Side], best: Company | None, why: str, *, contradiction: bool) -> Discrepancy:
    stands = tuple(Stand(join_names(side.value.names), side.articles) for side in sides)
    return Discrepancy(record, DiscrepancyKind.PARTY, stands, best and join_names(best.names), why, contradiction=contradiction)
