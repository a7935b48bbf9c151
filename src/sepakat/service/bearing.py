"""The persons and organisations of a ledger, brought up to date article by article."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record
from sepakat.resolve.people import Bearer, Spelling, list_organisations, list_people
from sepakat.resolve.profiles import Key
from sepakat.resolve.resolving import make_bearer
from sepakat.service.light_claims import offices_of, pack_claim, read_claim
from sepakat.service.regrouping import Regrouped, hash_name, regroup
from sepakat.store import BearerRow, Bearers, SpelledClaim, SpellingRow

Ties = Callable[[Collection[str]], Collection[str]]
"""Gives the ids of all claims that people's judgements tie to claims of these ids."""


Rule = Callable[[Sequence[Record], Mapping[Key, str]], Sequence[Record]]
"""Gives what people's judgements make of records; also given are the ids of their claims."""


class Borne(NamedTuple):
    """What became of the records of persons and organisations."""

    gone: tuple[str, ...]
    """The ids of the records that are no more, sorted."""
    made: tuple[Record, ...]
    """Those that came or changed, and those that judgements tie to them, as judged; their claims have no text."""
    ids: Mapping[Key, str]
    """The ids of their claims."""
    moved: frozenset[Key]
    """Those of their claims that came, may have changed, or belonged to another record before."""


class Held(NamedTuple):
    """Claims, sorted by key, and their ids in the same order."""

    claims: tuple[Claim, ...]
    ids: tuple[str | None, ...]


class Gathered(NamedTuple):
    """Bearers whose records are made together."""

    spellings: dict[int, list[SpellingRow]]
    """Of each bearer, in their order."""
    near: dict[int, set[int]]
    """The bearers that judgements tie to each."""
    known: dict[int, BearerRow]
    """The bearers as they were, also those that are no more."""


