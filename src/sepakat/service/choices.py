"""Words of the user to the closed lists; an unknown word is told what it could have been."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from sepakat.errors import InputError
from sepakat.model.vocabulary import ClaimKind

E = TypeVar("E", bound=StrEnum)


def parse_choice(word: str, choices: type[E]) -> E:
    """The member of a closed list that a word names.

    Raises InputError that lists the choices.
    """
    try:
        return choices(word.strip().lower())
    except ValueError as error:
        raise unknown_word(choices.__name__.lower(), word, [choice.value for choice in choices]) from error


def parse_kind(word: str) -> ClaimKind:
    """The kind of claim that a word names, singular or plural.

    Raises InputError that lists the kinds.
    """
    for kind in ClaimKind:
        if word.strip().lower() in (kind.value, kind.plural):
            return kind
    raise unknown_word("kind", word, [kind.plural for kind in ClaimKind])


def unknown_word(what: str, word: str, choices: Iterable[str]) -> InputError:
    """The error for a word that is in no list; it names the nearest choice and all others."""
    known = list(choices)
    near = get_close_matches(word.lower(), [choice.lower() for choice in known], 1)
    nearest = next((choice for choice in known if near and choice.lower() == near[0]), None)
    hint = f"did you mean {nearest!r}? " if nearest else ""
    return InputError(f"there is no {what} {word!r}; {hint}the choices are: {', '.join(known)}", code="input.choice")
