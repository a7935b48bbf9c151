"""Records and what they say together: discrepancies, standings, targets, partners, follows, the timeline."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from starlette.requests import Request

from sepakat.export.ledger import follow_to_dict
from sepakat.service import items
from sepakat.web.api import queries, shapes
from sepakat.web.api.answers import (
    READS,
    READS_ONE,
    ServedLedger,
    Tagged,
    Today,
    make_page,
    make_uncounted_page,
    make_whole_page,
    reach_of,
)

router = APIRouter(tags=["records"], dependencies=[Tagged])
Id = Annotated[
    str,
    Path(min_length=4, max_length=64, pattern=r"^[0-9A-Za-z]+$", description="The id, or the beginning of it that is its alone."),
]


@router.get("/records", operation_id="listRecords", response_model=shapes.Page[shapes.RecordShape], responses=READS)
def list_records(request: Request, ledger: ServedLedger, query: Annotated[queries.RecordQuery, Query()]) -> Any:
    """List the things in the world that reports speak of: events, instruments, commitments, people, organisations."""
    page = ledger.list_records(limit=query.limit, **query.words("limit"))
    return make_page(request, page, items.record_item, query)


@router.get("/records/{id}", operation_id="getRecord", response_model=shapes.ShownRecord, responses=READS_ONE)
def get_record(ledger: ServedLedger, id: Id) -> Any:
    """One record: each property with who says so and who differs, the sentences of all reports, what came of it."""
    return items.shown_record_item(ledger.show_record(id))


@router.get(
    "/discrepancies", operation_id="listDiscrepancies", response_model=shapes.Page[shapes.DiscrepancyShape], responses=READS
)
def list_discrepancies(request: Request, ledger: ServedLedger, query: Annotated[queries.DiscrepancyQuery, Query()]) -> Any:
    """List where reports of one thing differ, contradictions first."""
    page = ledger.list_discrepancies(limit=query.limit, **query.words("limit"))
    return make_page(request, page, items.discrepancy_item, query)


@router.get("/standings", operation_id="listStandings", response_model=shapes.Page[shapes.StandingShape], responses=READS)
def list_standings(request: Request, ledger: ServedLedger, today: Today, query: Annotated[queries.StandingQuery, Query()]) -> Any:
    """List commitments with their status on a day, the most urgent first: overdue, due soon, partly kept, silent."""
    page = ledger.list_standings(query.on or today, limit=query.limit, **query.words("limit", "on"))
    return make_page(request, page, items.standing_item, query)


@router.get("/targets", operation_id="listTargets", response_model=shapes.Page[shapes.TargetShape], responses=READS)
def list_targets(request: Request, ledger: ServedLedger, today: Today, query: Annotated[queries.TargetQuery, Query()]) -> Any:
    """List commitments with a number: what was reported of it, what is missing, and the pace that is needed."""
    page = ledger.list_targets(query.on or today, limit=query.limit, **query.words("limit", "on"))
    return make_page(request, page, items.target_item, query)


@router.get("/partners", operation_id="listPartners", response_model=shapes.Page[shapes.PartnerShape], responses=READS)
def list_partners(request: Request, ledger: ServedLedger, query: Annotated[queries.Paging, Query()]) -> Any:
    """List states that records name together, those with the most records first."""
    page = ledger.list_partners(limit=query.limit, offset=query.offset)
    return make_page(request, page, items.partner_item, query)


@router.get("/follows", operation_id="listFollows", response_model=shapes.Page[shapes.FollowShape], responses=READS_ONE)
def list_follows(request: Request, ledger: ServedLedger, query: Annotated[queries.FollowQuery, Query()]) -> Any:
    """List what later articles say of the commitments that an article reports: restated, progress, delivered, delayed."""
    article = ledger.article(query.article).article
    return make_whole_page(request, ledger.list_follows(article.id), follow_to_dict, query)


@router.get("/timeline", operation_id="getTimeline", response_model=shapes.Page[shapes.TimelineShape], responses=READS)
def get_timeline(request: Request, ledger: ServedLedger, query: Annotated[queries.TimelineQuery, Query()]) -> Any:
    """Events, instruments and commitments, what came of them and when they are due, in the order of time."""
    entries = ledger.timeline(limit=reach_of(query), **query.words("limit", "offset"))
    return make_uncounted_page(request, entries, items.timeline_item, query)


@router.get("/dashboard", operation_id="getDashboard", response_model=shapes.DashboardShape, responses=READS)
def get_dashboard(ledger: ServedLedger, today: Today, query: Annotated[queries.OnQuery, Query()]) -> Any:
    """The ledger at a glance: how much it holds, the ladder of stages, what is due or late on a day, what is new."""
    return items.dashboard_item(ledger.dashboard(query.on or today))


@router.get("/facets/{name}", operation_id="getFacet", response_model=shapes.Facet, responses=READS_ONE)
def get_facet(ledger: ServedLedger, name: Literal["topic", "place", "side", "stage", "outlet"]) -> Any:
    """The values of a property of records, and how many records have each."""
    return {"name": name, "values": [{"value": value, "count": count} for value, count in ledger.facet(name)]}
