"""Where the names of people begin and end: behind an office or a title, beside a word of saying, and where the tagger says so."""

from collections.abc import Iterator

from sepakat.extract.name_marks import (
    CAPITAL,
    COMMON,
    CUE,
    FIELD,
    HEAD,
    HONORIFIC,
    OFFICE,
    PARTICLE,
    SAYING,
    SUFFIX,
    TAIL,
    Marks,
    bare,
)
from sepakat.extract.offices import Office
from sepakat.extract.organisations import Body, Reader, mark_end
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind

LONGEST = 7
TITLES = 16
"""Tokens of a row of titles, stops included."""
STOPS = COMMON | FIELD | TAIL | HEAD | CUE


class Person(Frozen):
    """A run of tokens that names a person."""

    first: int
    last: int
    """Half-open token indices."""
    why: str
    """"office", "title", "saying", "tagger", "apposition" or "again"."""


def read_person(reader: Reader, index: int, *, sure: bool) -> tuple[int, int] | None:
    """The name that begins at a token, titles skipped; `sure` when what stands before it calls for a person."""
    marks = reader.marks
    start = skip_titles(marks, index)
    sure = sure or start > index
    end = start
    while end < len(marks.tokens) and end - start < LONGEST and (end == start or end not in marks.lines):
        step = _name_step(reader, start, end, sure=sure)
        if not step:
            break
        end = step
    while end > start and marks.flags[end - 1] & SUFFIX and end - start > 1 and marks.shapes[end - 1] in ("A", "m"):
        end -= 1
    if end == start or (end - start == 1 and marks.shapes[start] == "i"):
        return None
    return start, end


def skip_titles(marks: Marks, index: int) -> int:
    """Behind the titles that begin at a token ("Prof. Dr. H.")."""
    limit = min(index + TITLES, len(marks.tokens) - 1)
    while index < limit and marks.flags[index] & HONORIFIC:
        following = index + 2 if marks.tokens[index + 1].text == "." else index + 1
        if following >= len(marks.tokens) or marks.shapes[following] not in CAPITAL:
            break
        index = following
    return index


def _name_step(reader: Reader, start: int, index: int, *, sure: bool) -> int:
    """Behind one more part of a name; 0 when the name has ended."""
    marks = reader.marks
    shape, flags, following = marks.shapes[index], marks.flags[index], index + 1
    has_next = following < len(marks.tokens)
    if (
        shape == "i"
        and has_next
        and marks.tokens[following].text == "."
        and marks.tokens[following].start == marks.tokens[index].end
    ):
        return following + 1
    if shape in CAPITAL:
        return following if _can_be_name(reader, start, index, sure=sure) else 0
    if shape == "l" and flags & PARTICLE and index > start:
        while following < len(marks.tokens) and marks.flags[following] & PARTICLE and marks.shapes[following] == "l":
            following += 1
        if following >= len(marks.tokens) or marks.shapes[following] not in CAPITAL:
            return 0
        return following if not marks.places[following] and not marks.flags[following] & (COMMON | HEAD) else 0
    if shape == "(" and index > start and following + 2 < len(marks.tokens) and marks.tokens[following + 1].text == ")":
        closed = marks.shapes[following] == "a" and marks.shapes[following + 2] in CAPITAL
        return following + 2 if closed and _can_be_name(reader, start, following + 2, sure=sure) else 0
    return 0


def _can_be_name(reader: Reader, start: int, index: int, *, sure: bool) -> bool:
    marks = reader.marks
    tag, flags, place = reader.tags.get(index), marks.flags[index], marks.places[index]
    if place in ("S", "s", "G", "g"):
        return False
    if tag is NameKind.PERSON:
        return not flags & COMMON or index > start
    if place and index == start and index + 1 < len(marks.tokens):
        name_goes_on = marks.shapes[index + 1] in CAPITAL and not marks.places[index + 1] and not marks.flags[index + 1]
        return sure and name_goes_on and tag in (None, NameKind.PLACE)
    if place:
        return sure and (index > start) and place == "P" and marks.places[index + 1 : index + 2] != ["p"]
    if flags & OFFICE and (index > start or not sure):
        return False
    if marks.shapes[index] == "A" and len(marks.tokens[index].text) > 2:
        return sure and index > start and marks.shapes[start] == "A"
    opens = sure and index == start and index not in marks.starts and marks.shapes[index + 1 : index + 2] == ["a"]
    return not flags & (STOPS & ~COMMON if opens else STOPS)


