"""Where records, articles and claims have their pages."""

from urllib.parse import quote

from sepakat.model.records import RecordKind

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


def claim_path(id: str) -> str:
    """The address that leads to a claim in its article."""
    return f"/claims/{id}"
