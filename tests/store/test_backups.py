"""Copies of a ledger in use are whole, and become ledgers again, on either database."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sepakat.errors import InputError, StoreError
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.store import Store, open_store

Make = Callable[..., Extraction]


@pytest.fixture
def filled(store: Store, make_extraction: Make) -> Store:
    """A ledger with articles and judgements, one of them taken back."""
    for id in ("a2", "a1"):
        store.write(make_extraction(id), "e1")
    note = Judgement(JudgementKind.NOTE, "Rina", "2031-05-06", records=("r1",), reason="lihat risalah 😀")
    store.add_judgement(note)
    store.add_judgement(Judgement(JudgementKind.WITHDRAW, "Rina", "2031-05-07", withdraws=note.id))
    return store


def test_a_backup_is_a_ledger_of_its_own(filled: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    target.write_text("an older copy")
    filled.backup(target)
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == ["copy"]
    if target.read_bytes().startswith(b"SQLite"):
        with open_store(target, create=False) as copy:
            assert (list(copy.dump()), copy.doctor()) == (list(filled.dump()), [])
    else:
        assert target.read_text("utf-8").split("\n")[:-1] == list(filled.dump())


def test_a_dump_becomes_the_same_ledger_in_a_file(filled: Store, tmp_path: Path) -> None:
    lines = list(filled.dump())
    with open_store(tmp_path / "new.db") as other:
        assert other.restore(lines) == len(lines) - 2
        assert list(other.dump()) == lines
        assert other.doctor() == []
        assert len(other.search("nelayan", ["article"])) == 2
        assert other.judgements() == filled.judgements()


def test_a_dump_of_a_file_becomes_the_same_ledger_anywhere(place: str, tmp_path: Path, make_extraction: Make) -> None:
    with open_store(tmp_path / "old.db") as old, open_store(place) as new:
        old.write(make_extraction(), "e1")
        new.restore(old.dump())
        assert list(new.dump()) == list(old.dump())
        assert new.doctor() == []
        new.write(make_extraction("a2"), "e1")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda lines: lines[:-1], id="cut short"),
        pytest.param(lambda lines: [*lines[:3], *lines[4:]], id="a row less"),
        pytest.param(lambda lines: lines[1:], id="no head"),
        pytest.param(lambda lines: [lines[0].replace('"00', '"99'), *lines[1:]], id="another version"),
        pytest.param(lambda lines: [lines[0], '{"table":"song","row":{}}', lines[-1]], id="an unknown table"),
        pytest.param(lambda lines: ["[1]"], id="another form"),
        pytest.param(lambda lines: [lines[0], lines[1][:20]], id="half a line"),
        pytest.param(lambda lines: [], id="nothing"),
    ],
)
def test_what_is_no_whole_dump_is_refused(filled: Store, tmp_path: Path, spoil: Callable[[list[str]], list[str]]) -> None:
    with open_store(tmp_path / "new.db") as other:
        with pytest.raises(InputError):
            other.restore(spoil(list(filled.dump())))
        assert other.count_articles() == 0
        assert other.restore(filled.dump()) > 0


def test_only_an_empty_ledger_is_filled(filled: Store) -> None:
    lines = list(filled.dump())
    with pytest.raises(StoreError) as caught:
        filled.restore(lines)
    assert caught.value.code == "store.not_empty"


def test_targets_that_cannot_be(filled: Store, tmp_path: Path) -> None:
    for target in (tmp_path / "none" / "copy.db", tmp_path):
        with pytest.raises(StoreError) as caught:
            filled.backup(target)
        assert caught.value.code == "store.backup"


def test_the_ledger_itself_is_no_target(tmp_path: Path) -> None:
    with open_store(tmp_path / "l.db") as store, pytest.raises(StoreError, match="take the place"):
        store.backup(tmp_path / "l.db")
