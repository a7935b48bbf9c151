"""Some articles of a ledger that changed, and all that this changes, worked out in one transaction.

What a step works out depends on nothing but what it is given, so that a ledger brought up to date article by article is the same,
byte by byte, as one that is worked out at once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sepakat.compare import Found, Later, Reports, compare_record, date_articles, ends_of, find_later
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, Record, RecordKind
from sepakat.resolve.profiling import profile_article
from sepakat.resolve.resolving import make_record
from sepakat.service.bearing import Bearing, Borne, Rulings
from sepakat.service.copying import Copying
from sepakat.service.drafting import add_history, list_decisive, make_bearer_draft, make_draft
from sepakat.service.following_up import FollowUp
from sepakat.service.gathering import LINKED, gather
from sepakat.service.neighbourhood import JOINS, Neighbourhood
from sepakat.service.recording import sides_of_article
from sepakat.service.ruling import ClaimKey, rule_records
from sepakat.service.world import World
from sepakat.store import DisagreementRow, JudgementEntry, RecordDraft, RecordKey, Settling

EVENT, COMMITMENT, PERSON = RecordKind.EVENT.value, RecordKind.COMMITMENT.value, RecordKind.PERSON.value
BEARERS = (RecordKind.PERSON, RecordKind.ORGANISATION)


def settle_articles(kept: Settling, entries: Iterable[JudgementEntry], waiting: Collection[str]) -> None:
    """Bring all that is worked out up to date with articles that were written or judged, or are gone."""
    world = World(kept, entries)
    loaded = world.load(waiting)
    changed = {id: loaded.get(id) for id in waiting}
    touched, revoiced = _link(world, changed)
    rehomed = _make_records(world, touched, changed)
    redated = _date_articles(world, changed)
    followed = _follow_up(world, changed, redated, rehomed)
    renamed = _make_bearers(world, changed, revoiced)
    told = world.find_records({*world.made, *followed, *_homes_of(world, redated), *renamed})
    follows = _list_follows(world, told)
    retold = _compare(world, told, follows)
    _write(world, [record for record in told if record.id in world.made or record.id in followed], follows, retold)
    kept.records.put_sides({id: sides_of_article(each) if each else () for id, each in changed.items()})


def _link(world: World, changed: Mapping[str, Extraction | None]) -> tuple[set[ClaimKey], set[str]]:
    """Claims whose clusters changed, or whose articles have another voice now; and these articles."""
    around = Neighbourhood(world.kept.neighbours)
    profiles = {id: profile_article(each) if each else None for id, each in changed.items()}
    moved = around.move(profiles)
    revoiced = Copying(world.kept.sketches, around.alike).move(changed, moved.realigned)
    touched = {key for known in moved.gone for key in known.claims}
    touched |= {claim.key for cluster in moved.made for claim in cluster.members}
    return touched | world.kept.neighbours.homes(revoiced).keys(), revoiced


def _make_records(world: World, touched: Collection[ClaimKey], changed: Collection[str]) -> set[str]:
    """Make the records of claims anew; gives the articles of which a commitment has another record now."""
    gathered = gather(world, touched, changed)
    articles = world.load({key[0] for cluster in gathered.clusters for key in cluster.claims})
    voices = world.voices(articles.keys())
    records = [
        make_record(cluster.claims, JOINS.decode(cluster.joins).why, articles, voices, world.ids) for cluster in gathered.clusters
    ]
    made = rule_records(records, world.entries_on(records), world.origins, voices)
    world.make(gathered.old, made)
    before = {key: id for id, keys in gathered.old.items() for key in keys}
    after = {claim.key: record.id for record in made for claim in record.claims}
    moved = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return {article for article, kind, _ in moved if kind == COMMITMENT}


def _date_articles(world: World, changed: Mapping[str, Extraction | None]) -> set[str]:
    """Find the days of articles whose events are others now; gives those that have another day."""
    articles = {claim.article.id for record in world.made.values() if record.kind is RecordKind.EVENT for claim in record.claims}
    articles |= {article for keys in world.lost.values() for article, kind, _ in keys if kind == EVENT} | changed.keys()
    loaded = world.load(articles)
    undated = [id for id, each in loaded.items() if not each.article.published_on]
    events = {id for key, id in world.homes(undated).items() if key[1] == EVENT}
    days = date_articles(world.find_records(events), tuple(loaded.values()))
    before = world.records.days(articles)
    redated = {id for id in articles if before.get(id) != days.get(id)}
    world.records.put_days({id: days.get(id) for id in redated})
    return redated


def _follow_up(
    world: World, changed: Mapping[str, Extraction | None], redated: Collection[str], rehomed: Collection[str]
) -> set[str]:
    """Find what came of commitments; gives the records of which something else is told, at either end."""
    moving = changed.keys() | redated
    loaded, days = world.load(moving), world.records.days(moving)
    dated = {id: (loaded[id], days[id]) if id in loaded and id in days else None for id in moving}
    around = {*moving, *rehomed}
    before = _follows_around(world, around)
    ends = set(FollowUp(world.kept.deeds, world.homes_of_commitments, world.divisions).move(dated, rehomed).ends)
    ends |= {end for follow in chain(before, _follows_around(world, around)) for end in (follow.earlier, follow.later)}
    return set(world.homes_of_ends(ends).values())


def _follows_around(world: World, article_ids: Collection[str]) -> list[Follow]:
    return [*world.records.follows_from(article_ids), *world.records.follows_into(article_ids)]


def _make_bearers(world: World, changed: Mapping[str, Extraction | None], revoiced: Collection[str]) -> set[str]:
    """Make persons and organisations anew; gives the records in whose articles a person has another record now."""

    def rule(records: Sequence[Record], ids: Mapping[ClaimKey, str]) -> Sequence[Record]:
        world.ids.update(ids)
        return rule_records(records, world.entries_on(records), world.origins, world.voices(()))

    rulings = Rulings(list_decisive(world.entries), world.judged, world.ties.close, rule)
    borne = Bearing(world.kept.bearers, rulings).move(changed, world.ids, revoiced)
    _write_bearers(world, changed.keys(), borne)
    moved = {article for article, kind, _ in borne.homes if kind == PERSON} - changed.keys()
    return _homes_of(world, moved)


def _write_bearers(world: World, changed: Collection[str], borne: Borne) -> None:
    """Write persons and organisations, whose claims nothing else takes up."""
    bereft = world.records.drop_claims(changed, BEARERS)
    voices = world.voices_beside({bearer.coverage.articles[0] for bearer in borne.made})
    drafts = [make_bearer_draft(bearer, voices) for bearer in borne.made]
    # Only people refer to organisations by claims: these are names in articles.
    ids = {key: id for key, id in borne.ids.items() if key[1] == PERSON}
    moved = [(home, RecordKey(key[0], RecordKind(key[1]), key[2], ids.get(key))) for key, home in borne.homes.items()]
    world.records.replace_bearers(borne.gone, drafts, moved)
    world.records.drop_unclaimed(bereft)


def _homes_of(world: World, article_ids: Collection[str]) -> set[str]:
    """The events, instruments and commitments of articles."""
    return {id for key, id in world.homes(article_ids).items() if key[1] in LINKED}


def _compare(world: World, records: Collection[Record], follows: Mapping[str, Collection[Follow]]) -> set[str]:
    """Find the discrepancies of records anew; gives the records about which something else is told."""
    articles = {claim.article.id for record in records for claim in record.claims}
    bearers = {(key[0], key[2]): id for key, id in world.homes(articles).items() if key[1] == PERSON}
    reports = Reports(world.records.days(articles), bearers, world.records.leaders(articles))
    later = {id: _find_later(world, own) for id, own in follows.items()}
    found = [each for record in records for each in compare_record(record, reports, later.get(record.id, ()))]
    owners = world.gone | {record.id for record in records}
    return world.kept.disagreements.replace(owners, map(_make_row, found))


def _make_row(found: Found) -> DisagreementRow:
    return DisagreementRow(found.owner, found.order, found.can_echo, tuple(found.marks), found.discrepancy)


def _list_follows(world: World, records: Iterable[Record]) -> dict[str, list[Follow]]:
    """What follows each of the records, where anything does."""
    ends = {end: record.id for record in records for end in ends_of(record)}
    found: dict[str, list[Follow]] = defaultdict(list)
    for follow in world.records.follows_from({end.article for end in ends}):
        if follow.earlier in ends:
            found[ends[follow.earlier]].append(follow)
    return found


def _find_later(world: World, follows: Collection[Follow]) -> list[Later]:
    return find_later(follows, world.load({follow.later.article for follow in follows}).values())


def _write(world: World, records: Collection[Record], follows: Mapping[str, Collection[Follow]], retold: Collection[str]) -> None:
    """Write the records that were made, what came of the others, and what else is told of any."""
    made, others = list(world.made.values()), [record for record in records if record.id not in world.made]
    counts = world.records.count_contradictions({*world.made, *retold})
    drafts = {draft.record.id: draft for draft in _make_drafts(world, records, follows, counts)}
    world.records.replace(world.gone, [drafts[record.id] for record in made])
    world.records.put_histories([drafts[record.id] for record in others])
    world.records.note_contradictions({id: counts.get(id, 0) for id in set(retold) - world.made.keys()})


def _make_drafts(
    world: World, records: Collection[Record], follows: Mapping[str, Collection[Follow]], counts: Mapping[str, int]
) -> Iterator[RecordDraft]:
    voices = world.voices({claim.article.id for record in records for claim in record.claims})
    continued = _find_continued(world, records)
    for record in records:
        ids = [world.ids.get(claim.key) for claim in record.claims]
        draft = make_draft(record, ids, counts.get(record.id, 0), voices, world.judged)
        if record.kind is RecordKind.COMMITMENT:
            own = follows.get(record.id, ())
            later = world.load({follow.later.article for follow in own}).values()
            draft = add_history(draft, own, later, leads=not set(ends_of(record)) <= continued)
        yield draft


def _find_continued(world: World, records: Iterable[Record]) -> set[FollowEnd]:
    """The commitments of records that tell on of another record's."""
    ends = {end: record.id for record in records for end in ends_of(record)}
    into = [follow for follow in world.records.follows_into({end.article for end in ends}) if follow.later in ends]
    homes = world.homes_of_ends({follow.earlier for follow in into})
    return {follow.later for follow in into if homes.get(follow.earlier) != ends[follow.later]}