def find_persons(reader: Reader, offices: list[Office], bodies: list[Body]) -> list[Person]:
    """All people, in order, none overlapping each other, an office or an organisation."""
    taken = {index for body in bodies for index in range(body.first, body.last)}
    taken |= {index for office in offices for index in range(office.first, office.last)}
    found: dict[int, Person] = {}
    for source in (
        _behind_offices(reader, offices),
        _appositions(reader, offices),
        _titled(reader),
        _tagged(reader),
        _speakers(reader),
        _relatives(reader),
        _surnamed(reader),
    ):
        for person in source:
            run = range(person.first, person.last)
            if taken.isdisjoint(run) and person.first not in reader.marks.shouted and not _is_degree(reader, person):
                found[person.first] = person
                taken.update(run)
    for person in list(found.values()):
        second = _joined(reader, person)
        if second and taken.isdisjoint(range(second.first, second.last)):
            found[second.first] = second
    return [found[first] for first in sorted(found)]


def _is_degree(reader: Reader, person: Person) -> bool:
    """Whether a run is only letters of learning behind a name ("M.Sc.")."""
    letters = "".join(token.lower for token in reader.marks.tokens[person.first : person.last] if token.text != ".")
    return letters in reader.pack.names.suffixes


def _joined(reader: Reader, person: Person) -> Person | None:
    """The second of two names ("X and Y") where nothing else has found it."""
    marks, index = reader.marks, person.last
    if index + 1 >= len(marks.tokens) or marks.tokens[index].lower not in reader.pack.offices.grammar.join:
        return None
    run = read_person(reader, index + 1, sure=False)
    return Person(*run, "joined") if run and _speaks(reader, run) else None


def _surnamed(reader: Reader) -> Iterator[Person]:
    """Two words or three whose last stands alone elsewhere while the first does not, where there is no tagger."""
    marks = reader.marks
    if reader.tags:
        return
    for index, shape in enumerate(marks.shapes):
        if shape not in ("a", "m") or (index and marks.shapes[index - 1] in CAPITAL and index not in marks.starts):
            continue
        run = read_person(reader, index, sure=False)
        if not run or not 1 < run[1] - run[0] < 4 or not _speaks(reader, run):
            continue
        first, last = (bare(marks.tokens[place].text) for place in (run[0], run[1] - 1))
        if (last,) in marks.runs and (first,) not in marks.runs:
            yield Person(*run, "surname")


def _relatives(reader: Reader) -> Iterator[Person]:
    """Two words and more before ", who"."""
    marks = reader.marks
    relative = reader.pack.names.relative
    for index in [index for index, token in enumerate(marks.tokens) if token.lower in relative]:
        if index > 2 and marks.tokens[index - 1].text == ",":
            run = _run_before(reader, index - 1)
            tagged = not reader.tags or any(reader.tags.get(place) is NameKind.PERSON for place in range(*(run or (0, 0))))
            if run and tagged and _speaks(reader, run):
                yield Person(*run, "relative")


def _run_before(reader: Reader, index: int) -> tuple[int, int] | None:
    """The name that ends before a token."""
    start = index
    while start > 0 and _inside_name(reader.marks, start - 1) and index - start < LONGEST and start not in reader.marks.lines:
        start -= 1
    for first in range(start, index):
        run = read_person(reader, first, sure=False)
        if run and run[1] == index:
            return run
    return None


def _behind_offices(reader: Reader, offices: list[Office]) -> Iterator[Person]:
    marks = reader.marks
    for office in offices:
        index, comma = office.last, False
        while index < len(marks.tokens) and marks.tokens[index].lower in reader.pack.offices.grammar.elect:
            index += 1
        index, comma = skip_aside(reader, index)
        if index >= len(marks.tokens) or marks.shapes[index] not in CAPITAL:
            continue
        run = read_person(reader, index, sure=True)
        if run and (_plausible(reader, *run) if comma else _fits_tags(reader, *run)):
            yield Person(*run, "office")


def skip_aside(reader: Reader, index: int) -> tuple[int, bool]:
    """Behind a bracketed short form and a comma ("(Menkes), yakni")."""
    marks, comma = reader.marks, False
    tokens = marks.tokens
    if index + 2 < len(tokens) and tokens[index].text == "(" and tokens[index + 2].text == ")":
        index += 3
    if index < len(tokens) and tokens[index].text == ",":
        index, comma = index + 1, True
        index = _behind_apposed_places(marks, index)
    if index < len(tokens) and tokens[index].lower in reader.pack.offices.grammar.appositive:
        index += 1
    return index, comma


