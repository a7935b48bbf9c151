"""Where the names of organisations begin and end: heads of the word lists, their fields, the tagger's word for the rest."""

from collections.abc import Mapping
from typing import TypeVar

from sepakat.extract.name_marks import (
    BODY,
    CAPITAL,
    COMMON,
    FIELD,
    HEAD,
    HONORIFIC,
    OFFICE,
    POSSESSIVES,
    TAIL,
    HeadEntry,
    Marks,
    NameLexicon,
    any_flag,
    stand_apart,
)
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind
from sepakat.text.phrases import Match, PhraseBook

T = TypeVar("T")
LONGEST = 14
"""No name of an organisation is longer, in tokens."""
HOLDER = 6
"""Tokens before a name of an organisation in which an office shows that its holder may stand behind."""


class Body(Frozen):
    """A run of tokens that names an organisation."""

    first: int
    last: int
    """Half-open token indices."""
    government: bool
    country: str | None = None
    english: str | None = None


class Reader(Frozen):
    """What the functions below look at."""

    marks: Marks
    lexicon: NameLexicon
    pack: LanguagePack
    tags: Mapping[int, NameKind]
    """What the tagger takes each token for."""


def match_at(book: PhraseBook[T], marks: Marks, index: int) -> Match[T] | None:
    """The longest phrase of a book that begins at a token."""
    return book.at(marks.tokens, index, min(index + 7, len(marks.tokens)))


def find_bodies(reader: Reader) -> list[Body]:
    """All organisations whose name has a known head or is a known short name, none overlapping."""
    marks, behind = reader.marks, 0
    found: list[Body] = []
    for index in marks.telling:
        flags = marks.flags[index]
        if flags & OFFICE and index >= behind:
            office = match_at(reader.lexicon.offices, marks, index)
            behind = office.last if office and office.last - index > 1 else behind
        if index < behind or not flags & (HEAD | BODY) or marks.shapes[index] not in CAPITAL:
            continue
        body = _short_name(reader, index) or (None if index in marks.shouted else _headed(reader, index))
        if body:
            while found and found[-1].last > body.first:
                found.pop()
            found.append(body)
            behind = body.last
    return found


def _short_name(reader: Reader, index: int) -> Body | None:
    if not reader.marks.flags[index] & BODY:
        return None
    found = match_at(reader.lexicon.bodies, reader.marks, index)
    if not found or all(reader.marks.shapes[n] not in CAPITAL for n in range(found.first, found.last)):
        return None
    if found.last - found.first == 1 and len(reader.marks.tokens[index].text) <= 4 and reader.marks.shapes[index] != "A":
        return None
    return Body(found.first, found.last, True, found.payload[1], found.payload[0])


def _headed(reader: Reader, index: int) -> Body | None:
    head = match_at(reader.lexicon.heads, reader.marks, index)
    if not head:
        return None
    field = match_at(reader.lexicon.fields, reader.marks, index)
    if field and field.last >= head.last and _is_of_office(reader, index, longer=field.last > head.last):
        return None
    if reader.marks.places[index] == "G":
        return Body(index, max(mark_end(reader.marks, index), head.last), head.payload.government)
    if reader.pack.offices.grammar.head_first:
        return _head_first(reader, head)
    return _head_anywhere(reader, head)


def _is_of_office(reader: Reader, index: int, *, longer: bool) -> bool:
    """Whether a word that is a field too stands behind an office ("Minister of Energy"); right behind, a `longer` field does."""
    flags, tokens = reader.marks.flags, reader.marks.tokens
    if longer and index and flags[index - 1] & OFFICE:
        return True
    return index > 1 and tokens[index - 1].lower in reader.pack.offices.grammar.field and flags[index - 2] & OFFICE != 0


def _head_first(reader: Reader, head: Match[HeadEntry]) -> Body | None:
    government = head.payload.government
    last = _government_tail(reader, head.last) if government else _own_tail(reader, head.last)
    if last == head.last:
        return None
    return Body(head.first, last, government)


def _government_tail(reader: Reader, index: int) -> int:
    marks, start = reader.marks, index
    limit = min(start + LONGEST, len(marks.tokens))
    while index < limit and index not in marks.lines:
        step = (
            _place_end(marks, index)
            or _field_end(reader, index)
            or _joined_end(reader, index)
            or _unknown_end(reader, index, start)
        )
        if not step:
            break
        stop = marks.places[index] in ("S", "P") and marks.places[step : step + 1] != ["P"]
        index = step
        if stop:
            break
    return index


