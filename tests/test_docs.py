"""The documents agree with the code and with each other."""

import re
import subprocess
import sys
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest

from sepakat.ingest import limits
from sepakat.ingest.jsonl import Line
from sepakat.ingest.readers import SUFFIXES
from sepakat.lang.pack import LanguagePack
from sepakat.lang.section import Section
from sepakat.lang.sections import Topics
from sepakat.model import vocabulary
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]{1,200})(?:#[^)\s]{0,100})?\)")
VOCABULARIES = [kind for kind in vars(vocabulary).values() if isinstance(kind, type) and issubclass(kind, StrEnum) and list(kind)]
FORMS = [
    form
    for part in vars(LanguagePack).values()
    if isinstance(part, cached_property) and issubclass(form := get_type_hints(part.func)["return"], Section)
]


def read(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_every_page_is_linked(page: Path) -> None:
    others = "".join(other.read_text("utf-8") for other in PAGES if other != page)
    assert f"{page.name})" in others or f"{page.name}#" in others


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_key_of_a_pack_is_explained(form: type[Section]) -> None:
    rows = [line for line in read("language-packs.md").splitlines() if line.startswith("| `")]
    keys = [f"| `{field.encode_name}` |" for field in msgspec.structs.fields(form)]
    assert not [key for key in keys if not any(row.startswith(key) for row in rows)]
    # The topics themselves are explained in docs/data-model.md.
    assert form is Topics or not [row for row in rows if row.endswith("|  |") and row.startswith(tuple(keys))]


def test_the_reference_of_packs_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "document_packs.py", "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    "kind", [kind for kind in VOCABULARIES if kind is not vocabulary.LineKind], ids=lambda kind: kind.__name__
)
def test_every_word_of_the_closed_lists_is_named(kind: type[StrEnum]) -> None:
    page = read("data-model.md")
    assert not [word.value for word in kind if f"`{word.value}`" not in page]


def test_every_key_of_the_contract_is_named() -> None:
    page = read("data-model.md")
    empty = Extraction(Article("a", "x", "id")).to_dict()
    assert not [key for key in (*empty, *empty["mentions"]) if f"`{key}`" not in page]


def test_what_can_be_read_is_named() -> None:
    page = read("ingest.md")
    assert not [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page]
    assert not [field.name for field in msgspec.structs.fields(Line) if f"`{field.name}`" not in page]


def test_limits_are_named() -> None:
    page = read("ingest.md")
    assert not [value for value in vars(limits).values() if isinstance(value, int) and f"{value:,}" not in page]
