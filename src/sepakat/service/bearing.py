"""The persons and organisations of a ledger, brought up to date article by article.

Somebody may be named in thousands of articles. His record is made of few parts: the ways in which they name him, each with all
its articles, to which those of one report more are added. Only where judgements decide are his claims looked at one by one.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sepakat.model.coverage import Coverage, cover
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.resolve.people import Portrait, Variant, describe_bearer
from sepakat.resolve.profiles import Key
from sepakat.resolve.resolving import hash_record
from sepakat.service.naming import Entered, Naming
from sepakat.service.recording import sides_of
from sepakat.service.regrouping import Regrouped, regroup
from sepakat.store import BearerRow, Bearers, PartRow, SpellingRow


class Rulings(NamedTuple):
    """What people's judgements make of persons and organisations."""

    decisive: Collection[str]
    """The ids of claims that are told to be one, kept apart or corrected."""
    judged: Collection[str | None]
    """The ids of claims that were judged in any way."""
    tie: Callable[[Collection[str]], Collection[str]]
    """Gives the ids of all claims that are tied to claims of these ids."""
    rule: Callable[[Sequence[Record], Mapping[Key, str]], Sequence[Record]]
    """Gives what becomes of records; also given are the ids of their claims."""


class MadeBearer(NamedTuple):
    """The record of a person or organisation."""

    record: Record
    """Its claims are there only where judgements decide, and have no text."""
    coverage: Coverage
    sides: tuple[str, ...]
    judged: bool


class Borne(NamedTuple):
    """What became of the records of persons and organisations."""

    gone: tuple[str, ...]
    """The ids of the records that are no more, sorted."""
    made: tuple[MadeBearer, ...]
    """Those that came or changed, and those that judgements tie to them, as judged."""
    homes: Mapping[Key, str]
    """The records of those of their claims that came, may have changed, or belonged to another record before."""
    ids: Mapping[Key, str]
    """The ids of these claims, and of all that were looked at."""


class Gathered(NamedTuple):
    """Bearers whose records are made together."""

    spellings: dict[int, list[SpellingRow]]
    """Of each bearer, in their order."""
    near: dict[int, set[int]]
    """The bearers that judgements tie to each."""
    known: dict[int, BearerRow]
    """The bearers as they were, also those that are no more."""


