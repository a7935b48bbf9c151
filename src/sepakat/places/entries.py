"""What the gazetteer knows under one name, and a place in a text where such a name stands."""

from enum import StrEnum

from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind


class Level(StrEnum):
    """What kind of thing a name of the gazetteer names."""

    STATE = "state"
    PEOPLE = "people"
    """An adjective or a demonym: "Dutch", "Indonesians"."""
    REGION = "region"
    CITY = "city"
    AREA = "area"
    """A continent, sea or the like of no single state."""
    BODY = "body"
    """An international body."""
    GOVERNMENT = "government"
    """A body that acts for its state."""
    GROUP = "group"
    """A body of one state that acts for itself."""
    SEAT = "seat"
    """A building or quarter that stands for those who work there."""


KINDS = {
    Level.STATE: NameKind.STATE,
    Level.PEOPLE: NameKind.STATE,
    Level.REGION: NameKind.PLACE,
    Level.CITY: NameKind.PLACE,
    Level.AREA: NameKind.PLACE,
    Level.BODY: NameKind.ORGANISATION,
    Level.GOVERNMENT: NameKind.ORGANISATION,
    Level.GROUP: NameKind.ORGANISATION,
    Level.SEAT: NameKind.PLACE,
}


class Entry(Frozen):
    """What one name means."""

    level: Level
    country: str | None
    """ISO 3166-1 alpha-3; None for areas and international bodies."""
    entity: str
    """Alpha-3 of a state, canonical name of anything else."""
    flags: str = ""
    """Why the bare name is no proof: "w" also a common word, "c" mostly a common word, "n" also a personal name, "p" mostly
    a personal name, "s" a small place, "d" nearly always something else, "a" a short abbreviation. "k" says that it is a
    seat of government."""
    others: tuple[str, ...] = ()
    """Further countries that have a place of this name, the likelier first."""
    rivals: tuple[str, ...] = ()
    """Those of `others` whose place is no less known."""
    is_town: bool = False
    """Whether it names a city, be it the region around that city too."""

    @property
    def kind(self) -> NameKind:
        """The kind of name in the model's words."""
        return KINDS[self.level]

    @property
    def side(self) -> str | None:
        """Whose side it acts for wherever it acts; None for a mere place."""
        if self.level in (Level.STATE, Level.PEOPLE, Level.GOVERNMENT):
            return self.country
        return self.entity if self.level in (Level.BODY, Level.GROUP) else None


class PlaceMention(Frozen):
    """A name of the gazetteer at [start, end) of a text."""

    start: int
    end: int
    entry: Entry

    @property
    def kind(self) -> NameKind:
        """The kind of name in the model's words."""
        return self.entry.kind

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-3; None for areas and international bodies."""
        return self.entry.country

    @property
    def entity(self) -> str:
        """Alpha-3 of a state, canonical name of anything else."""
        return self.entry.entity
