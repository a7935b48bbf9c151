"""The persons and organisations of a ledger, brought up to date article by article."""

from collections.abc import Callable, Collection, Iterable, Mapping
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


class Borne(NamedTuple):
    """What became of the records of persons and organisations."""

    gone: tuple[str, ...]
    """The ids of the records that are no more, sorted."""
    made: tuple[Record, ...]
    """Those that came or changed, and those that judgements tie to them, sorted; their claims have no text."""
    ids: Mapping[Key, str]
    """The ids of their claims."""
    moved: frozenset[Key]
    """Those of their claims that came, may have changed, or belonged to another record before."""


class Held(NamedTuple):
    """Claims, sorted by key, and their ids in the same order."""

    claims: tuple[Claim, ...]
    ids: tuple[str | None, ...]


class Bearing:
    """Spellings, whose they are, and the claims that write them, of a ledger within one transaction."""

    def __init__(self, kept: Bearers, ties: Ties) -> None:
        self._kept = kept
        self._ties = ties
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
        return self._make(self._gather(homes), regrouped, come)

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

    def _gather(self, homes: Collection[int]) -> dict[int, list[SpellingRow]]:
        """The spellings of bearers and of all that judgements tie to them, with their claims at hand."""
        gathered: dict[int, list[SpellingRow]] = {}
        while homes:
            rows = self._kept.spellings_of(homes)
            self._load(rows)
            for row in sorted(rows.values(), key=lambda row: (row.name, row.country or "")):
                gathered.setdefault(row.bearer_id, []).append(row)
            ids = {id for each in rows for id in self._held[each].ids if id}
            homes = self._kept.named_by(set(self._ties(ids)) - ids) - gathered.keys()
        return gathered

    def _make(self, gathered: Mapping[int, list[SpellingRow]], regrouped: Regrouped, come: Collection[Key]) -> Borne:
        """Make bearers anew."""
        known = {**self._kept.bearers(gathered.keys() - regrouped.known.keys()), **regrouped.known}
        made: dict[int, Record] = {}
        ids: dict[Key, str] = {}
        moved: set[Key] = set(come)
        for home, rows in gathered.items():
            own = self._list_ids(rows)
            made[home] = self._make_record(rows, regrouped.made[home] if home in regrouped.made else known[home].reasons, own)
            ids |= own
            for row in rows:
                before = known.get(regrouped.owners.get(row.id, home))
                if before is None or before.record_id != made[home].id:
                    moved.update(claim.key for claim in self._held[row.id].claims)
        retired = regrouped.known.keys() - set(regrouped.homes.values())
        self._kept.put_bearers(retired, (BearerRow(home, record.id, record.why) for home, record in made.items()))
        past = {known[home].record_id for home in retired | made.keys() if home in known}
        records = sorted(made.values(), key=lambda record: (record.kind, record.id))
        return Borne(tuple(sorted(past - {record.id for record in records})), tuple(records), ids, frozenset(moved))

    def _list_ids(self, rows: Iterable[SpellingRow]) -> dict[Key, str]:
        """The ids of the claims that write these spellings."""
        held = (self._held[row.id] for row in rows)
        return {claim.key: id for each in held for claim, id in zip(each.claims, each.ids, strict=True) if id}

    def _make_record(self, rows: Iterable[SpellingRow], reasons: tuple[str, ...], ids: Mapping[Key, str]) -> Record:
        spellings = tuple(Spelling(row.name, row.country, self._held[row.id].claims) for row in rows)
        return make_bearer(Bearer(spellings, reasons), ids)
