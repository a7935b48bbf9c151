"""Where events took place: which two places may be one, or one in the other."""

from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

from sepakat.compare.agreeing import is_nested
from sepakat.compare.sayings import Side
from sepakat.model.claims import Event
from sepakat.model.records import Claim
from sepakat.places import Entry, Level, load_places

REMEMBERED = 4096
"""Places whose meaning is kept: reports name few."""
WITHIN = (Level.STATE, Level.SEAT)
"""Places that may hold a city, or stand in it."""


class Site(NamedTuple):
    """A place that the gazetteer knows."""

    name: str
    """The name that all languages share."""
    countries: tuple[str, ...]
    """Alpha-3 of those that have a place of this name."""
    level: Level
    is_town: bool


def read_site(claim: Claim) -> tuple[Any, ...]:
    """The state, region, city or seat of an event; streets and unknown buildings may stand in any."""
    place = claim.body.place if isinstance(claim.body, Event) else None
    site = _find_site(place, claim.article.language) if place else None
    return (site,) if site else ()


def find_town(place: str, language: str) -> str | None:
    """The name of a town that the gazetteer knows, as all languages share it; None for any other place."""
    site = _find_site(place, language)
    return site.name if site and site.is_town and site.level is Level.CITY else None


def is_same_site(one: Site, other: Site) -> bool:
    """Whether two places may be one, or the one holds the other for all that is known."""
    if set(one.countries).isdisjoint(other.countries):
        return False
    if one.level is not other.level and (one.level in WITHIN or other.level in WITHIN):
        return True
    return is_nested(one.name, other.name)


def weigh_site(site: Site) -> int:
    """How much a place says: a city or region before a seat before a state."""
    return WITHIN.index(site.level) - len(WITHIN) if site.level in WITHIN else len(site.name)


def show_site(site: Site) -> str:
    """The place for people."""
    return site.name


def excuse_nesting(sides: tuple[Side, ...]) -> str:
    """An excuse where a city stands against a region of its state, in which it may lie."""
    pairs = combinations((side.value for side in sides), 2)
    apart = any(one.is_town != other.is_town and not set(one.countries).isdisjoint(other.countries) for one, other in pairs)
    return "one place may lie in the other" if apart else ""


@lru_cache(REMEMBERED)
def _find_site(place: str, language: str) -> Site | None:
    entry = load_places().get(place, language) or _find_part(place, language)
    if not entry or not entry.country or entry.level not in (Level.CITY, Level.REGION, *WITHIN):
        return None
    name = load_places().canonical_name(entry.country) if entry.level is Level.STATE else entry.entity
    return Site(name or place, (entry.country, *sorted(entry.others)), entry.level, entry.is_town)


def _find_part(place: str, language: str) -> Entry | None:
    """The city or region that a longer name ends with, or that stands before a comma in it."""
    for mention in load_places().find(place, language):
        if mention.entry.level in (Level.CITY, Level.REGION) and place[mention.end : mention.end + 1] in ("", ","):
            return mention.entry
    return None
