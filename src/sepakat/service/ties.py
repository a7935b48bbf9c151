"""Claims that people's judgements tie to each other: told to be one thing, or to be kept apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sepakat.model.judgements import TOGETHER
from sepakat.store import JudgementEntry


class Ties:
    """Which claims are to be looked at together."""

    def __init__(self, tied: Mapping[str, Collection[str]]) -> None:
        self._tied = tied

    def __bool__(self) -> bool:
        return bool(self._tied)

    @classmethod
    def of(cls, entries: Iterable[JudgementEntry]) -> "Ties":
        """The ties of the judgements that stand."""
        tied: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            if entry.stands and entry.judgement.kind in TOGETHER:
                named = set(entry.named)
                for id in named:
                    tied[id] |= named
        return cls(tied)

    def close(self, claim_ids: Iterable[str]) -> set[str]:
        """The ids of some claims, and of all that are tied to them, directly or over others."""
        found: set[str] = set()
        waiting = set(claim_ids)
        while waiting:
            found |= waiting
            waiting = {other for id in waiting for other in self._tied.get(id, ())} - found
        return found
