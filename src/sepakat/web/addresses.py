"""Where records, articles and claims have their pages."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from sepakat.model.records import RecordKind

BETWEEN = re.compile(r"[+,/]")
"""What stands between sides in addresses; a side with it in its name cannot be named there."""
FOLDERS = {
    RecordKind.EVENT: "events",
    RecordKind.INSTRUMENT: "instruments",
    RecordKind.COMMITMENT: "commitments",
    RecordKind.PERSON: "people",
    RecordKind.ORGANISATION: "organisations",
}
"""Under which addresses records of each kind are."""


def record_path(kind: RecordKind, id: str) -> str:
    """The address of a record."""
    return f"/{FOLDERS[kind]}/{id}"


def article_path(id: str, claim_id: str | None = None) -> str:
    """The address of an article, or of a find in it."""
    return f"/articles/{quote(id, safe='')}{f'#find-{claim_id}' if claim_id else ''}"


def partner_path(sides: Sequence[str]) -> str | None:
    """The address of what there is between some sides; None where it takes two."""
    named = [side for side in sides if not BETWEEN.search(side)]
    return f"/partners/{'+'.join(quote(side, safe='') for side in named)}" if len(named) > 1 else None


def claim_path(id: str) -> str:
    """The address that leads to a claim in its article."""
    return f"/claims/{id}"
