"""Quotations, their versions and the finds of a search as JSON objects."""

from typing import Any

from sepakat.service.lookups import Account
from sepakat.service.quoting import Family, Version
from sepakat.store import ArticleHead, FoundText, StoredQuotation

Item = dict[str, Any]


def head_item(head: ArticleHead) -> Item:
    """An article without its text."""
    return {
        "id": head.id,
        "url": head.url,
        "outlet": head.outlet,
        "title": head.headline,
        "language": head.language,
        "published": head.published,
    }


def quotation_item(quotation: StoredQuotation) -> Item:
    """Who said what, and where it stands."""
    return {
        "id": quotation.id,
        "speaker": quotation.speaker,
        "direct": quotation.direct,
        "quote": quotation.quote,
        "start": quotation.start,
        "end": quotation.end,
        "article": head_item(quotation.article),
    }


def family_item(family: Family) -> Item:
    """A quotation with its versions in other reports."""
    versions = [_version_item(version) for version in family.versions]
    return quotation_item(family.quotation) | {"speaker_record": family.speaker_record, "versions": versions}


def found_item(found: FoundText) -> Item:
    """A find of a search; `claim` is null where the article itself is found."""
    return {
        "kind": found.kind,
        "score": round(found.score, 4),
        "claim": found.claim,
        "record": found.record,
        "article": head_item(found.article),
    }


def account_item(account: Account) -> Item:
    """How many records there are of each kind, stage and status."""
    tally = account.tally
    return {
        "records": {kind.value: count for kind, count in tally.kinds.items()},
        "ladder": {stage.value: count for stage, count in tally.ladder.items()},
        "statuses": {status.value: count for status, count in account.statuses.items()},
        "contradictions": tally.contradictions,
        "last_reported": tally.last_reported,
    }


def _version_item(version: Version) -> Item:
    return quotation_item(version.quotation) | {
        "kind": version.kind.value,
        "likeness": version.likeness,
        "drift": [[piece.change.value, piece.text] for piece in version.drift],
        "changed_words": version.changed,
        "shared": list(version.shared),
        "lost": list(version.lost),
        "added": list(version.added),
    }
