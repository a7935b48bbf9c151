"""Python's search for rings of objects, held back."""

import gc
from collections.abc import Iterator

import pytest

from sepakat.service.collecting import SELDOM, collect_seldom


@pytest.fixture(autouse=True)
def usual() -> Iterator[tuple[int, int, int]]:
    """The thresholds of the process, which are put back."""
    found = gc.get_threshold()
    yield found
    gc.set_threshold(*found)


def test_the_usual_thresholds_come_back_when_the_last_is_done(usual: tuple[int, int, int]) -> None:
    one, other = collect_seldom(), collect_seldom()
    one.__enter__()
    other.__enter__()
    assert gc.get_threshold() == (SELDOM, *usual[1:])
    one.__exit__(None, None, None)
    assert gc.get_threshold()[0] == SELDOM
    other.__exit__(None, None, None)
    assert gc.get_threshold() == usual


def test_they_come_back_after_an_error(usual: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="broken"), collect_seldom():
        raise ValueError("broken")
    assert gc.get_threshold() == usual


@pytest.mark.parametrize("first", [0, 10 * SELDOM])
def test_who_searches_less_often_already_goes_on_so(first: int) -> None:
    gc.set_threshold(first, 10, 10)
    with collect_seldom():
        assert gc.get_threshold() == (first, 10, 10)
