"""Whether two spellings may be the name of one person or body."""

from functools import lru_cache

from sepakat.resolve.words import WORD, fold

SLIP = 5
"""Letters from which a word may differ by one letter, and at twice as many nearly by two."""


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, initials left out."""
    return tuple(part for word in WORD.findall(name) if len(part := fold(word)) > 1)


@lru_cache(maxsize=65536)
def is_same_word(left: str, right: str) -> bool:
    """Whether two words of names are equal or differ as a slip of the pen would make them."""
    if left == right:
        return True
    least = min(len(left), len(right))
    return least >= SLIP and count_edits(left, right, 2) <= (2 if least >= SLIP + 4 else 1)


@lru_cache(maxsize=65536)
def is_same_name(left: str, right: str) -> bool:
    """Whether every word of the shorter name stands in the other; a single short word does not suffice."""
    shorter, longer = sorted((name_parts(left), name_parts(right)), key=lambda parts: (len(parts), parts))
    if not shorter or (len(shorter) == 1 and len(shorter[0]) < SLIP - 1):
        return shorter == longer and bool(shorter)
    return all(any(is_same_word(part, other) for other in longer) for part in shorter)


def count_shared(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many names of one list stand in the other, each counted once."""
    free = sorted(right)
    shared = 0
    for name in sorted(left):
        match = next((other for other in free if is_same_name(name, other)), None)
        if match is not None:
            free.remove(match)
            shared += 1
    return shared


def count_edits(left: str, right: str, most: int) -> int:
    """Insertions, deletions, substitutions and swaps between two words, or `most` + 1 when there are more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