class Bearing:
    """Whose the spellings of a ledger are, within one transaction."""

    def __init__(self, kept: Bearers, rulings: Rulings) -> None:
        self._kept = kept
        self._rulings = rulings
        self._naming = Naming(kept)
        self._ids: dict[Key, str] = {}
        self._decisive: Mapping[int, Collection[str]] = {}
        self._judged: Mapping[int, Collection[str]] = {}

    def move(self, changed: Mapping[str, Extraction | None], ids: Mapping[Key, str], renewed: Collection[str] = ()) -> Borne:
        """Put articles in the place of those of the same ids; None for one that is gone.

        `ids` are those of their claims. Whoever is named in the articles of `renewed` is made again, too.
        """
        self._naming, self._ids = Naming(self._kept), {}
        entered = self._naming.enter(changed, ids)
        self._decisive = self._kept.calling(self._rulings.decisive)
        self._judged = self._kept.calling({id for id in self._rulings.judged if id})
        before = self._kept.spellings(entered.left | entered.spellings.keys() | self._kept.named_in(renewed))
        now = self._respell({**entered.spellings, **before})
        regrouped = regroup(self._kept, before, now)
        homes = {regrouped.homes.get(id, row.bearer_id) for id, row in now.items()} | regrouped.made.keys()
        retired = regrouped.known.keys() - set(regrouped.homes.values())
        return self._make(self._gather(homes, retired, regrouped), regrouped, entered)

    def _respell(self, rows: Mapping[int, SpellingRow]) -> dict[int, SpellingRow]:
        """Those of the spellings that claims still write, with the offices that these give."""
        parts = self._naming.parts(rows)
        return {id: row._replace(offices=_list_offices(parts[id].values())) for id, row in rows.items() if parts[id]}

    def _gather(self, homes: Collection[int], retired: Collection[int], regrouped: Regrouped) -> Gathered:
        """Bearers, and all that judgements tie to them, or tied to them when their records were last made."""
        spellings: dict[int, list[SpellingRow]] = {}
        near: dict[int, set[int]] = {}
        known = {id: row for id, row in regrouped.known.items() if id in retired or id in homes}
        waiting = set(homes)
        asked = set(retired)
        while waiting or asked:
            rows = self._kept.spellings_of(waiting)
            for row in sorted(rows.values(), key=lambda row: (row.name, row.country or "")):
                spellings.setdefault(row.bearer_id, []).append(row)
            near.update((home, self._find_tied(spellings[home])) for home in waiting)
            known |= self._kept.bearers(waiting - known.keys())
            ties = {known[id].tied for id in waiting | asked if id in known} - {None}
            mates = self._kept.tied_bearers({tied for tied in ties if tied is not None})
            known |= mates
            waiting = ({other for home in waiting for other in near[home]} | mates.keys()) - spellings.keys() - set(retired)
            asked = set()
        return Gathered(spellings, near, known)

    def _find_tied(self, rows: Iterable[SpellingRow]) -> set[int]:
        """The bearers that judgements tie to one that has these spellings."""
        ids = {id for row in rows for id in self._decisive.get(row.id, ())}
        return self._kept.named_by(set(self._rulings.tie(ids)) - ids)

    def _make(self, gathered: Gathered, regrouped: Regrouped, entered: Entered) -> Borne:
        """Make the records of bearers anew."""
        why = {home: regrouped.made[home] if home in regrouped.made else gathered.known[home].reasons for home in gathered.near}
        alone = self._make_alone(gathered.spellings, why)
        decided = {home: rows for home, rows in gathered.spellings.items() if any(row.id in self._decisive for row in rows)}
        ruled = self._rule(decided, alone)
        records = {home: [bearer.record.id] for home, bearer in alone.items() if home not in decided}
        records |= self._list_ruled(decided, ruled)
        bearers = {row.id: row for row in _list_bearers(gathered.near, records, why)}
        self._kept.put_bearers(gathered.known.keys() - bearers.keys(), bearers.values())
        made = [*(bearer for home, bearer in alone.items() if home not in decided), *ruled]
        gone = {id for row in gathered.known.values() for id in row.records} - {each.record.id for each in made}
        moved = self._list_moved(gathered, regrouped, bearers, entered)
        places = {claim.key: each.record.id for each in ruled for claim in each.record.claims}
        homes = {key: places[key] if key in places else records[home][0] for key, home in moved.items()}
        made.sort(key=lambda each: (each.record.kind, each.record.id))
        return Borne(tuple(sorted(gone)), tuple(made), homes, self._ids)

    def _make_alone(
        self, spellings: Mapping[int, Sequence[SpellingRow]], why: Mapping[int, tuple[str, ...]]
    ) -> dict[int, MadeBearer]:
        """What bearers are where no judgement decides."""
        portraits = {home: self._portray(rows) for home, rows in spellings.items()}
        leads = self._kept.claims_in({each.coverage.articles[0] for each in portraits.values()})
        ids = {(claim.spelling_id, claim.article_id, claim.position): claim.claim_id for claim in leads}
        return {
            home: MadeBearer(
                _make_record(rows, portraits[home], why[home], ids),
                portraits[home].coverage,
                _list_sides(rows),
                any(row.id in self._judged for row in rows),
            )
            for home, rows in spellings.items()
        }

    def _portray(self, rows: Sequence[SpellingRow]) -> Portrait:
        parts = self._naming.parts([row.id for row in rows])
        variants = [
            Variant(row.name, row.country, part.office, part.organisation, part.coverage)
            for row in rows
            for part in parts[row.id].values()
        ]
        return describe_bearer(RecordKind(rows[0].kind), variants)

    def _rule(self, decided: Mapping[int, Sequence[SpellingRow]], alone: Mapping[int, MadeBearer]) -> list[MadeBearer]:
        """What judgements make of bearers."""
        records = []
        for home, rows in decided.items():
            claims = sorted(self._load_claims(rows), key=lambda claim: claim.key)
            records.append(replace(alone[home].record, claims=tuple(claims)))
        records.sort(key=lambda record: (record.kind, record.id))
        ruled = self._rulings.rule(records, self._ids) if records else ()
        return [
            MadeBearer(
                record,
                cover(record.claims),
                tuple(sorted(sides_of(record))),
                any(self._ids.get(claim.key) in self._rulings.judged for claim in record.claims),
            )
            for record in ruled
        ]

    def _load_claims(self, rows: Iterable[SpellingRow]) -> list[Claim]:
        """The claims that write spellings; their ids are noted."""
        named = [each for found in self._naming.claims({row.id: row for row in rows}).values() for each in found]
        self._ids.update((claim.key, id) for claim, id in named if id)
        return [claim for claim, _ in named]

    def _list_ruled(self, decided: Mapping[int, Sequence[SpellingRow]], ruled: Iterable[MadeBearer]) -> dict[int, list[str]]:
        """The records that judgements made of bearers, each of the bearer that has its first claim."""
        owners = {claim.key: home for home, rows in decided.items() for claim in self._load_claims(rows)}
        records: dict[int, list[str]] = {home: [] for home in decided}
        for each in ruled:
            records[owners[each.record.claims[0].key]].append(each.record.id)
        return records

    def _list_moved(
        self, gathered: Gathered, regrouped: Regrouped, bearers: Mapping[int, BearerRow], entered: Entered
    ) -> dict[Key, int]:
        """The claims that came, may have changed, or belonged to another record before, and whose they are."""
        owners = {row.id: home for home, rows in gathered.spellings.items() for row in rows}
        moved = {key: owners[row.spelling_id] for key, row in entered.claims.items()}
        self._ids.update((key, row.claim_id) for key, row in entered.claims.items() if row.claim_id)
        for home, rows in gathered.spellings.items():
            for row in rows:
                before = gathered.known.get(regrouped.owners.get(row.id, home))
                if not (before and _is_plain(before) and _is_plain(bearers[home]) and before.records == bearers[home].records):
                    moved.update((claim.key, home) for claim in self._load_claims([row]))
        return moved


