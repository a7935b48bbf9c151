"""What the ledger holds, as JSON objects for other programs: the REST API, assistants, pages that are asked for JSON."""

from collections.abc import Iterable
from typing import Any

from sepakat.compare import Mention, Point
from sepakat.export.ledger import claim_item as record_claim_item
from sepakat.export.ledger import discrepancy_to_dict, field_to_dict, plain, record_to_dict
from sepakat.model.article import Article, Span
from sepakat.model.contract import claim_to_dict
from sepakat.model.judgements import Judgement
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.following import StandingRecord, Target
from sepakat.service.reading import Dashboard
from sepakat.service.record_showing import RecordClaim, ShownRecord
from sepakat.service.showing import Passage, ShownClaim, spans_of
from sepakat.service.timeline import TimelineEntry
from sepakat.store import ArticleEntry, ClaimEntry, DiscrepancyEntry, Hit, JudgementEntry, Partner, RecordEntry

Item = dict[str, Any]
Amount = tuple[float | int, str | None]


def article_item(article: Article) -> Item:
    """An article without its text."""
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.headline,
        "language": article.language,
        "published": _day(article.published_on),
    }


def article_entry_item(entry: ArticleEntry) -> Item:
    """An article without its text, when it was read, and how many claims of each kind it makes."""
    counts = {kind.plural: entry.counts.get(kind, 0) for kind in ClaimKind}
    times = {"first_read_at": entry.first_read_at, "read_at": entry.read_at, "engine": entry.engine}
    return article_item(entry.article) | times | {"origin": entry.origin.value, "claims": counts}


def evidence_items(article: Article, spans: Iterable[Span]) -> list[Item]:
    """Words of an article, and where they stand in it."""
    return [{"start": span.start, "end": span.end, "quote": article.text[span.start : span.end]} for span in spans]


def claim_item(entry: ClaimEntry) -> Item:
    """A claim with its article and the words that it rests on."""
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "article": article_item(entry.article),
        "evidence": evidence_items(entry.article, spans_of(entry.claim)),
        "properties": claim_to_dict(entry.claim),
    }


def shown_claim_item(shown: ShownClaim) -> Item:
    """A claim with the passages around its words, and what people said of it."""
    return claim_item(shown.entry) | {
        "passages": [passage_item(each) for each in shown.passages],
        "judgements": [judgement_item(each) for each in shown.judgements],
    }


def passage_item(passage: Passage) -> Item:
    """A line of an article; `marks` are spans of its text."""
    marks = [[mark.start, mark.end] for mark in passage.marks]
    return {"line": passage.place.line, "column": passage.place.column, "text": passage.text, "marks": marks}


def hit_item(hit: Hit) -> Item:
    """A find of a search; `claim` is null where the article itself is found."""
    return {
        "score": hit.score,
        "article": article_item(hit.article),
        "claim": claim_item(hit.entry) if hit.entry else None,
    }


def record_item(entry: RecordEntry) -> Item:
    """A record with its chosen values, without its claims."""
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "label": entry.label,
        "date": entry.day,
        "due": entry.due,
        "stage": entry.stage.value if entry.stage else None,
        "status": entry.status,
        "type": entry.type,
        "sides": list(entry.sides),
        "topics": list(entry.topics),
        "places": list(entry.places),
        "people": list(entry.people),
        "quantity": amount_item(entry.quantity),
        "articles": entry.articles,
        "outlets": entry.outlets,
        "first_reported": entry.first_reported,
        "last_reported": entry.last_reported,
        "contradictions": entry.contradictions,
        "judged": entry.judged,
        "fields": {name: field_to_dict(field) for name, field in sorted(entry.fields.items())},
    }


def shown_record_item(shown: ShownRecord) -> Item:
    """A record with the sentences of all reports, where they differ, and what came of it."""
    return record_to_dict(shown.record) | {
        "claims": [_record_claim_item(each) for each in shown.claims],
        "discrepancies": [discrepancy_to_dict(one) for one in shown.discrepancies],
        "history": [mention_item(mention) for mention in shown.history],
        "judgements": [judgement_item(judgement) for judgement in shown.judgements],
    }


