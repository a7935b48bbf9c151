"""Circumstances and listeners behind a reporting verb, and the clause that it reports."""

import re

from sepakat.extract.passages import SPEAKING, Item, Kind
from sepakat.extract.reporting import Cue, Grammar
from sepakat.extract.signs import FULL_STOPS, NAMING, STOPS, is_adverb, is_finite, is_predicate, is_verbal

APOSTROPHE = re.compile(r"['’]")
OPENING = frozenset('$£€¥"“‘[#@')
"""Marks that a clause may start with."""
FARTHEST_COMPLEMENTIZER = 20
LEAST_CLAUSE = 3
LEAST_PLAIN_CLAUSE = 6


def skip_circumstances(items: list[Item], index: int, grammar: Grammar) -> int:
    """Index behind the times, adverbs and prepositional phrases that start at `index`."""
    words = grammar.words
    while index < len(items):
        item = items[index]
        if (
            item.kind is Kind.TIME
            or (item.lower in words.between and item.lower not in words.predicates)
            or is_adverb(item, grammar)
        ):
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
        if (
            index > first
            and item.kind in NAMING
            and items[index - 1].kind is Kind.WORD
            and items[index - 1].lower not in words.determiners
        ):
            break
        index += 1
    return index


def listener_end(items: list[Item], index: int, grammar: Grammar) -> int:
    """Index behind the listener that starts at `index`."""
    words = grammar.words
    if index < len(items) and items[index].lower in words.determiners:
        index += 1
        while (
            index < len(items) and items[index].kind is Kind.WORD and items[index].lower not in words.determiners | words.pronouns
        ):
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
    if (index < len(items) and items[index].lower == ":") or (after_comma and index < len(items) and items[index].lower == ","):
        index += 1
    return index if _is_clause(items, index, cue, grammar) else None


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
            if not asks and index + 1 < len(items) and _is_relative(items[index + 1], grammar):
                return None
            first = index if asks else index + 1
            return first if index == cue.behind or _may_precede(items[cue.behind], cue, grammar) else None
        form = grammar.forms.get(item.lower)
        if form is not None and form.verb and item.lower not in words.nouns:
            return None
    return None


def _is_relative(item: Item, grammar: Grammar) -> bool:
    """Whether what follows a complementizer shows that it was a relative pronoun: "a rule that would"."""
    head = APOSTROPHE.split(item.lower, maxsplit=1)[0]
    return item.lower in grammar.words.finite and head not in grammar.words.pronouns


def _may_precede(item: Item, cue: Cue, grammar: Grammar) -> bool:
    """Whether an item may open what stands between a verb and its complementizer."""
    words = grammar.words
    if cue.form.listener or item.kind is Kind.TIME or item.lower in words.between or item.lower == ",":
        return True
    return item.lower in words.adjuncts or item.lower in words.listeners or is_adverb(item, grammar)


def _starts_with_pronoun(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether a subject pronoun and a finite verb follow: a clause even behind a verb that mostly takes objects."""
    words = grammar.words
    if not words.finite or index + LEAST_CLAUSE > len(items):
        return False
    head = APOSTROPHE.split(items[index].lower, maxsplit=1)[0]
    subject = head in words.pronouns and head not in words.object_pronouns and head not in words.relatives
    return subject and any(is_finite(item, grammar) for item in items[index : index + 4])


def _is_clause(items: list[Item], index: int, cue: Cue, grammar: Grammar) -> bool:
    words = grammar.words
    if index + LEAST_CLAUSE > len(items) or (items[index].kind is Kind.MARK and items[index].lower not in OPENING):
        return False
    lower = items[index].lower
    if APOSTROPHE.split(lower, maxsplit=1)[0] in words.pronouns or any(
        item.lower in words.existentials for item in items[index : index + 3]
    ):
        return True
    if items[index].kind not in SPEAKING and (lower in words.predicates or lower in words.finite or is_predicate(lower, grammar)):
        return False
    separate = items[index - 1].kind is Kind.MARK or items[cue.first].lower in words.clausal
    return _holds_predicate(items, index, grammar, lenient=separate)


def _holds_predicate(items: list[Item], first: int, grammar: Grammar, *, lenient: bool) -> bool:
    """Whether a predicate of its own stands in what starts at `first`, not only one of a relative clause.

    `lenient`: a clause is taken for granted; in a language with finite forms, which not all show by their ending, a long one.
    """
    words = grammar.words
    for index in range(first + 1, len(items)):
        item = items[index]
        if item.lower in words.complementizers or item.lower in words.labels:
            return False
        if words.finite and is_finite(item, grammar):
            return True
        if not words.finite and item.lower in words.infinitives:
            return lenient
        if not words.finite and is_verbal(item, grammar) and items[index - 1].lower not in words.relatives:
            return True
    return lenient and (not words.finite or len(items) - first > LEAST_PLAIN_CLAUSE)


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
