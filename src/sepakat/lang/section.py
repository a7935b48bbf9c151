"""Reading one TOML file of a pack into its checked form."""

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from sepakat.errors import DataError

S = TypeVar("S", bound=msgspec.Struct)


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the checked form of one TOML file; unknown and missing keys are errors."""


def load_section(path: Traversable, form: type[S]) -> S:
    """Read and check one TOML file.

    Raises DataError that names the file and the key.
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), form)
    except FileNotFoundError as error:
        raise DataError(f"{path}: the file is missing; every language pack needs it") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}: not valid TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DataError(f"{path}: {error}; see docs/language-packs.md for the keys") from error


def pack_folder(language: str) -> Traversable:
    """The folder of the pack of an ISO 639-1 language.

    Raises DataError when there is none.
    """
    folder = files("sepakat.lang").joinpath(language)
    if not folder.is_dir():
        raise DataError(f"no language pack {language!r} in {files('sepakat.lang')}")
    return folder
