"""Write the reference part of docs/language-packs.md from the forms of the pack's files.

    python scripts/document_packs.py [--check]

With --check nothing is written; the exit code says whether the page is up to date.
"""

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from sepakat.lang.pack import LANGUAGES, LanguagePack
from sepakat.lang.section import Section

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "language-packs.md"
PACK = ROOT / "src" / "sepakat" / "lang" / LANGUAGES[0]
START, END = "<!-- reference: made by `make docs` -->\n", "<!-- end of the reference -->\n"
BESIDE = re.compile(r"[\]\"}\w]\s*#\s*([^\"\]]+)\Z")
KEY = re.compile(r"\[{0,2}([\w.-]+)\]{0,2}\s*(?:[=#].*)?\Z")
KINDS: dict[Any, str] = {str: "text", bool: "true or false", int: "number", float: "number"}


def main(arguments: list[str]) -> int:
    """Write the page, or check it."""
    page = PAGE.read_text("utf-8")
    wanted = page[: page.index(START) + len(START)] + render_reference() + page[page.index(END) :]
    if "--check" not in arguments:
        PAGE.write_text(wanted, "utf-8")
    elif page != wanted:
        print(f"{PAGE.relative_to(ROOT)} is out of date; run `make docs`", file=sys.stderr)
        return 1
    return 0


def render_reference() -> str:
    """Every file of a pack with its keys, by file name."""
    return "\n".join(render_file(name, form) for name, form in sorted(iter_files()))


def iter_files() -> Iterator[tuple[str, type[Section]]]:
    """The files of a pack and their forms, as the pack's properties declare them; their docstrings begin with the file's name."""
    for part in vars(LanguagePack).values():
        form = get_type_hints(part.func).get("return") if isinstance(part, cached_property) else None
        if isinstance(form, type) and issubclass(form, Section):
            yield (inspect.getdoc(part) or "").split()[0].strip(":;,"), form


def render_file(name: str, form: type[Section]) -> str:
    """One file."""
    comments = read_comments(PACK / name)
    about = (inspect.getdoc(form) or "").partition(":")[2].strip()
    head = [f"### `{name}`\n"] + ([f"{about[0].upper()}{about[1:]}\n"] if about else [])
    return "\n".join([*head, "| key | form | what it says |", "|---|---|---|", *render_keys(form, "", comments), ""])


def render_keys(form: type[msgspec.Struct], prefix: str, comments: dict[str, str]) -> Iterator[str]:
    """A row for each key, those of inner tables behind the table's own."""
    words = read_docstrings(form)
    hints = get_type_hints(form)
    for field in msgspec.structs.fields(form):
        key = prefix + field.encode_name
        hint = hints[field.name]
        inner = [part for part in (hint, *get_args(hint)) if isinstance(part, type) and issubclass(part, msgspec.Struct)]
        said = words.get(field.name) or comments.get(key) or "".join(inspect.getdoc(part) or "" for part in inner)
        yield f"| `{key}` | {describe(hint)} | {' '.join(said.split()).replace('|', '/')} |"
        for part in inner:
            yield from render_keys(part, f"{key}.", comments)


def describe(hint: Any) -> str:
    """A type in words."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (list, frozenset) or (origin is tuple and inner[-1] is Ellipsis):
        return "list" if inner[0] is str else f"list of {describe(inner[0])}s"
    if origin is tuple:
        return "pair" if len(inner) == 2 else "row"
    if origin is dict:
        return f"table of {describe(inner[1])}s"
    return KINDS.get(hint, "table" if isinstance(hint, type) and issubclass(hint, msgspec.Struct) else "value")


def read_docstrings(form: type) -> dict[str, str]:
    """What stands below each field of a class."""
    [body] = ast.parse(textwrap.dedent(inspect.getsource(form))).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: below.value.value
        for field, below in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }


def read_comments(path: Path) -> dict[str, str]:
    """The comment that stands right above or beside each key or table of a TOML file."""
    comments: dict[str, str] = {}
    above: list[str] = []
    table = ""
    for line in path.read_text("utf-8").splitlines():
        key = KEY.match(line)
        if line.startswith("#"):
            above.append(line.strip("# "))
            continue
        if key:
            table = f"{key[1]}." if line.startswith("[") else table
            beside = BESIDE.search(line)
            comments[key[1] if line.startswith("[") else table + key[1]] = " ".join([*above, *([beside[1]] if beside else [])])
        above = []
    return comments


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
