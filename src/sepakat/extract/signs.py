"""What single items of a passage show: a finite verb, a predicate, a circumstance."""

from sepakat.extract.passages import SPEAKING, Item, Kind
from sepakat.extract.reporting import Grammar
from sepakat.model.frozen import Frozen

NAMING = frozenset({Kind.CAPITAL, Kind.PERSON, Kind.BODY})
STOPS = frozenset({",", ";", ":", "—", "–", ".", "?", "!", "…"})
FULL_STOPS = frozenset({".", "?", "!", "…", ";"})


class Run(Frozen):
    """Items [first, behind)."""

    first: int
    behind: int


def is_predicate_start(lower: str, grammar: Grammar) -> bool:
    words = grammar.words
    return (lower in words.predicates and lower not in words.links) or is_predicate(lower, grammar)


def is_predicate(lower: str, grammar: Grammar) -> bool:
    """Whether a word's beginning shows a predicate."""
    words = grammar.words
    return lower.startswith(words.predicate_prefixes) and lower not in words.not_predicates if words.predicate_prefixes else False


def is_finite(item: Item, grammar: Grammar) -> bool:
    """Whether a word shows a finite verb."""
    return item.lower in grammar.words.finite or (item.kind is Kind.WORD and item.lower.endswith(grammar.words.finite_suffixes))


def is_participle(item: Item, grammar: Grammar) -> bool:
    return item.kind is Kind.WORD and item.lower.endswith(grammar.words.participle_suffixes)


def is_circumstance(item: Item, grammar: Grammar) -> bool:
    return item.kind in (Kind.TIME, Kind.NUMBER) or item.lower in grammar.words.adjuncts


def starts_predicate(item: Item, grammar: Grammar) -> bool:
    if item.kind in SPEAKING or item.kind is Kind.QUOTE:
        return item.kind is Kind.QUOTE
    form = grammar.forms.get(item.lower)
    return (
        is_finite(item, grammar)
        or (form is not None and form.verb)
        or item.lower in grammar.words.between
        or is_predicate(item.lower, grammar)
    )


def is_adverb(item: Item, grammar: Grammar) -> bool:
    """Whether a word's ending shows an adverb."""
    return item.kind is Kind.WORD and item.lower.endswith(grammar.words.adverb_suffixes)


def is_verbal(item: Item, grammar: Grammar) -> bool:
    """Whether a word shows the predicate of a clause in a language without finite forms."""
    words = grammar.words
    if item.lower in words.verbal:
        return True
    return item.kind is Kind.WORD and item.lower.startswith(words.verbal_prefixes) and item.lower not in words.not_verbal
