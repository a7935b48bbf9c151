"""Sample reports that ship with the program: news in Indonesian and English about invented people and firms."""

from importlib.resources import files
from importlib.resources.abc import Traversable

_SUFFIXES = (".txt", ".html", ".jsonl")


def sample_paths() -> list[Traversable]:
    """The sample files, sorted by name; the .jsonl file holds several reports, every other file one.

    The id of a report is its line's `id` or else its file's name without the suffix. Wrap a path in
    `importlib.resources.as_file` where a real file is needed.
    """
    reports = (path for path in files(__name__).iterdir() if path.name.endswith(_SUFFIXES))
    return sorted(reports, key=lambda path: path.name)