def mention_item(mention: Mention) -> Item:
    """A report of a commitment."""
    return {
        "day": _day(mention.day),
        "what": mention.what.value if mention.what else None,
        "article": mention.end.article,
        "evidence": [mention.end.evidence.start, mention.end.evidence.end],
        "stage": mention.body.stage.value,
        "due": mention.body.due,
        "reached": amount_item(mention.reached),
        "quote": mention.body.evidence.quote,
    }


def discrepancy_item(entry: DiscrepancyEntry) -> Item:
    """A discrepancy with its record."""
    return discrepancy_to_dict(entry.discrepancy) | {"about": record_item(entry.record) if entry.record else None}


def standing_item(each: StandingRecord) -> Item:
    """Where a commitment stands on a day."""
    standing = each.standing
    return {
        "status": standing.status.value,
        "why": standing.why,
        "stage": standing.stage.value if standing.stage else None,
        "due": standing.due,
        "promised": amount_item(standing.promised),
        "reached": amount_item(standing.reached),
        "last_mentioned": _day(standing.last_mentioned_on),
        "silent_months": standing.silent_months,
        "record": record_item(each.record),
    }


def target_item(target: Target) -> Item:
    """How far a commitment with a number is on a day."""
    series = target.series
    return {
        "target": series.target,
        "unit": series.unit,
        "due": series.due,
        "reached": _point_item(target.reached) if target.reached else None,
        "missing": target.missing,
        "pace_per_month": target.pace,
        "points": [_point_item(point) for point in series.points],
        "record": record_item(target.record),
    }


def partner_item(partner: Partner) -> Item:
    """States that records name together."""
    return {
        "key": partner.key,
        "sides": list(partner.sides),
        "records": {kind.value: count for kind, count in partner.counts.items()},
        "contradictions": partner.contradictions,
        "last_reported": partner.last_reported,
    }


def timeline_item(entry: TimelineEntry) -> Item:
    """A line of a timeline."""
    return {"date": entry.day, "what": entry.what, "record": record_item(entry.record)}


def dashboard_item(dashboard: Dashboard) -> Item:
    """A ledger at a glance."""
    return {
        "articles": dashboard.articles,
        "records": {kind.value: count for kind, count in dashboard.records.items()},
        "ladder": {stage.value: count for stage, count in dashboard.ladder.items()},
        "statuses": {status.value: count for status, count in dashboard.statuses.items()},
        "contradictions": dashboard.contradictions,
        "newest": [record_item(entry) for entry in dashboard.newest],
    }


def judgement_item(judgement: Judgement) -> Item:
    """What somebody said of claims or records."""
    return {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "by": judgement.by,
        "made_at": judgement.made_at,
        "claims": [{"id": ref.claim_id, "article": ref.article_id, "quote": ref.quote} for ref in judgement.claims],
        "records": list(judgement.records),
        "field": judgement.field,
        "value": plain(judgement.value),
        "reason": judgement.reason,
        "withdraws": judgement.withdraws,
    }


def judgement_entry_item(entry: JudgementEntry) -> Item:
    """A judgement, whether it stands, and whether a claim that it speaks of is gone."""
    return judgement_item(entry.judgement) | {"stands": entry.stands, "stale": entry.is_stale}


def amount_item(amount: Amount | None) -> Item | None:
    """A number and its unit."""
    return {"value": amount[0], "unit": amount[1]} if amount else None


def _record_claim_item(each: RecordClaim) -> Item:
    article = each.claim.article
    said = record_claim_item(each.claim)
    del said["article"]
    return {
        "id": each.id,
        "kind": each.claim.kind.value,
        "article": article_item(article),
        "evidence": evidence_items(article, spans_of(each.claim.body)),
        "properties": said,
        "passages": [passage_item(passage) for passage in each.passages],
    }


def _point_item(point: Point) -> Item:
    return {"day": _day(point.day), "value": point.value, "role": point.role.value, "article": point.article}


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
