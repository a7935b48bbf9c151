"""Persons and organisations across articles: their spellings, and the offices of persons over time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Dissent, Field, RecordKind, articles_of
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


def describe_bearer(bearer: Bearer) -> dict[str, Field]:
    """The fields of a person or organisation."""
    told = [(spelling, articles_of(spelling.claims)) for spelling in bearer.spellings]
    fields = {
        "name": _choose_most((spelling.name, articles) for spelling, articles in told),
        "country": _choose_most((spelling.country, articles) for spelling, articles in told if spelling.country),
    }
    if isinstance(bearer.claims[0].body, Person):
        offices = _list_given(bearer.claims, "office")
        fields |= {
            "office": _choose_latest(offices),
            "organisation": _choose_latest(_list_given(bearer.claims, "organisation")),
            "offices": _list_offices(offices),
        }
    return {name: field for name, field in fields.items() if field}


class Given(NamedTuple):
    """Who gives a value: the articles, sorted, with the first and last of their days; empty where none is known."""

    articles: tuple[str, ...]
    first: str
    last: str


def _list_given(claims: Iterable[Claim], name: str) -> dict[str, Given]:
    """The values that claims give for a property of a person."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if value := getattr(claim.body, name):
            groups[value].append(claim)
    return {value: _sum_up(group) for value, group in groups.items()}


def _sum_up(claims: Sequence[Claim]) -> Given:
    days = {day for claim in claims if (day := claim.article.published_on)}
    first, last = (min(days).isoformat(), max(days).isoformat()) if days else ("", "")
    return Given(articles_of(claims), first, last)


def _choose_most(given: Iterable[tuple[str | None, tuple[str, ...]]]) -> Field | None:
    """The value that most articles give, the fuller one where as many give another."""
    groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for value, articles in given:
        groups[value or ""].append(articles)
    options = ((value, _unite(articles)) for value, articles in groups.items())
    ranked = sorted(options, key=lambda each: (-len(each[1]), -len(each[0]), each[0]))
    if not ranked:
        return None
    (value, articles), *rest = ranked
    dissent = tuple(Dissent(other, others) for other, others in rest)
    return Field(value, articles, dissent, "most articles" if rest else "no report differs")


def _unite(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """All articles of sorted lists, sorted."""
    return lists[0] if len(lists) == 1 else tuple(sorted(set().union(*lists)))


def _choose_latest(given: Mapping[str, Given]) -> Field | None:
    """The value of the latest article that gives one."""
    if not given:
        return None
    value = max(given, key=lambda each: (given[each].last, len(each), each))
    dissent = tuple(Dissent(other, given[other].articles) for other in sorted(given) if other != value)
    return Field(value, given[value].articles, dissent, "the latest report" if dissent else "no report differs")


def _list_offices(given: Mapping[str, Given]) -> Field | None:
    """Each office with the first and last day on which an article names it; None for an article without a date."""
    if not given:
        return None
    spans = sorted((each.first, each.last, office) for office, each in given.items())
    value = tuple({"office": office, "first": first or None, "last": last or None} for first, last, office in spans)
    holding = _unite([each.articles for each in given.values()])
    return Field(value, holding, why="each with the first and last day of the articles that name it")
