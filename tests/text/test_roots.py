"""Affixes lead from a word to its root."""

import pytest

from sepakat.text.roots import find_root

PREFIXES = ["memper", "meng", "meny", "mem", "men", "me", "di", "pe"]
SUFFIXES = ["kan", "an", "i"]
HIDDEN = {"men": ["t"], "meny": ["s"], "mem": ["p"], "meng": ["k"]}
ROOTS = {"latih", "tanam", "sedia", "bangun", "kirim", "pasok"}


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("melatih", "latih"),
        ("pelatihan", "latih"),
        ("menanam", "tanam"),
        ("menyediakan", "sedia"),
        ("dibangun", "bangun"),
        ("mengirimkan", "kirim"),
        ("memasok", "pasok"),
        ("sekolah", None),
    ],
)
def test_find_root(word: str, root: str | None) -> None:
    assert find_root(word, ROOTS, PREFIXES, SUFFIXES, HIDDEN) == root


@pytest.mark.parametrize(("word", "root"), [("builds", "build"), ("training", "train"), ("opened", "open"), ("rice", None)])
def test_find_root_by_suffix_alone(word: str, root: str | None) -> None:
    assert find_root(word, {"build", "train", "open"}, [], ["ing", "ed", "s"], {}) == root
