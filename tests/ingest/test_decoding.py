"""Encodings are recognised; what is no text is refused."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.ingest.decoding import decode, join_line_ends
from sepakat.ingest.problem import Unreadable

TEXT = "“Kedua negara sepakat,” kata Menteri Wulan Prakasa di café.\nThe talks go on – next month.\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 8, b"\x00\x01\x02" * 400, b"PK\x03\x04" + bytes(100), b"\xff\xfe\x00"],
    ids=["all bytes", "zeros", "archive", "odd UTF-16"],
)
def test_binary_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="not text"):
        decode(content, "a.txt")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b[31m"])
def test_a_few_control_characters_stay(sign: str) -> None:
    assert decode(f"{TEXT}{sign}".encode(), "a.txt") == f"{TEXT}{sign}"


def test_declared_encoding() -> None:
    assert decode("ąę".encode("iso8859-2"), "a.html", declared="ISO-8859-2") == "ąę"


@pytest.mark.parametrize("declared", ["no-such", "base64", "utf-8", ""])
def test_unknown_declaration_falls_back(declared: str) -> None:
    assert decode("café".encode("cp1252"), "a.html", declared=declared) == "café"


def test_a_note_names_the_input(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        decode("café".encode("cp1252"), "b.txt")
    assert caplog.messages == ["b.txt: not UTF-8; read as cp1252"]


def test_damaged_utf8_loses_only_what_is_damaged(caplog: pytest.LogCaptureFixture) -> None:
    assert decode("“a” – “b”".encode() + b"\xff!", "b.txt") == "“a” – “b”\ufffd!"
    assert caplog.messages == ["b.txt: damaged UTF-8; 1 character is replaced by U+FFFD"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.removeprefix("\ufeff").encode(), "a.txt") == text.removeprefix("\ufeff")


@given(st.text())
def test_no_carriage_return_is_left(text: str) -> None:
    assert "\r" not in join_line_ends(text)
