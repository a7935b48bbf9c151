"""Lines of the extraction contract, good and bad."""

import json
from datetime import date
from io import BytesIO

import pytest

from sepakat.ingest import jsonl
from sepakat.ingest.jsonl import read_lines
from sepakat.ingest.problem import InputProblem
from sepakat.ingest.reading import Options
from sepakat.model.article import Article

TEXT = "Kedua negara sepakat untuk membangun pusat data yang baru.\r\n"


def read(content: bytes, options: Options | None = None) -> list[Article | InputProblem]:
    return list(read_lines(BytesIO(content), "a.jsonl", options or Options()))


def line(**keys: object) -> bytes:
    return json.dumps(keys).encode() + b"\n"


def test_all_keys() -> None:
    keys = {
        "url": "https://kabar.example/1",
        "outlet": "Kabar",
        "title": "Pusat data",
        "published": "2031-05-06",
        "language": "id",
    }
    assert read(line(id="a", text=TEXT, more=1, **keys)) == [
        Article("a", TEXT, "id", "https://kabar.example/1", "Kabar", "Pusat data", date(2031, 5, 6), "given")
    ]


def test_the_text_stays_as_given() -> None:
    text = "\ufeff Kedua\u00adnegara \r\n e\u0301 🙂 "
    [article] = read(line(id="a", text=text, language="id"))
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b'{"id": "a", "text": "abc', "the line is cut off"),
        (b'{"id": "a", "text": "abc"', "the line is cut off"),
        (b'{"id": "a"}', 'neither "text" nor "html"'),
        (b'{"id": "a", "text": ""}', "there is no text"),
        (b'{"id": "a", "text": 3}', 'not an article: "text" is no text'),
        (b'["a"]', "not an article: the line is no object"),
        (b"nonsense", "not JSON in UTF-8: invalid character (byte 4)"),
        (b'{"id": "a", "text": "\\u0000\\u0001\\u0002abc"}', "not text (binary data)"),
        (b'{"id": "a", "text": "caf\xe9"}', "not JSON in UTF-8: invalid character (byte "),
        (b'{"id": "a", "text": "x", "published": "6 Mei"}', "no ISO date"),
        (b'{"id": "a", "text": "x", "language": "fr"}', "no language pack"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(content: bytes, what: str) -> None:
    good = line(id="g", text=TEXT)
    first, problem, last = read(good + content + b"\n" + good)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(problem, InputProblem)
    assert problem.where == "a.jsonl, line 2"
    assert what in problem.what
    assert "\n" not in str(problem)


def test_blank_lines_and_a_mark_are_passed_over() -> None:
    assert len(read(b"\xef\xbb\xbf" + line(text=TEXT) + b"\n\n" + line(text=TEXT))) == 2


def test_a_file_of_something_else_gives_one_line() -> None:
    assert len(read(b"id,text\n" * 1000)) == 1
    assert len(read(b"{\n" * 1000)) == jsonl.HOPELESS


def test_a_line_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LINE_BYTES", 200)
    problem, article = read(line(text=TEXT * 100) + line(text=TEXT))
    assert "longer than 200 bytes" in str(problem)
    assert isinstance(article, Article)


def test_options_outrank_and_fill_in() -> None:
    options = Options(language="en", reference_date=date(2031, 1, 2))
    dated, undated = read(line(text="x", language="id", published="2030-03-04T10:00:00+07:00") + line(text="x"), options)
    assert isinstance(dated, Article)
    assert isinstance(undated, Article)
    assert (dated.language, dated.published_on) == ("en", date(2030, 3, 4))
    assert (undated.published_on, undated.published_basis) == (date(2031, 1, 2), "given")


def test_a_few_control_characters_stay_as_in_other_files() -> None:
    [article] = read(line(text=f"{TEXT}\x00\x1b"))
    assert isinstance(article, Article)
    assert article.text == f"{TEXT}\x00\x1b"


def test_a_reader_that_fails_costs_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Article:
        raise ZeroDivisionError("no such number")

    monkeypatch.setattr(jsonl, "make_article", fail)
    assert [str(found)[:15] for found in read(line(text="x") * 2)] == ["a.jsonl, line 1", "a.jsonl, line 2"]


def test_a_page_in_a_line() -> None:
    html = f"<html><head><title>Pusat data</title></head><body><article><p>{TEXT * 9}</p></article></body></html>"
    [article] = read(line(id=7, html=html, url="https://www.kabar.example/1"))
    assert isinstance(article, Article)
    assert (article.id, article.outlet, article.headline) == ("7", "kabar.example", "Pusat data")
