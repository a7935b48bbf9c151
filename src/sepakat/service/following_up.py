"""What came of earlier commitments, brought up to date article by article."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from sepakat.compare.blocks import list_ranges
from sepakat.compare.deeds import Report, pack_report, unpack_report
from sepakat.compare.follows import Key, Placed, choose_follows, place_links
from sepakat.compare.links import Link, link_reports
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd
from sepakat.service.dividing import Divisions
from sepakat.store import DeedLinkRow, Deeds, follow_id

Homes = Callable[[Collection[str]], Mapping[Key, str]]
"""The records of the commitments of some articles, as they are now."""
Posting = tuple[int, int, str]
LINKS = msgspec.msgpack.Decoder(tuple[Link, ...])


class Moved(NamedTuple):
    """What a change does to follows."""

    gone: tuple[Follow, ...]
    made: tuple[Follow, ...]

    @property
    def ends(self) -> frozenset[FollowEnd]:
        """Both ends of all that went or came; one that changed did both."""
        return frozenset(end for follow in (*self.gone, *self.made) for end in (follow.earlier, follow.later))


class Reach:
    """How far a change reaches: the earlier claims of which the follows are to be made anew."""

    def __init__(self, articles: Collection[str]) -> None:
        self.articles = frozenset(articles)
        """Those of which all claims are reached."""
        self.claims: set[Key] = set()
        self.records: set[str] = set()
        self.homes: dict[Key, str] = {}
        self.links: list[Placed] = []
        """All links, as they are now, of the articles of the claims."""
        self._ends: set[FollowEnd] = set()

    def add(self, placed: Placed) -> None:
        """Reach the earlier claim of a link that came or went."""
        self.claims.add(placed.earlier)
        self._ends.add(_earlier_end(placed))

    def widen(self) -> None:
        """Reach the claims that follows cannot tell from those reached: they have the same evidence."""
        self._ends |= {_earlier_end(placed) for placed in self.links if placed.earlier in self.claims}
        self.claims |= {placed.earlier for placed in self.links if _earlier_end(placed) in self._ends}

    def covers(self, end: FollowEnd) -> bool:
        """Whether a claim is reached."""
        return end.article in self.articles or end in self._ends


class FollowUp:
    """The follows of a ledger within one transaction."""

    def __init__(self, kept: Deeds, homes: Homes, divisions: Divisions | None = None) -> None:
        self._kept = kept
        self._homes = homes
        self._divisions = divisions

    def move(self, changed: Mapping[str, tuple[Extraction, date] | None], rehomed: Collection[str]) -> Moved:
        """Put articles, with their days, in the place of those of the same ids; None for one that is gone or has no day.

        `rehomed` are articles of which a commitment has got into another record, or out of one.
        """
        reports = {id: report for id, told in changed.items() if told and (report := make_report(*told)).deeds}
        packed = {id: pack_report(report) for id, report in reports.items()}
        known = self._kept.reports(changed.keys())
        renewed = {id for id in changed if known.get(id) != packed.get(id)}
        before = {id: unpack_report(body) for id, body in known.items() if id in renewed}
        reach = self._relink(before, {id: reports[id] for id in renewed & reports.keys()}, packed)
        self._rehome({*changed, *rehomed}, reach)
        self._reach_judged({*changed, *rehomed}, reach)
        self._widen(reach)
        return self._renew(reach)

    def _relink(self, before: Mapping[str, Report], after: Mapping[str, Report], packed: Mapping[str, bytes]) -> Reach:
        """Link the commitments of articles anew."""
        renewed = before.keys() | after.keys()
        old, new = set(_list_postings(before.values())), set(_list_postings(after.values()))
        self._kept.unpost(sorted(old - new))
        self._kept.post(sorted(new - old))
        gone = self._kept.links(earlier=renewed, later=renewed)
        made = list(self._link(after))
        self._kept.put_reports({id: packed[id] for id in after}, renewed)
        self._kept.put_links(made, renewed)
        reach = Reach(set(renewed))
        reach.claims |= {(id, deed.index) for id, report in after.items() for deed in report.deeds}
        for placed in _read_links((*gone, *made)):
            reach.add(placed)
        return reach

    def _link(self, reports: Mapping[str, Report]) -> Iterator[DeedLinkRow]:
        """The links of reports with all others, which are posted."""
        found = {id: self._kept.seek(list_ranges(report)) for id, report in reports.items()}
        near = self._kept.reports({other for others in found.values() for other in others} - reports.keys())
        known = {**reports, **{id: unpack_report(body) for id, body in near.items()}}
        pairs = {frozenset((id, other)) for id, others in found.items() for other in others if id != other}
        for pair in pairs:
            earlier, later = sorted((known[id] for id in pair), key=lambda report: report.day)
            if links := link_reports(earlier, later):
                yield DeedLinkRow(earlier.article, later.article, later.day, msgspec.msgpack.encode(links))

    def _rehome(self, ids: Collection[str], reach: Reach) -> None:
        """Note the records of the commitments of articles."""
        old, new = self._kept.homes(ids), self._homes(ids)
        moved = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
        articles = {id for id, _ in moved}
        self._kept.put_homes(articles, {key: home for key, home in new.items() if key[0] in articles})
        reach.claims |= moved
        reach.records |= {homes[key] for homes in (old, new) for key in moved if key in homes}
        for placed in _read_links(self._kept.links(later=articles)):
            if placed.later in moved:
                reach.add(placed)

    def _reach_judged(self, ids: Collection[str], reach: Reach) -> None:
        """Reach the commitments that people judged, or judged together with those of articles that changed."""
        if self._divisions:
            reach.claims |= self._kept.homes({*ids, *self._divisions.tied(ids)}).keys()

    def _widen(self, reach: Reach) -> None:
        """Reach all claims of the records of those reached, with their links."""
        articles, records, count = set[str](), set[str](), -1
        while len(reach.claims) > count:
            count = len(reach.claims)
            fresh = {id for id, _ in reach.claims} - articles
            articles |= fresh
            reach.homes.update(self._kept.homes(fresh))
            reach.links += _read_links(self._kept.links(earlier=fresh))
            reach.records |= {reach.homes[key] for key in reach.claims if key in reach.homes}
            reach.claims |= self._kept.members(reach.records - records)
            records |= reach.records
            reach.widen()

    def _renew(self, reach: Reach) -> Moved:
        """Make the follows on the claims reached anew."""
        links = [placed for placed in reach.links if placed.earlier in reach.claims]
        apart = list(self._divisions.between({id for id, _ in reach.claims})) if self._divisions else []
        others = {placed.later[0] for placed in links} | {id for pair in apart for id, _ in pair}
        homes = {**self._kept.homes(others), **reach.homes}
        new = {follow_id(follow): follow for follow in choose_follows(links, homes, apart)}
        known = self._kept.follows({*reach.articles, *(id for id, _ in reach.claims)})
        old = {id: follow for id, follow in known.items() if reach.covers(follow.earlier)}
        gone = {id: follow for id, follow in old.items() if id not in new}
        made = [follow for id, follow in new.items() if id not in old]
        self._kept.put_follows(gone.keys(), made)
        return Moved(tuple(gone.values()), tuple(made))


def _earlier_end(placed: Placed) -> FollowEnd:
    return FollowEnd(placed.earlier[0], placed.link.earlier_span, placed.link.earlier)


def _list_postings(reports: Iterable[Report]) -> Iterator[Posting]:
    return ((key, report.day, report.article) for report in reports for key in report.keys)


def _read_links(rows: Iterable[DeedLinkRow]) -> Iterator[Placed]:
    return (placed for row in rows for placed in place_links(row.earlier, row.later, row.day, LINKS.decode(row.body)))
