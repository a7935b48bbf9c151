"""Claims page by page, and records by the doubts about them, on both databases."""

from collections.abc import Callable

import pytest

from sepakat.model.coverage import cover
from sepakat.model.doubts import NO_DOUBT, Doubt
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.store import Filters, Order, RecordDraft, RecordFilters, Store

Make = Callable[..., Extraction]


@pytest.fixture
def filled(store: Store, make_extraction: Make) -> Store:
    """A ledger with three articles, and a record for the commitment of each, one of them judged."""
    extractions = [make_extraction(f"a{number}") for number in range(3)]
    drafts = []
    for number, (extraction, doubt) in enumerate(zip(extractions, (Doubt.LONE, Doubt.HEARSAY, NO_DOUBT), strict=True)):
        store.write(extraction, "e1")
        claim = Claim(extraction, RecordKind.COMMITMENT, 0, extraction.commitments[0])
        record = Record(f"r{number}", RecordKind.COMMITMENT, (claim,))
        drafts.append(RecordDraft(record, cover(record.claims), (None,), 0, number == 2, ("FJI",), doubt=doubt))
    with store.settling() as kept:
        kept.records.replace((), drafts)
    return store


def test_pages_of_claims_leave_out_what_they_are_told(filled: Store) -> None:
    quoted = Filters(kind=ClaimKind.QUOTATION)
    whole = filled.page_of_claims(quoted)
    assert (whole.total, [entry.article.id for entry in whole.items]) == (3, ["a0", "a1", "a2"])
    left = filled.page_of_claims(Filters(kind=ClaimKind.QUOTATION, limit=1), without=[whole.items[0].id], offset=1)
    assert (left.total, left.items) == (2, whole.items[2:])


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (RecordFilters(order=Order.DOUBT), ["r1", "r0", "r2"]),
        (RecordFilters(order=Order.DOUBT, judged=False), ["r1", "r0"]),
        (RecordFilters(judged=True), ["r2"]),
        (RecordFilters(doubts=Doubt.LONE), ["r0"]),
        (RecordFilters(order=Order.DOUBT, doubts=Doubt.LONE | Doubt.HEARSAY), ["r1", "r0"]),
        (RecordFilters(doubts=Doubt.CONTRADICTION), []),
    ],
    ids=["by doubt", "unjudged", "judged", "lone", "either", "none"],
)
def test_records_by_their_doubts(filled: Store, filters: RecordFilters, wanted: list[str]) -> None:
    page = filled.records.page(filters)
    assert [entry.id for entry in page.items] == wanted
    assert page.total == len(wanted)