def _list_offices(parts: Iterable[PartRow]) -> tuple[str, ...]:
    """The offices beside a spelling, sorted."""
    return tuple(sorted({part.office for part in parts if part.office}))


def _list_sides(rows: Iterable[SpellingRow]) -> tuple[str, ...]:
    """The states to which persons belong, sorted."""
    return tuple(sorted({row.country for row in rows if row.country and row.kind == RecordKind.PERSON}))


def _make_record(
    rows: Sequence[SpellingRow], portrait: Portrait, why: tuple[str, ...], ids: Mapping[tuple[int, str, int], str | None]
) -> Record:
    """The record of a bearer, without its claims; `ids` are those of the claims of its first article, by spelling."""
    article, lead = portrait.coverage.articles[0], portrait.coverage.lead
    kind = RecordKind(rows[0].kind)
    first = next(row for row in rows if (row.id, article, lead) in ids)
    named = first.name if kind is RecordKind.ORGANISATION else ids[first.id, article, lead]
    return Record(hash_record(article, kind, named or ""), kind, (), portrait.fields, why)


def _list_bearers(
    near: Mapping[int, Iterable[int]], records: Mapping[int, Iterable[str]], why: Mapping[int, tuple[str, ...]]
) -> Iterator[BearerRow]:
    """The bearers with the ids of the records that they were made, in the end."""
    for group in _list_groups(near):
        tied = min(group) if len(group) > 1 else None
        own = tuple(sorted(id for home in group for id in records[home]))
        yield from (BearerRow(home, tied, own, why[home]) for home in group)


def _list_groups(near: Mapping[int, Iterable[int]]) -> Iterable[set[int]]:
    """What is near to each other, directly or over others."""
    homes = {home: {home} for home in near}
    for home, others in near.items():
        for other in others:
            one, two = homes[home], homes[other]
            if one is not two:
                one |= two
                homes.update((each, one) for each in two)
    return {id(group): group for group in homes.values()}.values()


def _is_plain(row: BearerRow) -> bool:
    """Whether a bearer is one record, alone."""
    return row.tied is None and len(row.records) == 1
