"""Companies whose name has no known head: found beside an office or a common noun, split from the person behind them."""

from sepakat.extract.name_marks import CAPITAL, COMMON, CUE, FIELD, HONORIFIC, OFFICE, SAYING, Marks
from sepakat.extract.organisations import Body, Reader
from sepakat.model.vocabulary import NameKind

LONGEST = 6


def is_company_word(reader: Reader, index: int) -> bool:
    """Whether a token can be a part of a company's name."""
    marks = reader.marks
    return (
        marks.shapes[index] in CAPITAL
        and not marks.flags[index] & (OFFICE | HONORIFIC | COMMON)
        and marks.places[index] not in ("S", "s", "G", "g")
        and reader.tags.get(index) is not NameKind.PERSON
    )


def company_run(reader: Reader, index: int) -> int:
    """Behind the capitalised words that begin at a token; the token itself when there are none."""
    marks, end = reader.marks, index
    while end < len(marks.tokens) and end - index < LONGEST and is_company_word(reader, end) and (end == index or end not in marks.lines):
        end += 1
    if index < end < len(marks.tokens) and marks.places[end] == "S" and marks.shapes[end] == "a":
        end += 1
    return end


def company_end(reader: Reader, index: int) -> int:
    """Behind the company at a token that stands between an office and, perhaps, its holder; 0 when there is none.

    "CEO Kaveri Netcom Asha Rao" and "CEO Asha Rao" look alike: the tagger decides, else a comma behind the run, else
    whether the first words stand elsewhere in the text without the last.
    """
    marks = reader.marks
    if reader.tags.get(index) is NameKind.PERSON or not is_company_word(reader, index):
        return 0
    end = index
    while end < len(marks.tokens) and end - index < LONGEST and _in_run(marks, end) and end not in marks.lines:
        end += 1
    tagged = index
    while tagged < end and reader.tags.get(tagged) is NameKind.ORGANISATION:
        tagged += 1
    if tagged > index and (tagged < end or _name_behind_comma(marks, end)):
        return tagged
    if _name_behind_comma(marks, end):
        return end
    return next((split for split in range(end - 2, index, -1) if _stands_elsewhere(reader, index, split)), 0)


def _in_run(marks: Marks, index: int) -> bool:
    return marks.shapes[index] in CAPITAL and not marks.flags[index] & (OFFICE | HONORIFIC)


def _name_behind_comma(marks: Marks, index: int) -> bool:
    following = index + 1
    if following + 1 >= len(marks.tokens) or marks.tokens[index].text != ",":
        return False
    return all(marks.shapes[place] in CAPITAL and not marks.places[place] for place in (following, following + 1))


def _stands_elsewhere(reader: Reader, first: int, last: int) -> bool:
    """Whether the words stand elsewhere, followed by another word and beside no word of saying."""
    tokens, marks = reader.marks.tokens, reader.marks
    words = [token.text for token in tokens[first:last]]
    for index, token in enumerate(tokens[: len(tokens) - len(words)]):
        if token.text != words[0] or first <= index < last or [each.text for each in tokens[index : index + len(words)]] != words:
            continue
        behind = index + len(words)
        said = any(marks.flags[place] & SAYING for place in (index - 1, behind) if place >= 0)
        if tokens[behind].text != tokens[last].text and not said and reader.tags.get(index) is not NameKind.PERSON:
            return True
    return False


def cued_companies(reader: Reader) -> list[Body]:
    """Names behind a common noun for a company ("perusahaan X", "the firm X")."""
    marks, found = reader.marks, []
    for index, flags in enumerate(marks.flags[:-1]):
        if flags & CUE and marks.shapes[index] == "l" and is_company_word(reader, index + 1) and not marks.places[index + 1]:
            end = company_run(reader, index + 1)
            if not all(marks.flags[place] & FIELD for place in range(index + 1, end)):
                found.append(Body(index + 1, end, False))
    return found
