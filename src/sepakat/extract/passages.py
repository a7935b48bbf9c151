"""Passages: sentences that quotation marks hold together, as items on which the grammar of reporting works."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.vocabulary import NameKind, TimexType
from sepakat.text.quotes import Quoted, find_quoted
from sepakat.text.tokens import Token, token_index

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


class Item(NamedTuple):
    """A word or mark, or a quoted stretch, a name or a time taken as one."""

    start: int
    end: int
    lower: str
    """The word in lower case, the mark; empty for a quoted stretch and a time."""
    kind: Kind
    quoted: Quoted | None = None
    """The stretch, without marks, of a QUOTE."""


class Passage(NamedTuple):
    """One sentence, or several that a quoted stretch joins."""

    line: int
    """Index into `Draft.lines`."""
    items: list[Item]


SPEAKING = frozenset({Kind.PERSON, Kind.BODY})
NAMED = {NameKind.PERSON: Kind.PERSON, NameKind.ORGANISATION: Kind.BODY}

Chunk = tuple[int, Kind, Quoted | None]


def iter_passages(draft: Draft) -> Iterator[Passage]:
    """The passages of the body, in order."""
    chunks = _find_chunks(draft)
    sentences = draft.sentences
    first = 0
    while first < len(sentences):
        line = sentences[first].line
        last = first
        while last < len(sentences) and sentences[last].line == line:
            last += 1
        yield from _passages_of_line(draft, sentences[first:last], chunks)
        first = last


def _find_chunks(draft: Draft) -> dict[int, Chunk]:
    """What starts where and is taken as one: names of speakers and times."""
    chunks: dict[int, Chunk] = {}
    for timex in draft.timexes:
        if timex.type in (TimexType.DATE, TimexType.TIME):
            chunks[timex.start] = (timex.end, Kind.TIME, None)
    for name in draft.names:
        if name.kind in NAMED:
            chunks[name.start] = (name.end, NAMED[name.kind], None)
    return chunks


def _passages_of_line(draft: Draft, sentences: list[Sentence], chunks: dict[int, Chunk]) -> Iterator[Passage]:
    start, end = sentences[0].start, sentences[-1].end
    quotes = [quoted for quoted in find_quoted(draft.text, start, end) if not _is_scare(draft.text, quoted)]
    here = chunks | {quoted.outer_start: (quoted.outer_end, Kind.QUOTE, quoted) for quoted in quotes} if quotes else chunks
    position = start
    for sentence in sentences:
        if any(_joins(draft.text, quoted, sentence.end, end) for quoted in quotes):
            continue
        yield Passage(sentence.line, _lower_title(_make_items(draft, position, sentence.end, here)))
        position = sentence.end


def _joins(text: str, quoted: Quoted, boundary: int, end: int) -> bool:
    """Whether a quoted stretch holds the sentences at a boundary together: it spans it, or is a question that ends there."""
    if quoted.outer_start < boundary < quoted.outer_end:
        return True
    return boundary == quoted.outer_end < end and text[quoted.end - 1] in ASKING


def _is_scare(text: str, quoted: Quoted) -> bool:
    """A word or two in marks that no stop ends."""
    return not quoted.complete and quoted.closed and text.count(" ", quoted.start, quoted.end) < LEAST_SPACES


def _make_items(draft: Draft, start: int, end: int, chunks: dict[int, Chunk]) -> list[Item]:
    items: list[Item] = []
    tokens = draft.tokens
    index, last = token_index(draft.starts, start), token_index(draft.starts, end)
    while index < last:
        token = tokens[index]
        chunk = chunks.get(token.start)
        if chunk is not None and chunk[0] <= end:
            behind = token_index(draft.starts, chunk[0])
            if tokens[behind - 1].end == chunk[0]:
                lower = draft.text[token.start : chunk[0]].lower() if chunk[1] in SPEAKING else ""
                items.append(Item(token.start, chunk[0], lower, chunk[1], chunk[2]))
                index = behind
                continue
        aside = _aside_end(tokens, index, last) if token.text == "(" else None
        if aside is None and not (token.text == "." and _is_inner_stop(draft.text, tokens, index, last)):
            items.append(Item(token.start, token.end, token.lower.replace("’", "'"), _kind(token.text)))
        index = aside or index + 1
    return items


def _kind(word: str) -> Kind:
    first = word[0]
    if first.isalpha():
        return Kind.CAPITAL if first.isupper() else Kind.WORD
    return Kind.NUMBER if first.isdigit() else Kind.MARK


def _lower_title(items: list[Item]) -> list[Item]:
    """The items of a passage; where it is written in title case, its capitals say nothing and become words."""
    capitals = sum(item.kind is Kind.CAPITAL for item in items)
    words = capitals + sum(item.kind is Kind.WORD and len(item.lower) > LONGEST_TITLE_LINK for item in items)
    if capitals < LEAST_TITLE or capitals < TITLE_SHARE * words:
        return items
    return [item._replace(kind=Kind.WORD) if item.kind is Kind.CAPITAL else item for item in items]


def _is_inner_stop(text: str, tokens: list[Token], index: int, last: int) -> bool:
    """Whether a full stop only ends an abbreviation: a passage goes on behind it."""
    return index + 1 < last and (tokens[index + 1].text[0].isalnum() or tokens[index + 1].text in ",:")


def _aside_end(tokens: list[Token], index: int, last: int) -> int | None:
    """Index behind the bracket that closes an aside; None for a long or open one."""
    for behind in range(index + 1, min(last, index + LONGEST_ASIDE)):
        if tokens[behind].text == ")":
            return behind + 1
    return None
