"""Walks over the items of a passage: the phrase of a speaker, circumstances, the clause that is reported."""

import re
from typing import NamedTuple

from sepakat.extract.passages import SPEAKING, Item, Kind
from sepakat.extract.reporting import Cue, Grammar

APOSTROPHE = re.compile(r"['’]")
FARTHEST_COMPLEMENTIZER = 20
LONGEST_PHRASE = 26
LONGEST_SUBJECT = 14
MOST_SEGMENTS = 7
LONGEST_NOUN_RUN = 4
LEAST_CLAUSE = 3
NAMING = frozenset({Kind.CAPITAL, Kind.PERSON, Kind.BODY})
STOPS = frozenset({",", ";", ":", "—", "–", ".", "?", "!", "…"})
FULL_STOPS = frozenset({".", "?", "!", "…", ";"})


class Run(NamedTuple):
    """Items [first, behind)."""

    first: int
    behind: int


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
    if items[head_last].lower in words.pronouns and items[head_last].lower not in words.object_pronouns:
        return Run(head_last, head_last + 1)
    first = _phrase_start(items, head_last, grammar)
    if first is None or (head_last != last and _is_clausal(items, head_last, grammar)):
        return None
    if _is_noun(items, cue, Run(first, last + 1), grammar):
        return None
    described = head_last != last and _is_description(items[head_last + 2], grammar)
    return Run(first, last if described else head_last + 1)


def _bare_name(items: list[Item], last: int) -> Run | None:
    """The name right before a participle: "footage of NAME saying"."""
    first = last
    while first >= 0 and items[first].kind in NAMING:
        first -= 1
    return Run(first + 1, last + 1) if first < last else None


def _is_description(item: Item, grammar: Grammar) -> bool:
    """Whether an apposition that starts with an item is part of the speaker's phrase: no relative clause or circumstance is."""
    return not _is_circumstance(item, grammar) and not _is_participle(item, grammar)


def _is_participle(item: Item, grammar: Grammar) -> bool:
    return item.kind is Kind.WORD and item.lower.endswith(grammar.words.participle_suffixes)


def _is_clausal(items: list[Item], last: int, grammar: Grammar) -> bool:
    """Whether the segment that ends at an item is a clause, so that what follows its comma is no apposition of it."""
    return any(is_finite(item, grammar) for item in items[_segment_start(items, last) : last + 1])


def first_subject(items: list[Item], before: int, grammar: Grammar) -> Run | None:
    """The subject of the main clause that starts a passage, for a later verb that shares it."""
    words = grammar.words
    first = _segment_start(items, before)
    if first >= before or _starts_circumstance(items, first, grammar) or _starts_predicate(items[first], grammar):
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
    if behind < before and items[behind].lower == "," and grammar.words.extent == "phrase":
        behind = _closed_apposition(items, behind, before, grammar)
    return Run(first, behind) if first < behind <= first + LONGEST_SUBJECT else None


def _subject_end(items: list[Item], first: int, before: int, grammar: Grammar) -> int:
    behind = first
    while behind < before and items[behind].kind is not Kind.MARK and not _starts_predicate(items[behind], grammar):
        behind += 1
    return behind


def _may_be_subject(item: Item, grammar: Grammar) -> bool:
    words = grammar.words
    return item.kind in NAMING or item.lower in words.determiners or item.lower in words.pronouns or not words.finite


def _closed_apposition(items: list[Item], comma: int, before: int, grammar: Grammar) -> int:
    """Behind an apposition that a second comma and a predicate follow, else the first comma."""
    for index in range(comma + 1, min(before, comma + LONGEST_SUBJECT)):
        if items[index].lower == "," and _starts_predicate(items[index + 1], grammar):
            return index
    return comma


def _starts_circumstance(items: list[Item], index: int, grammar: Grammar) -> bool:
    words = grammar.words
    return items[index].kind is Kind.TIME or items[index].lower in words.adjuncts or items[index].lower in words.concessives


def _starts_predicate(item: Item, grammar: Grammar) -> bool:
    if item.kind in SPEAKING or item.kind is Kind.QUOTE:
        return item.kind is Kind.QUOTE
    form = grammar.forms.get(item.lower)
    return is_finite(item, grammar) or (form is not None and form.verb) or item.lower in grammar.words.between or is_predicate(item.lower, grammar)


