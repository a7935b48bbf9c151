"""Later mentions: a surname or first name alone, a company's name again, and what only the tagger saw."""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from sepakat.extract.companies import is_company_word
from sepakat.extract.entities import name_words
from sepakat.extract.name_chunks import NameChunks
from sepakat.extract.name_marks import CAPITAL, COMMON, HEAD, OFFICE, POSSESSIVES, SAYING, Marks, bare
from sepakat.extract.organisations import Body, Reader, bracketed
from sepakat.extract.persons import Person
from sepakat.lang.pack import LanguagePack
from sepakat.model.vocabulary import NameKind

PERSON = "person"
"""The unit of people."""
SHORT_FORM = 5
"""Letters of the shortest word that may stand for a company."""


def repeated_people(reader: Reader, chunks: NameChunks) -> Iterator[Person]:
    """Free capitalised runs made of words of one person's name."""
    marks = reader.marks
    full = {name_words(marks, person.first, person.last) for person in chunks.people}
    words = {word for name in full for word in name if len(word) > 1}
    words -= {word for name in full for word in name[1:-1] if marks_common(reader, word)}
    end = 0
    for index in marks.capitals:
        if index < end or not _starts_again(reader, index, words, chunks):
            continue
        end = index + 1
        while (
            end < len(marks.tokens)
            and marks.shapes[end] in CAPITAL
            and bare(marks.tokens[end].lower) in words
            and end not in chunks.taken
        ):
            end += 1
        yield Person(index, end, "again")


def marks_common(reader: Reader, word: str) -> bool:
    """Whether a word has another everyday meaning."""
    return bool(reader.lexicon.flags.get(word, 0) & (COMMON | OFFICE | HEAD))


def _starts_again(reader: Reader, index: int, words: set[str], chunks: NameChunks) -> bool:
    marks = reader.marks
    if index in chunks.taken or bare(marks.tokens[index].lower) not in words:
        return False
    if marks.flags[index] & (COMMON | OFFICE | HEAD) or marks.places[index] in ("S", "s", "G", "g"):
        return False
    if marks.places[index] and not _is_heard(reader, index):
        return False
    following = index + 1
    if following < len(marks.tokens) and marks.shapes[following] in CAPITAL and following not in chunks.taken:
        return bare(marks.tokens[following].lower) in words or bool(marks.flags[following] & (COMMON | OFFICE))
    return True


def _is_heard(reader: Reader, index: int) -> bool:
    """Whether the tagger takes a word for a person's or a word of saying stands beside it."""
    beside = reader.marks.flags[max(index - 1, 0) : index + 2]
    return reader.tags.get(index) is NameKind.PERSON or any(flags & SAYING for flags in beside)


def repeated_bodies(reader: Reader, chunks: NameChunks) -> Iterator[Body]:
    """The names of known companies and the short forms in brackets, wherever they stand again."""
    marks, known = reader.marks, _known_bodies(reader.marks, chunks)
    sizes: dict[str, set[int]] = {}
    for words in known:
        sizes.setdefault(words[0], set()).add(len(words))
    if not sizes:
        return
    for index in marks.capitals:
        word = marks.tokens[index].text
        if index in chunks.taken or (word not in sizes and not word.endswith(POSSESSIVES)):
            continue
        for size in sizes.get(bare(word), ()):
            end = index + size
            body = known.get(tuple(bare(each.text) for each in marks.tokens[index:end]))
            if body and end <= len(marks.tokens):
                branch = not body.government and marks.places[end : end + 1] == ["S"] and marks.shapes[end] == "a"
                yield replace(body, first=index, last=end + branch)


def _known_bodies(marks: Marks, chunks: NameChunks) -> dict[tuple[str, ...], Body]:
    known: dict[tuple[str, ...], Body] = {}
    for body in chunks.bodies:
        words = tuple(bare(token.text) for token in marks.tokens[body.first : body.last])
        if any(marks.shapes[index] in CAPITAL for index in range(body.first, body.last)):
            known.setdefault(words, body)
        if _has_short_form(marks, body):
            known.setdefault(words[:1], body)
        inside = bracketed(marks, body.last)
        if inside and not any(marks.places[index] for index in range(*inside)):
            known.setdefault(tuple(token.text for token in marks.tokens[inside[0] : inside[1]]), body)
    return known


def _has_short_form(marks: Marks, body: Body) -> bool:
    """Whether the first word of a company's name can stand for all of it."""
    first = body.first
    plain = not marks.flags[first] and not any(marks.places[first : body.last]) and len(marks.tokens[first].text) >= SHORT_FORM
    return plain and not body.government and body.last - first == 2 and marks.shapes[first] in CAPITAL


def other_bodies(reader: Reader, chunks: NameChunks) -> Iterator[Body]:
    """Runs that the tagger takes for organisations, and single names that say something, where nothing else has taken them."""
    marks = reader.marks
    for index in marks.telling:
        if marks.flags[index] & SAYING and index and marks.shapes[index] == "l" and is_company_word(reader, index - 1):
            first = index - 1
            if first not in chunks.taken and not marks.places[first] and (not first or marks.shapes[first - 1] not in CAPITAL):
                yield Body(first, index, False)
    for first, last in _free_runs(reader, chunks, NameKind.ORGANISATION):
        if any(is_company_word(reader, index) for index in range(first, last)) and not _is_counted(reader, first, last):
            yield Body(first, last, False)


def _is_counted(reader: Reader, first: int, last: int) -> bool:
    """Whether what the tagger takes for an organisation is a short word for people, or is cut off at a bracket."""
    tokens = reader.marks.tokens
    short = last - first > 1 and tokens[first].text.isupper() and tokens[first].lower in _person_words(reader.pack)
    return short or (tokens[last - 1].text == ")" and all(token.text != "(" for token in tokens[first:last]))


@cache
def _person_words(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.units.units.get(PERSON, ()))


def tagged_places(reader: Reader, chunks: NameChunks) -> Iterator[tuple[int, int]]:
    """Runs that the tagger takes for places and the gazetteer does not have, or has one place in ("Pelabuhan Kupang")."""
    marks = reader.marks
    for first, last in _free_runs(reader, chunks, NameKind.PLACE):
        inside = [letter for letter in marks.places[first:last] if letter]
        whole = (
            inside[:1] in ([], ["P"]) and inside.count("P") < 2 and "S" not in inside and marks.places[last : last + 1] != ["p"]
        )
        if whole and any(marks.shapes[index] in CAPITAL for index in range(first, last)) and len(inside) < last - first:
            yield first, last


def _free_runs(reader: Reader, chunks: NameChunks, kind: NameKind) -> Iterator[tuple[int, int]]:
    tags = reader.tags
    for index, found in tags.items():
        if found is not kind or tags.get(index - 1) is kind:
            continue
        last = index + 1
        while tags.get(last) is kind:
            last += 1
        if chunks.taken.isdisjoint(range(index, last)):
            yield index, last
