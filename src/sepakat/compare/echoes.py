"""The same words of one speaker in several reports: how alike two quotations are, in one language or in two."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sepakat.compare.spelling import name_words
from sepakat.compare.wording import STEM

TELLING = 4
"""Letters of a word that says something by itself."""
LEAST_ALIKE = 0.3
"""Share of the telling words of the shorter quotation without which the order of the words is not looked at."""
SAME = 0.5
"""Likeness from which two quotations in one language are versions of one."""
SAME_ABROAD = 0.45
"""The same for quotations in two languages, whose words can only be told by the signs that both share."""
LEAST = 3
"""Words of a quotation that is compared at all."""
WEIGHTS = {"number": 1.5, "matter": 0.7}
STATE = 0.4
STATE_CODE = 3
"""Letters of the code of a state."""
LEAST_SHARED = 0.7
"""Weight of the signs that two quotations in two languages must share."""
CLASH = 0.3
"""What other numbers speak against two being one."""
MOST = 400
"""Words of a quotation that are compared."""


class EchoKind(StrEnum):
    """How two reports of one quotation differ."""

    SAME = "same"
    """Word for word."""
    REWORDED = "reworded"
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation, as it is compared."""

    id: str
    language: str
    words: tuple[str, ...]
    """Folded."""
    telling: frozenset[str]
    """Those of them that say something by themselves."""
    signs: frozenset[str]
    """What is the same in every language: sides, names, numbers, days, doings and things."""
    place: float
    """Where it stands among the quotations of its article, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Another report of a quotation."""

    id: str
    kind: EchoKind
    likeness: float
    """Between 0 and 1."""


def make_utterance(id: str, language: str, quote: str, signs: Iterable[str], place: float) -> Utterance:
    """A quotation, ready for comparing."""
    words = name_words(quote)[:MOST]
    telling = frozenset(word for word in words if len(word) >= TELLING or word[0].isdigit())
    return Utterance(id, language, words, telling, frozenset(signs), place)


def find_echoes(one: Utterance, others: Sequence[Utterance], *, copies: frozenset[str] = frozenset()) -> tuple[Echo, ...]:
    """The versions of a quotation among others of the same speaker, the likest first; `copies` stand in translated articles."""
    found = (compare_utterances(one, other, is_copy=other.id in copies) for other in others if other.id != one.id)
    return tuple(sorted((echo for echo in found if echo), key=lambda echo: (-echo.likeness, echo.id)))


def compare_utterances(one: Utterance, other: Utterance, *, is_copy: bool = False) -> Echo | None:
    """The second as a version of the first; None where it is another quotation."""
    if min(len(one.words), len(other.words)) < LEAST:
        return None
    if one.language == other.language:
        likeness = _compare_words(one, other)
        kind = EchoKind.SAME if one.words == other.words else EchoKind.REWORDED
        return Echo(other.id, kind, round(likeness, 3)) if likeness >= SAME else None
    likeness = _compare_signs(one, other) + (0.1 if is_copy else 0.0)
    return Echo(other.id, EchoKind.TRANSLATED, round(min(1.0, likeness), 3)) if likeness >= SAME_ABROAD else None


def _compare_words(one: Utterance, other: Utterance) -> float:
    """The mean of what the shorter shares with the longer one, and of what both have in the same order."""
    if one.words == other.words:
        return 1.0
    shared = len(one.telling & other.telling) / max(1, min(len(one.telling), len(other.telling)))
    if shared < LEAST_ALIKE:
        return 0.0
    blocks = SequenceMatcher(None, one.words, other.words, autojunk=False).get_matching_blocks()
    ordered = sum(block.size for block in blocks) / min(len(one.words), len(other.words))
    return (shared + ordered) / 2 * math.sqrt(math.sqrt(_length_share(one.words, other.words)))


def _compare_signs(one: Utterance, other: Utterance) -> float:
    """Signs that both have, weighed with words of a like beginning, place and length."""
    shared = _weigh(one.signs & other.signs)
    if shared < LEAST_SHARED:
        return 0.0
    signs = min(1.0, shared / max(2.0, min(_weigh(one.signs), _weigh(other.signs))))
    stems, others = ({word[:STEM] for word in each.telling if len(word) >= STEM} for each in (one, other))
    cognates = len(stems & others) / max(min(len(stems), len(others)), 3)
    near = 1 - abs(one.place - other.place)
    clash = CLASH if _clash(one.signs, other.signs) else 0.0
    return 0.5 * signs + 0.3 * cognates + 0.1 * near + 0.1 * _length_share(one.words, other.words) - clash


def _weigh(signs: Iterable[str]) -> float:
    return sum(STATE if _is_state(sign) else WEIGHTS.get(sign.partition(":")[0], 1.0) for sign in signs)


def _is_state(sign: str) -> bool:
    """Whether a sign is the code of a state, which many sentences name."""
    kind, _, name = sign.partition(":")
    return kind == "name" and len(name) == STATE_CODE and name.isupper()


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both give numbers, and none that is the same."""
    left, right = ({sign for sign in signs if sign.startswith("number:")} for signs in (one, other))
    return bool(left and right and not left & right)


def _length_share(one: Sequence[str], other: Sequence[str]) -> float:
    shorter, longer = sorted((len(one), len(other)))
    share: float = shorter / longer
    return share
