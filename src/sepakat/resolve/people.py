"""Persons and organisations across articles: their spellings, and the offices of persons over time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Dissent, Field, RecordKind, articles_of
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.names import is_same_name, is_same_word, name_parts

LONG = 4
"""Letters from which a word of an organisation's name tells it from others; legal forms are shorter."""
OPENING = 2
"""Letters of a word by which spellings are brought together."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name, with the state it belongs to, and all claims that write it so."""

    name: str
    country: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Bearer:
    """One person or organisation."""

    spellings: tuple[Spelling, ...]
    reasons: tuple[str, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that name it, sorted by key."""
        return tuple(sorted((claim for spelling in self.spellings for claim in spelling.claims), key=lambda claim: claim.key))


def resolve_people(extractions: Iterable[Extraction]) -> list[Bearer]:
    """The persons of all articles."""
    return _resolve(_list_spellings(_person_claims(extractions)), is_same_person)


def resolve_organisations(extractions: Iterable[Extraction]) -> list[Bearer]:
    """The organisations of all articles."""
    return _resolve(_list_spellings(_organisation_claims(extractions)), is_same_organisation)


def _person_claims(extractions: Iterable[Extraction]) -> Iterator[tuple[str, str | None, Claim]]:
    for extraction in extractions:
        for index, person in enumerate(extraction.people):
            yield person.name, person.country, Claim(extraction, RecordKind.PERSON, index, person)


def _organisation_claims(extractions: Iterable[Extraction]) -> Iterator[tuple[str, str | None, Claim]]:
    """The first mention of every organisation in each article."""
    for extraction in extractions:
        seen: set[str] = set()
        for index, name in enumerate(extraction.names):
            written = written_name(extraction, name)
            if name.kind is NameKind.ORGANISATION and written not in seen:
                seen.add(written)
                yield written, name.country, Claim(extraction, RecordKind.ORGANISATION, index, name)


def written_name(extraction: Extraction, name: Name) -> str:
    """The fullest form of a name in its article, in one line."""
    return " ".join((name.entity or extraction.article.text[name.start : name.end]).split())


def _list_spellings(named: Iterable[tuple[str, str | None, Claim]]) -> list[Spelling]:
    """Equal names of one state together, so that the work grows with the names and not with the articles."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for name, country, claim in named:
        groups[name, country or ""].append(claim)
    return [Spelling(name, country or None, tuple(groups[name, country])) for name, country in sorted(groups)]


def _resolve(spellings: list[Spelling], same: Callable[[Spelling, Spelling], str | None]) -> list[Bearer]:
    """Spellings that are the same two by two, together; two states never meet in one bearer."""
    home = {index: [index] for index in range(len(spellings))}
    reasons: dict[int, list[str]] = defaultdict(list)
    for left, right in _candidates(spellings):
        why = same(spellings[left], spellings[right])
        one, other = home[left], home[right]
        if not why or one is other or _has_two_states(spellings[each] for each in one + other):
            continue
        reasons[one[0]] += [*reasons.pop(other[0], []), f"{spellings[left].name} and {spellings[right].name}: {why}"]
        one += other
        home.update((each, one) for each in other)
    groups = {id(group): group for group in home.values()}
    return [Bearer(tuple(spellings[each] for each in sorted(group)), tuple(reasons[group[0]])) for group in groups.values()]


def _has_two_states(spellings: Iterable[Spelling]) -> bool:
    return len({spelling.country for spelling in spellings if spelling.country}) > 1


def _candidates(spellings: list[Spelling]) -> list[tuple[int, int]]:
    """Pairs of spellings that share a key."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, spelling in enumerate(spellings):
        for key in sorted(set(_spelling_keys(spelling))):
            blocks[key].append(index)
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _spelling_keys(spelling: Spelling) -> Iterator[tuple[str, ...]]:
    """The openings of two words, or of one beside an office: a first name alone would bring thousands together."""
    openings = sorted({part[:OPENING] for part in telling_parts(spelling.name)})
    yield from combinations(openings, 2)
    if len(openings) == 1:
        yield tuple(openings)
    yield ("", "".join(name_parts(spelling.name)))
    for office, country in _offices(spelling):
        yield from ((opening, office, country or "") for opening in openings)


def telling_parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: the longer ones, or all where there are none."""
    parts = name_parts(name)
    return tuple(part for part in parts if len(part) >= LONG) or parts


def is_same_person(left: Spelling, right: Spelling) -> str | None:
    """Why two spellings are one person's; None when they are not."""
    if left.country and right.country and left.country != right.country:
        return None
    one, other = name_parts(left.name), name_parts(right.name)
    if "".join(one) == "".join(other) and len(one) != len(other):
        return "the same letters, parted otherwise"
    if not is_same_name(left.name, right.name):
        return None
    if one == other:
        return "same name"
    if min(len(one), len(other)) > 1:
        return "one name is part of the other" if set(one) <= set(other) or set(other) <= set(one) else "spelled nearly the same"
    return "same office beside a shorter name" if _offices(left) & _offices(right) else None


def _offices(spelling: Spelling) -> set[tuple[str, str | None]]:
    people = (claim.body for claim in spelling.claims)
    return {(each.office, each.country) for each in people if isinstance(each, Person) and each.office}


def is_same_organisation(left: Spelling, right: Spelling) -> str | None:
    """Why two spellings are one organisation's; None when they are not."""
    if left.country and right.country and left.country != right.country:
        return None
    one, other = telling_parts(left.name), telling_parts(right.name)
    if one == other:
        return "same name but for a legal form" if name_parts(left.name) != name_parts(right.name) else "same name"
    same = len(one) == len(other) and all(is_same_word(*pair) for pair in zip(one, other, strict=True))
    return "spelled nearly the same" if same else None


def describe_bearer(bearer: Bearer) -> dict[str, Field]:
    """The fields of a person or organisation."""
    fields = {"name": _choose_name(bearer), "country": _choose_most({each.country: each.claims for each in _by_country(bearer)})}
    if any(isinstance(claim.body, Person) for claim in bearer.claims):
        fields |= {
            "office": _choose_latest(bearer, "office"),
            "organisation": _choose_latest(bearer, "organisation"),
            "offices": _list_offices(bearer),
        }
    return {name: field for name, field in fields.items() if field}


def _by_country(bearer: Bearer) -> Iterator[Spelling]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for spelling in bearer.spellings:
        if spelling.country:
            groups[spelling.country] += spelling.claims
    yield from (Spelling("", country, tuple(claims)) for country, claims in sorted(groups.items()))


def _choose_name(bearer: Bearer) -> Field | None:
    written: dict[str, list[Claim]] = defaultdict(list)
    for spelling in bearer.spellings:
        written[spelling.name] += spelling.claims
    return _choose_most({name: tuple(claims) for name, claims in written.items()})


def _choose_most(options: Mapping[str | None, tuple[Claim, ...]] | Mapping[str, tuple[Claim, ...]]) -> Field | None:
    """The value that most articles give, the fuller one where as many give another."""
    ranked = sorted(options.items(), key=lambda each: (-len(articles_of(each[1])), -len(each[0] or ""), each[0] or ""))
    if not ranked:
        return None
    (value, claims), *rest = ranked
    dissent = tuple(Dissent(other, articles_of(others)) for other, others in rest)
    return Field(value, articles_of(claims), dissent, "most articles" if rest else "no report differs")


def _choose_latest(bearer: Bearer, name: str) -> Field | None:
    """The value of the latest article that gives one."""
    given = [(claim, getattr(claim.body, name)) for claim in bearer.claims if getattr(claim.body, name)]
    if not given:
        return None
    _, value = max(given, key=lambda each: (_published(each[0]), len(each[1]), each[1]))
    options = {other: tuple(claim for claim, each in given if each == other) for _, other in given}
    dissent = tuple(Dissent(other, articles_of(options[other])) for other in sorted(options) if other != value)
    return Field(value, articles_of(options[value]), dissent, "the latest report" if dissent else "no report differs")


def _list_offices(bearer: Bearer) -> Field | None:
    """Each office with the first and last day on which an article names it; None for an article without a date."""
    days: dict[str, list[str]] = defaultdict(list)
    holding = [claim for claim in bearer.claims if getattr(claim.body, "office", None)]
    for claim in holding:
        days[getattr(claim.body, "office", "")].append(_published(claim))
    if not days:
        return None
    spans = sorted((min(filter(None, each), default=""), max(each), office) for office, each in days.items())
    value = tuple({"office": office, "first": first or None, "last": last or None} for first, last, office in spans)
    return Field(value, articles_of(holding), why="each with the first and last day of the articles that name it")


def _published(claim: Claim) -> str:
    day = claim.article.published_on
    return day.isoformat() if day else ""
