"""Number words that are names of places too: "di Lima" is the city, "di lima kota" a number."""

from collections.abc import Iterator, Sequence
from functools import cache

from sepakat.extract.draft import Draft
from sepakat.lang.pack import LanguagePack
from sepakat.model.frozen import Frozen
from sepakat.places import load_places
from sepakat.text.tokens import Token, token_index


class PlaceNumbers(Frozen):
    """The number words of a language that are places, as written, and the words before a place that leave no doubt."""

    names: frozenset[str]
    locatives: frozenset[str]


@cache
def place_numbers(pack: LanguagePack) -> PlaceNumbers:
    """The number words of a pack that are places."""
    names = [word.capitalize() for word in pack.times.words.get("number", ())]
    known = load_places()
    return PlaceNumbers(frozenset([name for name in names if known.get(name, pack.language)]), pack.places.certain)


def is_place(tokens: Sequence[Token], index: int, places: PlaceNumbers) -> bool:
    """Whether a number word is a place: with a capital, behind a locative, and not in a title ("di Lima Kota")."""
    if tokens[index].text not in places.names or not index or tokens[index - 1].lower not in places.locatives:
        return False
    return index + 1 == len(tokens) or not tokens[index + 1].text[0].isupper()


def find_place_numbers(draft: Draft) -> Iterator[tuple[int, int]]:
    """Where number words are places."""
    places = place_numbers(draft.pack)
    for name in sorted(places.names):
        start = draft.text.find(name)
        while start >= 0:
            index = token_index(draft.starts, start)
            if index < len(draft.tokens) and is_place(draft.tokens, index, places):
                yield draft.tokens[index].start, draft.tokens[index].end
            start = draft.text.find(name, start + len(name))
