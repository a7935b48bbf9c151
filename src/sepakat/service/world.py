"""What one transaction knows of the articles and records of a ledger, loaded as it is asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, FollowEnd, Record, RecordKind
from sepakat.resolve.resolving import find_claim
from sepakat.resolve.voices import Voices
from sepakat.service.dividing import Divisions
from sepakat.service.drafting import list_judged
from sepakat.service.judging import rulings_of
from sepakat.service.ruling import ClaimKey, Origins, amend
from sepakat.service.ties import Ties
from sepakat.store import JudgementEntry, RecordKeeper, RecordKey, Settling


class World:
    """Articles as people have judged them, and records as they are to be: those made here in the place of those gone."""

    def __init__(self, kept: Settling, entries: Iterable[JudgementEntry]) -> None:
        self.kept = kept
        self.records: RecordKeeper = kept.records
        self.entries = [entry for entry in entries if entry.stands]
        self.ties = Ties.of(self.entries)
        self.origins = Origins({}, {})
        self.judged = list_judged(self.entries)
        self._rulings = rulings_of(self.entries)
        self.divisions = Divisions(self.entries, self._rulings, self._places)
        """What people keep apart."""
        self._extractions: dict[str, Extraction | None] = {}
        self._of_claim: dict[str, list[JudgementEntry]] = defaultdict(list)
        for entry in self.entries:
            for id in entry.named:
                self._of_claim[id].append(entry)
        self.lost: dict[str, AbstractSet[ClaimKey]] = {}
        """Records that are no more as they were, with the claims that they had."""
        self.made: dict[str, Record] = {}
        self._made_homes: dict[str, dict[ClaimKey, str]] = defaultdict(dict)

    def load(self, article_ids: Iterable[str]) -> dict[str, Extraction]:
        """Those of the articles that are there, as people have judged them."""
        wanted = set(article_ids)
        missing = wanted - self._extractions.keys()
        if missing:
            amended = amend(self.kept.extractions(missing), self._rulings)
            self._extractions.update(dict.fromkeys(missing))
            self._extractions.update((each.article.id, each) for each in amended.extractions)
            self.origins.ids.update(amended.origins.ids)
            self.origins.unjudged.update(amended.origins.unjudged)
        return {id: found for id in sorted(wanted) if (found := self._extractions[id])}

    def _places(self, article_ids: Collection[str]) -> dict[ClaimKey, str]:
        self.load(article_ids)
        return self.ids

    @property
    def ids(self) -> dict[ClaimKey, str]:
        """The ids of the claims of all that was loaded."""
        return self.origins.ids

    def claim(self, key: ClaimKey) -> Claim:
        """The claim that has this key."""
        return find_claim(self.load([key[0]])[key[0]], key)

    def voices(self, article_ids: Collection[str]) -> Voices:
        """Which of some articles are one voice."""
        return Voices(self.records.leaders(article_ids))

    def voices_beside(self, article_ids: Collection[str]) -> Voices:
        """The same for these and all their copies."""
        return Voices(self.records.leaders_beside(article_ids))

    @property
    def gone(self) -> set[str]:
        """The ids of records that are no more as they were."""
        return set(self.lost)

    def entries_on(self, records: Iterable[Record]) -> list[JudgementEntry]:
        """The judgements on claims of some records, in their order; what they corrected is loaded."""
        if not self.entries:
            return []
        named = (self.ids.get(claim.key, "") for record in records for claim in record.claims)
        chosen = {id(entry): entry for each in named for entry in self._of_claim.get(each, ())}
        self.load(ref.article_id for entry in chosen.values() if entry.judgement.field for ref in entry.judgement.claims)
        return [entry for entry in self.entries if id(entry) in chosen]

    def make(self, lost: Mapping[str, AbstractSet[ClaimKey]], made: Iterable[Record]) -> None:
        """Note that records take the place of others, which had these claims."""
        self.lost.update(lost)
        for record in made:
            self.made[record.id] = record
            for claim in record.claims:
                self._made_homes[claim.article.id][claim.key] = record.id

    def homes(self, article_ids: Collection[str]) -> dict[ClaimKey, str]:
        """The records of the claims of some articles."""
        found: dict[ClaimKey, str] = {}
        for id, key in self.records.claims_in(article_ids):
            if id not in self.lost and id not in self.made:
                found[key_of(key)] = id
        for article in article_ids:
            found.update(self._made_homes.get(article, {}))
        return found

    def find_records(self, ids: Collection[str]) -> list[Record]:
        """Records with their claims; those that were not made here without their fields."""
        stored = self.records.claims_of({id for id in ids if id not in self.made and id not in self.lost})
        self.load({key.article_id for keys in stored.values() for key in keys})
        found = [self.made[id] for id in ids if id in self.made]
        for id, keys in stored.items():
            claims = tuple(sorted((self.claim(key_of(key)) for key in keys), key=lambda claim: claim.key))
            found.append(Record(id, claims[0].kind, claims))
        return sorted(found, key=lambda record: record.id)

    def homes_of_ends(self, ends: Collection[FollowEnd]) -> Mapping[FollowEnd, str]:
        """The records of the commitments at the ends of follows; asides have none."""
        articles = {end.article for end in ends}
        loaded, homes = self.load(articles), self.homes(articles)
        found = {}
        for end in ends:
            bodies = loaded[end.article].commitments if end.article in loaded else ()
            is_there = end.index < len(bodies) and bodies[end.index].evidence.span == end.evidence
            home = homes.get((end.article, RecordKind.COMMITMENT.value, end.index)) if is_there else None
            if home:
                found[end] = home
        return found

    def homes_of_commitments(self, article_ids: Collection[str]) -> dict[tuple[str, int], str]:
        """The records of the commitments of some articles, by article and place."""
        kind = RecordKind.COMMITMENT.value
        return {(key[0], key[2]): home for key, home in self.homes(article_ids).items() if key[1] == kind}


def key_of(key: RecordKey) -> ClaimKey:
    """The article, kind and position of a claim."""
    return key.article_id, key.kind.value, key.position
