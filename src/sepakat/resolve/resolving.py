"""Claims of many articles to records, in named steps."""

from collections.abc import Iterable
from hashlib import blake2b

from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record, Resolution
from sepakat.resolve.blocking import candidate_pairs
from sepakat.resolve.comparing import Comparison, compare_claims, weigh_rivals
from sepakat.resolve.copies import find_copies
from sepakat.resolve.fields import choose_fields
from sepakat.resolve.linking import Cluster, link_claims
from sepakat.resolve.people import Bearer, describe_bearer, resolve_organisations, resolve_people
from sepakat.resolve.profiles import profile_all
from sepakat.resolve.voices import Voices

CLOSE = -1.0
"""The score from which a pair that stays apart is worth an explanation."""


def resolve(extractions: Iterable[Extraction]) -> Resolution:
    """The records that the claims of many articles report; the same in any order of the articles."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    profiles = profile_all(ordered)
    comparisons = weigh_rivals(compare_claims(*pair) for pair in candidate_pairs(profiles))
    clusters = link_claims(profiles, comparisons)
    copies = find_copies(ordered, _near_articles(comparisons))
    voices = Voices.of(copies)
    records = [_make_record(cluster, voices) for cluster in clusters]
    records += [_make_bearer(bearer) for bearer in (*resolve_people(ordered), *resolve_organisations(ordered))]
    return Resolution(
        tuple(sorted(records, key=lambda record: (record.kind, record.id))), copies, explain_near_misses(comparisons, clusters)
    )


def _near_articles(comparisons: Iterable[Comparison]) -> set[tuple[str, str]]:
    return {(each.left.key[0], each.right.key[0]) for each in comparisons if each.score > 0}


def _make_record(cluster: Cluster, voices: Voices) -> Record:
    claims = tuple(sorted((profile.claim for profile in cluster.members), key=lambda claim: claim.key))
    return Record(
        make_record_id(claims[0]), claims[0].kind, claims, choose_fields(claims, voices), tuple(sorted(cluster.reasons))
    )


def _make_bearer(bearer: Bearer) -> Record:
    claims = bearer.claims
    return Record(make_record_id(claims[0]), claims[0].kind, claims, describe_bearer(bearer), bearer.reasons)


def make_record_id(first: Claim) -> str:
    """16 hexadecimal digits of the key of a record's first claim."""
    return blake2b("\x1f".join(map(str, first.key)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def explain_near_misses(comparisons: Iterable[Comparison], clusters: Iterable[Cluster]) -> tuple[str, ...]:
    """Why pairs of claims that came close were kept apart, one line each, sorted."""
    home = {profile.key: index for index, cluster in enumerate(clusters) for profile in cluster.members}
    apart = (each for each in comparisons if each.score > CLOSE and home[each.left.key] != home[each.right.key])
    return tuple(sorted(f"{_name(each.left.key)} and {_name(each.right.key)}: {each.why}" for each in apart))


def _name(key: tuple[str, str, int]) -> str:
    return f"{key[1]} {key[2]} of {key[0]}"
