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
        ({"offset": "0", "limit": ""}, (50, 0)),
        ({"offset": "7", "limit": "10"}, (10, 7)),
        ({"offset": "7", "size": "10"}, (10, 7)),
        ({"page": "2", "limit": "10"}, (10, 10)),
    ],
    ids=str,
)
def test_an_address_asks_for_a_part(query: dict[str, str], asked: tuple[int, int]) -> None:
    assert read_page(query) == asked


@pytest.mark.parametrize("word", ["0", "-1", "1.5", "x", "٣", "²", "9" * 30, str(LARGEST + 1)])
@pytest.mark.parametrize("name", ["size", "limit"])
def test_other_sizes_are_refused(name: str, word: str) -> None:
    with pytest.raises(InputError, match=f"^{name}: '.*' is not a number from 1 to 200$"):
        read_page({name: word})


@pytest.mark.parametrize("word", ["-1", "1.5", "x", "9" * 30])
def test_other_offsets_are_refused(word: str) -> None:
    with pytest.raises(InputError, match=f"^offset: '{word[:20]}' is not a number from 0 to 999950$"):
        read_page({"offset": word})


@pytest.mark.parametrize("query", [{"page": "2", "offset": "50"}, {"size": "10", "limit": "10"}], ids=str)
def test_one_thing_is_not_said_twice(query: dict[str, str]) -> None:
    with pytest.raises(InputError, match=r"^(page and offset|size and limit) say the same; give one of them$"):
        read_page(query)


@pytest.mark.parametrize(
    ("total", "offset", "shown"),
    [
        (0, 0, (0, 0, None, None)),
        (5, 0, (1, 5, None, None)),
        (25, 10, (11, 20, {"page": 1, "offset": None}, {"page": 3, "offset": None})),
        (25, 20, (21, 25, {"page": 2, "offset": None}, None)),
        (25, 13, (14, 23, {"page": None, "offset": 3}, {"page": None, "offset": 23})),
        (9, 3, (4, 9, {"page": 1, "offset": None}, None)),
    ],
)
def test_a_reader_is_told_where_the_part_lies(total: int, offset: int, shown: tuple[int | None, ...]) -> None:
    pager = make_pager(Page((), total, offset, 10))
    assert (pager.first, pager.last, pager.previous, pager.following) == shown
