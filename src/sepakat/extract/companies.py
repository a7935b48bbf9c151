"""Companies whose name has no known head: found beside an office or a common noun, split from the person behind them."""

from msgspec.structs import replace

from sepakat.extract.name_marks import (
    CAPITAL,
    COMMON,
    CUE,
    FIELD,
    HONORIFIC,
    JOIN,
    OFFICE,
    PARTICLE,
    SAYING,
    Marks,
    any_flag,
    stand_apart,
)
from sepakat.extract.organisations import Body, Reader, is_attribute
from sepakat.model.vocabulary import NameKind

LONGEST = 6
DESCRIPTION = 6
PLAIN = 3
NAME = 2
"""Words of the shortest name of a person behind a company's."""
HOLDER = 4
"""Tokens before a noun for a company in which an office shows that the name behind may be its holder's."""


def is_company_word(reader: Reader, index: int) -> bool:
    """Whether a token can be a part of a company's name."""
    marks = reader.marks
    return (
        marks.shapes[index] in CAPITAL
        and not marks.flags[index] & (OFFICE | HONORIFIC | COMMON)
        and marks.places[index] not in ("S", "s", "G", "g")
        and not is_attribute(reader, index)
        and reader.tags.get(index) is not NameKind.PERSON
    )


def company_run(reader: Reader, index: int) -> int:
    """Behind the capitalised words that begin at a token; the token itself when there are none."""
    marks, end = reader.marks, index
    while end < len(marks.tokens) and end - index < LONGEST and is_company_word(reader, end):
        if end > index and (end in marks.lines or marks.places[end]):
            break
        end += 2 if _joins_names(reader, end + 1) else 1
    if index < end < len(marks.tokens) and marks.places[end] == "S" and marks.shapes[end] == "a":
        end += 1
    return end


def _joins_names(reader: Reader, index: int) -> bool:
    """Whether a small word inside a foreign name stands here ("Frutas del Maipo"); one that the language itself uses is none."""
    marks = reader.marks
    return (
        index + 1 < len(marks.tokens)
        and marks.shapes[index] == "l"
        and marks.flags[index] & PARTICLE != 0
        and not marks.flags[index] & COMMON
        and is_company_word(reader, index + 1)
    )


def company_end(reader: Reader, index: int) -> int:
    """Behind the company at a token that stands between an office and, perhaps, its holder; 0 when there is none.

    "CEO Lontara Data Asha Mehra" and "CEO Asha Mehra" look alike: a split whose two parts stand alone elsewhere in the
    text wins; else the tagger decides, else a comma behind the run.
    """
    marks = reader.marks
    end = index
    while end < len(marks.tokens) and end - index < LONGEST and _in_run(marks, end) and (end == index or end not in marks.lines):
        end += 1
    split = next((place for place in range(end - 1, index, -1) if stand_apart(marks, index, place, end)), 0)
    split = split or next((place for place in range(end - NAME, index + 1, -1) if _stands_alone(reader, index, place)), 0)
    if split:
        return split
    if reader.tags.get(index) is NameKind.PERSON or not is_company_word(reader, index):
        return 0
    tagged = index
    while tagged < end and reader.tags.get(tagged) is NameKind.ORGANISATION:
        tagged += 1
    if tagged > index and (tagged < end or _name_behind_comma(marks, end)):
        return tagged
    return end if _name_behind_comma(marks, end) else 0


def _stands_alone(reader: Reader, first: int, last: int) -> bool:
    """Whether words that can be a company's stand elsewhere in the text without what follows them here."""
    words = tuple(token.text for token in reader.marks.tokens[first:last])
    return words in reader.marks.runs and is_company_word(reader, first)


def _in_run(marks: Marks, index: int) -> bool:
    return marks.shapes[index] in CAPITAL and not marks.flags[index] & (OFFICE | HONORIFIC) and marks.places[index] != "P"


def _name_behind_comma(marks: Marks, index: int) -> bool:
    following = index + 1
    if following + 1 >= len(marks.tokens) or marks.tokens[index].text != ",":
        return False
    return all(marks.shapes[place] in CAPITAL and not marks.places[place] for place in (following, following + 1))


def cued_companies(reader: Reader) -> list[Body]:
    """Names behind a common noun for a company ("perusahaan X", "the Indian software firm, X,")."""
    marks, found, origin = reader.marks, [], reader.pack.organisations.origin
    for index, flags in enumerate(marks.flags[:-1]):
        if flags & CUE and (marks.shapes[index] == "l" or index in marks.starts):
            first = _behind_description(reader, index + 1)
            held = any_flag(marks.flags[max(0, index - HOLDER) : index], OFFICE)
            sure = replace(reader, tags={}) if first > index + 1 and not held else reader
            if first and is_company_word(sure, first) and not marks.places[first]:
                end = company_run(sure, first)
                if not all(marks.flags[place] & FIELD for place in range(first, end)):
                    found.append(Body(first, end, False))
        elif marks.places[index + 1] == "S" and marks.tokens[index].lower in origin:
            first = _run_start(reader, index)
            if first < index:
                found.append(Body(first, index, False))
    return found


def _run_start(reader: Reader, index: int) -> int:
    """The first of the capitalised words that end before a token and could be a company's."""
    marks, first = reader.marks, index
    while first > 0 and index - first < LONGEST and marks.shapes[first - 1] in CAPITAL and first not in marks.lines:
        if marks.flags[first - 1] & (OFFICE | HONORIFIC | COMMON | SAYING) or marks.places[first - 1]:
            return index
        first -= 1
    return first


def _behind_description(reader: Reader, index: int) -> int:
    """Behind "software from India," that stands between a common noun and the name; 0 when no name can follow.

    Where the noun comes first, plain words that say what the company makes may follow it: "perusahaan jasa angkut X".
    """
    marks = reader.marks
    for place in range(index, min(index + DESCRIPTION, len(marks.tokens) - 1)):
        if marks.tokens[place].text == ",":
            return place + 1
        if marks.shapes[place] in CAPITAL and not marks.places[place]:
            beside = place == index or marks.places[place - 1]
            return place if beside or _is_plain(reader, index, place) else 0
        if marks.shapes[place] not in CAPITAL and (marks.shapes[place] != "l" or marks.flags[place] & (SAYING | JOIN)):
            return 0
    return 0


def _is_plain(reader: Reader, first: int, last: int) -> bool:
    """Whether the words between a noun that comes first and a name are nouns and adjectives as far as the word lists know."""
    if not reader.pack.offices.grammar.head_first or last - first > PLAIN:
        return False
    verb = reader.pack.organisations.not_plain
    return not any(
        reader.marks.flags[place] & (SAYING | JOIN | COMMON | OFFICE) or reader.marks.tokens[place].lower.startswith(verb)
        for place in range(first, last)
    )
