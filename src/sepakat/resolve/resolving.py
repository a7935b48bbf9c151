"""Claims of many articles to records, in named steps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record, RecordKind, Resolution
from sepakat.resolve.blocking import candidate_pairs
from sepakat.resolve.comparing import HOPELESS, Comparison, compare_claims, weigh_occasions, weigh_rivals
from sepakat.resolve.copies import find_copies
from sepakat.resolve.fields import choose_fields
from sepakat.resolve.linking import Cluster, link_claims
from sepakat.resolve.people import Bearer, describe_bearer, resolve_organisations, resolve_people
from sepakat.resolve.profiles import Profile, profile_all
from sepakat.resolve.voices import Voices

EVENTS = frozenset({RecordKind.EVENT})
OTHERS = frozenset({RecordKind.INSTRUMENT, RecordKind.COMMITMENT})
CLOSE = -1.0
"""The score from which a pair that stays apart is worth an explanation."""


def resolve(extractions: Iterable[Extraction]) -> Resolution:
    """The records that the claims of many articles report; the same in any order of the articles."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    profiles = profile_all(ordered)
    compared = [each for pair in candidate_pairs(profiles) if (each := compare_claims(*pair)).score > HOPELESS]
    events, comparisons = _link_kinds(profiles, compared, {}, EVENTS)
    others, rest = _link_kinds(profiles, compared, _find_occasions(events), OTHERS)
    clusters = [*events, *others]
    comparisons += rest
    copies = find_copies(ordered, _near_articles(comparisons))
    voices = Voices.of(copies)
    records = [_make_record(cluster, voices) for cluster in clusters]
    records += [_make_bearer(bearer) for bearer in (*resolve_people(ordered), *resolve_organisations(ordered))]
    return Resolution(
        tuple(sorted(records, key=lambda record: (record.kind, record.id))), copies, explain_near_misses(comparisons, clusters)
    )


def _link_kinds(
    profiles: list[Profile], compared: list[Comparison], occasions: Mapping[str, frozenset[int]], kinds: frozenset[RecordKind]
) -> tuple[list[Cluster], list[Comparison]]:
    """The clusters of the claims of some kinds, and the comparisons that made them."""
    chosen = (each for each in compared if each.left.claim.kind in kinds)
    weighed = weigh_rivals(weigh_occasions(chosen, occasions))
    return link_claims([profile for profile in profiles if profile.claim.kind in kinds], weighed), weighed


def _find_occasions(clusters: Iterable[Cluster]) -> dict[str, frozenset[int]]:
    """The numbers of the events that each article reports."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for profile in cluster.members:
            found[profile.key[0]].add(number)
    return {article: frozenset(numbers) for article, numbers in found.items()}


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
