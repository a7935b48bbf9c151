"""The settings: one table, from which the environment is read and the documentation is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from sepakat.errors import InputError
from sepakat.lang.pack import LANGUAGES

PREFIX = "SEPAKAT_"


class Setting(NamedTuple):
    """One variable of the environment."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("SEPAKAT_LEDGER", "sepakat.db", "The ledger's file or address, where --ledger does not name one."),
    Setting(
        "SEPAKAT_LANGUAGE", "", "The language of all inputs (id or en), where --language does not give one; empty: recognise it."
    ),
    Setting("SEPAKAT_JOBS", "1", "How many processes extract, where --jobs does not say."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; an option of the command line outranks it."""

    ledger: str
    language: str | None
    jobs: int


def load_settings(environment: Mapping[str, str]) -> Settings:
    """The settings of an environment.

    Raises InputError for an unknown SEPAKAT_ name, which is most often a typing error, and for a value that cannot be.
    """
    known = {setting.name: setting.default for setting in SETTINGS}
    for name in environment:
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(known)}"
            raise InputError(f"{name}: there is no such setting; {hint}", code="input.setting")
    values = known | {name: environment[name] for name in known if environment.get(name)}
    return Settings(
        ledger=values["SEPAKAT_LEDGER"],
        language=_parse_language(values["SEPAKAT_LANGUAGE"]),
        jobs=_parse_jobs(values["SEPAKAT_JOBS"]),
    )


def _parse_language(value: str) -> str | None:
    if value and value not in LANGUAGES:
        choices = " or ".join(LANGUAGES)
        raise InputError(f"SEPAKAT_LANGUAGE: there is no language pack for {value!r}; set it to {choices}", code="input.setting")
    return value or None


def _parse_jobs(value: str) -> int:
    if value.isascii() and value.isdigit() and 1 <= int(value) <= 256:
        return int(value)
    raise InputError(
        f"SEPAKAT_JOBS: {value!r} is not a number from 1 to 256; set it to the number of cores", code="input.setting"
    )
