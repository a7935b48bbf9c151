"""Mentions of an office: head, field, body, state and post; who holds it is decided in `names`."""

from msgspec.structs import replace

from sepakat.extract.companies import company_end, company_run, is_company_word
from sepakat.extract.name_marks import CAPITAL, COMMON, CUE, FIELD, HEAD, HONORIFIC, OFFICE, Marks, OfficeEntry
from sepakat.extract.organisations import Body, Reader, bracketed, mark_end, match_at
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind
from sepakat.places import load_places
from sepakat.text.phrases import Match

LONGEST = 22
FIELD_WORDS = 5
UNLISTED = 9
"""Most words of a field that no list has."""
SHORTEST_NOUN = 8
"""Letters; shorter words of such a form may be names."""
AND = "and"
"""Between the English forms of two fields."""


class Office(Frozen):
    """An office as the text names it."""

    first: int
    last: int
    """Half-open token indices."""
    entry: OfficeEntry
    field: str
    """English, "" for none."""
    states: tuple[int, ...]
    """First tokens of the states or places in it, the sender of an envoy first."""
    post: int | None
    """First token of the state that an envoy is sent to."""
    body: Body | None
    former: bool
    short: int
    """Where the office itself ends, before the body that it belongs to."""


class _Growth(Frozen):
    end: int
    fields: tuple[str, ...] = ()
    states: tuple[int, ...] = ()
    post: int | None = None
    body: Body | None = None


def find_offices(reader: Reader, bodies: list[Body]) -> list[Office]:
    """All mentions of offices, in order, none overlapping."""
    marks, found, behind = reader.marks, [], 0
    by_first = {body.first: body for body in bodies}
    by_last = {body.last: body for body in bodies}
    inside = {index for body in bodies for index in range(body.first, body.last)}
    for index in marks.telling:
        if index < behind or not marks.flags[index] & OFFICE or index in inside or index in marks.shouted:
            continue
        head = match_at(reader.lexicon.offices, marks, index)
        if head:
            office = _grown(reader, head, by_first, by_last, behind)
            found.append(office)
            behind = office.last
    return found


def _grown(reader: Reader, head: Match[OfficeEntry], by_first: dict[int, Body], by_last: dict[int, Body], floor: int) -> Office:
    growth = _Growth(head.last, (reader.pack.offices.fields.get(head.payload.field, ""),) if head.payload.field else ())
    limit = min(head.last + LONGEST, len(reader.marks.tokens))
    while growth.end < limit and growth.end not in reader.marks.lines:
        following = _step(reader, growth, head, by_first)
        if following is None:
            break
        growth = following
    first, left = head.first, _Growth(head.first)
    if not reader.pack.offices.grammar.head_first:
        left = _leftwards(reader, head.first, by_last, floor)
        if _takes_company(head, left) and not growth.body:
            left = _company_left(reader, left, floor)
        first = left.end
    first, former = _qualifiers(reader, first, floor)
    fields = " ".join(part for part in (*left.fields, *growth.fields) if part)
    return Office(
        first,
        growth.end,
        head.payload,
        fields,
        (*left.states, *growth.states),
        growth.post,
        growth.body or left.body,
        former,
        _office_end(reader, head, growth),
    )


def _office_end(reader: Reader, head: Match[OfficeEntry], growth: _Growth) -> int:
    if growth.body is None or growth.body.first < head.last:
        return growth.end
    end = growth.body.first
    while end > head.last and reader.marks.shapes[end - 1] not in CAPITAL and not reader.marks.flags[end - 1] & FIELD:
        end -= 1
    return end


def _step(reader: Reader, growth: _Growth, head: Match[OfficeEntry], by_first: dict[int, Body]) -> _Growth | None:
    """One piece more to the right, or None."""
    marks, index = reader.marks, growth.end
    grammar, lower = reader.pack.offices.grammar, marks.tokens[index].lower
    common = _common_body(reader, growth, by_first)
    if common:
        return common
    piece = _piece(reader, growth, index, by_first, lower_case=index == head.last if grammar.head_first else index > head.last)
    if piece or (not grammar.head_first and index == head.last and marks.shapes[index] in CAPITAL):
        return piece
    unlisted = _unlisted_step(reader, growth, head)
    if unlisted:
        return unlisted
    if lower in grammar.tail and index == head.last and not marks.flags[index] & OFFICE:
        return replace(growth, end=index + 1)
    if index + 1 >= len(marks.tokens):
        return None
    if lower in grammar.field or lower in grammar.post:
        return _behind_preposition(reader, growth, head, by_first)
    if lower in grammar.join:
        return _behind_join(reader, growth, by_first)
    return _behind_mark(reader, growth, by_first)


