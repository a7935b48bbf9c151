"""Hand-written entries: claims that people add, with the minutes of a meeting as their evidence."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from sepakat.errors import InputError
from sepakat.model.article import Article
from sepakat.model.claims import Claim
from sepakat.model.contract import claim_from_dict
from sepakat.model.identity import identify_claims
from sepakat.model.judgements import ClaimRef, Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.entries import ClaimEntry, Origin
from sepakat.store.judging import load_judgements, refer_to
from sepakat.store.pending import mark_pending
from sepakat.store.rows import article_of, extraction_of
from sepakat.store.tables import ARTICLE, CLAIM
from sepakat.store.writing import insert_claims, upsert_article

ENGINE = "hand-written"


def refer_to_entry(minutes: Article, kind: ClaimKind, claim: Claim) -> ClaimRef:
    """The claim of a hand-written entry as judgements name it."""
    identified = next(identify_claims(extraction_of(minutes, [(kind, claim)])))
    return refer_to(ClaimEntry(identified.id, kind, claim, minutes))


def insert_minutes(connection: Connection, article: Article, now: str) -> None:
    """Store minutes, if they are not there yet.

    Raises InputError when another article has their id.
    """
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.id == article.id)).mappings().one_or_none()
    if row is None:
        upsert_article(connection, article, ENGINE, now, Origin.ENTRY)
    elif row["origin"] != Origin.ENTRY.value or article_of(row).text != article.text:
        raise InputError(f"article {article.id}: the ledger has another article of that id; give the minutes another one")


def rewrite_entries(connection: Connection, added: Judgement) -> None:
    """Make the claims of minutes those of the entries that stand, after a judgement that may change which stand."""
    if added.kind not in (JudgementKind.ENTRY, JudgementKind.WITHDRAW):
        return
    entries = [entry for entry in load_judgements(connection) if entry.judgement.kind is JudgementKind.ENTRY]
    standing: dict[str, list[Judgement]] = {entry.judgement.claims[0].article_id: [] for entry in entries}
    for entry in entries:
        if entry.stands:
            standing[entry.judgement.claims[0].article_id].append(entry.judgement)
    for article_id, judgements in sorted(standing.items()):
        _rewrite(connection, article_id, judgements)


def _rewrite(connection: Connection, article_id: str, entries: Iterable[Judgement]) -> None:
    article = article_of(connection.execute(select(ARTICLE).where(ARTICLE.c.id == article_id)).mappings().one())
    # The same claim entered twice is one, as the later entry has it.
    latest = {each.claims[0].claim_id: (each.claims[0].kind, each.value) for each in entries}
    claims = [(kind, claim_from_dict(kind, value, article)) for kind, value in latest.values()]
    connection.execute(delete(CLAIM).where(CLAIM.c.article_id == article_id))
    insert_claims(connection, extraction_of(article, claims))
    mark_pending(connection, [article_id])