class Bearing:
    """Spellings, whose they are, and the claims that write them, of a ledger within one transaction."""

    def __init__(self, kept: Bearers, ties: Ties, rule: Rule) -> None:
        self._kept = kept
        self._ties = ties
        self._rule = rule
        self._held: dict[int, Held] = {}

    def move(self, changed: Mapping[str, Extraction | None], ids: Mapping[Key, str], renewed: Collection[str] = ()) -> Borne:
        """Put articles in the place of those of the same ids; None for one that is gone.

        `ids` are those of their claims. Whoever is named in the articles of `renewed` is made again, too.
        """
        self._held = {}
        left = self._kept.drop_claims(changed.keys())
        fresh, come = self._put_in((each for each in changed.values() if each), ids)
        before = self._kept.spellings(left | fresh.keys() | self._kept.named_in(renewed))
        now = self._respell({**fresh, **before})
        regrouped = regroup(self._kept, before, now)
        homes = {regrouped.homes.get(id, row.bearer_id) for id, row in now.items()} | regrouped.made.keys()
        retired = regrouped.known.keys() - set(regrouped.homes.values())
        return self._make(self._gather(homes, retired, regrouped), regrouped, come)

    def _put_in(self, extractions: Iterable[Extraction], ids: Mapping[Key, str]) -> tuple[dict[int, SpellingRow], set[Key]]:
        """Keep the claims of articles that have none; gives their spellings, as if each were alone, and their keys."""
        spellings: dict[int, SpellingRow] = {}
        claims: dict[Key, SpelledClaim] = {}
        for written, claim in (named for each in extractions for named in (*list_people(each), *list_organisations(each))):
            article, kind, position = key = claim.key
            id = hash_name(kind, *written.order)
            spellings[id] = SpellingRow(id, id, kind, written.name, written.country, ())
            claims[key] = SpelledClaim(id, article, position, ids.get(key), pack_claim(claim))
        self._kept.put_claims(claims.values())
        return spellings, set(claims)

    def _respell(self, rows: Mapping[int, SpellingRow]) -> dict[int, SpellingRow]:
        """Those of the spellings that claims still write, with the offices that these give."""
        self._load(rows)
        return {id: row._replace(offices=offices_of(self._held[id].claims)) for id, row in rows.items() if id in self._held}

    def _load(self, rows: Mapping[int, SpellingRow]) -> None:
        """Have the claims of spellings at hand."""
        for id, found in self._kept.claims(rows.keys() - self._held.keys()):
            _, _, kind, name, country, _ = rows[id]
            claims = tuple(read_claim(kind, name, country, body) for _, body in found)
            self._held[id] = Held(claims, tuple(claim_id for claim_id, _ in found))

    def _gather(self, homes: Collection[int], retired: Collection[int], regrouped: Regrouped) -> Gathered:
        """Bearers, and all that judgements tie to them, or tied to them when their records were last made."""
        spellings: dict[int, list[SpellingRow]] = {}
        near: dict[int, set[int]] = {}
        known = {id: row for id, row in regrouped.known.items() if id in retired or id in homes}
        waiting = set(homes)
        asked = set(retired)
        while waiting or asked:
            rows = self._kept.spellings_of(waiting)
            self._load(rows)
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
        ids = {id for row in rows for id in self._held[row.id].ids if id}
        return self._kept.named_by(set(self._ties(ids)) - ids)

    def _make(self, gathered: Gathered, regrouped: Regrouped, come: Collection[Key]) -> Borne:
        """Make the records of bearers anew."""
        ids = {key: id for rows in gathered.spellings.values() for key, id in self._list_ids(rows)}
        alone = {
            home: self._make_record(rows, regrouped.made[home] if home in regrouped.made else gathered.known[home].reasons, ids)
            for home, rows in gathered.spellings.items()
        }
        made = self._rule(sorted(alone.values(), key=lambda record: (record.kind, record.id)), ids)
        bearers = {row.id: row for row in _list_bearers(gathered, alone, made)}
        self._kept.put_bearers(gathered.known.keys() - bearers.keys(), bearers.values())
        moved = set(come)
        for home, rows in gathered.spellings.items():
            for row in rows:
                before = gathered.known.get(regrouped.owners.get(row.id, home))
                if not (before and _is_plain(before) and _is_plain(bearers[home]) and before.records == bearers[home].records):
                    moved.update(claim.key for claim in self._held[row.id].claims)
        gone = {id for row in gathered.known.values() for id in row.records} - {record.id for record in made}
        return Borne(tuple(sorted(gone)), tuple(made), ids, frozenset(moved))

    def _list_ids(self, rows: Iterable[SpellingRow]) -> Iterator[tuple[Key, str]]:
        """The ids of the claims that write these spellings."""
        for row in rows:
            claims, ids = self._held[row.id]
            yield from ((claim.key, id) for claim, id in zip(claims, ids, strict=True) if id)

    def _make_record(self, rows: Iterable[SpellingRow], reasons: tuple[str, ...], ids: Mapping[Key, str]) -> Record:
        spellings = tuple(Spelling(row.name, row.country, self._held[row.id].claims) for row in rows)
        return make_bearer(Bearer(spellings, reasons), ids)


def _list_bearers(gathered: Gathered, alone: Mapping[int, Record], made: Iterable[Record]) -> Iterator[BearerRow]:
    """The bearers with the ids of the records that they were made, in the end."""
    homes = {record.id: home for home, record in alone.items()}
    if any(record.id not in homes for record in made):
        places = {claim.key: home for home, record in alone.items() for claim in record.claims}
        homes = {record.id: places[record.claims[0].key] for record in made}
    records: dict[int, list[str]] = defaultdict(list)
    for record in made:
        records[homes[record.id]].append(record.id)
    for group in _list_groups(gathered.near):
        tied = min(group) if len(group) > 1 else None
        own = tuple(sorted(id for home in group for id in records[home]))
        yield from (BearerRow(home, tied, own, alone[home].why) for home in group)


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
