"""Where claims of one record differ, page by page."""

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Select, func, select

from sepakat.model.records import RecordKind
from sepakat.store.record_filters import RecordFilters
from sepakat.store.record_queries import Statement, iter_conditions
from sepakat.store.record_tables import DISCREPANCY, RECORD

D, R = DISCREPANCY.c, RECORD.c
JOINED = DISCREPANCY.outerjoin(RECORD, R.id == D.record_id)
ORDER = (D.contradiction.desc(), func.coalesce(R.kind_order, len(RecordKind)), R.ordered_on, D.record_id, D.id)


def select_discrepancies(filters: RecordFilters, kinds: Collection[str] = (), contradiction: bool | None = None) -> Statement:
    """A page of the discrepancies of the records that meet the filters, with those records, contradictions first."""
    # What is long is read of the page only.
    ids = select(D.id).select_from(JOINED).where(*_conditions(filters, kinds, contradiction)).order_by(*ORDER)
    page = ids.limit(filters.limit).offset(filters.offset or None).subquery()
    return select(D.body.label("discrepancy"), RECORD).select_from(JOINED).where(D.id.in_(select(page.c.id))).order_by(*ORDER)


def count_discrepancies(filters: RecordFilters, kinds: Collection[str] = (), contradiction: bool | None = None) -> Select[int]:
    """How many discrepancies the records that meet the filters have."""
    return select(func.count()).select_from(DISCREPANCY).where(*_conditions(filters, kinds, contradiction))


def _conditions(filters: RecordFilters, kinds: Collection[str], contradiction: bool | None) -> Iterator[ColumnElement[bool]]:
    asked = list(iter_conditions(filters))
    if asked:
        yield D.record_id.in_(select(R.id).where(*asked))
    if kinds:
        yield D.kind.in_(sorted(kinds))
    if contradiction is not None:
        yield D.contradiction == int(contradiction)
