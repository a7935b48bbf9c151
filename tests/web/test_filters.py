"""Filters in addresses and forms."""

from datetime import date

import pytest

from sepakat.errors import InputError
from sepakat.web.filters import make_form, read_day, read_filters
from sepakat.wording import load_wording


def test_an_address_becomes_keywords_of_the_ledger() -> None:
    query = {"between": "IDN, Jepang,", "stage": "agreed", "since": "2025-01-31", "status": "held", "place": " ", "other": "x"}
    names = ("between", "stage", "since", "event_status", "place")
    assert read_filters(query, names) == {
        "between": ["IDN", "Jepang"],
        "stage": "agreed",
        "since": date(2025, 1, 31),
        "status": "held",
    }


@pytest.mark.parametrize("word", ["31-01-2025", "2025-02-30", "2025", "0001-01-01", "9999-12-31"])
def test_other_days_are_refused(word: str) -> None:
    with pytest.raises(InputError, match="since"):
        read_day({"since": word}, "since")


@pytest.mark.parametrize("word", ["x" * 201, "a\0b"])
def test_words_that_no_ledger_has_are_refused(word: str) -> None:
    with pytest.raises(InputError, match="place"):
        read_filters({"place": word}, ["place"])


@pytest.mark.parametrize(("language", "label", "choice"), [("id", "Tahap", "disepakati"), ("en", "Stage", "agreed")])
def test_a_form_is_filled_in_as_the_address_says(language: str, label: str, choice: str) -> None:
    stage, since = make_form({"stage": "agreed", "since": "2025-01-31"}, ("stage", "since"), load_wording(language))
    assert (stage.label, [each.label for each in stage.choices if each.chosen]) == (label, [choice])
    assert (since.kind, since.value) == ("date", "2025-01-31")