def _common_body(reader: Reader, growth: _Growth, by_first: dict[int, Body]) -> _Growth | None:
    """A body of a state by its common noun behind the office: "bank sentral Korea"; alone it is the one named before."""
    marks, index = reader.marks, growth.end
    if not reader.pack.offices.grammar.head_first or growth.body or growth.states or marks.shapes[index] != "l":
        return None
    head = match_at(reader.lexicon.heads, marks, index) if marks.flags[index] & HEAD else None
    if head is None or not head.payload.government:
        return None
    if head.last < len(marks.tokens) and marks.places[head.last] == "S":
        return replace(growth, end=mark_end(marks, head.last), states=(head.last,))
    return replace(growth, end=head.last, body=_government_before(by_first, index))


def _common_body_left(reader: Reader, growth: _Growth, by_last: dict[int, Body], floor: int) -> _Growth | None:
    """ "Peru's central bank governor", "a ministry spokesman"."""
    marks, index = reader.marks, growth.end
    for first in range(index - 1, max(floor, index - 4) - 1, -1):
        if marks.shapes[first] != "l":
            return None
        head = match_at(reader.lexicon.heads, marks, first) if marks.flags[first] & HEAD else None
        if head and head.last == index and head.payload.government:
            before = first - 1
            if before >= floor and marks.places[before].lower() == "s":
                return replace(growth, end=first)
            return replace(growth, end=first, body=_government_before(by_last, index))
    return None


def _government_before(bodies: dict[int, Body], index: int) -> Body | None:
    """The body of a state that is named last before a token."""
    before = [body for body in bodies.values() if body.government and body.last <= index]
    return max(before, key=lambda body: body.first, default=None)


def _unlisted_step(reader: Reader, growth: _Growth, head: Match[OfficeEntry]) -> _Growth | None:
    """A seat, company or field that is in no list, where such things follow the head."""
    marks, grammar, index = reader.marks, reader.pack.offices.grammar, growth.end
    if not grammar.head_first or index + 1 >= len(marks.tokens):
        return None
    if index == head.last and _is_seat(reader, head, index):
        return replace(growth, end=index + 1)
    if marks.flags[index] & CUE and marks.tokens[index + 1].lower in reader.pack.organisations.definite:
        return replace(growth, end=index + 2)
    if not growth.body and (end := _unlisted_field(reader, index)):
        return replace(growth, end=end)
    if _takes_company(head, growth) and (end := company_end(reader, index)):
        return replace(growth, end=end, body=Body(index, end, False))
    if head.payload.group not in ("state", "envoy") and _leads_to_person(reader, index):
        return replace(growth, end=index + 1)
    return None


def _is_seat(reader: Reader, head: Match[OfficeEntry], index: int) -> bool:
    """Whether the word behind a local office is the place that it governs, which looks like a name ("Bupati Belu Yosef Taek")."""
    marks = reader.marks
    if head.payload.english not in reader.pack.offices.local or marks.shapes[index + 1 : index + 2] != ["a"]:
        return False
    return load_places().country_of(marks.tokens[index].text, reader.pack.language) is not None


def _unlisted_field(reader: Reader, index: int) -> int:
    """Behind the last noun among the capitalised words from a token on, by its form ("Sistem Pembayaran"); 0 for none."""
    marks, grammar, end = reader.marks, reader.pack.offices.grammar, 0
    for place in range(index, min(index + UNLISTED, len(marks.tokens))):
        lower = marks.tokens[place].lower
        joined = lower in grammar.join and place > index
        if place in marks.lines or marks.flags[place] & (OFFICE | HONORIFIC | HEAD) or marks.places[place]:
            break
        if not joined and marks.shapes[place] != "a":
            break
        formed = len(lower) >= SHORTEST_NOUN and any(lower.startswith(a) and lower.endswith(z) for a, z in grammar.field_forms)
        if formed or (end and marks.flags[place] & FIELD):
            end = place + 1
    return end


