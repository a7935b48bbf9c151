"""What a line of a brief is about, and the words that say it."""

from collections.abc import Collection, Iterable, Mapping
from urllib.parse import urlsplit

from sepakat.compare import Mention
from sepakat.model.article import Article, Span
from sepakat.model.claims import Commitment, Instrument, Person
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.report.brief import Source, Subject
from sepakat.service.recording import sort_claims, value_of
from sepakat.service.showing import spans_of


def make_subject(record: Record) -> Subject:
    """What a record is, as a brief names it."""
    kind = record.kind
    if kind is RecordKind.COMMITMENT:
        words = value_of(record, "action")
        sides, towards = value_of(record, "actor") or (), value_of(record, "recipient") or ()
        return Subject(record.id, kind, tuple(sides), tuple(towards), words, _language_of(record, words))
    if kind in (RecordKind.EVENT, RecordKind.INSTRUMENT):
        title = value_of(record, "title")
        parties = tuple(value_of(record, "parties") or ())
        place = value_of(record, "place")
        return Subject(record.id, kind, parties, (), title, _language_of(record, title), value_of(record, "type"), place)
    country = value_of(record, "country")
    return Subject(record.id, kind, (country,) if country else (), (), value_of(record, "name"))


def make_source(article: Article, span: Span) -> Source:
    """The words at a span of an article."""
    published = article.published_on.isoformat() if article.published_on else None
    quote = " ".join(article.text[span.start : span.end].split())
    return Source(article.id, article.language, quote, name_outlet(article), published, article.url)


def name_outlet(article: Article) -> str | None:
    """Who published an article: the outlet, else the host of its address, else its headline or its first line."""
    return article.outlet or _host_of(article.url) or article.headline or article.text.strip().partition("\n")[0] or None


def source_of_mention(mention: Mention, articles: Mapping[str, Article]) -> Source:
    """The words of one report of a commitment; `articles` hold that of the report."""
    return make_source(articles[mention.end.article], mention.end.evidence)


def source_of_record(record: Record, articles: Collection[str] = ()) -> Source | None:
    """The first words that report a record, of these articles if any of them does."""
    claims = [claim for claim in sort_claims(record.claims) if spans_of(claim.body)]
    chosen = next((claim for claim in claims if claim.article.id in articles), next(iter(claims), None))
    return make_source(chosen.article, spans_of(chosen.body)[0]) if chosen else None


def sources_among(claims: Iterable[Claim], articles: Collection[str]) -> tuple[Source, ...]:
    """The words of these articles on a record, one source for each outlet, by day."""
    found: dict[str, Source] = {}
    for claim in sort_claims([claim for claim in claims if claim.article.id in articles]):
        spans = spans_of(claim.body)
        if spans:
            source = make_source(claim.article, _sentence_of(claim, spans[0]))
            found.setdefault(source.outlet or source.article, source)
    return tuple(found.values())


def _sentence_of(claim: Claim, span: Span) -> Span:
    """The words of a claim; of a name the line around it, which says who that is."""
    if not isinstance(claim.body, Person | Name):
        return span
    text = claim.article.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return Span(max(start, span.start - 80), min(len(text) if end < 0 else end, span.end + 80))


def _language_of(record: Record, words: str | None) -> str | None:
    """The language of the report that has these words."""
    for claim in record.claims:
        body = claim.body
        said = body.action if isinstance(body, Commitment) else body.title if isinstance(body, Instrument) else None
        if words is not None and said == words:
            return claim.article.language
    return None


def _host_of(url: str | None) -> str | None:
    return urlsplit(url).hostname if url else None