def _is_noun(items: list[Item], cue: Cue, run: Run, grammar: Grammar) -> bool:
    """Whether a form that may be a noun is one: no plural, pronoun or name that can be its subject stands before it."""
    words = grammar.words
    form, before = items[cue.first].lower, items[cue.first - 1]
    if form not in words.nouns or before.lower in words.between or before.lower.endswith(grammar.words.adverb_suffixes):
        return False
    if cue.behind < len(items) and items[cue.behind].lower in words.finite:
        return True
    if before.lower.endswith(("’s", "'s", "s’", "s'")) or before.lower in words.determiners or before.lower in words.adjuncts:
        return True
    plural = before.lower.endswith("s")
    if not form.endswith("s"):
        return not plural
    determined = items[run.first].lower in words.determiners and 1 < run.behind - run.first <= LONGEST_NOUN_RUN
    return before.kind not in NAMING and not determined


def _skip_between(items: list[Item], index: int, grammar: Grammar) -> int:
    words = grammar.words
    while index >= 0 and (items[index].lower in words.between or items[index].kind is Kind.TIME or items[index].lower.endswith(grammar.words.adverb_suffixes)):
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
    return starts[number - 1] - 2 if number < len(starts) or number == 1 and len(starts) > 1 else comma - 1


def _belongs_left(items: list[Item], start: int, left: int, grammar: Grammar) -> bool:
    """Whether a segment is a circumstance or description of the one to its left."""
    if _is_circumstance(items[start], grammar):
        return True
    named = all(item.kind in NAMING for item in items[left : start - 1])
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


def _is_circumstance(item: Item, grammar: Grammar) -> bool:
    return item.kind in (Kind.TIME, Kind.NUMBER) or item.lower in grammar.words.adjuncts


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
    while first <= last and (items[first].kind is Kind.TIME or items[first].lower in words.coordinators | words.between):
        first += 1
    first = _behind_clause(items, first, last, grammar)
    if first > last:
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


def speaker_after(items: list[Item], first: int, grammar: Grammar, *, goes_on: bool = False) -> Run | None:
    """The phrase of the speaker that starts at `first`, with an apposition where it holds the name.

    `goes_on`: a clause follows the phrase, so that an apposition needs a comma behind it.
    """
    words = grammar.words
    if first >= len(items) or items[first].kind in (Kind.MARK, Kind.QUOTE, Kind.TIME):
        return None
    if items[first].lower in words.pronouns:
        return Run(first, first + 1)
    behind = _phrase_end(items, first, grammar)
    if behind == first:
        return None
    return Run(first, _apposition_end(items, first, behind, grammar, goes_on=goes_on))


def _phrase_end(items: list[Item], first: int, grammar: Grammar) -> int:
    words = grammar.words
    behind = first
    while behind < len(items) and behind - first < LONGEST_PHRASE:
        item = items[behind]
        if item.kind in (Kind.QUOTE, Kind.TIME) or item.lower in STOPS or item.lower in words.complementizers:
            break
        if item.lower in words.adjuncts and item.lower not in words.links:
            break
        if behind > first and item.kind is Kind.WORD and _is_predicate_start(item.lower, grammar):
            break
        behind += 1
    return behind


def _apposition_end(items: list[Item], first: int, behind: int, grammar: Grammar, *, goes_on: bool) -> int:
    """Where the phrase ends with its apposition: a name behind an office; in a whole phrase also an office behind a name."""
    if behind + 1 >= len(items) or items[behind].lower != ",":
        return behind
    following = items[behind + 1]
    if following.kind in NAMING and not any(item.kind is Kind.PERSON for item in items[first:behind]):
        end = _phrase_end(items, behind + 1, grammar)
        closed = end < len(items) and items[end].lower == "," if goes_on else not _runs_on(items, end, grammar)
        return end if closed else behind
    if not goes_on and grammar.words.extent == "phrase" and _may_start_description(following, grammar):
        return _description_end(items, behind, grammar)
    return behind


def _description_end(items: list[Item], comma: int, grammar: Grammar) -> int:
    """Behind a chain of appositions between commas that starts at a comma."""
    end = comma
    while end + 1 < len(items) and items[end].lower == ",":
        following = items[end + 1]
        if following.kind not in (Kind.NUMBER, Kind.CAPITAL) and not _may_describe(following, grammar):
            break
        end += 1
        while end < len(items) and _continues_description(items[end], grammar):
            end += 1
    return end


def _continues_description(item: Item, grammar: Grammar) -> bool:
    return item.lower not in STOPS and item.kind is not Kind.QUOTE


