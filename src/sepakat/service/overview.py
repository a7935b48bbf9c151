"""What all articles of a ledger say together, worked out from their extractions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sepakat.compare import find_discrepancies, find_follows
from sepakat.model.extraction import Extraction
from sepakat.model.identity import identify_claims
from sepakat.model.records import Claim, Discrepancy, Follow, Record, Resolution
from sepakat.resolve import resolve

ClaimKey = tuple[str, str, int]
"""Article id, kind and position, as `Claim.key` gives them."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The records of a ledger, and what their claims say against and after each other."""

    extractions: tuple[Extraction, ...]
    resolution: Resolution
    discrepancies: tuple[Discrepancy, ...]
    follows: tuple[Follow, ...]
    claim_ids: Mapping[ClaimKey, str]
    """The ids that claims have in the ledger; the names behind an organisation have none."""

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, by kind and id."""
        return self.resolution.records

    def id_of(self, claim: Claim) -> str | None:
        """The id that `list` and `show` know a claim by; None for the names behind an organisation."""
        return self.claim_ids.get(claim.key)


def make_overview(extractions: Iterable[Extraction]) -> Overview:
    """Put the claims of many articles together; the same in any order of the articles."""
    ordered = tuple(sorted(extractions, key=lambda extraction: extraction.article.id))
    resolution = resolve(ordered)
    return Overview(
        ordered,
        resolution,
        find_discrepancies(resolution.records, ordered),
        find_follows(resolution.records, ordered),
        map_ids(ordered),
    )


def map_ids(extractions: Iterable[Extraction]) -> dict[ClaimKey, str]:
    """The ids of all claims by their keys."""
    return {
        (extraction.article.id, identified.kind.value, identified.position): identified.id
        for extraction in extractions
        for identified in identify_claims(extraction)
    }
