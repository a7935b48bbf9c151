"""Quotations, their versions and the finds of a search as JSON objects."""

from typing import Any

from sepakat.service.facets import Facet
from sepakat.service.items import discrepancy_item, record_item, standing_item, target_item
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


def facet_item(facet: Facet) -> Item:
    """What there is of one thing: counts, and the first lines of each list."""
    tally = facet.tally
    return {
        "records": {kind.value: count for kind, count in tally.kinds.items()},
        "ladder": {stage.value: count for stage, count in tally.ladder.items()},
        "statuses": {status.value: count for status, count in facet.statuses.items()},
        "contradictions": tally.contradictions,
        "last_reported": tally.last_reported,
        "events": [record_item(entry) for entry in facet.events.items],
        "instruments": [record_item(entry) for entry in facet.instruments.items],
        "commitments": [standing_item(each) for each in facet.standings.items],
        "targets": [target_item(each) for each in facet.targets.items],
        "contradicted": [discrepancy_item(each) for each in facet.contradictions.items],
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