def whole_phrase(items: list[Item], run: Run, grammar: Grammar) -> Run:
    """A phrase that ends its sentence, with its relative clause and circumstances, where the whole phrase is the speaker's span."""
    if grammar.words.extent != "phrase" or items[run.first].lower in grammar.words.pronouns:
        return run
    behind = run.behind
    while behind < len(items) and items[behind].kind in (Kind.WORD, Kind.CAPITAL, Kind.PERSON, Kind.BODY, Kind.NUMBER):
        behind += 1
    return Run(run.first, behind) if behind < len(items) and items[behind].lower in FULL_STOPS else run


def _runs_on(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether a predicate follows."""
    return index < len(items) and items[index].kind is Kind.WORD and items[index].lower not in grammar.words.adjuncts


def _may_start_description(item: Item, grammar: Grammar) -> bool:
    return item.kind is Kind.NUMBER or (item.kind in (Kind.WORD, Kind.CAPITAL) and _may_describe(item, grammar))


def _may_describe(item: Item, grammar: Grammar) -> bool:
    """Whether an apposition may start with an item: no second act, circumstance or clause does."""
    words = grammar.words
    form = grammar.forms.get(item.lower)
    if item.lower in words.determiners:
        return True
    if item.lower in words.relatives:
        return True
    if (form is not None and form.verb) or item.lower in words.adjuncts | words.coordinators | words.openers | words.pronouns:
        return False
    return not _is_participle(item, grammar) and not is_finite(item, grammar)


def skip_circumstances(items: list[Item], index: int, grammar: Grammar) -> int:
    """Index behind the times, adverbs and prepositional phrases that start at `index`."""
    words = grammar.words
    while index < len(items):
        item = items[index]
        if item.kind is Kind.TIME or (item.lower in words.between and item.lower not in words.predicates) or item.lower.endswith(grammar.words.adverb_suffixes):
            index += 1
        elif item.lower in words.adjuncts and item.lower not in words.infinitives:
            index = _prepositional_end(items, index + 1, grammar)
        else:
            break
    return index


def _prepositional_end(items: list[Item], index: int, grammar: Grammar) -> int:
    words = grammar.words
    first = index
    while index < len(items):
        item = items[index]
        if item.kind in (Kind.QUOTE, Kind.TIME) or item.lower in STOPS or item.lower in words.complementizers:
            break
        if index > first and (item.lower in words.pronouns or item.lower in words.determiners or item.lower in words.adjuncts):
            break
        if index > first and item.kind in NAMING and items[index - 1].kind is Kind.WORD and items[index - 1].lower not in words.determiners:
            break
        index += 1
    return index


def listener_end(items: list[Item], index: int, grammar: Grammar) -> int:
    """Index behind the listener that starts at `index`."""
    words = grammar.words
    if index < len(items) and items[index].lower in words.determiners:
        index += 1
        while index < len(items) and items[index].kind is Kind.WORD and items[index].lower not in words.determiners | words.pronouns:
            index += 1
        return index
    if index < len(items) and items[index].lower in words.listeners:
        return index + 1
    first = index
    while index < len(items) and items[index].kind in NAMING and items[index].lower not in words.pronouns:
        index += 1
    return index if index > first else first


def clause_after(items: list[Item], cue: Cue, grammar: Grammar, *, after_comma: bool) -> int | None:
    """Index at which the reported clause behind a verb starts; None when what follows is no clause of its own.

    `after_comma`: whether a comma may stand between the verb and a clause without complementizer.
    """
    linked = _complementizer(items, cue, grammar)
    if linked is not None:
        return linked
    if _is_denied(items, cue, grammar):
        return None
    index = listener_end(items, cue.behind, grammar) if cue.form.listener else cue.behind
    if not cue.form.bare:
        return index if _starts_with_pronoun(items, index, grammar) else None
    index = skip_circumstances(items, index, grammar)
    if index < len(items) and items[index].lower == ":" or after_comma and index < len(items) and items[index].lower == ",":
        index += 1
    return index if _is_clause(items, index, grammar) else None


def _is_denied(items: list[Item], cue: Cue, grammar: Grammar) -> bool:
    """Whether a negation stands right before a verb or its adverbs: "did not say"."""
    index = cue.first - 1
    while index >= 0 and items[index].lower in grammar.words.between and items[index].lower not in grammar.words.negations:
        index -= 1
    return index >= 0 and items[index].lower in grammar.words.negations


def _complementizer(items: list[Item], cue: Cue, grammar: Grammar) -> int | None:
    words = grammar.words
    for index in range(cue.behind, min(len(items), cue.behind + FARTHEST_COMPLEMENTIZER)):
        item = items[index]
        if item.kind is Kind.QUOTE or item.lower in FULL_STOPS:
            return None
        asks = item.lower in words.interrogatives and index == cue.behind
        if asks and (_is_denied(items, cue, grammar) or index + LEAST_CLAUSE > len(items)):
            return None
        if asks or item.lower in words.complementizers:
            if index + 1 < len(items) and items[index + 1].lower in words.finite and not asks:
                return None
            first = index if asks else index + 1
            return first if index == cue.behind or _may_precede(items[cue.behind], cue, grammar) else None
        form = grammar.forms.get(item.lower)
        if form is not None and form.verb and item.lower not in words.nouns:
            return None
    return None


def _may_precede(item: Item, cue: Cue, grammar: Grammar) -> bool:
    """Whether an item may open what stands between a verb and its complementizer."""
    words = grammar.words
    if cue.form.listener or item.kind is Kind.TIME or item.lower in words.between or item.lower == ",":
        return True
    return item.lower in words.adjuncts or item.lower in words.listeners or item.lower.endswith(grammar.words.adverb_suffixes)


def _starts_with_pronoun(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether a subject pronoun and a finite verb follow: a clause even behind a verb that mostly takes objects."""
    words = grammar.words
    if not words.finite or index + LEAST_CLAUSE > len(items):
        return False
    head = APOSTROPHE.split(items[index].lower, maxsplit=1)[0]
    subject = head in words.pronouns and head not in words.object_pronouns and head not in words.relatives
    return subject and any(is_finite(item, grammar) for item in items[index : index + 4])


def _is_clause(items: list[Item], index: int, grammar: Grammar) -> bool:
    words = grammar.words
    if index + LEAST_CLAUSE > len(items) or items[index].kind is Kind.MARK and items[index].lower not in "$£€¥":
        return False
    lower = items[index].lower
    if APOSTROPHE.split(lower, maxsplit=1)[0] in words.pronouns or any(item.lower in words.existentials for item in items[index : index + 3]):
        return True
    if items[index].kind not in SPEAKING and (lower in words.predicates or lower in words.finite or is_predicate(lower, grammar)):
        return False
    for item in items[index + 1 :]:
        if item.lower in words.complementizers or item.lower in words.labels:
            return False
        if not words.finite and item.lower in words.infinitives:
            return False
        if is_finite(item, grammar) if words.finite else _is_predicate_start(item.lower, grammar):
            return True
    return not words.finite


def _is_predicate_start(lower: str, grammar: Grammar) -> bool:
    words = grammar.words
    return (lower in words.predicates and lower not in words.links) or is_predicate(lower, grammar)


def is_predicate(lower: str, grammar: Grammar) -> bool:
    """Whether a word's beginning shows a predicate."""
    words = grammar.words
    return lower.startswith(words.predicate_prefixes) and lower not in words.not_predicates if words.predicate_prefixes else False


def is_finite(item: Item, grammar: Grammar) -> bool:
    """Whether a word shows a finite verb."""
    return item.lower in grammar.words.finite or (item.kind is Kind.WORD and item.lower.endswith(grammar.words.finite_suffixes))


def clause_end(items: list[Item], first: int, grammar: Grammar, *, subordinate: bool) -> int:
    """Index behind the clause that starts at `first`.

    A second act of the speaker, a reporting participle and, where the whole report is a subordinate clause, its comma end it.
    """
    for index in range(first + 1, len(items) - 1):
        lower = items[index].lower
        if lower == "," and (subordinate or _is_new_act(items, index + 1, grammar)):
            return index
        if lower in grammar.words.coordinators and _is_report(items, index + 1, grammar):
            return index
    return trim_end(items, first, len(items))


def _is_new_act(items: list[Item], index: int, grammar: Grammar) -> bool:
    words = grammar.words
    form = grammar.forms.get(items[index].lower)
    if form is not None and form.participle:
        return True
    if items[index].lower not in words.coordinators or index + 1 >= len(items):
        return False
    following = items[index + 1].lower
    if following in words.acts or _is_report(items, index + 1, grammar):
        return True
    if following in words.not_acts:
        return False
    prefixed = bool(words.act_prefixes) and following.startswith(words.act_prefixes)
    return prefixed or (bool(words.act_suffixes) and following.endswith(words.act_suffixes))


def _is_report(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether a reporting verb with its complementizer starts at an index."""
    form = grammar.forms.get(items[index].lower)
    follows = index + 1 < len(items) and items[index + 1].lower in grammar.words.complementizers
    return form is not None and form.verb and follows


def trim_end(items: list[Item], first: int, behind: int) -> int:
    """`behind` less the marks that end the sentence."""
    while behind > first and items[behind - 1].kind is Kind.MARK and items[behind - 1].lower not in ")]%’'":
        behind -= 1
    return behind
