"""Persons and organisations across articles: their spellings, and the offices of persons over time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
        return tuple(sorted((claim for spelling in self.spellings for claim in spelling.claims), key=lambda claim: claim.key))


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
    return [Spelling(name, country or None, tuple(groups[name, country])) for name, country in sorted(groups)]


def describe_bearer(bearer: Bearer) -> dict[str, Field]:
    """The fields of a person or organisation."""
    fields = {
        "name": _choose_most(_group((spelling.name, spelling.claims) for spelling in bearer.spellings)),
        "country": _choose_most(_group((spelling.country, spelling.claims) for spelling in bearer.spellings)),
    }
    if isinstance(bearer.claims[0].body, Person):
        offices = _group_by(bearer.claims, "office")
        fields |= {
            "office": _choose_latest(offices),
            "organisation": _choose_latest(_group_by(bearer.claims, "organisation")),
            "offices": _list_offices(offices),
        }
    return {name: field for name, field in fields.items() if field}


def _group(given: Iterable[tuple[str | None, Sequence[Claim]]]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for value, claims in given:
        if value is not None:
            groups[value] += claims
    return groups


def _group_by(claims: Iterable[Claim], name: str) -> dict[str, list[Claim]]:
    """The claims of persons by what they give for a property; those that give nothing are left out."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if value := getattr(claim.body, name):
            groups[value].append(claim)
    return groups


def _choose_most(groups: Mapping[str, Sequence[Claim]]) -> Field | None:
    """The value that most articles give, the fuller one where as many give another."""
    options = ((value, articles_of(claims)) for value, claims in groups.items())
    ranked = sorted(options, key=lambda each: (-len(each[1]), -len(each[0]), each[0]))
    if not ranked:
        return None
    (value, articles), *rest = ranked
    dissent = tuple(Dissent(other, others) for other, others in rest)
    return Field(value, articles, dissent, "most articles" if rest else "no report differs")


def _choose_latest(groups: Mapping[str, Sequence[Claim]]) -> Field | None:
    """The value of the latest article that gives one."""
    if not groups:
        return None
    value = max(groups, key=lambda each: (_span(groups[each])[1], len(each), each))
    dissent = tuple(Dissent(other, articles_of(groups[other])) for other in sorted(groups) if other != value)
    return Field(value, articles_of(groups[value]), dissent, "the latest report" if dissent else "no report differs")


def _list_offices(groups: Mapping[str, Sequence[Claim]]) -> Field | None:
    """Each office with the first and last day on which an article names it; None for an article without a date."""
    if not groups:
        return None
    spans = sorted((*_span(claims), office) for office, claims in groups.items())
    value = tuple({"office": office, "first": first or None, "last": last or None} for first, last, office in spans)
    holding = articles_of(claim for claims in groups.values() for claim in claims)
    return Field(value, holding, why="each with the first and last day of the articles that name it")


def _span(claims: Iterable[Claim]) -> tuple[str, str]:
    """The first and last day of the articles that make the claims; empty where none has one."""
    days = {day for claim in claims if (day := claim.article.published_on)}
    return (min(days).isoformat(), max(days).isoformat()) if days else ("", "")
