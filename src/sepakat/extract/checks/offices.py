"""Offices that do not go together, and offices that are named in two ways."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from sepakat.extract.checks.common import Flags, flag, has_phrase, phrase_book
from sepakat.extract.draft import Draft, Sentence
from sepakat.lang.check_sections import Incompatible
from sepakat.lang.pack import LanguagePack
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import Role
from sepakat.model.vocabulary import InconsistencyKind

MOST_OFFICES = 100
"""Offices that are compared with each other."""
NEAR = 3
"""Tokens between "also" and the second office."""
FAR = 100
"""Tokens between the first office and "also"; longer sentences than this are lists or no sentences."""


def check_offices(draft: Draft) -> Flags:
    """Flag two offices that nobody may hold at once, and one office under two names."""
    also = draft.pack.checks.offices.also
    for index in [index for index, word in enumerate(draft.words) if word in also]:
        sentence = draft.sentence_at(draft.tokens[index].start)
        if sentence:
            yield from _check_pair(draft, sentence, index)
    yield from _check_names(draft)
    yield from _check_holders(draft)


def _check_pair(draft: Draft, sentence: Sentence, also: int) -> Flags:
    for pair in draft.pack.checks.offices.incompatible:
        for left, right in ((pair.one, pair.other), (pair.other, pair.one)):
            second = next(phrase_book(right).find(draft.tokens, also + 1, min(also + 1 + NEAR + 2, sentence.last)), None)
            if second is None or second.first - also > NEAR:
                continue
            first = list(phrase_book(left).find(draft.tokens, max(sentence.first, also - FAR), also))
            if first and _holds(draft, sentence, pair):
                detail = f"one person is called {first[-1].payload} and also {second.payload}: nobody may hold both"
                yield flag(draft, InconsistencyKind.ROLE, (sentence.start, sentence.end), detail, "offices-exclude-each-other")
                return


def _holds(draft: Draft, sentence: Sentence, pair: Incompatible) -> bool:
    """Whether the offices of the sentence are of a state in which they exclude each other."""
    if not pair.states:
        return True
    countries = {role.country for role in draft.roles if sentence.start <= role.start < sentence.end}
    return bool(countries & pair.states)


def _check_names(draft: Draft) -> Iterator[Inconsistency]:
    """The same head of office and the same state, the field differing in one word."""
    found = [(role, field) for role in draft.roles if (field := _field(draft, role))]
    counts = Counter((field, role.country) for role, field in found)
    fields = list({(field, role.country, role.person): (role, field) for role, field in reversed(found)}.values())[:MOST_OFFICES]
    known = _institutions(draft.pack)
    flagged: set[tuple[str, ...]] = set()
    for role, field in fields:
        for other, others in fields:
            if not _is_variant(field, others) or other.country != role.country or not _may_be_same(role, other):
                continue
            wrong = _is_wrong(field, others, counts, known, role)
            if wrong and field not in flagged:
                flagged.add(field)
                words, right = draft.text[role.start : role.end], draft.text[other.start : other.end]
                detail = f"the office is {right} in one place and {words} in another"
                yield flag(draft, InconsistencyKind.ROLE, (role.start, role.end), detail, "office-under-two-names", remedy=right)


@cache
def _institutions(pack: LanguagePack) -> frozenset[str]:
    return frozenset(name for each in pack.institutions.institutions for name in each.names)


def _field(draft: Draft, role: Role) -> tuple[str, ...]:
    """The words behind the head of an office, of three words or more; empty for other roles."""
    tokens = draft.tokens_in(role.start, role.end)
    head = phrase_book(draft.pack.checks.offices.heads).at(tokens, 0)
    words: list[str] = []
    for token in tokens[head.last :] if head else ():
        if not token.text[0].isalpha():
            break
        words.append(token.lower)
    return tuple(words) if len(words) >= 3 else ()


def _is_variant(field: tuple[str, ...], other: tuple[str, ...]) -> bool:
    length = min(len(field), len(other))
    return length >= 3 and field[0] == other[0] and sum(a != b for a, b in zip(field[:3], other[:3], strict=True)) == 1


def _may_be_same(role: Role, other: Role) -> bool:
    return role.person is None or other.person is None or role.person == other.person


def _is_wrong(
    field: tuple[str, ...],
    other: tuple[str, ...],
    counts: Counter[tuple[tuple[str, ...], str | None]],
    known: frozenset[str],
    role: Role,
) -> bool:
    """Whether the first of two names is the worse one: no known body, else the rarer one."""
    is_known, other_known = (" ".join(words[:3]) in known for words in (field, other))
    if is_known != other_known:
        return other_known
    return counts[field, role.country] < counts[other, role.country]


def _check_holders(draft: Draft) -> Iterator[Inconsistency]:
    """One person as the head of two bodies that share no word, each office directly before the name."""
    first: dict[str, tuple[Role, frozenset[str]]] = {}
    by_end = {role.end: role for role in draft.roles}
    for name in draft.names:
        role = by_end.get(name.start - 1) or by_end.get(name.start - 2)
        field = _words(draft, role) if role else frozenset()
        if role is None or name.entity is None or not field:
            continue
        earlier, words = first.setdefault(name.entity, (role, field))
        if not _share(field, words) and not _is_former(draft, role) and not _is_former(draft, earlier):
            said, given = (draft.text[each.start : each.end] for each in (role, earlier))
            detail = f"{name.entity} is called {given} in one place and {said} in another"
            yield flag(draft, InconsistencyKind.ROLE, (role.start, name.end), detail, "two-offices-of-one-person", remedy=given)
            return


def _words(draft: Draft, role: Role) -> frozenset[str]:
    """The words beside the head of an office; empty when one of them is an abbreviation."""
    tokens = draft.tokens_in(role.start, role.end)
    head = next(phrase_book(draft.pack.checks.offices.heads).find(tokens, 0, len(tokens)), None)
    words = [token for token in (*tokens[: head.first], *tokens[head.last :]) if len(token.text) > 3] if head else []
    spelt = all(word.text[0].isupper() and word.text[1:].islower() for word in words)
    return frozenset(word.lower for word in words) if spelt else frozenset()


def _share(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two offices have a word or the stem of a word in common."""
    return any(a[:4] == b[:4] for a in left for b in right)


def _is_former(draft: Draft, role: Role) -> bool:
    sentence = draft.sentence_at(role.start)
    return sentence is None or has_phrase(draft, sentence, draft.pack.checks.offices.former)