def _leads_to_person(reader: Reader, index: int) -> bool:
    """Whether a capitalised word that names nobody stands before one who is named ("Guru Besar Kelautan Unsam Wira")."""
    marks, tags = reader.marks, reader.tags
    alone = (marks.tokens[index].text,) in marks.runs
    if index in tags or alone or marks.shapes[index] not in CAPITAL or marks.flags[index] & HONORIFIC:
        return False
    for place in range(index + 1, min(index + FIELD_WORDS, len(marks.tokens))):
        if tags.get(place) is NameKind.PERSON:
            return True
        if place in tags or marks.shapes[place] not in CAPITAL or marks.flags[place] & (OFFICE | HONORIFIC):
            return False
    return False


def _behind_join(reader: Reader, growth: _Growth, by_first: dict[int, Body]) -> _Growth | None:
    """ "and Technology", "and West Asia"."""
    marks, index = reader.marks, growth.end
    if not growth.fields:
        return None
    if growth.states and marks.places[index + 1] == "P":
        return _piece(reader, growth, index + 1, by_first)
    if marks.flags[index + 1] & OFFICE and not marks.flags[index + 1] & FIELD:
        return None
    joined = replace(growth, fields=(*growth.fields, AND))
    return _piece(reader, joined, index + 1, by_first, lower_case=marks.shapes[index - 1] == "l", only_field=True)


def _behind_mark(reader: Reader, growth: _Growth, by_first: dict[int, Body]) -> _Growth | None:
    """ ", Reserve Bank of India", ", Industry and Energy", "(Kemendag) RI"."""
    marks, index = reader.marks, growth.end
    text = marks.tokens[index].text
    if text == "," and index + 1 in by_first and not growth.body and _closed(reader, by_first[index + 1].last):
        return _piece(reader, growth, index + 1, by_first)
    if text == "," and growth.fields and _list_goes_on(reader, index + 1):
        return _piece(reader, growth, index + 1, by_first, only_field=True)
    if text == "," and growth.fields and marks.tokens[index + 1].lower in reader.pack.offices.grammar.join:
        joined = _behind_join(reader, replace(growth, end=index + 1), by_first)
        return joined if joined and marks.flags[index - 1] & FIELD and marks.shapes[index + 2] in CAPITAL else None
    inside = bracketed(marks, index)
    if inside and inside[1] - inside[0] == 1 and _goes_on_behind(marks, inside[1] + 1):
        return replace(growth, end=inside[1] + 1)
    return None


def _closed(reader: Reader, index: int) -> bool:
    tokens = reader.marks.tokens
    return index >= len(tokens) or tokens[index].text in ",.;)" or tokens[index].lower in reader.pack.offices.grammar.join


def _goes_on_behind(marks: Marks, index: int) -> bool:
    return index < len(marks.tokens) and (marks.places[index] == "S" or marks.shapes[index] in CAPITAL)


def _list_goes_on(reader: Reader, index: int) -> bool:
    marks, joins = reader.marks, reader.pack.offices.grammar.join
    for place in range(index, min(index + 8, len(marks.tokens))):
        if marks.tokens[place].lower in joins:
            return bool(marks.flags[index] & FIELD and marks.flags[place + 1 : place + 2] and marks.flags[place + 1] & FIELD)
        if marks.tokens[place].text != "," and not marks.flags[place] & FIELD:
            return False
    return False


def _behind_preposition(reader: Reader, growth: _Growth, head: Match[OfficeEntry], by_first: dict[int, Body]) -> _Growth | None:
    """ "for Trade", "of the Reserve Bank of India", "to Indonesia"."""
    marks, offices = reader.marks, reader.pack.offices
    word = marks.tokens[growth.end].lower
    index = growth.end + (2 if marks.tokens[growth.end + 1].lower in offices.mention.before else 1)
    if index >= len(marks.tokens):
        return None
    if head.payload.group == "envoy" and marks.places[index] in ("S", "P", "G") and word in offices.grammar.post:
        return replace(growth, end=mark_end(marks, index), post=index)
    piece = _piece(reader, growth, index, by_first, lower_case=True)
    if piece or not _takes_company(head, growth):
        return piece
    end = company_run(reader, index)
    return replace(growth, end=end, body=Body(index, end, False)) if end > index else None


def _takes_company(head: Match[OfficeEntry], growth: _Growth) -> bool:
    return head.payload.group == "body" and not growth.body and not growth.states


