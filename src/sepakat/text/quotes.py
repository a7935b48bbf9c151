"""Pairing of quotation marks inside one line; knows no language."""

import re

from sepakat.model.frozen import Frozen

MARK = re.compile(r"[\"“”„«»‟]|''|``|‘|(?<![^\W_])'(?=\w)|(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s.,;:)]|\Z)")
MARKS = frozenset("\"'“”‘’„«»‟`")
"""The tokens that quotation marks are or are made of."""
DOUBLE = frozenset({'"', "“", "”", "„", "«", "»", "‟", "''", "``"})
SINGLE = frozenset({"'", "‘"})
CLOSERS = {
    "„": frozenset({"“", "”", '"'}),
    "“": frozenset({"“", "”", '"', "''"}),
    "«": frozenset({"«", "»"}),
    "»": frozenset({"«", "»"}),
    "'": frozenset({"'", "’"}),
    "‘": frozenset({"'", "’"}),
}
OPENS_BEFORE = frozenset("([{–—-/")
ENDS = frozenset(".,?!…")
LONGEST_SINGLE = 400
MOST_INNER_MARKS = 200


class Quoted(Frozen):
    """A stretch between quotation marks."""

    start: int
    """First character behind the opening mark."""
    end: int
    """Where the closing mark starts, white space before it left out; the line's end when there is none."""
    outer_start: int
    outer_end: int
    """The same with the marks."""
    closed: bool
    """False when the line ends first: the quotation goes on in the next paragraph."""
    complete: bool
    """Whether the stretch ends with a stop or comma, as a whole sentence does."""


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The outermost quoted stretches of `text[start:end]`, which is one line, in order.

    A mark left open counts when it opens the line, stands behind a colon or comma, or another opens before it is closed;
    apostrophes are no marks.
    """
    found: list[Quoted] = []
    marks = list(MARK.finditer(text, start, end))
    index = 0
    while index < len(marks):
        opening = marks[index]
        if not _can_open(text, opening, start, end):
            index += 1
            continue
        closing, closed = _find_closing(text, marks, index, end)
        if closing is None:
            if _is_left_open(text, opening, start):
                found.append(_quoted(text, opening, end, end, False))
                break
            index += 1
        elif closed:
            found.append(_quoted(text, opening, marks[closing].start(), marks[closing].end(), True))
            index = closing + 1
        else:
            found.append(_quoted(text, opening, marks[closing].start(), marks[closing].start(), False))
            index = closing
    return [quoted for quoted in found if quoted.start < quoted.end]


def _quoted(text: str, opening: re.Match[str], end: int, outer_end: int, closed: bool) -> Quoted:
    start = opening.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    complete = end > start and text[end - 1] in ENDS
    return Quoted(start, end, opening.start(), max(end, outer_end), closed, complete)


def _around(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before, after


def _can_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    sign = mark.group()
    before, after = _around(text, mark, start, end)
    if sign == "’" or (after.isspace() and sign not in ("«", "»")):
        return False
    return before.isspace() or before in OPENS_BEFORE or sign in ("“", "„", "«", "``")


def _find_closing(text: str, marks: list[re.Match[str]], index: int, end: int) -> tuple[int | None, bool]:
    """The mark that closes or breaks off the one at `index`, and whether it closes it."""
    single = marks[index].group() in SINGLE
    closers = CLOSERS.get(marks[index].group(), DOUBLE)
    for position in range(index + 1, min(len(marks), index + MOST_INNER_MARKS)):
        mark = marks[position]
        sign = mark.group()
        if single and mark.start() - marks[index].end() > LONGEST_SINGLE:
            break
        before, after = _around(text, mark, 0, end)
        opens = before.isspace() and not after.isspace()
        if sign not in closers:
            continue
        if opens and sign == marks[index].group() and not single:
            return position, False
        if not (before.isspace() and after.isalnum()):
            return position, True
    return None, False


def _is_left_open(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[start : mark.start()].rstrip()
    return mark.group() in DOUBLE and (not before or before[-1] in ":,")
