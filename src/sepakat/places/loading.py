"""Reading the tables of this folder into the gazetteer."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from sepakat.errors import DataError
from sepakat.places.entries import Entry, Level
from sepakat.places.folding import fold
from sepakat.places.gazetteer import Places, State

LANGUAGES = ("id", "en")
FOLDER = files("sepakat.places")
LONGEST_ABBREVIATION = 3
"""Abbreviations up to this length belong to the language that lists them: "AS", "UK", "UN"."""

STRICT = {"w": "c"}
"""Flags of world.tsv to those of `Entry`, which knows a milder one for names that regions.toml lists."""


class StateRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of states.toml, which explains the keys."""

    iso2: str
    id: list[str]
    en: list[str]
    capital: list[str]
    people: list[str] = []
    personal: bool = False


class BodyRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of organisations.toml."""

    id: list[str]
    en: list[str]


class NationalBodies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of bodies.toml."""

    government: list[str] = []
    groups: list[str] = []
    seats: list[str] = []


class Doubts(NamedTuple):
    """The lists at the head of regions.toml."""

    known: frozenset[str]
    common: frozenset[str]
    personal: frozenset[str]
    doubtful: frozenset[str]
    suppressed: frozenset[str]


class Named(NamedTuple):
    """A name, what it means, and the one language it is for (None: both)."""

    name: str
    entry: Entry
    language: str | None = None


@cache
def load_places() -> Places:
    """The gazetteer that ships; the same object at every call.

    Raises DataError when a table is not well formed.
    """
    states = msgspec.convert(_toml("states.toml"), dict[str, StateRow])
    leaders = msgspec.convert(_toml("leaders.toml"), dict[str, list[str]])
    persons = {fold(name): alpha3 for alpha3, listed in leaders.items() for name in listed}
    named = list(_iter_named(states, frozenset(name.split()[-1] for name in persons)))
    names = {language: _names(named, language) for language in LANGUAGES}
    return Places({alpha3: _state(alpha3, row) for alpha3, row in states.items() if row.en}, names, persons)


def _toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(FOLDER.joinpath(name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: not valid TOML: {error}") from error


def _state(alpha3: str, row: StateRow) -> State:
    return State(alpha3, row.iso2, {"id": row.id[0], "en": row.en[0]}, row.capital[0] if row.capital else None)


def _iter_named(states: Mapping[str, StateRow], surnames: frozenset[str]) -> Iterator[Named]:
    """Every name, the meaning that wins before the one that gives way."""
    tables = _toml("regions.toml")
    doubts = Doubts(*(frozenset(map(fold, tables.pop(key))) for key in Doubts._fields))
    doubts = doubts._replace(doubtful=doubts.doubtful | (surnames - doubts.known - doubts.personal))
    areas, exonyms = tables.pop("areas"), tables.pop("exonyms")
    yield from _iter_states(states)
    yield from (Named(fold(area), Entry(Level.AREA, None, area)) for area in areas)
    yield from _iter_organisations(msgspec.convert(_toml("organisations.toml"), dict[str, BodyRow]))
    yield from _iter_bodies(msgspec.convert(_toml("bodies.toml"), dict[str, NationalBodies]))
    yield from _iter_capitals(states, exonyms, doubts)
    yield from _iter_regions(msgspec.convert(tables, dict[str, dict[str, list[str]]]), doubts)
    yield from _iter_world(doubts)


def _named(names: Iterable[str], entry: Entry, language: str) -> Iterator[Named]:
    for name in map(fold, names):
        yield Named(name, entry, language if _is_short(name) else None)


def _is_short(name: str) -> bool:
    bare = name.replace(".", "")
    return len(bare) <= LONGEST_ABBREVIATION and bare.isupper()


def _iter_states(states: Mapping[str, StateRow]) -> Iterator[Named]:
    for alpha3, row in states.items():
        entry = Entry(Level.STATE, alpha3, alpha3, "n" if row.personal else "")
        for language, names in zip(LANGUAGES, (row.id, row.en), strict=True):
            yield from _named(names, entry, language)
        people = Entry(Level.PEOPLE, alpha3, alpha3)
        yield from (Named(fold(word), people, "en") for word in _with_plurals(row.people))


def _with_plurals(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word
        if not word.endswith(("s", "sh", "ch", "ese", "x", "z", "men", "man", "women", "ois", "English", "Philippine")):
            yield word + "s"


def _iter_capitals(states: Mapping[str, StateRow], exonyms: Mapping[str, str], doubts: Doubts) -> Iterator[Named]:
    for alpha3, row in states.items():
        for seat in row.capital:
            flags = "k" + _doubt(fold(seat), "", doubts)
            yield Named(fold(seat), Entry(Level.CITY, alpha3, exonyms.get(seat, seat), flags, is_town=True))


def _iter_organisations(bodies: Mapping[str, BodyRow]) -> Iterator[Named]:
    for canonical, row in bodies.items():
        entry = Entry(Level.BODY, None, canonical)
        yield Named(fold(canonical), entry)
        yield from _named(row.id, entry, "id")
        yield from _named(row.en, entry, "en")


def _iter_bodies(bodies: Mapping[str, NationalBodies]) -> Iterator[Named]:
    for alpha3, row in bodies.items():
        for level, names in ((Level.GOVERNMENT, row.government), (Level.GROUP, row.groups)):
            for name in names:
                yield Named(fold(name), Entry(level, alpha3, name, "a" if _is_short(name) else ""))
        yield from (Named(fold(name), Entry(Level.SEAT, alpha3, name, "k")) for name in row.seats)


def _iter_regions(regions: Mapping[str, Mapping[str, list[str]]], doubts: Doubts) -> Iterator[Named]:
    for alpha3, places in regions.items():
        for canonical, others in places.items():
            for name in (canonical, *others):
                yield Named(fold(name), Entry(Level.REGION, alpha3, canonical, _doubt(fold(name), "", doubts)))


def _iter_world(doubts: Doubts) -> Iterator[Named]:
    for line in FOLDER.joinpath("world.tsv").read_text("utf-8").splitlines():
        level, alpha3, flags, names = line.split("\t")
        canonical, *others = names.split("|")
        is_town = level != "r"
        doubt = _doubt(canonical, flags, doubts)
        entry = Entry(Level.CITY if is_town else Level.REGION, alpha3, canonical, doubt, is_town=is_town)
        if canonical not in doubts.suppressed:
            yield Named(canonical, entry)
        yield from (Named(name, entry) for name in others if name not in doubts.suppressed)


def _doubt(name: str, flags: str, doubts: Doubts) -> str:
    if name in doubts.doubtful:
        return "d"
    found = set() if name in doubts.known else {STRICT.get(flag, flag) for flag in flags}
    if name in doubts.personal:
        found = found - {"p"} | {"n"}
    if name in doubts.common:
        found = found - {"c"} | {"w"}
    return "".join(sorted(found))


def _names(named: Iterable[Named], language: str) -> dict[str, Entry]:
    """The names of one language; a later meaning in another country is remembered with the one that wins."""
    names: dict[str, Entry] = {}
    for name, entry, only in named:
        if only in (None, language):
            first = names.get(name)
            if first is None:
                names[name] = entry
            elif entry.country and entry.country != first.country and entry.country not in first.others:
                rivals = first.rivals if "s" in entry.flags else (*first.rivals, entry.country)
                names[name] = replace(first, others=(*first.others, entry.country), rivals=rivals)
            elif entry.is_town and entry.country == first.country and first.level is Level.REGION:
                names[name] = replace(first, is_town=True)
    return names
