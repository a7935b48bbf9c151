"""Datelines and the outlet's names."""

import pytest

from sepakat.extract.dateline import find_dateline, find_outlet_names
from sepakat.extract.draft import Line
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.vocabulary import LineKind

ARTICLE = Article("t", "", "id", url="https://www.pelitapagi.example/a", outlet="Pelita Pagi")


def behind(text: str, language: str = "id") -> str | None:
    found = find_dateline(text, Line(0, len(text), LineKind.BODY), load_pack(language).layout, ARTICLE)
    return text[found.end :] if found else None


@pytest.mark.parametrize(
    ("dateline", "language"),
    [
        ("Jakarta (PELITA) - ", "id"),
        ("JAKARTA, 12 May 2024 – ", "en"),
        ("Jakarta, 25 Maret 2024 - ", "id"),
        ("pelitapagi.com, Jakarta – ", "id"),
        ("pelitapagi – ", "id"),
        ("PELITA | KUPANG -- ", "id"),
        ("KUPANG, PelitaPagi.com — ", "id"),
        ("Tanjung Selor ~ ", "id"),
        ("Jakarta. ", "en"),
        ("SINGAPORE: ", "en"),
        ("JAKARTA, March 10, 2026 (Pelita Wire) - ", "en"),
        ("  Kupang—", "id"),
        ("Jakarta – 12/3/2026 – ", "id"),
        ("Pelita Pagi, Kupang: ", "id"),
    ],
    ids=repr,
)
def test_dateline(dateline: str, language: str) -> None:
    assert behind(f"{dateline}Menteri Kelautan bertemu duta besar.", language) == "Menteri Kelautan bertemu duta besar."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menteri Kelautan bertemu duta besar - bukan yang pertama.", "id"),
        ("Indonesia-Norwegia bertemu lagi di Kupang.", "id"),
        ("Menteri Sarwo Edi – yang baru dilantik – bertemu duta besar.", "id"),
        ("MoU RI–Norwegia – apa isinya?", "id"),
        ("Kabar baik. Menteri bertemu duta besar.", "id"),
        ("“Kami siap” – begitu kata menteri.", "id"),
        ("", "id"),
    ],
    ids=repr,
)
def test_no_dateline(text: str, language: str) -> None:
    assert behind(text, language) is None


@pytest.mark.parametrize(
    ("text", "header", "names"),
    [
        ("KUPANG, PelitaPagi.com — Menteri", [], {"Pelita Pagi", "pelitapagi", "PelitaPagi.com", "PelitaPagi"}),
        ("Kupang (LENTERA) - Menteri", [], {"Pelita Pagi", "pelitapagi", "LENTERA"}),
        ("Menteri bertemu", ["PELITA PAGI | Nasional | Kamis"], {"Pelita Pagi", "pelitapagi", "PELITA PAGI"}),
        ("lenterakita.example, Kupang – Menteri", [], {"Pelita Pagi", "pelitapagi", "lenterakita.example", "lenterakita"}),
    ],
    ids=["domain", "agency", "header", "copied-from-another"],
)
def test_outlet_names(text: str, header: list[str], names: set[str]) -> None:
    dateline = find_dateline(text, Line(0, len(text), LineKind.BODY), load_pack("id").layout, ARTICLE)
    found = find_outlet_names(ARTICLE, dateline, header)
    assert set(found) == names
    assert list(found) == sorted(found, key=lambda name: (-len(name), name))


def test_no_names_without_outlet_and_address() -> None:
    assert find_outlet_names(Article("t", "", "id"), None, ["Kamis, 6 Februari 2025"]) == ()
