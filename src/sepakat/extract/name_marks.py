"""What each token is for the finders of names: its shape, what the word lists know of it, what it is part of."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from sepakat.extract.draft import Draft
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind
from sepakat.text.phrases import PhraseBook
from sepakat.text.tokens import Token, token_index

OFFICE, HEAD, FIELD, BODY, HONORIFIC, PARTICLE, SUFFIX, COMMON, JOIN, TAIL, SAYING, CUE = (1 << n for n in range(12))
TELLING = ~(COMMON | JOIN | PARTICLE | SUFFIX | FIELD | TAIL)
PRIMARY = (
    (OFFICE, "o"),
    (HEAD, "h"),
    (TAIL, "t"),
    (HONORIFIC, "n"),
    (FIELD, "f"),
    (BODY, "b"),
    (SAYING, "s"),
    (CUE, "q"),
    (COMMON, "c"),
    (PARTICLE, "p"),
    (SUFFIX, "x"),
    (JOIN, "j"),
)
TITLE_WORDS, TITLE_SHARE = (5, 18), 0.65
GAZETTEER = {NameKind.STATE: "S", NameKind.PLACE: "P", NameKind.ORGANISATION: "G", NameKind.PERSON: "R"}


class OfficeEntry(Frozen):
    """An office head of the lexicon."""

    english: str
    group: str
    """"state", "envoy", "service", "body" or "private"."""
    field: str
    """The lower-case field that a short form carries; "" for a plain head."""
    short: bool
    country: str | None
    """The one state that has such an office; None when many do."""


class HeadEntry(Frozen):
    """A head of the names of organisations."""

    english: str
    government: bool


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """The word lists of one pack, ready for look-up."""

    flags: dict[str, int]
    """Lower-case word to what it is or may begin."""
    offices: PhraseBook[OfficeEntry]
    heads: PhraseBook[HeadEntry]
    fields: PhraseBook[str]
    bodies: PhraseBook[tuple[str, str]]


@dataclass(slots=True)
class Marks:
    """One entry a token, in parallel lists."""

    tokens: list[Token]
    flags: list[int]
    shapes: list[str]
    places: list[str]
    """Kind letter of the name of `Draft.names` that covers the token, lower-case inside it; "" outside."""
    capitals: list[int]
    """Tokens with a capital letter."""
    telling: list[int]
    """Tokens whose flags tell of a name: all but those that are only common, joining or small words."""
    starts: frozenset[int]
    """Tokens that begin a sentence or line."""
    lines: frozenset[int]
    """Tokens that begin a line or sentence; no name runs across one."""
    runs: frozenset[tuple[str, ...]]
    """The words of each longest run of capitalised words."""
    shouted: frozenset[int]
    """Tokens of lines where nearly every word has a capital letter, so that capitals tell nothing."""


@cache
def name_lexicon(pack: LanguagePack) -> NameLexicon:
    """The lexicon of a pack; built once."""
    organisations, names, offices = pack.organisations, pack.names, _office_entries(pack)
    heads = [(phrase, HeadEntry(english, True)) for phrase, english in organisations.government.items()]
    heads += [(phrase, HeadEntry(english, False)) for phrase, english in organisations.own.items()]
    reporting = pack.reporting
    flags: dict[str, int] = {}
    for flag, words in (
        (OFFICE, (phrase for phrase, _ in offices)),
        (HEAD, (phrase for phrase, _ in heads)),
        (FIELD, pack.offices.fields),
        (BODY, organisations.bodies),
        (HONORIFIC, names.honorifics),
        (PARTICLE, names.particles),
        (SUFFIX, names.suffixes),
        (COMMON, names.common),
        (JOIN, organisations.join | pack.offices.grammar.join),
        (TAIL, organisations.tails | (frozenset() if pack.offices.grammar.head_first else frozenset(p for p, _ in heads))),
        (SAYING, (*reporting.bare, *reporting.inverted)),
        (CUE, organisations.cues),
    ):
        for word in words:
            first = word.split()[0]
            flags[first] = flags.get(first, 0) | flag
    return NameLexicon(
        flags,
        PhraseBook(offices),
        PhraseBook(heads),
        PhraseBook(pack.offices.fields.items()),
        PhraseBook(organisations.bodies.items()),
    )


def _office_entries(pack: LanguagePack) -> list[tuple[str, OfficeEntry]]:
    offices = pack.offices
    groups = {
        "state": offices.state,
        "envoy": offices.envoy,
        "service": offices.service,
        "body": offices.body,
        "private": offices.private,
    }
    entries = {
        phrase: OfficeEntry(english, group, "", False, offices.peculiar.get(phrase))
        for group, words in groups.items()
        for phrase, english in words.items()
    }
    plain = dict(entries)
    for short, full in offices.short.items():
        words = full.split()
        size = next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in plain), 0)
        if size:
            entries[short] = replace(plain[" ".join(words[:size])], field=" ".join(words[size:]), short=True)
    return list(entries.items())


def mark_tokens(draft: Draft) -> Marks:
    """Look every token up once."""
    lexicon, tokens = name_lexicon(draft.pack), draft.tokens
    get = lexicon.flags.get
    flags = [get(word, 0) for word in draft.words]
    shapes = ["l" if (text := token.text).islower() and text[0].isalpha() else _shape(text) for token in tokens]
    for index, flag in enumerate(flags):
        if flag & OFFICE and not _begins_office(lexicon, tokens, shapes, index):
            flags[index] = flag & ~OFFICE
    capitals = [index for index, shape in enumerate(shapes) if shape in CAPITAL]
    places = [""] * len(tokens)
    for name in draft.names:
        inside = draft.token_range(name.start, name.end)
        letter = GAZETTEER[name.kind]
        for index in inside:
            places[index] = letter if index == inside.start else letter.lower()
    starts = _sentence_starts(draft)
    return Marks(
        tokens,
        flags,
        shapes,
        places,
        capitals,
        [index for index, flag in enumerate(flags) if flag & TELLING],
        starts,
        _line_starts(draft) | starts,
        _runs(tokens, capitals, flags),
        _shouted(draft, shapes, capitals),
    )


def _runs(tokens: list[Token], capitals: list[int], flags: list[int]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    run: list[str] = []
    last = -1
    for index in capitals:
        if flags[index] & COMMON:
            continue
        if index > last + 1 and run:
            found.add(tuple(run))
            run = []
        run.append(bare(tokens[index].text))
        last = index
    return frozenset(found | {tuple(run)})


def _line_starts(draft: Draft) -> frozenset[int]:
    return frozenset(token_index(draft.starts, line.start) for line in draft.lines)


def _begins_office(lexicon: NameLexicon, tokens: list[Token], shapes: list[str], index: int) -> bool:
    """Whether a whole phrase of an office stands here; a short form that looks like a surname behind a name is none."""
    found = lexicon.offices.at(tokens, index, min(index + 7, len(tokens)))
    if found is None:
        return False
    behind_name = (
        index > 0 and shapes[index - 1] == "a" and shapes[index] == "a" and not lexicon.flags.get(tokens[index - 1].lower, 0)
    )
    return not (found.payload.short and behind_name)


def _shouted(draft: Draft, shapes: list[str], capitals: list[int]) -> frozenset[int]:
    found: set[int] = set()
    for line in draft.lines:
        run = draft.token_range(line.start, line.end)
        capital = bisect_left(capitals, run.stop) - bisect_left(capitals, run.start)
        words = capital + shapes[run.start : run.stop].count("l")
        if TITLE_WORDS[0] <= words <= TITLE_WORDS[1] and capital > TITLE_SHARE * words and shapes[run[-1]] != ".":
            found.update(run)
    return frozenset(found)


def _sentence_starts(draft: Draft) -> frozenset[int]:
    firsts = {sentence.first for sentence in draft.sentences}
    marks = "\"“”‘'«([•-–—"
    tokens = draft.tokens
    for first in list(firsts):
        index = first
        while index + 1 < len(tokens) and tokens[index].text in marks:
            index += 1
        firsts.add(index)
    return frozenset(firsts)


def _shape(word: str) -> str:
    first = word[0]
    if first.isalpha():
        return _letters(word)
    if first.isdigit():
        return "d"
    return first if first in ",.()-/:;&" else '"' if first in "\"“”‘’'" else "?"


def _letters(word: str) -> str:
    if word.islower():
        return "l"
    if len(word) == 1:
        return "i"
    if word.isupper():
        return "A"
    if word[0].isupper():
        return "a" if word[1:].islower() else "-" + "m" if "-" in word else "m"
    return "x"


POSSESSIVES = ("'s", "’s")

CAPITAL = frozenset({"a", "A", "i", "m", "-m", "x"})
"""The shapes of words with a capital letter."""


def bare(word: str) -> str:
    """A word without a closing possessive."""
    return word[:-2] if word.endswith(POSSESSIVES) else word


def code_of(flags: int) -> str:
    """One letter for the first thing that a word is."""
    return next((letter for flag, letter in PRIMARY if flags & flag), "")


def any_flag(flags: Iterable[int], flag: int) -> bool:
    """Whether one of the words has a flag."""
    return any(each & flag for each in flags)


def stand_apart(marks: Marks, first: int, split: int, last: int) -> bool:
    """Whether the words before and some behind a split of capitalised words stand elsewhere without each other."""
    words = [token.text for token in marks.tokens[first:last]]
    holder = words[split - first :]
    return tuple(words[: split - first]) in marks.runs and (
        tuple(holder) in marks.runs or any((word,) in marks.runs for word in holder)
    )
