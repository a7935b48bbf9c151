"""A whole against its parts: numbers that do not add up, lists that are longer or shorter than announced."""

from collections.abc import Sequence

from sepakat.extract.checks.amounts import load_rates
from sepakat.extract.checks.common import Flags, flag, has_phrase, iter_counted, phrase_book, quantities_in
from sepakat.extract.draft import Draft, Sentence
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind
from sepakat.text.phrases import Match
from sepakat.text.tokens import Token, token_index

REACH = 12
"""Tokens between a number and the words that announce its parts."""
ROUNDING = 0.02
"""Share of a total that rounded parts may miss it by."""
LONGEST_THING = 4
"""Words of the longest thing in a list that is counted."""
LISTED = range(2, 13)
"""Numbers whose things a sentence may list."""


def check_parts(draft: Draft) -> Flags:
    """Flag parts that do not add up to their whole, and lists that do not have the announced length."""
    words = draft.pack.checks.numbers
    for _, sentence, quantities in iter_counted(draft):
        counts = [each for each in quantities if not each.approximate and each.unit is not None]
        if not counts:
            continue
        for match in phrase_book(words.comprising).find(draft.tokens, sentence.first, sentence.last):
            yield from _check_sum(draft, sentence, counts, match)
        for match in phrase_book(words.listing).find(draft.tokens, sentence.first, sentence.last):
            yield from _check_list(draft, sentence, counts, match)


def _announced(draft: Draft, counts: Sequence[QuantityMention], match: Match[str]) -> QuantityMention | None:
    """The last number before the words that announce its parts."""
    before = [each for each in counts if 0 < match.first - token_index(draft.starts, each.end) + 1 <= REACH]
    return before[-1] if before else None


def _check_sum(draft: Draft, sentence: Sentence, counts: Sequence[QuantityMention], match: Match[str]) -> Flags:
    whole = _announced(draft, counts, match)
    end = draft.tokens[match.last - 1].end
    parts = [each for each in quantities_in(draft, sentence) if each.start >= end]
    if whole is None or len(parts) < 2 or not all(_is_part(draft, whole, each) for each in parts):
        return
    total = round(sum(each.value for each in parts), 6)
    if any(abs(total - each.value) <= ROUNDING * each.value for each in counts if each.start < end):
        return
    if not has_phrase(draft, sentence, draft.pack.checks.numbers.including):
        sums = " + ".join(draft.text[each.start : each.end] for each in parts)
        detail = f"{sums} is {total:g}, not {draft.text[whole.start : whole.end]}"
        yield flag(draft, InconsistencyKind.NUMBER, (sentence.start, sentence.end), detail, "parts-not-of-sum")


def _is_part(draft: Draft, whole: QuantityMention, each: QuantityMention) -> bool:
    """Whether a number may be a part of a whole: the same money, or things that can be counted together."""
    if each.approximate or each.value > whole.value or each.unit in draft.pack.units.dimensions:
        return False
    measured = draft.pack.units.dimensions | load_rates().keys()
    return each.unit == whole.unit or (each.unit not in measured and whole.unit not in measured)


def _check_list(draft: Draft, sentence: Sentence, counts: Sequence[QuantityMention], match: Match[str]) -> Flags:
    whole = _announced(draft, counts, match)
    if whole is None or whole.value not in LISTED or whole.unit in draft.pack.units.dimensions:
        return
    listed = _listed(draft.tokens[match.last : sentence.last], draft.pack.checks.numbers.list_joins)
    if has_phrase(draft, sentence, draft.pack.checks.numbers.list_open):
        return
    joins = draft.pack.checks.numbers.list_joins
    bounds = _length(listed, joins) if _is_of_names(listed, joins) else None
    if bounds and not bounds[0] <= whole.value <= bounds[1]:
        detail = f"{draft.text[whole.start : whole.end]} are announced, {bounds[0]} to {bounds[1]} are listed"
        if bounds[0] == bounds[1]:
            detail = f"{draft.text[whole.start : whole.end]} are announced, {bounds[0]} are listed"
        yield flag(draft, InconsistencyKind.NUMBER, (whole.start, sentence.end), detail, "list-of-other-length")


def _listed(tokens: Sequence[Token], joins: frozenset[str]) -> Sequence[Token]:
    """The tokens of a list, without the clause that goes on behind its last thing."""
    tokens = tokens[1:] if tokens and tokens[0].text in ",:" else tokens
    joined = False
    for index, token in enumerate(tokens):
        joined = joined or token.lower in joins
        if joined and token.text == "," and index + 1 < len(tokens) and tokens[index + 1].text.islower():
            return tokens[:index]
    return tokens


def _is_of_names(tokens: Sequence[Token], joins: frozenset[str]) -> bool:
    """Whether all things of a list are short names, without numbers: only then their number is sure."""
    things: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == "," or token.lower in joins:
            things.append([])
        elif token.text[0].isalnum():
            things[-1].append(token)
    return all(len(thing) <= LONGEST_THING and all(_is_capital(token) for token in thing) for thing in things)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _length(tokens: Sequence[Token], joins: frozenset[str]) -> tuple[int, int] | None:
    """The least and the greatest number of names that a list may have; None when it is no clear list.

    One join ends the list; of several, some stand inside a name ("Trinidad and Tobago").
    """
    commas = joined = behind_commas = 0
    for index, token in enumerate(tokens):
        if token.text in ";:()":
            return None
        if token.text == ",":
            commas += 1
        elif token.lower in joins:
            joined += 1
            behind_commas += index > 0 and tokens[index - 1].text == ","
    if not joined:
        return None
    least = commas + 1
    return (least + 1 - behind_commas,) * 2 if joined == 1 else (least, least + joined)
