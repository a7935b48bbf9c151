"""When two values of one property agree without being equal."""

import pytest

from sepakat.compare.agreeing import is_other_office, is_same_office, is_same_status


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Deputy Minister of Trade", "Under Secretary of Commerce for International Trade", False, id="one-rank"),
        pytest.param("Minister of Trade", "Deputy Minister of Trade", True, id="rank"),
        pytest.param("Minister of Trade", "Ambassador", True, id="kind"),
        pytest.param("Minister of Trade", "Minister of Health", True, id="field"),
        pytest.param("Minister of Trade", "former Minister of Trade", True, id="past"),
        pytest.param("Secretary of Health", "Minister for Health", False, id="title"),
        pytest.param("Harbour Master", "Master of the Harbour", False, id="unknown"),
    ],
)
def test_offices_in_two_languages(one: str, other: str, expected: bool) -> None:
    assert is_other_office(one, other) is expected
    assert is_other_office(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("signed", "expired", True),
        ("signed", "in-force", True),
        ("in-force", "expired", False),
        ("planned", "signed", False),
        ("held", "held", True),
    ],
)
def test_what_has_expired_was_signed(one: str, other: str, expected: bool) -> None:
    assert is_same_status(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Head", "Chief", True, id="vague"),
        pytest.param("Minister", "Ambassador", False, id="kinds"),
        pytest.param("Envoy", "Special Envoy for Water", True, id="shorter"),
        pytest.param("Minister of Health", "Deputy Minister of Health", False, id="rank"),
    ],
)
def test_offices_of_one_language(one: str, other: str, expected: bool) -> None:
    assert is_same_office(one, other) is expected
