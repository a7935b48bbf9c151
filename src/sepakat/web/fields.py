"""Filters that only some lists have: what an address says of them, and their fields in a form."""

from collections.abc import Iterable, Mapping

from sepakat.errors import InputError, NotFound
from sepakat.lang.pack import LANGUAGES
from sepakat.web.filters import LONGEST, NUL, Choice, FormField
from sepakat.wording import Wording


def read_word(query: Mapping[str, str], name: str) -> str | None:
    """What an address gives for one filter; None where it gives nothing.

    Raises InputError for words that are too long, or that no database keeps.
    """
    word = query.get(name, "").strip()
    if len(word) > LONGEST or NUL in word:
        raise InputError(f"{name}: more than {LONGEST} characters, or one that is none", code="input.filter")
    return word or None


def check_name(name: str, longest: int = LONGEST) -> str:
    """A name out of the path of an address.

    Raises NotFound for one that nothing can have.
    """
    if len(name) > longest or NUL in name:
        raise NotFound(f"nothing has the name {name[:40]!r}")
    return name


def choice_field(query: Mapping[str, str], name: str, label: str, choices: Iterable[tuple[str, str]]) -> FormField:
    """A field with a closed list; `choices` are values and their words."""
    value = query.get(name, "")
    return FormField(name, label, "choice", value, tuple(Choice(each, word, each == value) for each, word in choices))


def text_field(query: Mapping[str, str], name: str, label: str) -> FormField:
    """A field for any words."""
    return FormField(name, label, "text", query.get(name, ""))


def language_field(query: Mapping[str, str], wording: Wording) -> FormField:
    """The field for the language of the reports."""
    choices = ((each, wording.term("language", each)) for each in LANGUAGES)
    return choice_field(query, "language", wording.say("lists.filter.language"), choices)
