"""What programs import from `sepakat`."""

import subprocess
import sys

import pytest

import sepakat
from sepakat.extract.pipeline import STEPS


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
    from pathlib import Path

    source = Path(sepakat.__file__).parent
    found = [path for path in source.rglob("*.py") if "import sepakat\n" in path.read_text("utf-8") and path.parent != source]
    assert not found
