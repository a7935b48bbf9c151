"""Persons and organisations across articles: their spellings, and the offices of persons over time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from sepakat.model.claims import Person
from sepakat.model.coverage import Coverage, cover, unite
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Dissent, Field, RecordKind
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.spellings import Written, join_spellings, pair_spellings


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name, with the state it belongs to, and all claims that write it so."""

    name: str
    country: str | None
    claims: tuple[Claim, ...]
    """Sorted by key."""

    @property
    def written(self) -> Written:
        """What tells whose name it is."""
        people = (claim.body for claim in self.claims)
        offices = frozenset(each.office for each in people if isinstance(each, Person) and each.office)
        return Written(self.name, self.country, offices)


Beside = tuple[str | None, str | None]
"""The office and the organisation that a claim gives beside a name."""


class Variant(NamedTuple):
    """One way in which articles name somebody: a spelling with what stands beside it."""

    name: str
    country: str | None
    office: str | None
    organisation: str | None
    coverage: Coverage
    """The articles that name him so."""


@dataclass(frozen=True)
class Bearer:
    """One person or organisation."""

    spellings: tuple[Spelling, ...]
    reasons: tuple[str, ...]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that name it, sorted by key."""
        if len(self.spellings) == 1:
            return self.spellings[0].claims
        return _sort(claim for spelling in self.spellings for claim in spelling.claims)


def resolve_people(extractions: Iterable[Extraction]) -> list[Bearer]:
    """The persons of all articles."""
    return _resolve(RecordKind.PERSON, (named for each in extractions for named in list_people(each)))


def resolve_organisations(extractions: Iterable[Extraction]) -> list[Bearer]:
    """The organisations of all articles."""
    return _resolve(RecordKind.ORGANISATION, (named for each in extractions for named in list_organisations(each)))


def list_people(extraction: Extraction) -> list[tuple[Written, Claim]]:
    """The persons of an article, and how it writes them."""
    return [
        (
            Written(person.name, person.country or None, frozenset([person.office] if person.office else [])),
            Claim(extraction, RecordKind.PERSON, index, person),
        )
        for index, person in enumerate(extraction.people)
    ]


def list_organisations(extraction: Extraction) -> list[tuple[Written, Claim]]:
    """The first mention of every organisation in an article, and how it writes it."""
    found: dict[str, tuple[Written, Claim]] = {}
    for index, name in enumerate(extraction.names):
        if name.kind is NameKind.ORGANISATION and (written := written_name(extraction, name)) not in found:
            claim = Claim(extraction, RecordKind.ORGANISATION, index, name)
            found[written] = Written(written, name.country or None), claim
    return list(found.values())


def written_name(extraction: Extraction, name: Name) -> str:
    """The fullest form of a name in its article, in one line."""
    return " ".join((name.entity or extraction.article.text[name.start : name.end]).split())


def _resolve(kind: RecordKind, named: Iterable[tuple[Written, Claim]]) -> list[Bearer]:
    spellings = _list_spellings(named)
    written = [spelling.written for spelling in spellings]
    joined = join_spellings(written, pair_spellings(kind, written))
    return [Bearer(tuple(spellings[each] for each in members), reasons) for members, reasons in joined]


def _list_spellings(named: Iterable[tuple[Written, Claim]]) -> list[Spelling]:
    """Equal names of one state together, so that the work grows with the names and not with the articles."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for written, claim in named:
        groups[written.order].append(claim)
    return [Spelling(name, country or None, _sort(groups[name, country])) for name, country in sorted(groups)]


def _sort(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: claim.key))


def list_parts(claims: Iterable[Claim]) -> dict[Beside, Coverage]:
    """What claims that write one name in one way give beside it, and which articles give it."""
    groups: dict[Beside, list[Claim]] = defaultdict(list)
    for claim in claims:
        body = claim.body
        groups[(body.office or None, body.organisation or None) if isinstance(body, Person) else (None, None)].append(claim)
    return {beside: cover(group) for beside, group in groups.items()}


def list_variants(spellings: Iterable[Spelling]) -> list[Variant]:
    """The ways in which articles name somebody."""
    return [
        Variant(spelling.name, spelling.country, *beside, coverage)
        for spelling in spellings
        for beside, coverage in list_parts(spelling.claims).items()
    ]


class Portrait(NamedTuple):
    """What is said of a person or organisation."""

    fields: dict[str, Field]
    coverage: Coverage
    """All articles that name it."""


def describe_bearer(kind: RecordKind, variants: Sequence[Variant]) -> Portrait:
    """A person or organisation as articles name it in these ways."""

    @cache
    def unite_some(places: tuple[int, ...]) -> Coverage:
        # The same for most properties: nearly all who name somebody write him in one way.
        return unite([variants[place].coverage for place in places])

    def group(name: str) -> dict[str, Coverage]:
        groups: dict[str, list[int]] = defaultdict(list)
        for place, variant in enumerate(variants):
            if (value := getattr(variant, name)) is not None:
                groups[value].append(place)
        return {value: unite_some(tuple(places)) for value, places in groups.items()}

    fields = {"name": _choose_most(group("name")), "country": _choose_most(group("country"))}
    if kind is RecordKind.PERSON:
        offices = group("office")
        holders = tuple(place for place, variant in enumerate(variants) if variant.office)
        fields |= {
            "office": _choose_latest(offices),
            "organisation": _choose_latest(group("organisation")),
            "offices": _list_offices(offices, unite_some(holders).articles) if holders else None,
        }
    chosen = {name: field for name, field in fields.items() if field}
    return Portrait(chosen, unite_some(tuple(range(len(variants)))))


def _choose_most(given: Mapping[str, Coverage]) -> Field | None:
    """The value that most articles give, the fuller one where as many give another."""
    if not given:
        return None
    value, *rest = sorted(given, key=lambda each: (-len(given[each].articles), -len(each), each))
    dissent = tuple(Dissent(other, given[other].articles) for other in rest)
    return Field(value, given[value].articles, dissent, "most articles" if rest else "no report differs")


def _choose_latest(given: Mapping[str, Coverage]) -> Field | None:
    """The value of the latest article that gives one."""
    if not given:
        return None
    value = max(given, key=lambda each: (given[each].last, len(each), each))
    dissent = tuple(Dissent(other, given[other].articles) for other in sorted(given) if other != value)
    return Field(value, given[value].articles, dissent, "the latest report" if dissent else "no report differs")


def _list_offices(given: Mapping[str, Coverage], holding: tuple[str, ...]) -> Field:
    """Each office with the first and last day on which an article names it; None for an article without a date."""
    spans = sorted((each.first, each.last, office) for office, each in given.items())
    value = tuple({"office": office, "first": first or None, "last": last or None} for first, last, office in spans)
    return Field(value, holding, why="each with the first and last day of the articles that name it")
