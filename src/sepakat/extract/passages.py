"""Passages: sentences that quotation marks hold together, as items on which the grammar of reporting works."""

from collections.abc import Iterator
from enum import Enum

from msgspec.structs import replace

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind, TimexType
from sepakat.text.quotes import MARKS, Quoted, find_quoted
from sepakat.text.tokens import Token

LONGEST_PASSAGE = 300
LONGEST_ASIDE = 14
LEAST_SPACES = 2
LEAST_TITLE = 4
LONGEST_TITLE_LINK = 3
TITLE_SHARE = 0.8
ASKING = frozenset("?!…")


class Kind(Enum):
    """What an item is."""

    WORD = "word"
    CAPITAL = "capital"
    PERSON = "person"
    BODY = "body"
    TIME = "time"
    NUMBER = "number"
    MARK = "mark"
    QUOTE = "quote"


class Item(Frozen):
    """A word or mark, or a quoted stretch, a name or a time taken as one."""

    start: int
    end: int
    lower: str
    """The word in lower case, the mark; empty for a quoted stretch and a time."""
    kind: Kind
    quoted: Quoted | None = None
    """The stretch, without marks, of a QUOTE."""


class Passage(Frozen):
    """One sentence, or several that a quoted stretch joins."""

    line: int
    """Index into `Draft.lines`."""
    start: int
    end: int
    items: list[Item]
    """Empty where the passage has neither a quoted stretch nor a wanted word, and where it is no sentence but endless."""


SPEAKING = frozenset({Kind.PERSON, Kind.BODY})
NAMED = {NameKind.PERSON: Kind.PERSON, NameKind.ORGANISATION: Kind.BODY}

Chunk = tuple[int, Kind, Quoted | None]


def iter_passages(draft: Draft, wanted: frozenset[str]) -> Iterator[Passage]:
    """The passages of the body, in order; those with a quoted stretch or a wanted word come with their items."""
    chunks = _find_chunks(draft)
    sentences = draft.sentences
    first = 0
    while first < len(sentences):
        line = sentences[first].line
        last = first
        while last < len(sentences) and sentences[last].line == line:
            last += 1
        yield from _passages_of_line(draft, sentences[first:last], chunks, wanted)
        first = last


def _find_chunks(draft: Draft) -> dict[int, Chunk]:
    """What starts where and is taken as one: names of speakers and times."""
    chunks: dict[int, Chunk] = {}
    for timex in draft.timexes:
        if timex.type in (TimexType.DATE, TimexType.TIME):
            chunks[timex.start] = (timex.end, Kind.TIME, None)
    for name in draft.names:
        if name.kind in NAMED and not draft.text[name.start].islower():
            chunks[name.start] = (name.end, NAMED[name.kind], None)
    return chunks


def _passages_of_line(
    draft: Draft, sentences: list[Sentence], chunks: dict[int, Chunk], wanted: frozenset[str]
) -> Iterator[Passage]:
    text, start, end = draft.text, sentences[0].start, sentences[-1].end
    marked = not MARKS.isdisjoint(draft.words[sentences[0].first : sentences[-1].last])
    quotes = [quoted for quoted in find_quoted(text, start, end) if not _is_scare(text, quoted)] if marked else []
    here = chunks | {quoted.outer_start: (quoted.outer_end, Kind.QUOTE, quoted) for quoted in quotes} if quotes else chunks
    first, position, current = sentences[0].first, start, 0
    for sentence in sentences:
        while current < len(quotes) and quotes[current].outer_end < sentence.end:
            current += 1
        if current < len(quotes) and _joins(text, quotes[current], sentence.end, end):
            continue
        tokens = draft.tokens[first : sentence.last]
        quoted = bool(current and quotes[current - 1].outer_start >= position)
        quoted = quoted or (current < len(quotes) and position <= quotes[current].outer_start < sentence.end)
        speaks = quoted or not wanted.isdisjoint(draft.words[first : sentence.last])
        items = _lower_title(_make_items(text, tokens, sentence.end, here)) if speaks else []
        yield Passage(sentence.line, position, sentence.end, items if len(items) <= LONGEST_PASSAGE else [])
        first, position = sentence.last, sentence.end


def _joins(text: str, quoted: Quoted, boundary: int, end: int) -> bool:
    """Whether a quoted stretch holds the sentences at a boundary together: it spans it, or is a question that ends there."""
    if quoted.outer_start < boundary < quoted.outer_end:
        return True
    return boundary == quoted.outer_end < end and text[quoted.end - 1] in ASKING


def _is_scare(text: str, quoted: Quoted) -> bool:
    """A word or two in marks that no stop ends."""
    return not quoted.complete and quoted.closed and text.count(" ", quoted.start, quoted.end) < LEAST_SPACES


def _make_items(text: str, tokens: list[Token], end: int, chunks: dict[int, Chunk]) -> list[Item]:
    items: list[Item] = []
    covered = -1
    word, capital = Kind.WORD, Kind.CAPITAL
    for index, token in enumerate(tokens):
        start, stop, written, lower = token.start, token.end, token.text, token.lower
        if start < covered:
            continue
        if start in chunks and (chunk := chunks[start])[0] <= end and _ends_token(text, chunk):
            covered = chunk[0]
            items.append(Item(start, covered, text[start:covered].lower() if chunk[1] in SPEAKING else "", chunk[1], chunk[2]))
        elif written[0].isalpha():
            kind = capital if written[0].isupper() else word
            items.append(Item(start, stop, lower.replace("’", "'"), kind, None))
        elif written == "(" and (behind := _aside_end(tokens, index)) is not None:
            covered = behind
        elif written != "." or not _is_inner_stop(tokens, index):
            items.append(Item(start, stop, lower, Kind.NUMBER if written[0].isdigit() else Kind.MARK))
    return items


def _ends_token(text: str, chunk: Chunk) -> bool:
    """Whether a chunk ends where a word does; a name may be the first part of a longer word ("Rina's")."""
    end = chunk[0]
    return chunk[1] is Kind.QUOTE or end >= len(text) or not (text[end].isalnum() or text[end] in "'’-")


def _lower_title(items: list[Item]) -> list[Item]:
    """The items of a passage; where it is written in title case, its capitals say nothing and become words."""
    kinds = [item.kind for item in items]
    capitals = kinds.count(Kind.CAPITAL)
    if capitals < LEAST_TITLE or capitals < kinds.count(Kind.WORD):
        return items
    words = capitals + sum(item.kind is Kind.WORD and len(item.lower) > LONGEST_TITLE_LINK for item in items)
    if capitals < TITLE_SHARE * words:
        return items
    return [replace(item, kind=Kind.WORD) if item.kind is Kind.CAPITAL else item for item in items]


def _is_inner_stop(tokens: list[Token], index: int) -> bool:
    """Whether a full stop only ends an abbreviation: a passage goes on behind it."""
    return index + 1 < len(tokens) and (tokens[index + 1].text[0].isalnum() or tokens[index + 1].text in ",:")


def _aside_end(tokens: list[Token], index: int) -> int | None:
    """End of the bracket that closes an aside; None for a long or open one."""
    for token in tokens[index + 1 : index + LONGEST_ASIDE]:
        if token.text == ")":
            return token.end
    return None