def _place_end(marks: Marks, index: int) -> int:
    """Behind the state or place that begins at a token; 0 when none does."""
    return mark_end(marks, index) if marks.places[index] in ("S", "P") else 0


def mark_end(marks: Marks, index: int) -> int:
    """Behind the state, place or body that begins at a token."""
    end, letter = index + 1, marks.places[index].lower()
    while end < len(marks.places) and marks.places[end] == letter:
        end += 1
    return end


def _field_end(reader: Reader, index: int) -> int:
    marks = reader.marks
    if not marks.flags[index] & FIELD or marks.shapes[index] not in CAPITAL:
        return 0
    found = match_at(reader.lexicon.fields, marks, index)
    return found.last if found else 0


def _joined_end(reader: Reader, index: int) -> int:
    """Behind "and X", or behind ", X" where the list ends with "and"."""
    marks = reader.marks
    lower = marks.tokens[index].lower
    if index + 1 >= len(marks.tokens) or marks.shapes[index + 1] not in CAPITAL:
        return 0
    if lower in reader.pack.organisations.join:
        end = _field_end(reader, index + 1)
        if end or marks.flags[index + 1] & HEAD:
            return end
        return index + 2 if reader.tags.get(index + 1) is NameKind.ORGANISATION else 0
    if lower == "," and _field_end(reader, index + 1):
        ahead = marks.tokens[index + 2 : index + 10]
        return _field_end(reader, index + 1) if any(token.lower in reader.pack.offices.grammar.join for token in ahead) else 0
    return 0


def _unknown_end(reader: Reader, index: int, start: int) -> int:
    marks = reader.marks
    if marks.shapes[index] not in CAPITAL or marks.flags[index] & (OFFICE | HONORIFIC):
        return 0
    if index == start or reader.tags.get(index) is NameKind.ORGANISATION or _leads_to_end(marks, index):
        return index + 1
    return 0


def _leads_to_end(marks: Marks, index: int) -> bool:
    """Whether capitalised words go on to a state or a bracketed short form, which close the name."""
    for place in range(index + 1, min(index + 4, len(marks.tokens))):
        if marks.places[place] == "S" or bracketed(marks, place):
            return True
        if marks.shapes[place] not in CAPITAL or marks.flags[place] & OFFICE:
            return False
    return False


def _own_tail(reader: Reader, index: int) -> int:
    marks, start = reader.marks, index
    limit = min(start + LONGEST, len(marks.tokens))
    if index < limit and marks.tokens[index].text == ".":
        index += 1
    held = any_flag(marks.flags[max(0, start - HOLDER) : start - 1], OFFICE)
    while index < limit and index not in marks.lines and _belongs(reader, index, start, held=held):
        index += 1
    while index > start and marks.shapes[index - 1] not in CAPITAL and marks.shapes[index - 1] != "d":
        index -= 1
    return next((split for split in range(start + 1, index - 1) if stand_apart(marks, start, split, index)), index)


def _belongs(reader: Reader, index: int, start: int, *, held: bool) -> bool:
    """Whether a token goes on with a name; where an office stands before the name (`held`), its holder may stand behind."""
    marks = reader.marks
    if index > start and marks.flags[index - 1] & TAIL and not marks.flags[index] & TAIL:
        return False
    if marks.shapes[index] in CAPITAL:
        if marks.flags[index] & HONORIFIC and not marks.flags[index] & TAIL:
            return False
        return not (held and index > start and reader.tags.get(index) is NameKind.PERSON) and not (
            marks.flags[index] & OFFICE and index > start
        )
    joins = marks.tokens[index].lower in reader.pack.organisations.join
    following = index + 1 < len(marks.tokens) and marks.shapes[index + 1] in CAPITAL
    if joins and following and marks.tokens[index + 1].lower == marks.tokens[start - 1].lower:
        return False  # a second body of the same kind: "Universitas A dan Universitas B"
    return joins and following and reader.tags.get(index + 1) is NameKind.ORGANISATION and index > start


def _head_anywhere(reader: Reader, head: Match[HeadEntry]) -> Body | None:
    behind = reader.marks.flags[head.last : head.last + 1]
    if behind and behind[0] & OFFICE and reader.marks.flags[head.last - 1] & FIELD:
        return None
    first = _left_end(reader, head)
    last = _right_end(reader, head, alone=first == head.first and not head.payload.government)
    while last < len(reader.marks.tokens) and reader.marks.flags[last] & TAIL and reader.marks.shapes[last] in CAPITAL:
        last += 1
    if first == head.first and last == head.last:
        return None
    return Body(first, last, head.payload.government)


