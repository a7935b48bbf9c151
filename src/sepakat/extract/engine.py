"""Which engine made the claims: a change of its code or data is another engine."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

PARTS = ("extract", "lang", "places", "text")
"""The packages whose code and data decide what is found."""
SUFFIXES = (".py", ".toml", ".json", ".bin", ".gz")


@cache
def engine_version() -> str:
    """The program's version and a hash of the code and data that extraction rests on."""
    return f"{version('sepakat')}+{hash_packages(PARTS)}"


def hash_packages(parts: Iterable[str]) -> str:
    """8 hexadecimal digits of the code and data of some packages of Sepakat."""
    digest = blake2b(digest_size=4)
    for part in parts:
        for file in _iter_files(files("sepakat").joinpath(part)):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _iter_files(folder: Traversable) -> Iterator[Traversable]:
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name) if folder.is_dir() else []
    for entry in entries:
        if entry.is_dir():
            yield from _iter_files(entry)
        elif entry.name.endswith(SUFFIXES):
            yield entry
