"""Reading the TOML files of a language into one table of templates."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from sepakat.errors import DataError

Template = str | Mapping[str, str]
"""A template of `str.format`, or one for each plural form of the language."""
PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


def load_phrases(language: str) -> dict[str, Template]:
    """All templates of a language by "area.key".

    Raises DataError when there is no such language or a file of it is not well formed.
    """
    folder = files("sepakat.wording").joinpath(language)
    if not folder.is_dir():
        raise DataError(f"no wording for the language {language!r}")
    phrases: dict[str, Template] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        area, _, suffix = file.name.rpartition(".")
        if suffix == "toml":
            phrases.update(_iter_phrases(area, _parse(f"{language}/{file.name}", file.read_text("utf-8"))))
    return phrases


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"wording/{name}: not valid TOML: {error}") from error


def _iter_phrases(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Template]]:
    for key, value in table.items():
        if isinstance(value, dict) and not ("other" in value and value.keys() <= PLURAL_FORMS):
            yield from _iter_phrases(f"{prefix}.{key}", value)
        else:
            yield f"{prefix}.{key}", value
