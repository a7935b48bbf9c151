"""Which articles of a ledger repeat each other, brought up to date article by article."""

from collections.abc import Callable, Collection, Iterable, Mapping

from sepakat.model.extraction import Extraction
from sepakat.model.records import CopyKind
from sepakat.resolve.copies import Copy, Pair, compare_facts, compare_texts, find_firsts, group_copies, sort_pair
from sepakat.resolve.sketches import Sketch, list_bands, sketch_article
from sepakat.store import LinkRow, Sketches, SketchRow

Alike = Callable[[Collection[str]], Collection[tuple[str, str]]]
"""Gives all pairs of articles with claims of the same thing in which one of the given articles is."""


class Copying:
    """Sketches, links and groups of copies of a ledger within one transaction."""

    def __init__(self, kept: Sketches, alike: Alike) -> None:
        self._kept = kept
        self._alike = alike
        self._sketches: dict[str, Sketch] = {}
        self._texts: dict[str, str] = {}

    def move(self, changed: Mapping[str, Extraction | None], realigned: Iterable[tuple[str, str]] = ()) -> set[str]:
        """Put articles in the place of those of the same ids; None for one that is gone.

        `realigned` are further pairs that came to have, or no longer have, claims of the same thing. Gives the articles for
        which another article stands than before, in the count of voices.
        """
        old = self._load(changed)
        new = {id: sketch for id, each in changed.items() if each and (sketch := sketch_article(each))}
        self._texts = {id: each.article.text for id, each in changed.items() if each}
        moved = {id for id in changed if old.get(id) != new.get(id)}
        words = {sketches[id].words for sketches in (old, new) for id in moved & sketches.keys()}
        stood = self._kept.firsts(words)
        self._kept.put_sketches(moved & old.keys(), {id: SketchRow(*new[id]) for id in moved & new.keys()})
        stands = self._kept.firsts(words)
        left = {id for each, id in stood.items() if id in moved or stands.get(each) != id}
        come = {id for each, id in stands.items() if id in moved or stood.get(each) != id}
        touched = self._step_down(self._load(left - old.keys()) | {id: old[id] for id in left & old.keys()})
        self._sketches = new | self._load(come - new.keys())
        touched |= self._step_up(come, changed.keys() - moved, {sort_pair(pair) for pair in realigned})
        alone = {id for each, id in stands.items() if each not in stood} - old.keys() - touched
        return self._regroup({*moved, *stood.values(), *stands.values(), *touched} - alone)

    def _step_down(self, left: Mapping[str, Sketch]) -> set[str]:
        """Forget what repeats articles that no longer stand for their words; gives the ends of what was forgotten."""
        self._kept.unpost({id: list_bands(sketch) for id, sketch in left.items()})
        dropped = self._kept.links(left)
        self._kept.drop_links(left)
        return {id for pair in dropped for id in pair}

    def _step_up(self, come: Collection[str], same: Collection[str], realigned: Collection[Pair]) -> set[str]:
        """Look for what repeats articles that came to stand for their words; gives the ends of what changed.

        Articles with the same words and facts as before may have other claims: they are looked at as realigned pairs are.
        """
        self._kept.post({id: list_bands(self._sketches[id]) for id in come})
        found = self._repeat_words(come)
        ends = {*same, *(id for pair in realigned for id in pair)}
        known = {pair: copy for pair, copy in self._links(ends).items() if pair in realigned or _holds_one(pair, same)}
        near = {pair for pair, copy in known.items() if copy.kind is CopyKind.NEAR}
        alike = {sort_pair(pair) for pair in self._alike({*come, *ends})}
        asked = {pair for pair in alike if pair in realigned or _holds_one(pair, come) or _holds_one(pair, same)}
        found.update(self._repeat_facts(asked - found.keys() - near))
        gone = {pair for pair in known.keys() - near if found.get(pair) != known[pair]}
        made = [copy for pair, copy in found.items() if known.get(pair) != copy]
        self._kept.put_links(gone, [LinkRow(*copy) for copy in made])
        return {id for pair in gone for id in pair} | {id for copy in made for id in copy[:2]}

    def _repeat_words(self, come: Collection[str]) -> dict[Pair, Copy]:
        """What has nearly the same words."""
        bands = {id: list_bands(self._sketches[id]) for id in come}
        posted = self._kept.seek(key for keys in bands.values() for key in keys)
        pairs = {sort_pair((id, other)) for id, keys in bands.items() for key in keys for other in posted[key] if other != id}
        self._texts.update(self._kept.texts({id for pair in pairs for id in pair} - self._texts.keys()))
        known = (pair for pair in sorted(pairs) if self._texts.keys() >= set(pair))
        found = (compare_texts(pair, self._texts[pair[0]], self._texts[pair[1]]) for pair in known)
        return {(copy.left, copy.right): copy for copy in found if copy}

    def _repeat_facts(self, pairs: Collection[Pair]) -> dict[Pair, Copy]:
        """What gives the same facts in the same order, of the articles that stand for their words."""
        self._sketches.update(self._load({id for pair in pairs for id in pair} - self._sketches.keys()))
        standing = self._kept.firsts({self._sketches[id].words for pair in pairs for id in pair if id in self._sketches})
        ids = set(standing.values())
        known = (pair for pair in sorted(pairs) if ids.issuperset(pair))
        found = (compare_facts(pair, self._sketches[pair[0]], self._sketches[pair[1]]) for pair in known)
        return {(copy.left, copy.right): copy for copy in found if copy}

    def _regroup(self, touched: Collection[str]) -> set[str]:
        """Group again what the groups of these articles hold; gives those for which another stands."""
        if not touched:
            return set()
        before = self._kept.members(touched)
        words = self._kept.same_words({*touched, *before})
        firsts = find_firsts(words)
        copies = map(_copy_of, self._kept.links_within(set(firsts.values())))
        after = self._kept.put_groups(before, group_copies(firsts, copies))
        return {id for id in before.keys() | after.keys() if before.get(id, id) != after.get(id, id)}

    def _links(self, ids: Collection[str]) -> dict[Pair, Copy]:
        return {pair: _copy_of(row) for pair, row in self._kept.links(ids).items()}

    def _load(self, ids: Collection[str]) -> dict[str, Sketch]:
        return {id: Sketch(*row) for id, row in self._kept.sketches(ids).items()}


def _holds_one(pair: Pair, ids: Collection[str]) -> bool:
    return pair[0] in ids or pair[1] in ids


def _copy_of(row: LinkRow) -> Copy:
    return Copy(row.left, row.right, CopyKind(row.kind), row.why)
