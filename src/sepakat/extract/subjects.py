"""The phrase of a speaker before a reporting verb: "SPEAKER said", "SPEAKER, the minister, said"."""

from sepakat.extract.passages import Item, Kind
from sepakat.extract.reporting import Cue, Grammar
from sepakat.extract.signs import NAMING, STOPS, Run, is_adverb, is_circumstance, is_finite, is_participle, starts_predicate

LONGEST_PHRASE = 26
LONGEST_SUBJECT = 10
LONGEST_APPOSITION = 24
MOST_SEGMENTS = 7
LONGEST_NOUN_RUN = 4


def subject_before(items: list[Item], cue: Cue, grammar: Grammar) -> Run | None:
    """The phrase of the speaker before a verb, appositions included; None when the verb has none of its own."""
    words = grammar.words
    last = _skip_between(items, cue.first - 1, grammar)
    if last < 0 or items[last].lower in words.infinitives:
        return None
    if _is_passive(items, last, cue, grammar):
        return _bare_name(items, last) if cue.form.participle else None
    if items[last].lower in words.joiners:
        return first_subject(items, last, grammar)
    head_last = _skip_appositions(items, last, grammar) if items[last].lower == "," else last
    if head_last < 0 or items[head_last].kind is Kind.QUOTE or items[head_last].lower in words.openers | words.articles:
        return None
    if items[head_last].lower in words.own_pronouns:
        return None
    if items[head_last].lower in words.pronouns and items[head_last].lower not in words.object_pronouns:
        return Run(head_last, head_last + 1)
    first = _phrase_start(items, head_last, grammar)
    if first is None or (head_last != last and _is_clausal(items, head_last, grammar)):
        return None
    if _is_noun(items, cue, Run(first, last + 1), grammar):
        return None
    first = _list_start(items, first, head_last, grammar)
    described = head_last != last and _is_description(items[head_last + 2], grammar)
    return Run(first, last if described else head_last + 1)


def _list_start(items: list[Item], first: int, last: int, grammar: Grammar) -> int:
    """First item of a list of speakers that ends in a phrase: "A, B and C said", "A, B, and C said"."""
    words = grammar.words
    joined = first > 1 and items[first - 1].lower in words.coordinators and items[first - 2].lower == ","
    if not joined and not any(item.lower in words.coordinators for item in items[first : last + 1]):
        return first
    start = first - 1 if joined else first
    for _ in range(MOST_SEGMENTS):
        if start < 2 or items[start - 1].lower != ",":
            break
        segment = _segment_start(items, start - 2)
        fits = not is_circumstance(items[segment], grammar) and items[segment].lower not in words.between | words.openers
        if not fits or any(starts_predicate(item, grammar) for item in items[segment : start - 1]):
            break
        first = start = segment
    return first


def _bare_name(items: list[Item], last: int) -> Run | None:
    """The name right before a participle: "footage of NAME saying"."""
    first = last
    while first >= 0 and items[first].kind in NAMING:
        first -= 1
    return Run(first + 1, last + 1) if first < last else None


def _is_description(item: Item, grammar: Grammar) -> bool:
    """Whether an apposition that starts with an item is part of the speaker's phrase: no relative clause or circumstance is."""
    return not is_circumstance(item, grammar) and not is_participle(item, grammar)


def _is_clausal(items: list[Item], last: int, grammar: Grammar) -> bool:
    """Whether the segment that ends at an item is a clause, so that what follows its comma is no apposition of it."""
    return any(is_finite(item, grammar) for item in items[_segment_start(items, last) : last + 1])


def first_subject(items: list[Item], before: int, grammar: Grammar) -> Run | None:
    """The subject of the main clause that starts a passage, for a later verb that shares it."""
    first = _segment_start(items, before)
    if first >= before or _starts_circumstance(items, first, grammar) or starts_predicate(items[first], grammar):
        first = 0
    while first < before and (_starts_circumstance(items, first, grammar) or items[first].kind is Kind.MARK):
        comma = next((index for index in range(first, before) if items[index].lower == ","), None)
        if items[first].kind is not Kind.MARK and comma is None:
            return None
        first = first + 1 if comma is None else comma + 1
    behind = _subject_end(items, first, before, grammar)
    if behind < before and items[behind].lower == "," and not _may_be_subject(items[first], grammar):
        first = behind + 1
        behind = _subject_end(items, first, before, grammar)
    if not first < behind <= first + LONGEST_SUBJECT:
        return None
    if behind < before and items[behind].lower == "," and grammar.words.extent == "phrase":
        behind = _closed_apposition(items, behind, before, grammar)
    return Run(first, behind)


def _subject_end(items: list[Item], first: int, before: int, grammar: Grammar) -> int:
    words = grammar.words
    goes_on = words.coordinators | words.links | words.relatives
    behind = first
    while behind < before and items[behind].kind is not Kind.MARK and not starts_predicate(items[behind], grammar):
        named = behind > first and items[behind - 1].kind is Kind.PERSON
        if named and items[behind].kind is not Kind.CAPITAL and items[behind].lower not in goes_on:
            break
        behind += 1
    return behind


def _may_be_subject(item: Item, grammar: Grammar) -> bool:
    words = grammar.words
    return item.kind in NAMING or item.lower in words.determiners or item.lower in words.pronouns or not words.finite


