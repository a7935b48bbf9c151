"""What a pack says about numbers, units and money, in the form that the search for quantities needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from sepakat.lang.measure_sections import Numbers
from sepakat.lang.pack import LanguagePack
from sepakat.text.number_lexicon import Item, Kind, Lexicon
from sepakat.text.phrases import PhraseBook
from sepakat.text.spelling import slips
from sepakat.text.tokens import tokenize

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The number words, units and money of one language."""

    lexicon: Lexicon
    local_lexicon: Lexicon
    """The same behind a mark of the local currency, where some letters are other scales."""
    starters: frozenset[str]
    """Words with which a number can begin."""
    adverbs: Mapping[str, int]
    units: PhraseBook[str]
    single: PhraseBook[str]
    money_words: PhraseBook[str]
    prefixes: Mapping[Phrase, str]
    """Tokens before an amount, case as written, to the ISO 4217 code."""
    prefix_ends: frozenset[str]
    """The last tokens of those."""
    bounds: Mapping[Phrase, str]
    """Words before a number: "about", "at_least" or "at_most"."""
    after: Mapping[Phrase, str]
    """The same behind a number."""
    ends_before: frozenset[str]
    """The last words of all phrases that are looked for before a number."""
    starts_after: frozenset[str]
    """The first words of `after`."""
    links: frozenset[Phrase]
    gaps: frozenset[Phrase]
    labels: frozenset[Phrase]
    definite: frozenset[str]
    definite_after: frozenset[str]
    minus: frozenset[Phrase]
    signs: frozenset[str]
    """Words that make a minus behind them no sign: "plus minus"."""
    ages: frozenset[Phrase]
    rates: frozenset[str]
    """Words between the two sides of an exchange rate."""
    ratio_words: frozenset[str]
    """Single words for percent."""
    victims: frozenset[Phrase]
    """Words before a bare number of people."""
    fates: frozenset[Phrase]
    """Words behind one."""


@cache
def load_measures(pack: LanguagePack) -> Measures:
    """The tables of a pack; the same object at every call."""
    numbers, units, money = pack.numbers, pack.units, pack.money
    context = numbers.context
    lexicon = make_lexicon(numbers)
    prefixes = {tuple(t.text for t in tokenize(mark)): code for code, marks in money.prefixes.items() for mark in marks}
    bounds = {_phrase(p): name for name in ("about", "at_least", "at_most") for p in getattr(context, name)}
    after = {_phrase(p): name for name in ("about", "at_least") for p in getattr(context, f"after_{name}")}
    ages, labels, victims = (frozenset(map(_phrase, phrases)) for phrases in (context.ages, context.labels, context.victims))
    return Measures(
        lexicon=lexicon,
        local_lexicon=_localized(lexicon, numbers.local_suffixes),
        starters=frozenset(word for word, item in lexicon.items.items() if item.kind in _STARTING) | frozenset(numbers.adverbs),
        adverbs=numbers.adverbs,
        units=PhraseBook([*_inverted(units.units), *_slipped(units.units)], suffixes=units.suffixes),
        single=PhraseBook(_inverted(units.single)),
        money_words=PhraseBook(_inverted(money.words)),
        prefixes=prefixes,
        prefix_ends=frozenset(mark[-1] for mark in prefixes),
        bounds=bounds,
        after=after,
        ends_before=frozenset(phrase[-1] for phrases in (bounds, ages, labels, victims) for phrase in phrases),
        starts_after=frozenset(phrase[0] for phrase in after),
        links=frozenset(map(_phrase, context.links)),
        gaps=frozenset(map(_phrase, context.gaps)),
        labels=labels,
        definite=frozenset(context.definite),
        definite_after=frozenset(context.definite_after),
        minus=frozenset(map(_phrase, (*context.minus, "-", "−"))),
        signs=frozenset(context.plus),
        ages=ages,
        rates=frozenset(context.rates),
        ratio_words=frozenset(units.units.get("percent", ())),
        victims=victims,
        fates=frozenset(map(_phrase, context.fates)),
    )


_STARTING = frozenset({Kind.ADD, Kind.VAGUE, Kind.SEVERAL, Kind.FRACTION, Kind.ARTICLE})


def make_lexicon(numbers: Numbers) -> Lexicon:
    """The number words of a pack, by what each does."""
    items: dict[str, Item] = {}
    for kind, words in ((Kind.TEEN, numbers.teens), (Kind.ARTICLE, numbers.articles), (Kind.JOIN, numbers.joins)):
        items.update((word, Item(kind)) for word in words)
    valued = (
        (Kind.ADD, numbers.words),
        (Kind.TIMES, numbers.times),
        (Kind.SCALE, _with_slips(numbers.scales)),
        (Kind.COLLECTIVE, numbers.collectives),
        (Kind.DENOMINATOR, numbers.denominators),
    )
    for kind, table in valued:
        items.update((word, Item(kind, value)) for word, value in table.items())
    items.update((word, Item(Kind.VAGUE, _size(low), low, high)) for word, (low, high) in numbers.vague.items())
    items.update((word, Item(Kind.SEVERAL, 1, 2, 9)) for word in numbers.several)
    items.update((word, Item(Kind.FRACTION, Decimal(over) / under)) for word, (over, under) in numbers.fractions.items())
    half_after = tuple(_phrase(phrase) for phrase in numbers.half_after)
    return Lexicon(items, numbers.decimal, numbers.group, numbers.suffixes, numbers.fraction_suffixes, numbers.of, half_after)


def _with_slips(words: Mapping[str, int]) -> dict[str, int]:
    """Words with their misspellings by one slip of the keys: "trilion", "billlion", "miilar"."""
    return {**{slip: value for word, value in words.items() for slip in slips(word)}, **words}


def _localized(lexicon: Lexicon, suffixes: Mapping[str, int]) -> Lexicon:
    scales = {letters.lower(): Item(Kind.SCALE, value) for letters, value in suffixes.items()}
    return replace(lexicon, items={**scales, **lexicon.items}, suffixes={**lexicon.suffixes, **suffixes})


def _size(low: int) -> int:
    """The power of ten at or below a number: what "ratusan" multiplies by."""
    return int(10 ** (len(str(low)) - 1))


def _phrase(text: str) -> Phrase:
    return tuple(token.lower for token in tokenize(text))


def _slipped(table: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Misspellings of the words for percent, without which an amount would lose its meaning."""
    return [(slip, "percent") for word in table.get("percent", ()) for slip in slips(word)]


def _inverted(table: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    return [(phrase, name) for name, phrases in table.items() for phrase in phrases]
