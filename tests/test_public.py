"""What programs import from `sepakat`."""

import doctest
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import sepakat
from sepakat.extract.pipeline import STEPS

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "sepakat"
MODULES = sorted(SOURCE.rglob("*.py"))
EXAMPLES = [path for path in MODULES if "\n>>> " in path.read_text("utf-8") or "    >>> " in path.read_text("utf-8")]


def test_the_public_names() -> None:
    assert sorted(sepakat.__all__) == [
        "DataError", "Extraction", "InputError", "Ledger", "NotFound", "SepakatError", "StoreError", "extract",
    ]  # fmt: skip
    assert all(getattr(sepakat, name).__doc__ for name in sepakat.__all__)
    with pytest.raises(AttributeError):
        _ = sepakat.nothing


def test_the_function_keeps_its_name() -> None:
    assert STEPS
    assert callable(sepakat.extract)
    code = "import sepakat.service, sepakat.extract.pipeline, sepakat; sepakat.extract('Satu dua.', language='id')"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_module_of_the_package_imports_its_root() -> None:
    assert not [path for path in MODULES if "\nimport sepakat\n" in path.read_text("utf-8")]


def test_the_examples_of_the_page_are_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python-api.md"), module_relative=False)
    assert tried
    assert not failed


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_examples_of_docstrings_are_right(path: Path) -> None:
    name = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
    failed, tried = doctest.testmod(import_module(name))
    assert tried
    assert not failed


def test_the_methods_of_the_ledger_are_on_the_page() -> None:
    page = (ROOT / "docs" / "python-api.md").read_text("utf-8")
    methods = [name for name, value in vars(sepakat.Ledger).items() if callable(value) and not name.startswith("_")]
    assert not [name for name in methods if f"`{name}(" not in page and name != "close"]
