"""The forms of the files of a pack. One Struct a file; docs/language-packs.md explains each key."""

from sepakat.lang.section import Section


class Abbreviations(Section, frozen=True):
    """abbreviations.toml"""

    words: frozenset[str]
    """Lower-case words without their stop, after which a full stop ends no sentence."""


class Recognition(Section, frozen=True):
    """recognition.toml: by which words the language is known in short texts and beside its near relatives."""

    common: frozenset[str]
    """The commonest words, lower-case."""
    distinctive: frozenset[str]
    """Words that the near relatives lack or spell otherwise."""
    relatives: dict[str, frozenset[str]]
    """ISO 639-1 code of a near relative to words of it that are none of this language."""
