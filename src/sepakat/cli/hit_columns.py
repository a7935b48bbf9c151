"""What a search shows of what it found."""

from collections.abc import Sequence
from typing import Any

from sepakat.cli.columns import SHORT_ID, Column, text_of
from sepakat.cli.render import article_item, claim_item, render_rows, write_json
from sepakat.cli.styles import describe_claim
from sepakat.store import Hit

CUT = 160
"""Characters of a text at most."""


def render_hits(hits: Sequence[Hit], form: str) -> None:
    """Write what was found to standard output."""
    if form == "json":
        write_json([hit_item(hit) for hit in hits])
    else:
        render_rows(COLUMNS, hits, form, "finds")


def hit_item(hit: Hit) -> dict[str, Any]:
    """A find as JSON: its score, its article, and the claim where one was found."""
    claim = claim_item(hit.entry) if hit.entry else None
    return {"score": hit.score, "article": article_item(hit.article), "claim": claim}


def _id(hit: Hit) -> str:
    return hit.entry.id if hit.entry else hit.article.id


def _text(hit: Hit) -> str:
    words = describe_claim(hit.entry.claim) if hit.entry else hit.article.headline or hit.article.text
    line = " ".join(words.split())
    return line if len(line) <= CUT else line[: CUT - 1].rstrip() + "…"


COLUMNS = (
    Column("id", lambda hit: _id(hit)[:SHORT_ID] if hit.entry else _id(hit), in_csv=False),
    Column("id", _id, in_table=False),
    Column("kind", lambda hit: hit.entry.kind.value if hit.entry else "article", whole=True),
    Column("found", _text, width=32),
    Column("outlet", lambda hit: hit.article.outlet or "", spare=True),
    Column("published", lambda hit: text_of(hit.article.published_on), whole=True, spare=True),
    Column("article", lambda hit: hit.article.id, in_table=False),
)
