"""Commitments that people keep apart: neither says what came of the other."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from sepakat.compare.follows import Key
from sepakat.model.judgements import TOGETHER
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.judging import Rulings
from sepakat.service.ruling import ClaimKey
from sepakat.store import JudgementEntry

Places = Callable[[Collection[str]], Mapping[ClaimKey, str]]
"""The ids of the claims of some articles, and perhaps of others, by their keys."""
COMMITMENT = RecordKind.COMMITMENT.value


class Divisions:
    """The pairs of commitments that the judgements that stand keep apart, article by article."""

    def __init__(self, entries: Iterable[JudgementEntry], rulings: Rulings, places: Places) -> None:
        self._places = places
        self._tied: dict[str, set[str]] = defaultdict(set)
        articles: dict[str, str] = {}
        for entry in entries:
            refs = entry.judgement.claims if entry.judgement.kind in TOGETHER else ()
            if entry.stands and refs and refs[0].kind is ClaimKind.COMMITMENT:
                named = {ref.article_id for ref in refs}
                for id in named:
                    self._tied[id] |= named
                articles |= {now: ref.article_id for now, ref in zip(entry.claim_ids, refs, strict=True) if now}
        self._pairs: dict[str, set[frozenset[str]]] = defaultdict(set)
        self._articles = articles
        for pair in rulings.apart:
            for id in pair & articles.keys():
                self._pairs[articles[id]].add(pair)

    def tied(self, article_ids: Iterable[str]) -> set[str]:
        """The articles of which commitments are judged together with some of these articles'."""
        return {other for id in article_ids for other in self._tied.get(id, ())}

    def between(self, article_ids: Iterable[str]) -> Iterator[tuple[Key, Key]]:
        """The commitments that are kept apart, where one of the two is of these articles."""
        pairs = {pair for id in article_ids for pair in self._pairs.get(id, ())}
        wanted = {id for pair in pairs for id in pair}
        if not wanted:
            return
        found = self._places({self._articles[id] for id in wanted})
        keys = {id: (key[0], key[2]) for key, id in found.items() if id in wanted and key[1] == COMMITMENT}
        yield from ((keys[one], keys[other]) for one, other in map(sorted, pairs) if one in keys and other in keys)

    def every(self) -> list[tuple[Key, Key]]:
        """All commitments that are kept apart."""
        return list(self.between(self._pairs))
