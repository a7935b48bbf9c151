"""The words behind what a tool answers: which article says it, where, and when."""

from collections.abc import Collection, Iterable

from sepakat.assistant.shapes import Sentence
from sepakat.model.article import Article
from sepakat.service import Ledger, Passage, RecordClaim, ShownClaim

LONGEST_CONTEXT = 500
"""Characters of the line in which words stand."""
MOST = 6
"""Sentences beside one entry of a list; `evidence` gives all."""


def sentences_of_record(ledger: Ledger, record_id: str, articles: Collection[str] | None = None) -> list[Sentence]:
    """The words of a record's reports, or of those in some articles, by date."""
    claims = (each for each in ledger.show_record(record_id).claims if articles is None or each.claim.article.id in articles)
    return sentences_of_claims(claims)[:MOST]


def sentences_of_claims(claims: Iterable[RecordClaim]) -> list[Sentence]:
    """The words of claims, each once."""
    return _distinct(sentence for each in claims for sentence in _iter_sentences(each.claim.article, each.passages))


def sentences_of_claim(shown: ShownClaim) -> list[Sentence]:
    """The words of one claim."""
    return _distinct(_iter_sentences(shown.entry.article, shown.passages))


def _iter_sentences(article: Article, passages: Iterable[Passage]) -> Iterable[Sentence]:
    for passage in passages:
        first, last = passage.marks[0].start, passage.marks[-1].end
        yield Sentence(
            quote=passage.text[first:last],
            context=_cut(passage.text, first),
            article=article.id,
            outlet=article.outlet,
            title=article.headline,
            url=article.url,
            published=article.published_on.isoformat() if article.published_on else None,
        )


def _cut(text: str, around: int) -> str:
    """So much of a line as matters around a place in it."""
    start = max(0, min(around - LONGEST_CONTEXT // 4, len(text) - LONGEST_CONTEXT))
    end = start + LONGEST_CONTEXT
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _distinct(sentences: Iterable[Sentence]) -> list[Sentence]:
    return list({(each.article, each.quote): each for each in sentences}.values())
