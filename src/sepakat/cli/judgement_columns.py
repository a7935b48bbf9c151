"""What a list says of judgements."""

from collections.abc import Sequence
from typing import Any

from sepakat.cli.columns import SHORT_ID, Column
from sepakat.cli.render import render_rows, write_json
from sepakat.model.judgements import Judgement
from sepakat.service.ruling import describe_value
from sepakat.store import JudgementEntry


def judgement_item(judgement: Judgement) -> dict[str, Any]:
    """A judgement as JSON."""
    return {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "by": judgement.by,
        "made_at": judgement.made_at,
        "claims": [{"id": ref.claim_id, "article": ref.article_id, "quote": ref.quote} for ref in judgement.claims],
        "field": judgement.field,
        "value": judgement.value,
        "reason": judgement.reason,
        "withdraws": judgement.withdraws,
    }


def render_judgements(entries: Sequence[JudgementEntry], form: str) -> None:
    """Write judgements to standard output."""
    if form == "json":
        write_json([judgement_item(each.judgement) | {"stands": each.stands, "stale": each.is_stale} for each in entries])
    else:
        render_rows(COLUMNS, entries, form, "judgements")


def _said(entry: JudgementEntry) -> str:
    judgement = entry.judgement
    if judgement.withdraws:
        return judgement.withdraws[:SHORT_ID]
    quotes = " | ".join(ref.quote for ref in judgement.claims)
    return f"{judgement.field} = {describe_value(judgement)}: {quotes}" if judgement.field else quotes


def _state(entry: JudgementEntry) -> str:
    if not entry.stands:
        return "withdrawn"
    return "stale" if entry.is_stale else ""


COLUMNS = (
    Column("id", lambda entry: entry.judgement.id[:SHORT_ID], in_csv=False, whole=True),
    Column("id", lambda entry: entry.judgement.id, in_table=False),
    Column("made at", lambda entry: entry.judgement.made_at[:10], in_csv=False, whole=True),
    Column("made at", lambda entry: entry.judgement.made_at, in_table=False),
    Column("by", lambda entry: entry.judgement.by),
    Column("kind", lambda entry: entry.judgement.kind.value, whole=True),
    Column("of", _said, width=28),
    Column("reason", lambda entry: entry.judgement.reason or "", width=16),
    Column("state", _state, whole=True),
)
