"""Persons and organisations across articles."""

from collections.abc import Callable

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.records import RecordKind
from sepakat.resolve.people import describe_bearer, list_variants, resolve_organisations, resolve_people
from sepakat.resolve.resolving import resolve

MakeExtraction = Callable[..., Extraction]


def together(extraction: MakeExtraction, *people: tuple[str, str | None, str | None]) -> int:
    """How many persons the people of as many articles are."""
    return len(resolve_people([extraction(str(index), "Text.", people=[each]) for index, each in enumerate(people)]))


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        pytest.param(("Peter Odhiambo", None, "KEN"), ("Peter Odiambo", None, "KEN"), 1, id="misspelt"),
        pytest.param(("Peter Odhiambo", None, "KEN"), ("Peter Okoth Odhiambo", None, None), 1, id="fuller"),
        pytest.param(("Peter Odhiambo", None, "KEN"), ("Peter Odhiambo", None, "UGA"), 2, id="another state"),
        pytest.param(("Peter Odhiambo", None, "KEN"), ("Odhiambo", None, "KEN"), 2, id="a bare surname"),
        pytest.param(("Peter Odhiambo", "Governor", "KEN"), ("Odhiambo", "Governor", "KEN"), 1, id="surname and office"),
        pytest.param(("Liu Mei Hua", None, "CHN"), ("Liu Meihua", None, "CHN"), 1, id="parted otherwise"),
        pytest.param(("Peter Odhiambo", None, "KEN"), ("Joan Odhiambo", None, "KEN"), 2, id="a relative"),
    ],
)
def test_spellings_of_persons(extraction: MakeExtraction, left: tuple[str, ...], right: tuple[str, ...], count: int) -> None:
    assert together(extraction, left, right) == together(extraction, right, left) == count  # type: ignore[arg-type]  # rows


def test_a_spelling_without_a_state_does_not_join_two_states(extraction: MakeExtraction) -> None:
    people = [("Peter Odhiambo", None, "KEN"), ("Peter Odhiambo", None, None), ("Peter Odhiambo", None, "UGA")]
    assert together(extraction, *people) == 2


def test_offices_over_time(extraction: MakeExtraction) -> None:
    held = [("Deputy Minister", "2030-02-01"), ("Deputy Minister", "2030-09-01"), ("Minister", "2031-04-08")]
    made = [
        extraction(str(index), "Text.", published=day, people=[("Sari Wulandari", office, "IDN")])
        for index, (office, day) in enumerate(held)
    ]
    (bearer,) = resolve_people(made)
    fields = describe_bearer(RecordKind.PERSON, list_variants(bearer.spellings)).fields
    assert fields["office"].value == "Minister"
    assert fields["offices"].value == (
        {"office": "Deputy Minister", "first": "2030-02-01", "last": "2030-09-01"},
        {"office": "Minister", "first": "2031-04-08", "last": "2031-04-08"},
    )


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        pytest.param("PT Samudra Lestari", "Samudra Lestari", 1, id="legal form"),
        pytest.param("Samudra Lestari", "Samudera Lestari", 1, id="misspelt"),
        pytest.param("Kementerian Kesehatan", "Kementerian Keuangan", 2, id="other ministry"),
        pytest.param("Bank of Kenya", "Bank of Uganda", 2, id="other bank"),
    ],
)
def test_spellings_of_organisations(extraction: MakeExtraction, left: str, right: str, count: int) -> None:
    made = [extraction(str(index), f"By {name}.", bodies=[(name, None)]) for index, name in enumerate((left, right))]
    assert len(resolve_organisations(made)) == count


def test_a_misspelt_name_is_dissent(reports: list[Extraction]) -> None:
    records = [each for each in resolve(reports).records if each.kind is RecordKind.PERSON]
    (peter,) = [each for each in records if each.fields["country"].value == "KEN"]
    assert peter.fields["name"].value == "Peter Odhiambo"
    assert [each.value for each in peter.fields["name"].dissent] == ["Peter Odiambo"]
