"""Find the discrepancies between the claims of one record, and tell each once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sepakat.compare.aspects import ASPECTS, Aspect
from sepakat.compare.attributions import find_attributions
from sepakat.compare.changes import Later, find_changes, find_later
from sepakat.compare.choosing import choose_side
from sepakat.compare.company import find_company
from sepakat.compare.dating import date_articles
from sepakat.compare.figures import find_figures
from sepakat.compare.hours import find_hours
from sepakat.compare.occasions import Sides, excuse_translation
from sepakat.compare.outcomes import PART
from sepakat.compare.persons import iter_persons
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import group_sides, make_saying
from sepakat.compare.statements import find_statement_days
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, CopyGroup, Discrepancy, DiscrepancyKind, Follow, FollowEnd, Record, RecordKind, Stand

Mark = tuple[str, str, str]
"""A kind of discrepancy, an article and its value."""
ECHOING = frozenset(
    {DiscrepancyKind.DATE, DiscrepancyKind.NUMBER, DiscrepancyKind.PLACE, DiscrepancyKind.PARTY, DiscrepancyKind.ATTRIBUTION}
)
"""What an event, its instrument and its commitment have in common; so have they the persons."""
RANKS = (RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT)
"""Where one disagreement shows in several records, the first kind keeps it."""


class Found(NamedTuple):
    """A discrepancy, the record in whose articles it shows, and its place among others."""

    owner: str
    order: tuple[int, int, str, str, str]
    """Of two that tell the same the one that comes first is told."""
    discrepancy: Discrepancy

    @property
    def marks(self) -> list[frozenset[Mark]]:
        """What each side says."""
        one = self.discrepancy
        return [frozenset((one.kind.value, article, str(stand.value)) for article in stand.articles) for stand in one.values]

    @property
    def can_echo(self) -> bool:
        """Whether it is not told where others, which come before it, tell it: the day of a signing and of its event."""
        return self.discrepancy.kind in ECHOING or self.discrepancy.record != self.owner

    def is_echo(self, seen: Collection[Mark]) -> bool:
        """Whether others have told it."""
        return self.can_echo and sum(not side.isdisjoint(seen) for side in self.marks) > 1


def find_discrepancies(
    records: Sequence[Record],
    extractions: Sequence[Extraction] = (),
    follows: Iterable[Follow] = (),
    copies: Iterable[CopyGroup] = (),
) -> tuple[Discrepancy, ...]:
    """The discrepancies of all records, each told once.

    `follows` join later claims to commitments: what these change is told as an update. `copies` count as one voice.
    """
    leaders = {article: group.articles[0] for group in copies for article in group.articles}
    reports = Reports(date_articles(records, extractions), list_bearers(records), leaders)
    later = _later_by_record(records, follows, extractions)
    found = (each for record in records for each in compare_record(record, reports, later.get(record.id, ())))
    told = (one.discrepancy for one in tell_once(found))
    return tuple(sorted(told, key=lambda one: (one.record, one.kind.value, repr(one.values))))


def list_bearers(records: Iterable[Record]) -> dict[tuple[str, int], str]:
    """Article and index of each person -> the record of the person."""
    people = (record for record in records if record.kind is RecordKind.PERSON)
    return {(claim.article.id, claim.index): record.id for record in people for claim in record.claims}


def _later_by_record(
    records: Iterable[Record], follows: Iterable[Follow], extractions: Sequence[Extraction]
) -> dict[str, list[Later]]:
    by_end: dict[FollowEnd, list[Follow]] = defaultdict(list)
    for follow in follows:
        by_end[follow.earlier].append(follow)
    articles = {extraction.article.id: extraction for extraction in extractions}
    later = {}
    for record in records:
        own = [follow for end in ends_of(record) for follow in by_end.get(end, ())]
        reached = {follow.later.article for follow in own} & articles.keys()
        if own:
            later[record.id] = find_later(own, [articles[id] for id in reached])
    return later


def ends_of(record: Record) -> tuple[FollowEnd, ...]:
    """The claims of a commitment as follows name them."""
    if record.kind is not RecordKind.COMMITMENT:
        return ()
    claims = ((claim, claim.body) for claim in record.claims)
    return tuple(
        FollowEnd(claim.article.id, body.evidence.span, claim.index) for claim, body in claims if isinstance(body, Commitment)
    )


def tell_once(found: Iterable[Found]) -> Iterator[Found]:
    """The discrepancies without the echoes of those that come before them."""
    seen: set[Mark] = set()
    for one in sorted(found, key=lambda each: each.order):
        if not one.is_echo(seen):
            yield one
        seen.update(*one.marks)


def compare_record(record: Record, reports: Reports, later: Sequence[Later] = ()) -> list[Found]:
    """The discrepancies that the articles of a record show; `later` are the claims that follow it.

    What a record shows depends on its own claims and articles, and on `reports` and `later`, and on no other record.
    """
    if record.kind not in RANKS:
        return []
    loose = [*find_figures(record, reports), *find_statement_days(record, reports), *find_hours(record, reports)]
    loose += find_company(record, reports)
    persons = (found for person in iter_persons(record, reports) for found in compare_claims(person, reports))
    own = [*compare_claims(record, reports), *persons, *find_attributions(record, reports)]
    changes = find_changes(record, later, reports) if later else ()
    return [_place(one, record, layer) for layer, ones in enumerate((own, loose, changes)) for one in ones]


def _place(one: Discrepancy, record: Record, layer: int) -> Found:
    order = layer, RANKS.index(record.kind), record.id, one.kind.value, repr((one.record, one.values, one.why))
    return Found(record.id, order, one)


def compare_claims(record: Record, reports: Reports | None = None) -> tuple[Discrepancy, ...]:
    """The discrepancies between the claims of one record, at most one of each aspect.

    `reports` are what other records tell of the articles; without them each article gives its own day and is no copy.
    """
    found = (_compare(record, aspect, reports or Reports()) for aspect in ASPECTS.get(record.kind, ()))
    return tuple(discrepancy for discrepancy in found if discrepancy)


def _compare(record: Record, aspect: Aspect, reports: Reports) -> Discrepancy | None:
    whole = aspect.choose(record.claims)
    sides = _find_sides(whole, aspect, reports)
    if len(sides) > 1:
        return _tell(record.id, aspect, sides, reports)
    parted = _find_sides(record.claims, aspect, reports) if len(whole) < len(record.claims) else ()
    return _tell_part(record.id, aspect, whole, parted) if len(parted) > 1 else None


def _find_sides(claims: Sequence[Claim], aspect: Aspect, reports: Reports) -> Sides:
    """The sides of a property; fewer than two where the claims agree."""
    read = [(claim.extraction, value) for claim in claims for value in aspect.read(claim)]
    if len({repr(value) for _, value in read}) < 2:
        return ()
    sayings = [make_saying(value, extraction, reports.days) for extraction, value in read]
    return aspect.keep(group_sides(sayings, aspect.same, aspect.detail))


def _tell_part(record: str, aspect: Aspect, whole: Iterable[Claim], parted: Sides) -> Discrepancy:
    """Sides of which one only tells how far what the other promises has come."""
    promised = next(value for claim in whole for value in aspect.read(claim))
    stands = tuple(Stand(aspect.show(side.value), side.articles) for side in parted)
    return Discrepancy(record, aspect.kind, stands, aspect.show(promised), PART, contradiction=False)


def _tell(record: str, aspect: Aspect, sides: Sides, reports: Reports) -> Discrepancy:
    excuse = aspect.excuse(sides)
    choice = (aspect.decide(sides) if excuse else None) or choose_side(sides, reports.leaders)
    excuse = excuse or (excuse_translation(sides) if aspect.is_worded else "")
    stands = tuple(Stand(aspect.show(side.value), side.articles) for side in sides)
    why = f"{excuse}; {choice.why}" if excuse else choice.why
    best = None if choice.best is None else aspect.show(choice.best)
    return Discrepancy(record, aspect.kind, stands, best, why, contradiction=not excuse)
