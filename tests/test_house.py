"""The house rules that no other tool checks."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from sepakat.lang.pack import LANGUAGES, load_pack

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "sepakat"
MODULES = sorted(SOURCE.rglob("*.py"))
PACKS = {language: SOURCE / "lang" / language for language in LANGUAGES}
# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    "|".join(["(?<![\\w.:/])/(?:wo" + "rk|ho" + "me|ro" + "ot|Us" + "ers)/", "py" + "pi\\.org", "python" + "hosted"])
)


def tracked_files() -> list[Path]:
    """The files that git knows; in an unpacked release, where there is no git, all files."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else []
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_the_version_is_the_same_everywhere() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (
        re.findall(r"^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)[0]
        == project["version"]
        == version("sepakat")
    )


def test_no_path_of_a_machine_and_no_registry_is_named() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked_files()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert not found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_says_what_belongs_there_and_is_short(path: Path) -> None:
    code = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(code))
    assert len(code.splitlines()) <= 400


def test_tests_mirror_the_source() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir()} | {"browser", "gold", "snapshots"}
    assert {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"} <= folders


@pytest.mark.parametrize("language", LANGUAGES)
def test_packs_have_the_same_files(language: str) -> None:
    names, wanted = (sorted(path.name for path in PACKS[each].glob("*.toml")) for each in (language, LANGUAGES[0]))
    assert names == wanted


@pytest.mark.parametrize("name", sorted(path.name for path in PACKS[LANGUAGES[0]].glob("*.toml")))
def test_packs_have_the_same_keys(name: str) -> None:
    kinds = [
        {key: type(part).__name__ for key, part in tomllib.loads((PACKS[language] / name).read_text("utf-8")).items()}
        for language in LANGUAGES
    ]
    assert all(kind == kinds[0] for kind in kinds)


@pytest.mark.parametrize("layer", ["text", "extract"])
def test_general_code_knows_no_language_by_name(layer: str) -> None:
    named = [
        f"{path.relative_to(SOURCE)}:{constant.lineno}"
        for path in sorted((SOURCE / layer).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare | ast.Subscript)
        for constant in ast.walk(node)
        if isinstance(constant, ast.Constant) and constant.value in LANGUAGES
    ]
    assert not named


@pytest.mark.parametrize("layer", ["text", "extract"])
def test_general_code_holds_no_words_of_a_language(layer: str) -> None:
    # English words cannot be told from those of the code itself, so this looks for the other language.
    words = load_pack("id").recognition.common | load_pack("id").recognition.distinctive
    held = [
        f"{path.relative_to(SOURCE)}:{constant.lineno} {word}"
        for path in sorted((SOURCE / layer).rglob("*.py"))
        for constant in iter_strings(ast.parse(path.read_text("utf-8")))
        for word in re.findall(r"[a-z]{3,}", str(constant.value))
        if word in words
    ]
    assert not held


def iter_strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module that are no docstrings."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node


def test_locks_name_no_address() -> None:
    locks = sorted(ROOT.glob("requirements*.lock"))
    assert len(locks) == 3
    for lock in locks:
        assert not re.search(r"://|^-", lock.read_text("utf-8"), re.MULTILINE), lock.name