def _left_end(reader: Reader, head: Match[HeadEntry]) -> int:
    marks, index = reader.marks, head.first
    while index > 0 and head.first - index < 8 and _extends_left(reader, index - 1, head):
        index -= 1
    while index < head.first and (marks.shapes[index] not in CAPITAL or _opens_sentence(marks, index)):
        index += 1
    return index


def _extends_left(reader: Reader, index: int, head: Match[HeadEntry]) -> bool:
    marks = reader.marks
    if index + 1 in marks.lines or is_attribute(reader, index):
        return False
    if marks.shapes[index] in CAPITAL:
        grammar = reader.pack.offices.grammar
        if marks.tokens[index].lower in grammar.acting | grammar.former:
            return False
        return not marks.flags[index] & (OFFICE | HONORIFIC) or bool(marks.flags[index] & FIELD)
    lower = marks.tokens[index].lower
    return (
        lower in reader.pack.offices.grammar.join
        and index > 0
        and bool(marks.flags[index - 1] & FIELD)
        and bool(marks.flags[index + 1] & FIELD)
        and marks.shapes[index - 1] in CAPITAL
        and head.payload.government
    )


def is_attribute(reader: Reader, index: int) -> bool:
    """Whether a capitalised word only says where a company is from: "India's", "Toronto-based"."""
    text, place = reader.marks.tokens[index].text, reader.marks.places[index]
    return (place != "" and text.endswith(POSSESSIVES)) or text.lower().endswith(reader.pack.organisations.attributes)


def _opens_sentence(marks: Marks, index: int) -> bool:
    return bool(marks.flags[index] & COMMON) and not marks.flags[index] & FIELD


def _right_end(reader: Reader, head: Match[HeadEntry], *, alone: bool) -> int:
    marks, index = reader.marks, head.last
    size = len(marks.tokens)
    if alone and index < size and marks.shapes[index] in CAPITAL and not marks.flags[index] & (OFFICE | HONORIFIC | COMMON):
        return _capital_run(reader, index)
    joins = reader.pack.organisations.join
    if (
        index + 1 < size
        and marks.tokens[index].lower in joins
        and marks.tokens[index].lower not in reader.pack.offices.grammar.join
    ):
        skip = index + 2 if index + 2 < size and marks.tokens[index + 1].lower in joins else index + 1
        if marks.shapes[skip] in CAPITAL and not marks.flags[skip] & OFFICE and marks.flags[skip] & (COMMON | FIELD) != COMMON:
            return _field_list(reader, skip)
    return index


def _capital_run(reader: Reader, index: int) -> int:
    marks, start = reader.marks, index
    stops = OFFICE | HONORIFIC
    while (
        index < len(marks.tokens)
        and index - start < LONGEST
        and marks.shapes[index] in CAPITAL
        and not marks.flags[index] & stops
    ):
        if index in marks.lines:
            break
        index += 1
    return index


def _field_list(reader: Reader, index: int) -> int:
    """Behind "Trade, Industry and Energy" or "Foreign Affairs of India" or "Singapore"."""
    marks, end = reader.marks, index
    joins = reader.pack.organisations.join
    while index < len(marks.tokens) and index - end < 2 and index not in marks.lines:
        if marks.places[index] == "S":
            return mark_end(marks, index)
        if marks.shapes[index] in CAPITAL and not marks.flags[index] & (OFFICE & ~FIELD):
            index += 1
            end = index
        elif marks.tokens[index].lower in joins or marks.tokens[index].text == ",":
            following = marks.flags[index + 1 : index + 2]
            wanted = (
                FIELD if marks.tokens[index].text == "," or marks.tokens[index].lower in reader.pack.offices.grammar.join else ~0
            )
            if not following or not (following[0] & wanted or (wanted == ~0 and marks.shapes[index + 1] in CAPITAL)):
                break
            index += 1
        else:
            break
    return end


def bracketed(marks: Marks, index: int) -> tuple[int, int] | None:
    """The token range inside brackets that open at a token, where it is one to three words with a capital."""
    tokens = marks.tokens
    if index >= len(tokens) or tokens[index].text != "(":
        return None
    for end in range(index + 2, min(index + 5, len(tokens))):
        if tokens[end].text == ")":
            return (index + 1, end) if marks.shapes[index + 1] in CAPITAL else None
    return None
