"""The files that an input names: itself, or those of a folder in sorted order."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sepakat.ingest.problem import InputProblem, problem_of


def iter_files(path: Path) -> Iterator[Path | InputProblem]:
    """The file itself, or every file below a folder; hidden ones and linked folders are passed over."""
    try:
        is_folder, is_file = path.is_dir(), path.is_file()
        problem = None if is_folder or is_file else _missing(path)
    except OSError as error:  # a folder on the way may not be entered, or a link leads back to itself
        yield problem_of(str(path), error)
        return
    if is_folder:
        yield from _iter_folder(path)
    else:
        yield problem or path


def _missing(path: Path) -> InputProblem:
    if path.is_symlink():
        with suppress(FileNotFoundError):
            path.stat()
        return InputProblem(str(path), f"the link points to {path.readlink()}, which does not exist", "mend or remove the link")
    if path.exists():
        return InputProblem(str(path), "this is neither a file nor a folder", 'give a file, a folder or "-"')
    return InputProblem(str(path), "no such file or folder", "check the path")


def _iter_folder(folder: Path) -> Iterator[Path | InputProblem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield problem_of(str(folder), error)
        return
    visible = [entry for entry in entries if not entry.name.startswith(".")]
    if not visible:
        yield InputProblem(str(folder), "the folder is empty", "give a folder with .txt, .html, .jsonl, .pdf or .docx files")
    for entry in visible:
        if not (entry.is_symlink() and os.path.isdir(entry.path)):
            yield from iter_files(Path(entry.path))
