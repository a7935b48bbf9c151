"""What a line of a brief is about, and the words that say it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from sepakat.compare import Mention
from sepakat.model.article import Article, Span
from sepakat.model.claims import Person
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.report.brief import Source, Subject
from sepakat.service.recording import sort_claims
from sepakat.service.showing import spans_of
from sepakat.store import ArticleHead, RecordEntry

AROUND = 80
"""Characters before and behind a name that say who is meant."""


def chosen(entry: RecordEntry, name: str) -> Any:
    """The chosen value of a field; None where no report gives one."""
    field = entry.fields.get(name)
    return field.value if field else None


def make_subject(entry: RecordEntry, heads: Mapping[str, ArticleHead]) -> Subject:
    """What a record is, as a brief names it."""
    kind = entry.kind
    if kind is RecordKind.COMMITMENT:
        sides, towards = chosen(entry, "actor") or (), chosen(entry, "recipient") or ()
        words = chosen(entry, "action")
        return Subject(entry.id, kind, tuple(sides), tuple(towards), words, _language_of(entry, "action", heads))
    if kind in (RecordKind.EVENT, RecordKind.INSTRUMENT):
        parties, title = tuple(chosen(entry, "parties") or ()), chosen(entry, "title")
        language, place = _language_of(entry, "title", heads), chosen(entry, "place")
        return Subject(entry.id, kind, parties, (), title, language, entry.type, place)
    country = chosen(entry, "country")
    return Subject(entry.id, kind, (country,) if country else (), (), chosen(entry, "name"))


def source_of_mention(mention: Mention, heads: Mapping[str, ArticleHead]) -> Source | None:
    """The words of one report of a commitment."""
    head = heads.get(mention.end.article)
    if head is None:
        return None
    quote = " ".join(mention.body.evidence.quote.split())
    return Source(head.id, head.language, quote, name_outlet(head), head.published, head.url)


def source_of_event(entry: RecordEntry, record: Record | None) -> Source | None:
    """The words that give both the date and the status that hold, else those that give the status, else any."""
    dated, told = (frozenset(field.support if (field := entry.fields.get(name)) else ()) for name in ("date", "status"))
    claims = [claim for claim in sort_claims(record.claims if record else ()) if spans_of(claim.body)]
    wanted = dated & told or told
    telling = next((claim for claim in claims if claim.article.id in wanted), next(iter(claims), None))
    return _make_source(telling.article, spans_of(telling.body)[0]) if telling else None


def sources_among(claims: Iterable[Claim], articles: Collection[str]) -> tuple[Source, ...]:
    """The words of these articles on a record, one source for each outlet, by day."""
    found: dict[str, Source] = {}
    for claim in sort_claims([claim for claim in claims if claim.article.id in articles]):
        spans = spans_of(claim.body)
        if spans:
            source = _make_source(claim.article, _telling_span(claim, spans[0]))
            found.setdefault(source.outlet or source.article, source)
    return tuple(found.values())


def name_outlet(article: Article | ArticleHead) -> str | None:
    """Who published an article: the outlet, else the host of its address, else its headline."""
    host = urlsplit(article.url).hostname if article.url else None
    return article.outlet or host or article.headline


def _make_source(article: Article, span: Span) -> Source:
    published = article.published_on.isoformat() if article.published_on else None
    quote = " ".join(article.text[span.start : span.end].split())
    return Source(article.id, article.language, quote, name_outlet(article), published, article.url)


def _telling_span(claim: Claim, span: Span) -> Span:
    """The words of a claim; of a name those around it, which say who that is."""
    if not isinstance(claim.body, Person | Name):
        return span
    text = claim.article.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return Span(max(start, span.start - AROUND), min(len(text) if end < 0 else end, span.end + AROUND))


def _language_of(entry: RecordEntry, name: str, heads: Mapping[str, ArticleHead]) -> str | None:
    """The language of the reports that give the chosen value of a field."""
    field = entry.fields.get(name)
    return next((heads[id].language for id in field.support if id in heads), None) if field else None
