"""Long lists page by page."""

import pytest

from sepakat.errors import InputError
from sepakat.service import Page
from sepakat.web.paging import LARGEST, make_pager, read_page


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ({}, (50, 0)),
        ({"page": "", "size": ""}, (50, 0)),
        ({"page": "3"}, (50, 100)),
        ({"page": "2", "size": "10"}, (10, 10)),
        ({"size": str(LARGEST)}, (LARGEST, 0)),
    ],
    ids=str,
)
def test_an_address_asks_for_a_part(query: dict[str, str], asked: tuple[int, int]) -> None:
    assert read_page(query) == asked


@pytest.mark.parametrize("word", ["0", "-1", "1.5", "x", "٣", "²", "9" * 30, str(LARGEST + 1)])
def test_other_sizes_are_refused(word: str) -> None:
    with pytest.raises(InputError, match="size"):
        read_page({"size": word})


@pytest.mark.parametrize(
    ("total", "offset", "shown"),
    [
        (0, 0, (1, 1, 0, 0, None, None)),
        (5, 0, (1, 1, 1, 5, None, None)),
        (25, 10, (2, 3, 11, 20, 1, 3)),
        (25, 20, (3, 3, 21, 25, 2, None)),
    ],
)
def test_a_reader_is_told_where_the_part_lies(total: int, offset: int, shown: tuple[int | None, ...]) -> None:
    pager = make_pager(Page((), total, offset, 10))
    assert (pager.number, pager.pages, pager.first, pager.last, pager.previous, pager.following) == shown
