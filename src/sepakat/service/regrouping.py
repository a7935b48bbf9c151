"""Whose the spellings of a ledger are, once some of them came, changed or went; the rest is left as it is."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from sepakat.model.records import RecordKind
from sepakat.resolve.spellings import Same, Written, find_sameness, join_spellings, spelling_keys
from sepakat.store import BearerRow, Bearers, PairRow, SpellingRow

Spellings = Mapping[int, SpellingRow]


class Group(NamedTuple):
    """Spellings of one bearer, in their order, and why they are together."""

    spellings: tuple[SpellingRow, ...]
    reasons: tuple[str, ...]

    @property
    def id(self) -> int:
        """The id of the bearer: that of its first spelling, which belongs to no other."""
        return self.spellings[0].id


class Regrouped(NamedTuple):
    """What became of the bearers whose spellings were looked at."""

    known: Mapping[int, BearerRow]
    """The bearers, as they were."""
    owners: Mapping[int, int]
    """Whose each of the spellings was."""
    homes: Mapping[int, int]
    """Whose each of the spellings is."""
    made: Mapping[int, tuple[str, ...]]
    """The bearers that came, or have other spellings or reasons than before, with their reasons."""


def regroup(kept: Bearers, before: Spellings, now: Spellings) -> Regrouped:
    """Join anew all that is connected with spellings that came, changed or went, and keep whose they are.

    `before` and `now` are the same spellings, but for those that came or went; what came is its own bearer at first.
    """
    altered = {id for id in before.keys() | now.keys() if before.get(id) != now.get(id)}
    old, new = ({id: rows[id] for id in altered if id in rows} for rows in (before, now))
    near, pairs = _follow(kept, _pair_anew(kept, old, new))
    rows = kept.spellings(near)
    groups = _join(rows.values(), pairs)
    homes = {row.id: group.id for group in groups for row in group.spellings}
    owners = {id: row.bearer_id for id, row in {**rows, **old}.items()}
    known = kept.bearers(set(owners.values()))
    kept.move_spellings({id: home for id, home in homes.items() if rows[id].bearer_id != home})
    made = {group.id: group.reasons for group in groups if _is_new(group, known, owners)}
    return Regrouped(known, owners, homes, made)


def _pair_anew(kept: Bearers, old: Spellings, new: Spellings) -> set[int]:
    """Keep spellings in the place of others, and find again what they are the same as; gives what is to be joined anew."""
    ends = {end for pair in kept.pairs(old.keys()) for end in (pair.left, pair.right)}
    kept.put_spellings(old.keys() - new.keys(), new.values())
    nothing = set[int]()
    had, have = ({id: _list_keys(row) for id, row in rows.items()} for rows in (old, new))
    kept.unpost({id: keys - have.get(id, nothing) for id, keys in had.items()})
    kept.post({id: keys - had.get(id, nothing) for id, keys in have.items()})
    kept.put_pairs(old.keys() | new.keys(), _pair(kept, new, have))
    return (ends | new.keys()) - (old.keys() - new.keys())


def _pair(kept: Bearers, new: Spellings, keys: Mapping[int, set[int]]) -> Iterator[PairRow]:
    """The pairs of spellings, one of them among `new`, that are the same."""
    posted = kept.seek({key for chosen in keys.values() for key in chosen})
    sharing = {id: {other for key in keys[id] for other in posted[key]} - {id} for id in new}
    rows = {**kept.spellings({other for others in sharing.values() for other in others} - new.keys()), **new}
    pairs = {(min(id, other), max(id, other)) for id, others in sharing.items() for other in others}
    for one, other in sorted(pairs):
        left, right = sorted((rows[one], rows[other]), key=_order)
        why = find_sameness(RecordKind(left.kind), _written(left), _written(right))
        if why:
            yield PairRow(left.id, right.id, why)


def _follow(kept: Bearers, starts: Collection[int]) -> tuple[set[int], set[PairRow]]:
    """All spellings that pairs connect with some, and these pairs."""
    seen, pairs, ends = set[int](), set[PairRow](), set(starts)
    while ends:
        found = kept.pairs(ends)
        seen |= ends
        pairs |= found
        ends = {end for pair in found for end in (pair.left, pair.right)} - seen
    return seen, pairs


def _join(spellings: Iterable[SpellingRow], pairs: Iterable[PairRow]) -> list[Group]:
    rows = sorted(spellings, key=_order)
    place = {row.id: index for index, row in enumerate(rows)}
    same = (Same(place[pair.left], place[pair.right], pair.why) for pair in pairs)
    joined = join_spellings([_written(row) for row in rows], same)
    return [Group(tuple(rows[each] for each in members), reasons) for members, reasons in joined]


def _is_new(group: Group, known: Mapping[int, BearerRow], owners: Mapping[int, int]) -> bool:
    """Whether a bearer is other than it was; one that lost a spelling has fewer reasons."""
    same = group.id in known and known[group.id].reasons == group.reasons
    return not same or any(owners[row.id] != group.id for row in group.spellings)


def _order(row: SpellingRow) -> tuple[str, str, str]:
    return *_written(row).order, row.kind


def _written(row: SpellingRow) -> Written:
    return Written(row.name, row.country, frozenset(row.offices))


def _list_keys(row: SpellingRow) -> set[int]:
    """The keys of a spelling, as numbers."""
    return {hash_name(row.kind, *key) for key in spelling_keys(RecordKind(row.kind), _written(row))}


def hash_name(*parts: str) -> int:
    """A number of 64 bits that stands for some texts in their order."""
    digest = blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