def _closed_apposition(items: list[Item], comma: int, before: int, grammar: Grammar) -> int:
    """Behind an apposition that a second comma and a predicate follow, else the first comma."""
    for index in range(comma + 1, min(before, comma + LONGEST_APPOSITION)):
        if items[index].lower == "," and starts_predicate(items[index + 1], grammar):
            return index
    return comma


def _starts_circumstance(items: list[Item], index: int, grammar: Grammar) -> bool:
    words = grammar.words
    return items[index].kind is Kind.TIME or items[index].lower in words.adjuncts or items[index].lower in words.concessives


def _is_noun(items: list[Item], cue: Cue, run: Run, grammar: Grammar) -> bool:
    """Whether a form that may be a noun is one: no plural, pronoun or name that can be its subject stands before it."""
    words = grammar.words
    form, before = items[cue.first].lower, items[cue.first - 1]
    if form not in words.nouns or before.lower in words.between or is_adverb(before, grammar):
        return False
    if cue.behind < len(items) and items[cue.behind].lower in words.finite:
        return True
    if before.lower.endswith(("’s", "'s", "s’", "s'")) or before.lower in words.determiners or before.lower in words.adjuncts:
        return True
    if not form.endswith("s"):
        return not before.lower.endswith("s")
    determined = items[run.first].lower in words.determiners and 1 < run.behind - run.first <= LONGEST_NOUN_RUN
    return before.kind not in NAMING and not determined


def _skip_between(items: list[Item], index: int, grammar: Grammar) -> int:
    words = grammar.words
    while index >= 0 and (
        items[index].lower in words.between or items[index].kind is Kind.TIME or is_adverb(items[index], grammar)
    ):
        if items[index].kind is Kind.TIME and index and items[index - 1].lower in words.adjuncts:
            index -= 1
        index -= 1
    return index


def _is_passive(items: list[Item], last: int, cue: Cue, grammar: Grammar) -> bool:
    passive = any(item.lower in grammar.words.passives for item in items[last + 1 : cue.first])
    return cue.form.participle != passive


def _skip_appositions(items: list[Item], comma: int, grammar: Grammar) -> int:
    """From the comma before a verb to the last item of the phrase that the appositions belong to.

    A relative clause is skipped with all that follows it, else one apposition and the circumstances before it.
    """
    starts = _segments_before(items, comma)
    for number, start in enumerate(starts):
        if items[start].lower in grammar.words.relatives and number + 1 < len(starts):
            return start - 2
    number = 1
    while number < len(starts) - 1 and _belongs_left(items, starts[number], starts[number + 1], grammar):
        number += 1
    return starts[number - 1] - 2 if number < len(starts) or (number == 1 and len(starts) > 1) else comma - 1


def _belongs_left(items: list[Item], start: int, left: int, grammar: Grammar) -> bool:
    """Whether a segment is a circumstance or description of the one to its left."""
    if is_circumstance(items[start], grammar):
        return True
    between = grammar.words.between | grammar.words.openers
    named = all(item.kind in NAMING and item.lower not in between for item in items[left : start - 1])
    return named and grammar.words.extent == "phrase" and items[start].lower in grammar.words.determiners


def _segments_before(items: list[Item], comma: int) -> list[int]:
    """First items of the segments between commas before a comma, from the last to the first of the sentence."""
    starts = [_segment_start(items, comma - 1)]
    while len(starts) < MOST_SEGMENTS and starts[-1] > 1 and items[starts[-1] - 1].lower == ",":
        starts.append(_segment_start(items, starts[-1] - 2))
    return starts


def _segment_start(items: list[Item], index: int) -> int:
    while index >= 0 and items[index].lower not in STOPS and items[index].kind is not Kind.QUOTE:
        index -= 1
    return index + 1


def _phrase_start(items: list[Item], last: int, grammar: Grammar) -> int | None:
    """First item of the phrase that ends at `last`; None when there is none."""
    words = grammar.words
    first = last
    while first >= 0 and last - first < LONGEST_PHRASE:
        item = items[first]
        if item.lower in STOPS or item.kind is Kind.QUOTE:
            break
        if first != last and item.lower in words.openers | words.concessives:
            break
        first -= 1
    first += 1
    fronted = (words.coordinators | words.between) - words.determiners
    while first <= last and (items[first].kind is Kind.TIME or items[first].lower in fronted):
        first += 1
    first = _behind_clause(items, first, last, grammar)
    if first > last or items[first].lower in words.interrogatives:
        return None
    if items[first].lower in words.adjuncts or items[first].lower in words.concessives:
        return _inner_phrase(items, first, last, grammar)
    return first


def _behind_clause(items: list[Item], first: int, last: int, grammar: Grammar) -> int:
    """Behind a coordinator whose left side is a clause: "the bill passed and SPEAKER said"."""
    for index in range(last - 1, first, -1):
        if items[index].lower in grammar.words.coordinators and any(is_finite(item, grammar) for item in items[first:index]):
            return index + 1
    return first


def _inner_phrase(items: list[Item], first: int, last: int, grammar: Grammar) -> int | None:
    """The speaker behind a circumstance that no comma ends: from its determiner, or its capitals."""
    start = last
    while start > first and items[start].kind in NAMING:
        start -= 1
    if start < last:
        return start + 1
    while start > first + 1 and items[start].lower not in grammar.words.determiners:
        start -= 1
    return start if items[start].lower in grammar.words.determiners and start > first + 1 else None
