"""The phrase of a speaker behind a reporting word: "said SPEAKER", "according to SPEAKER"."""

from sepakat.extract.passages import Item, Kind
from sepakat.extract.reporting import Grammar
from sepakat.extract.signs import FULL_STOPS, NAMING, STOPS, Run, is_finite, is_participle, is_predicate_start

LONGEST_PHRASE = 26
LONGEST_WHOLE = 45


def speaker_after(items: list[Item], first: int, grammar: Grammar, *, goes_on: bool = False) -> Run | None:
    """The phrase of the speaker that starts at `first`, with an apposition where it holds the name.

    `goes_on`: a clause follows the phrase, so that an apposition needs a comma behind it.
    """
    words = grammar.words
    if first >= len(items) or items[first].kind in (Kind.MARK, Kind.QUOTE, Kind.TIME):
        return None
    if items[first].lower in words.pronouns:
        return Run(first, first + 1)
    if items[first].lower in words.adjuncts | words.links:
        return None
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
        joins = item.lower in words.coordinators
        if behind > first and item.kind is Kind.WORD and not joins and is_predicate_start(item.lower, grammar):
            break
        behind += 1
    return behind


def whole_phrase(items: list[Item], run: Run, grammar: Grammar, *, goes_on: bool) -> Run:
    """A phrase with its relative clause and circumstances, where the language marks whole phrases.

    `goes_on`: the reported clause follows behind a comma; otherwise the phrase ends its sentence.
    """
    if grammar.words.extent != "phrase" or items[run.first].lower in grammar.words.pronouns:
        return run
    behind = run.behind
    while (
        behind < len(items) and behind - run.first < LONGEST_WHOLE and _continues_whole(items, behind, grammar, goes_on=goes_on)
    ):
        behind += 1
    ends = behind < len(items) and (items[behind].lower == "," if goes_on else items[behind].lower in FULL_STOPS)
    return Run(run.first, behind) if ends else run


def _continues_whole(items: list[Item], index: int, grammar: Grammar, *, goes_on: bool) -> bool:
    item = items[index]
    if item.kind in (Kind.QUOTE, Kind.TIME):
        return False
    if item.lower == "," and not goes_on and index + 1 < len(items):
        following = items[index + 1]
        return (
            following.kind in NAMING
            or following.lower in grammar.words.coordinators
            or _may_start_description(following, grammar)
        )
    return item.kind is not Kind.MARK


def _runs_on(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether a predicate follows."""
    return index < len(items) and items[index].kind is Kind.WORD and items[index].lower not in grammar.words.adjuncts


def _apposition_end(items: list[Item], first: int, behind: int, grammar: Grammar, *, goes_on: bool) -> int:
    """Where the phrase ends with its apposition: a name behind an office; in a whole phrase also an office behind a name."""
    if behind + 1 >= len(items) or items[behind].lower != ",":
        return behind
    following = items[behind + 1]
    if following.kind in NAMING and not _is_named(items[first:behind], following):
        end = _phrase_end(items, behind + 1, grammar)
        closed = end < len(items) and items[end].lower == "," if goes_on else not _runs_on(items, end, grammar)
        return end if closed else behind
    if not goes_on and grammar.words.extent == "phrase" and _may_start_description(following, grammar):
        return _description_end(items, behind, grammar)
    return behind


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
    return not is_participle(item, grammar) and not is_finite(item, grammar)


def _may_start_description(item: Item, grammar: Grammar) -> bool:
    return item.kind is Kind.NUMBER or (item.kind in (Kind.WORD, Kind.CAPITAL) and _may_describe(item, grammar))


def _continues_description(item: Item, grammar: Grammar) -> bool:
    return item.lower not in STOPS and item.kind is not Kind.QUOTE


def _is_named(phrase: list[Item], following: Item) -> bool:
    """Whether a phrase names its person before the comma; an office may hold the name of another ("head of ...")."""
    if following.kind is Kind.PERSON:
        return phrase[-1].kind is Kind.PERSON
    return any(item.kind is Kind.PERSON for item in phrase)


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
