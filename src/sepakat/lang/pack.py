"""A language pack: what the generic code must know about one language."""

from functools import cache, cached_property

from sepakat.lang.check_sections import Checks, Institutions
from sepakat.lang.measure_sections import Money, Numbers, Times, Units
from sepakat.lang.name_sections import Offices, Organisations, PersonNames, PlaceWords
from sepakat.lang.section import load_section, pack_folder
from sepakat.lang.sections import (
    Abbreviations,
    Cues,
    Deeds,
    Encounters,
    LayoutWords,
    Matters,
    Recognition,
    SideWords,
    Topics,
)
from sepakat.lang.speech_sections import Reporting

LANGUAGES = ("id", "en")
"""ISO 639-1 codes of the packs that ship."""


class LanguagePack:
    """The checked files of one language, each read when first asked for."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.folder = pack_folder(language)

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """abbreviations.toml"""
        return load_section(self.folder / "abbreviations.toml", Abbreviations)

    @cached_property
    def recognition(self) -> Recognition:
        """recognition.toml"""
        return load_section(self.folder / "recognition.toml", Recognition)

    @cached_property
    def cues(self) -> Cues:
        """cues.toml"""
        return load_section(self.folder / "cues.toml", Cues)

    @cached_property
    def sides(self) -> SideWords:
        """sides.toml"""
        return load_section(self.folder / "sides.toml", SideWords)

    @cached_property
    def deeds(self) -> Deeds:
        """deeds.toml"""
        return load_section(self.folder / "deeds.toml", Deeds)

    @cached_property
    def encounters(self) -> Encounters:
        """encounters.toml"""
        return load_section(self.folder / "encounters.toml", Encounters)

    @cached_property
    def topics(self) -> Topics:
        """topics.toml"""
        return load_section(self.folder / "topics.toml", Topics)

    @cached_property
    def matters(self) -> Matters:
        """matters.toml"""
        return load_section(self.folder / "matters.toml", Matters)

    @cached_property
    def layout(self) -> LayoutWords:
        """layout.toml"""
        return load_section(self.folder / "layout.toml", LayoutWords)

    @cached_property
    def reporting(self) -> Reporting:
        """reporting.toml"""
        return load_section(self.folder / "reporting.toml", Reporting)

    @cached_property
    def offices(self) -> Offices:
        """offices.toml"""
        return load_section(self.folder / "offices.toml", Offices)

    @cached_property
    def organisations(self) -> Organisations:
        """organisations.toml"""
        return load_section(self.folder / "organisations.toml", Organisations)

    @cached_property
    def names(self) -> PersonNames:
        """names.toml"""
        return load_section(self.folder / "names.toml", PersonNames)

    @cached_property
    def numbers(self) -> Numbers:
        """numbers.toml"""
        return load_section(self.folder / "numbers.toml", Numbers)

    @cached_property
    def units(self) -> Units:
        """units.toml"""
        return load_section(self.folder / "units.toml", Units)

    @cached_property
    def money(self) -> Money:
        """money.toml"""
        return load_section(self.folder / "money.toml", Money)

    @cached_property
    def times(self) -> Times:
        """times.toml"""
        return load_section(self.folder / "times.toml", Times)

    @cached_property
    def places(self) -> PlaceWords:
        """places.toml"""
        return load_section(self.folder / "places.toml", PlaceWords)

    @cached_property
    def checks(self) -> Checks:
        """checks.toml"""
        return load_section(self.folder / "checks.toml", Checks)

    @cached_property
    def institutions(self) -> Institutions:
        """institutions.toml"""
        return load_section(self.folder / "institutions.toml", Institutions)


@cache
def load_pack(language: str) -> LanguagePack:
    """The pack of a language; the same object at every call.

    Raises DataError when there is none.
    """
    return LanguagePack(language)
