"""What all articles of a ledger say together, worked out from their extractions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sepakat.compare import find_discrepancies, find_follows
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Discrepancy, Follow, Record, RecordKind, Resolution
from sepakat.resolve import resolve
from sepakat.resolve.voices import Voices
from sepakat.service.dividing import Divisions
from sepakat.service.judging import rulings_of
from sepakat.service.ruling import ClaimKey, amend, rule_records
from sepakat.store import JudgementEntry


@dataclass(frozen=True, slots=True)
class Overview:
    """The records of a ledger, and what their claims say against and after each other."""

    extractions: tuple[Extraction, ...]
    resolution: Resolution
    discrepancies: tuple[Discrepancy, ...]
    follows: tuple[Follow, ...]
    claim_ids: Mapping[ClaimKey, str]
    """The ids that claims have in the ledger, and by which judgements name organisations."""

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, by kind and id."""
        return self.resolution.records

    def id_of(self, claim: Claim) -> str | None:
        """The id that `list` and `show` know a claim by; None for the names behind an organisation."""
        return None if claim.kind is RecordKind.ORGANISATION else self.claim_ids.get(claim.key)


def make_overview(extractions: Iterable[Extraction], judgements: Sequence[JudgementEntry] = ()) -> Overview:
    """Put the claims of many articles together as people have judged them; the same in any order of the articles."""
    rulings = rulings_of(judgements)
    amended = amend(extractions, rulings)
    resolution = resolve(amended.extractions, amended.ids)
    records = rule_records(resolution.records, judgements, amended.origins, Voices.of(resolution.copies))
    apart = Divisions(judgements, rulings, lambda _: amended.ids).every()
    follows = find_follows(records, amended.extractions, apart)
    discrepancies = find_discrepancies(records, amended.extractions, follows, resolution.copies)
    return Overview(amended.extractions, replace(resolution, records=records), discrepancies, follows, amended.ids)
