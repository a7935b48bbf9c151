"""The forms of the files of a pack. One Struct a file; docs/language-packs.md explains each key."""

from sepakat.lang.section import Section


class Abbreviations(Section, frozen=True):
    """abbreviations.toml"""

    words: frozenset[str]
    """Lower-case words without their stop, after which a full stop ends no sentence."""