def _fits_tags(reader: Reader, first: int, last: int) -> bool:
    """Whether a run is no place, or the tagger takes it for a person's name all the same."""
    tagged = any(reader.tags.get(index) is NameKind.PERSON for index in range(first, last))
    return tagged or not reader.tags or not any(reader.marks.places[first:last])


def _behind_apposed_places(marks: Marks, index: int) -> int:
    """Behind "Guangxi, China," that stands between an office and its holder."""
    while index < len(marks.tokens) and marks.places[index]:
        behind = mark_end(marks, index)
        if behind >= len(marks.tokens) or marks.tokens[behind].text != ",":
            break
        index = behind + 1
    return index


def _plausible(reader: Reader, first: int, last: int) -> bool:
    """Whether a run behind a comma reads like a whole name."""
    marks = reader.marks
    if any(reader.tags.get(index) is NameKind.PERSON for index in range(first, last)):
        return True
    if any(reader.tags.get(index) is NameKind.ORGANISATION for index in range(first, last)):
        return False
    return last - first > 1 or marks.tokens[min(last, len(marks.tokens) - 1)].text in ",;."


def _appositions(reader: Reader, offices: list[Office]) -> Iterator[Person]:
    """ "Name, minister of" and "Name (minister)"."""
    marks = reader.marks
    for office in offices:
        index = office.first - 1
        while index > 0 and office.first - index < 5 and marks.shapes[index] == "l":
            index -= 1
        if index <= 0 or marks.tokens[index].text not in (",", "("):
            continue
        index = skip_age(marks, index)
        start = index
        while start > 0 and _inside_name(marks, start - 1) and index - start < LONGEST:
            start -= 1
        for first in range(start, index):
            run = read_person(reader, first, sure=index - first > 1)
            if run and run[1] == index and (index - run[0] > 1 or run[0] not in marks.starts):
                yield Person(*run, "apposition")
                break


def skip_age(marks: Marks, index: int) -> int:
    """The comma before ", 41," where that stands at the comma `index`, else `index`."""
    return index - 2 if index > 2 and marks.shapes[index - 1] == "d" and marks.shapes[index - 2] == "," else index


def _inside_name(marks: Marks, index: int) -> bool:
    return (
        marks.shapes[index] in CAPITAL
        or bool(marks.flags[index] & PARTICLE)
        or (marks.tokens[index].text == "." and marks.shapes[index - 1] == "i")
    )


def _titled(reader: Reader) -> Iterator[Person]:
    marks = reader.marks
    for index in marks.telling:
        if marks.flags[index] & HONORIFIC and marks.shapes[index] in CAPITAL and not marks.places[index]:
            before = index - 2 if index > 1 and marks.tokens[index - 1].text == "." else index - 1
            if before >= 0 and marks.flags[before] & HONORIFIC:
                continue
            if index and marks.shapes[index - 1] in CAPITAL and index not in marks.lines and not marks.flags[index - 1] & OFFICE:
                continue
            start = skip_titles(marks, index)
            run = read_person(reader, start, sure=False) if start > index else None
            if run:
                yield Person(*run, "title")


def _tagged(reader: Reader) -> Iterator[Person]:
    marks, first = reader.marks, -1
    tags = reader.tags
    for index, kind in tags.items():
        if kind is not NameKind.PERSON or tags.get(index - 1) is kind:
            continue
        first, last = index, index + 1
        while tags.get(last) is kind:
            last += 1
        first = skip_titles(marks, first)
        while first < last and (marks.shapes[first] not in CAPITAL or marks.flags[first] & OFFICE):
            first += 1
        while last > first and marks.shapes[last - 1] not in CAPITAL and marks.shapes[last - 1] != ".":
            last -= 1
        if last > first and not all(marks.places[first:last]):
            yield Person(first, last, "tagger")


def _speakers(reader: Reader) -> Iterator[Person]:
    """Two words and more beside a word of saying."""
    marks = reader.marks
    for index in marks.telling:
        if not marks.flags[index] & SAYING or marks.shapes[index] != "l":
            continue
        run = read_person(reader, index + 1, sure=False) if index + 1 < len(marks.tokens) else None
        if run and _speaks(reader, run):
            yield Person(*run, "saying")
        run = _run_before(reader, index)
        if run and _speaks(reader, run):
            yield Person(*run, "saying")


def _speaks(reader: Reader, run: tuple[int, int]) -> bool:
    if any(reader.tags.get(index) in (NameKind.ORGANISATION, NameKind.PLACE) for index in range(*run)):
        return False
    if all(reader.marks.places[run[0] : run[1]]):
        return False
    return run[1] - run[0] > 1 and all(reader.marks.shapes[index] != "A" for index in range(*run))
