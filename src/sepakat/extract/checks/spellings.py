"""Names that are spelt in two ways, and abbreviations that do not stand for their words."""

import re
from collections import Counter

from sepakat.extract.checks.common import Flags, flag
from sepakat.extract.draft import Draft
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import InconsistencyKind, NameKind

SHORTEST = 5
"""Letters of the shortest word in which another spelling is looked for."""
SHORT_FORM = re.compile(r" \(([A-Z])2([A-Z])\)")
LONG_FORM = re.compile(r"\b([^\W\d_]{2,20})-[^\W\d_]{1,4}-([^\W\d_]{2,20})\Z")
MOST_NAMES = 300
"""Full names that are compared; no article has more, and lists of names would take for ever."""
LONGEST = 48
"""Characters of the longest form that is looked at."""


def check_spellings(draft: Draft) -> Flags:
    """Flag two spellings of one person's name, and forms like "B2B" behind other words."""
    yield from _check_people(draft)
    yield from _check_abbreviations(draft)


def _check_people(draft: Draft) -> Flags:
    mentions = [(name, tuple(draft.text[name.start : name.end].split())) for name in draft.names if name.kind is NameKind.PERSON]
    counts = Counter(words for _, words in mentions)
    full = [words for words in counts if len(words) >= 2][:MOST_NAMES]
    known = {word for words in full for word in words}
    flagged: set[tuple[str, ...]] = set()
    order = {words: place for place, words in enumerate(counts)}
    first = {words: name for name, words in reversed(mentions)}
    for words in counts:
        if len(words) == 1 and words[0] in known:
            continue
        better = (other for other in full if (counts[other], -order[other]) > (counts[words], -order[words]))
        right = next((other for other in better if _is_respelt(words, other)), None)
        if right and right not in flagged:
            flagged.add(words)
            yield _flag_spelling(draft, first[words], words, right)


def _flag_spelling(draft: Draft, name: Name, words: tuple[str, ...], right: tuple[str, ...]) -> Inconsistency:
    wrong, good = " ".join(words), " ".join(right)
    detail = f"one person is spelt {good} and {wrong}"
    return flag(draft, InconsistencyKind.NAME, (name.start, name.end), detail, "name-spelt-two-ways", remedy=good)


def _is_respelt(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a name and a full name share all words but one, and that one differs by a letter or two that changed places.

    A single word is a family name of its own spelling unless it is one of the full name's words.
    """
    if len(words) == 1:
        return len(words[0]) > SHORTEST and _is_near(words[0], other[-1])
    if len(words) != len(other):
        return False
    differing = [(a, b) for a, b in zip(words, other, strict=True) if a.lower() != b.lower()]
    return len(differing) == 1 and _is_near(*differing[0])


def _is_near(left: str, right: str) -> bool:
    """One letter more, less or other, or two neighbours swapped; in words long enough to tell."""
    left, right = left.lower(), right.lower()
    if left == right:
        return False
    if min(len(left), len(right)) < SHORTEST or abs(len(left) - len(right)) > 1 or left[0] != right[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    behind_left, behind_right = left[at:], right[at:]
    swapped = behind_left[:2] == behind_right[:2][::-1] and behind_left[2:] == behind_right[2:]
    return swapped or behind_left[1:] == behind_right[1:] or behind_left[1:] == behind_right or behind_left == behind_right[1:]


def _check_abbreviations(draft: Draft) -> Flags:
    known = draft.pack.checks.abbreviations
    for found in SHORT_FORM.finditer(draft.text):
        form = LONG_FORM.search(draft.text, max(0, found.start() - LONGEST), found.start())
        if form is None:
            continue
        left, right = (part.lower() for part in form.groups())
        letters = [part.lower() for part in found.groups()]
        pairs = [(word, known[letter]) for word, letter in zip((left, right), letters, strict=True) if letter in known]
        if any(word not in words for word, words in pairs):
            short = f"{letters[0]}2{letters[1]}".upper()
            meant = "-to-".join(known[letter][-1] for letter in letters if letter in known)
            detail = f"{short} stands for {meant}, not for {left} and {right}"
            yield flag(draft, InconsistencyKind.NAME, (form.start(), found.end()), detail, "abbreviation-of-other-words")
