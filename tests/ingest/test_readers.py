"""Files, folders and standard input; one clear line for each that cannot be read."""

import os
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from sepakat.ingest import InputProblem, read_inputs, readers
from sepakat.model.article import Article, make_article_id

TEXT = "Kedua negara sepakat untuk membangun pusat data yang baru."


def read(*inputs: object, stdin: bytes | None = None) -> list[Article | InputProblem]:
    return list(read_inputs([str(each) for each in inputs], stdin=BytesIO(stdin) if stdin is not None else None))


def problem(*inputs: object, stdin: bytes | None = None) -> str:
    [found] = read(*inputs, stdin=stdin)
    assert isinstance(found, InputProblem)
    assert "\n" not in str(found)
    return str(found)


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    assert read(path) == [Article(make_article_id(TEXT + "\n"), TEXT + "\n", "id")]


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.TXT", "b/z.txt", "b/.hidden.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")
    names = [found.text.split()[-1] for found in read(tmp_path) if isinstance(found, Article)]
    assert names == ["a.TXT", "b/z.txt", "c.txt"]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", bytes(range(256)) * 9, "not text"),
        ("a.txt", b"kata " * 500_000, "2,500,000 characters is over the limit"),
        ("a.xyz", b"x", "'.xyz' cannot be read"),
        ("a", b"x", "does not say of what kind"),
        ("a.html", b"<html></html>", "no article text"),
        ("a.jsonl", b"", "no article"),
        ("a.jsonl", b"\x00\xff" * 99 + b"\n", "line 1: this is not JSON"),
        ("a.pdf", b"x", "PDF"),
        ("a.docx", b"x", "Word"),
    ],
)
def test_one_line_names_the_input(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = problem(path)
    assert found.startswith(str(path))
    assert what in found


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "dead.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "empty").mkdir()
    assert "no such file" in problem(tmp_path / "missing.txt")
    assert "nowhere.txt, which does not exist" in problem(tmp_path / "dead.txt")
    assert "neither a file nor a folder" in problem(tmp_path / "pipe.txt")
    assert "the folder is empty" in problem(tmp_path / "empty")


def test_a_link_to_itself_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c").symlink_to(tmp_path)
    (tmp_path / "d.txt").write_text(TEXT)
    first, looped, last = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert str(looped) == f"{tmp_path / 'b.txt'}: the link leads back to itself; mend or remove the link"
    assert "leads back to itself" in problem(tmp_path / "b.txt")


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (ImportError("no module of that name"), "a package that reads this kind of file is missing"),
        (NotImplementedError("version 23.5"), "the program failed to read it (NotImplementedError: version 23.5)"),
        (RecursionError("too deep"), "the program failed to read it"),
        (MemoryError(), "the program failed to read it"),
        (OSError(5, "Input/output error"), "Input/output error; check the path and the disk"),
    ],
    ids=lambda part: type(part).__name__,
)
def test_whatever_a_reader_raises_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, what: str
) -> None:
    def fail(*_: object) -> object:
        raise error

    (tmp_path / "a.html").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    monkeypatch.setattr(readers, "_read_page", fail)
    failed, article = read(tmp_path)
    assert str(failed).startswith(f"{tmp_path / 'a.html'}: ")
    assert what in str(failed)
    assert isinstance(article, Article)


def test_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> object:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "no permission" in problem(tmp_path / "a.txt")
    monkeypatch.setattr(os, "scandir", refuse)
    assert "no permission" in problem(tmp_path)
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert "no permission" in problem(tmp_path / "below" / "a.txt")


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "FILE_BYTES", 10)
    (tmp_path / "a.txt").write_text(TEXT)
    assert "over the limit of 10" in problem(tmp_path / "a.txt")


def test_a_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    kinds = [type(found) for found in read(tmp_path / "missing", tmp_path / "a.txt")]
    assert kinds == [InputProblem, Article]


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\n \n" + TEXT.encode(),
        b'\xef\xbb\xbf\n{"text": "' + TEXT.encode() + b'"}',
        f"<!DOCTYPE html><html><body><article><p>{TEXT * 9}</p></article></body></html>".encode(),
        f'<?xml version="1.0"?>\n<!-- x -->\n<html><body><article><p>{TEXT * 9}</p></article></body></html>'.encode(),
    ],
    ids=["text", "blank lines first", "json lines", "page", "page behind a declaration"],
)
def test_standard_input(content: bytes) -> None:
    [found] = read("-", stdin=content)
    assert isinstance(found, Article)
    assert found.text.strip().startswith(TEXT)


def test_empty_standard_input() -> None:
    assert problem("-", stdin=b"").startswith("standard input: it is empty")
    assert "line 1: the line is cut off" in problem("-", stdin=b'{"text": "')


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Title: Kenya to buy tea\nSource: The Harbour Post\nDate: 2026-03-03\n\n",
            ("Kenya to buy tea", "The Harbour Post", date(2026, 3, 3), "header"),
        ),
        (
            "Judul: Kenya akan membeli teh\nSumber: Warta Teluk\nPenulis: Rani\n\n",
            ("Kenya akan membeli teh", "Warta Teluk", None, None),
        ),
        ("Catatan: Kenya akan membeli teh\nSumber: Warta Teluk\n\n", (None, None, None, None)),
        ("Sumber: Warta Teluk\n\n", (None, None, None, None)),
    ],
    ids=["en", "id", "unknown label first", "one line"],
)
def test_labelled_lines_say_what_is_known(tmp_path: Path, head: str, expected: tuple[str | None, ...]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(head + TEXT, "utf-8")
    [article] = read(path)
    assert isinstance(article, Article)
    assert (article.headline, article.outlet, article.published_on, article.published_basis) == expected
    assert article.text == head + TEXT


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01" * 50, b"\xfe\xff\x00\x01" * 99])
def test_bytes_that_only_begin_like_a_text_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert "not text" in problem(path)
