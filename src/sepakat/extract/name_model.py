"""A small linear-chain tagger that reads which capitalised words name a person, an organisation or a place.

The weights are trained by scripts/train_names.py; an attribute is kept as a hash, so that no word of the training
text is in the file. Only words near capital letters are read.
"""

import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from struct import Struct

from sepakat.errors import DataError
from sepakat.extract.name_marks import COMMON, Marks, code_of
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind

KINDS = (None, NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
"""What the four states of the tagger stand for; the first is "no name"."""
UNIT = 256
"""What the trainer's 1 is here."""
NOTHING = (0, 0, 0, 0)
CACHED = 40_000
MAGIC = b"SPKN"
LANES = Struct("<4I")
BIAS = sum(1 << 24 + 32 * lane for lane in range(4))
"""Added to packed vectors, no number of which is as large, before they are taken apart: so none is below zero."""

Vector = tuple[int, int, int, int]
"""One weight a state, in parts of `UNIT`."""


class Tagged(Frozen):
    """A run of tokens that the tagger takes for one name."""

    first: int
    last: int
    """Half-open token indices."""
    kind: NameKind


@dataclass(slots=True)
class NameModel:
    """Weights, and the sums already worked out for words and for groups of marks."""

    weights: dict[int, int]
    """Packed vectors by the hashes of their attributes."""
    transitions: tuple[Vector, ...]
    """transitions[before][after]"""
    words: dict[str, tuple[int, ...]] = field(default_factory=dict)
    groups: dict[tuple[str, ...], int] = field(default_factory=dict)

    def word(self, word: str) -> tuple[int, ...]:
        """The sums of a word as the second before, the one before, the word itself, the next, the one after that."""
        found = tuple(self._sum(attributes) for attributes in word_attributes(word))
        if len(self.words) < CACHED:
            self.words[word] = found
        return found

    def group(self, key: tuple[str, ...]) -> int:
        """The sum of a token's marks and its neighbours'."""
        found = self._sum(group_attributes(key))
        if len(self.groups) < CACHED:
            self.groups[key] = found
        return found

    def _sum(self, attributes: list[str]) -> int:
        return sum(self.weights.get(key, 0) for key in map(attribute_key, attributes))


def packed(vector: Sequence[int]) -> int:
    """A vector as one number: adding two such adds the weights of each state."""
    return sum(weight << 32 * lane for lane, weight in enumerate(vector))


def attribute_key(attribute: str) -> int:
    """The hash under which an attribute is kept."""
    return zlib.crc32(attribute.encode("utf-8", "surrogatepass"))


def word_attributes(word: str) -> tuple[list[str], ...]:
    """The attributes of a word by its distance from the token that is read: -2, -1, 0, +1, +2."""
    lower = word.lower()
    own = [f"w{lower}", f"W{word}", f"L{min(len(word), 12)}"]
    own += [f"p{n}{lower[:n]}" for n in (1, 2, 3, 4) if len(lower) > n]
    own += [f"s{n}{lower[-n:]}" for n in (1, 2, 3, 4) if len(lower) > n]
    own += [f"g{lower[n : n + 3]}" for n in range(min(len(lower) - 2, 10))]
    return (
        [f"-2{lower}"],
        [f"-1{lower}", f"-1W{word}", f"-1s{lower[-3:]}", f"-1p{lower[:3]}"],
        own,
        [f"+1{lower}", f"+1W{word}", f"+1s{lower[-3:]}", f"+1p{lower[:3]}"],
        [f"+2{lower}"],
    )


def group_attributes(key: tuple[str, ...]) -> list[str]:
    """The attributes of a group: shapes, lexicon letters and gazetteer letters of -1, 0, +1, and "start"."""
    a, b, c, d, e, f, g, h, i, start = key
    return [
        "bias",
        f"S{b}{start}",
        f"Sl{a}{b}",
        f"Sr{b}{c}",
        f"SS{a}{b}{c}{start}",
        f"X{e}{b}",
        f"Xl{d}{e}",
        f"Xr{e}{f}",
        f"XX{d}{e}{f}",
        f"Xd{d}{b}",
        f"Xf{f}{b}",
        f"P{h}",
        f"Pl{g}{h}{b}",
        f"Pr{h}{i}{b}",
        f"PX{h}{e}{d}",
    ]


def group_key(marks: Marks, index: int) -> tuple[str, ...]:
    """The marks around a token, as `group_attributes` takes them."""
    shapes, places, flags = marks.shapes, marks.places, marks.flags
    before, after = index - 1, index + 1
    has_after = after < len(shapes)
    return (
        shapes[before] if index else "^",
        shapes[index],
        shapes[after] if has_after else "$",
        CODES[flags[before]] if index else "^",
        CODES[flags[index]],
        CODES[flags[after]] if has_after else "$",
        places[before] if index else "",
        places[index],
        places[after] if has_after else "",
        "^" if index in marks.starts else "",
    )


class _Codes(dict[int, str]):
    def __missing__(self, flags: int) -> str:
        self[flags] = code_of(flags)
        return self[flags]


CODES = _Codes()


def windows(marks: Marks) -> Iterator[tuple[int, int]]:
    """Half-open stretches of tokens that can hold names: capitals, single words between them, the word before.

    A function word that only opens its sentence begins none.
    """
    first = last = -1
    for index in marks.capitals:
        if first >= 0 and index - last <= 1 and index not in marks.lines and last not in marks.lines:
            last = index + 1
            continue
        if first >= 0:
            yield first, last
        if marks.flags[index] & COMMON and index in marks.starts and marks.shapes[index + 1 : index + 2] == ["l"]:
            first = -1
            continue
        first, last = max(index - 1, last, 0), index + 1
    if first >= 0:
        yield first, last


def tag_names(marks: Marks, model: NameModel) -> list[Tagged]:
    """The names that the tagger sees, in order."""
    found: list[Tagged] = []
    if not model.weights:
        return found
    columns = tuple(zip(*model.transitions, strict=True))
    for first, last in windows(marks):
        scores = _scores(marks, model, first, last)
        states = _best_states(scores, columns)
        found.extend(_runs(states, first))
    return found


def _scores(marks: Marks, model: NameModel, first: int, last: int) -> list[Vector]:
    """What speaks for each state at each token; all four are too high by the same, which changes no choice."""
    tokens, words, size = marks.tokens, model.words, len(marks.tokens)
    rows = [
        words.get(text) or model.word(text)
        for text in (tokens[index].text if 0 <= index < size else "" for index in range(first - 2, last + 2))
    ]
    scores: list[Vector] = []
    for offset, index in enumerate(range(first, last)):
        key = group_key(marks, index)
        group = model.groups.get(key) or model.group(key)
        beside = rows[offset][0] + rows[offset + 1][1] + rows[offset + 3][3] + rows[offset + 4][4]
        scores.append(LANES.unpack((group + rows[offset + 2][2] + beside + BIAS).to_bytes(LANES.size, "little")))
    return scores


def _best_states(scores: list[Vector], columns: tuple[Vector, ...]) -> list[int]:
    """The likeliest state of each token (Viterbi); `columns` are the transitions by the state that is entered."""
    totals = [column[0] + score for column, score in zip(columns, scores[0], strict=True)]
    back: list[list[int]] = []
    for row in scores[1:]:
        pointers, following = [], []
        first, second, third, fourth = totals
        for (a, b, c, d), score in zip(columns, row, strict=True):
            best, source = first + a, 0
            if (total := second + b) > best:
                best, source = total, 1
            if (total := third + c) > best:
                best, source = total, 2
            if (total := fourth + d) > best:
                best, source = total, 3
            following.append(best + score)
            pointers.append(source)
        totals = following
        back.append(pointers)
    ends = [total + leaving for total, leaving in zip(totals, columns[0], strict=True)]
    state = ends.index(max(ends))
    states = [state]
    for pointers in reversed(back):
        state = pointers[state]
        states.append(state)
    return states[::-1]


def _runs(states: list[int], offset: int) -> Iterator[Tagged]:
    index = 0
    while index < len(states):
        state, end = states[index], index + 1
        while end < len(states) and states[end] == state:
            end += 1
        kind = KINDS[state]
        if kind is not None:
            yield Tagged(offset + index, offset + end, kind)
        index = end


@cache
def load_name_model(pack: LanguagePack) -> NameModel:
    """The tagger of a pack; read once.

    Raises DataError when the file is damaged.
    """
    path = pack.folder / "names.model"
    raw = path.read_bytes() if path.is_file() else b""
    if not raw:
        return NameModel({}, (NOTHING,) * 4)
    try:
        return unpack_model(raw)
    except DataError as error:
        raise DataError(f"{path}: {error}") from error


def unpack_model(raw: bytes) -> NameModel:
    """The model that `pack_model` wrote.

    Raises DataError when the bytes are anything else.
    """
    try:
        body = zlib.decompress(raw.removeprefix(MAGIC)) if raw.startswith(MAGIC) else b""
    except zlib.error:
        body = b""
    if len(body) < 32 or (len(body) - 32) % 12:
        raise DataError("not a file of name weights; make it again with scripts/train_names.py")
    size = (len(body) - 32) // 12
    numbers, keys = array("h"), array("I")
    numbers.frombytes(body[: 32 + size * 8])
    keys.frombytes(body[32 + size * 8 :])
    rows = list(zip(*[iter(numbers)] * 4, strict=True))
    return NameModel(dict(zip(keys, map(packed, rows[4:]), strict=True)), tuple(rows[:4]))


def pack_model(weights: dict[int, Vector], transitions: tuple[Vector, ...]) -> bytes:
    """The file form of a model: 16-bit weights, then the 32-bit hashes, packed."""
    keys = sorted(weights)
    rows = [*transitions, *(weights[key] for key in keys)]
    numbers = array("h", (max(-32768, min(32767, weight)) for row in rows for weight in row))
    return MAGIC + zlib.compress(numbers.tobytes() + array("I", keys).tobytes(), 9)
