"""Writing: articles, judgements, decisions. The gate lets in tokens of editors only, and the local user who says so."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sepakat.model.judgements import Judgement
from sepakat.service import Ledger, items
from sepakat.service.judging import Minutes
from sepakat.web.api import bodies, queries, shapes
from sepakat.web.api.answers import READS, WRITES, ServedLedger, Tagged, make_whole_page
from sepakat.web.api.records import Id
from sepakat.web.visitors import describe_deed, identity_of

router = APIRouter(tags=["judgements"])


@router.get(
    "/judgements",
    operation_id="listJudgements",
    response_model=shapes.Page[shapes.StandingJudgement],
    responses=READS,
    dependencies=[Tagged],
)
def list_judgements(request: Request, ledger: ServedLedger, query: Annotated[queries.JudgementQuery, Query()]) -> Any:
    """List what people judged, the oldest first, also what they took back."""
    return make_whole_page(request, ledger.judgements(stale=query.stale), items.judgement_entry_item, query)


@router.post("/judgements", operation_id="judge", status_code=201, response_model=shapes.MadeJudgement, responses=WRITES)
def judge(request: Request, ledger: ServedLedger, body: bodies.NewJudgement) -> Any:
    """Say what is right: confirm, correct, reject, merge, keep apart, note. It is kept for ever and outranks the program."""
    said = {"field": body.field, "value": body.value, "reason": body.reason}
    made = ledger.judge(body.kind, *body.ids, by=identity_of(request).name, **said)
    describe_deed(request, "judge", made.id, body.kind)
    return _made_item(ledger, made)


@router.post(
    "/judgements/{id}/withdrawal",
    operation_id="withdraw",
    status_code=201,
    response_model=shapes.JudgementShape,
    responses=WRITES,
)
def withdraw(request: Request, ledger: ServedLedger, id: Id, body: bodies.Withdrawal) -> Any:
    """Take a judgement back; both are kept."""
    made = ledger.withdraw(id, by=identity_of(request).name, reason=body.reason)
    describe_deed(request, "withdraw", made.id, made.withdraws)
    return items.judgement_item(made)


@router.post("/entries", operation_id="enterDecision", status_code=201, response_model=shapes.MadeJudgement, responses=WRITES)
def enter(request: Request, ledger: ServedLedger, body: bodies.NewEntry) -> Any:
    """Enter a decision by hand, with the minutes of the meeting as its evidence."""
    minutes = Minutes(body.minutes.text, body.minutes.language, body.minutes.held_on, body.minutes.title)
    made = ledger.enter(body.kind, body.properties, minutes, body.quote, by=identity_of(request).name)
    describe_deed(request, "enter", made.id, body.kind)
    return _made_item(ledger, made)


@router.post("/articles", operation_id="readArticle", tags=["articles"], response_model=shapes.Read, responses=WRITES)
def read_article(request: Request, response: Response, ledger: ServedLedger, body: bodies.NewArticle) -> Any:
    """Read a text into the ledger. The same text again changes nothing; its id is a hash of it."""
    about = {"language": body.language, "outlet": body.outlet, "headline": body.title, "url": body.url}
    written = ledger.read_text(body.text, published_on=body.published, **about)
    describe_deed(request, "read", written.article_id, written.change.value)
    counts = {kind.plural: count for kind, count in written.counts.items()}
    return {"article": written.article_id, "change": written.change.value, "claims": counts}


def _made_item(ledger: Ledger, made: Judgement) -> dict[str, Any]:
    return items.judgement_item(made) | {"warnings": [str(each) for each in ledger.find_unfamiliar(made)]}