def _piece(
    reader: Reader, growth: _Growth, index: int, by_first: dict[int, Body], *, lower_case: bool = False, only_field: bool = False
) -> _Growth | None:
    """A field, body, state or place that begins at a token."""
    marks = reader.marks
    if index in by_first and not only_field:
        return replace(growth, end=by_first[index].last, body=by_first[index])
    if marks.places[index] in ("S", "P") and not only_field and not _begins_name(reader, growth, index):
        return replace(growth, end=mark_end(marks, index), states=(*growth.states, index))
    if marks.places[index] == "G" and not only_field:
        end = mark_end(marks, index)
        return replace(growth, end=end, body=Body(index, end, False))
    if marks.flags[index] & FIELD and (lower_case or marks.shapes[index] in CAPITAL or marks.shapes[growth.end - 1] == "l"):
        found = match_at(reader.lexicon.fields, marks, index)
        if found:
            return replace(growth, end=found.last, fields=(*growth.fields, found.payload))
    return None


def _begins_name(reader: Reader, growth: _Growth, index: int) -> bool:
    """Whether what looks like a place is the first word of the holder's name ("Duta Besar Tiongkok Bao Mingde")."""
    marks = reader.marks
    if marks.places[index] == "S" or index + 1 >= len(marks.tokens):
        return False
    if reader.tags.get(index) is NameKind.PERSON:
        return True
    one_more = marks.places[index + 1] == "" and marks.shapes[index + 1] in CAPITAL and not marks.flags[index + 1]
    more = index + 2 < len(marks.tokens) and marks.shapes[index + 2] in CAPITAL and index + 2 not in marks.lines
    return one_more and not more and bool(growth.states or growth.fields)


def _leftwards(reader: Reader, index: int, by_last: dict[int, Body], floor: int) -> _Growth:
    """Fields, states and bodies in front of the head ("Indonesian Finance Minister")."""
    marks, growth = reader.marks, _Growth(index)
    for _ in range(8):
        if growth.end in marks.lines:
            break
        following = _left_step(reader, growth, by_last, floor)
        if following is None:
            break
        growth = following
    return growth


def _left_step(reader: Reader, growth: _Growth, by_last: dict[int, Body], floor: int) -> _Growth | None:
    marks, grammar, index = reader.marks, reader.pack.offices.grammar, growth.end
    if index - 1 < floor:
        return None
    before = index - 1
    if not growth.body and (common := _common_body_left(reader, growth, by_last, floor)):
        return common
    if index in by_last and by_last[index].first >= floor:
        body = by_last[index]
        return replace(growth, end=body.first, body=growth.body or body)
    if marks.places[before].lower() in ("s", "p", "g") and marks.places[before]:
        start = before
        while start > floor and marks.places[start].islower():
            start -= 1
        if marks.places[before].lower() == "g":
            return replace(growth, end=start, body=growth.body or Body(start, index, False))
        return replace(growth, end=start, states=(start, *growth.states))
    if marks.tokens[before].lower in grammar.acting:
        return replace(growth, end=before)
    if marks.flags[before] & FIELD:
        return replace(
            growth, end=before, fields=(reader.pack.offices.fields.get(marks.tokens[before].lower, ""), *growth.fields)
        )
    if marks.tokens[before].lower in grammar.join and before - 1 >= floor and marks.flags[before - 1] & FIELD and growth.fields:
        return replace(growth, end=before, fields=(AND, *growth.fields))
    return None


def _company_left(reader: Reader, growth: _Growth, floor: int) -> _Growth:
    """A company in front of the office ("Lontara chief executive")."""
    marks, index = reader.marks, growth.end
    while index > floor and is_company_word(reader, index - 1) and index not in marks.lines:
        index -= 1
    if index == growth.end or (index in marks.starts and growth.end - index == 1 and marks.flags[index] & COMMON):
        return growth
    return replace(growth, end=index, body=Body(index, growth.end, False))


def _qualifiers(reader: Reader, first: int, floor: int) -> tuple[int, bool]:
    grammar, tokens, former = reader.pack.offices.grammar, reader.marks.tokens, False
    while first > floor and tokens[first - 1].lower in grammar.former | grammar.acting:
        former = former or tokens[first - 1].lower in grammar.former
        first -= 1
    return first, former
