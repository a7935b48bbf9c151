"""The spellings of a ledger, the claims that write names so, and the parts that these make together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sepakat.model.coverage import unite
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim
from sepakat.resolve.people import Beside, list_organisations, list_parts, list_people
from sepakat.resolve.profiles import Key
from sepakat.service.light_claims import pack_claim, read_claim
from sepakat.service.regrouping import hash_name
from sepakat.store import Bearers, PartRow, SpelledClaim, SpellingRow

Named = tuple[Claim, str | None]
"""A claim and its id."""


class Entered(NamedTuple):
    """What articles that changed name."""

    left: set[int]
    """The spellings that they wrote before."""
    spellings: dict[int, SpellingRow]
    """Those that they write now, as if each were alone."""
    claims: dict[Key, SpelledClaim]
    """Their claims."""


class Naming:
    """Spellings with their parts and claims, as one transaction sees and changes them."""

    def __init__(self, kept: Bearers) -> None:
        self._kept = kept
        self._parts: dict[int, dict[Beside, PartRow]] = {}
        self._claims: dict[int, Sequence[Named]] = {}

    def enter(self, changed: Mapping[str, Extraction | None], ids: Mapping[Key, str]) -> Entered:
        """Keep the claims of articles in the place of those that they had; `ids` are those of the claims."""
        spellings: dict[int, SpellingRow] = {}
        rows: dict[Key, SpelledClaim] = {}
        claims: dict[SpelledClaim, Claim] = {}
        present = (each for each in changed.values() if each)
        for written, claim in (named for each in present for named in (*list_people(each), *list_organisations(each))):
            article, kind, position = key = claim.key
            id = hash_name(kind, *written.order)
            spellings[id] = SpellingRow(id, id, kind, written.name, written.country, ())
            rows[key] = row = SpelledClaim(id, article, position, ids.get(key), pack_claim(claim))
            claims[row] = claim
        before = self._kept.claims_in(changed.keys())
        gone, come = before - claims.keys(), claims.keys() - before
        self._kept.replace_claims(gone, come)
        lost = {row.spelling_id for row in gone}
        self._part_anew(lost)
        fresh: dict[int, list[Claim]] = defaultdict(list)
        for row in come:
            fresh[row.spelling_id].append(claims[row])
        self._grow({id: named for id, named in fresh.items() if id not in lost})
        return Entered({row.spelling_id for row in before}, spellings, rows)

    def _part_anew(self, ids: Collection[int]) -> None:
        """Make the parts of spellings that lost claims of those that are left."""
        self._kept.drop_parts(ids)
        self._parts.update((id, {}) for id in ids)
        left = self.claims(self._kept.spellings(ids))
        self._grow({id: [claim for claim, _ in named] for id, named in left.items()})

    def _grow(self, come: Mapping[int, Sequence[Claim]]) -> None:
        """Add claims that came to the parts of their spellings."""
        known = self.parts(come)
        grown = [_join(known[id].get(part.beside), part) for id, claims in come.items() for part in _part(id, claims)]
        self._kept.put_parts(grown)
        for part in grown:
            known[part.spelling_id][part.beside] = part

    def parts(self, ids: Collection[int]) -> dict[int, dict[Beside, PartRow]]:
        """The parts of spellings by what is beside these; those of spellings that no claim writes have none."""
        missing = set(ids) - self._parts.keys()
        self._parts.update((id, {}) for id in missing)
        for part in self._kept.parts(missing):
            self._parts[part.spelling_id][part.beside] = part
        return {id: self._parts[id] for id in ids}

    def claims(self, rows: Mapping[int, SpellingRow]) -> dict[int, Sequence[Named]]:
        """The claims that write spellings, those of each sorted by key."""
        missing = rows.keys() - self._claims.keys()
        self._claims.update((id, ()) for id in missing)
        for id, found in self._kept.claims(missing):
            _, _, kind, name, country, _ = rows[id]
            self._claims[id] = [(read_claim(kind, name, country, body), claim_id) for claim_id, body in found]
        return {id: self._claims[id] for id in rows}


def _part(id: int, claims: Iterable[Claim]) -> Iterator[PartRow]:
    for (office, organisation), coverage in list_parts(claims).items():
        yield PartRow(id, office, organisation, coverage)


def _join(known: PartRow | None, part: PartRow) -> PartRow:
    return part._replace(coverage=unite((known.coverage, part.coverage))) if known else part
