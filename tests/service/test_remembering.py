"""Answers are worked out once, and the oldest give way."""

from itertools import count
from threading import Barrier, Thread

import pytest

from sepakat.service.remembering import Remembered


def test_an_answer_is_made_once() -> None:
    made = count()
    kept: Remembered[int] = Remembered(2)
    assert [kept.get("a", lambda: next(made)) for _ in range(3)] == [0, 0, 0]
    assert next(made) == 1


def test_the_one_asked_for_longest_ago_gives_way() -> None:
    kept: Remembered[str] = Remembered(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda key=key: key)  # type: ignore[misc]  # bound to the present key
    assert kept.get("a", lambda: "made anew") == "a"
    assert kept.get("b", lambda: "made anew") == "made anew"


def test_what_fails_is_tried_again() -> None:
    kept: Remembered[int] = Remembered(2)

    def fail() -> int:
        raise ValueError("not now")

    with pytest.raises(ValueError, match="not now"):
        kept.get("a", fail)
    assert kept.get("a", lambda: 1) == 1


def test_many_who_ask_at_once_wait_for_one() -> None:
    kept: Remembered[int] = Remembered(2)
    made = count()
    start = Barrier(8)

    def ask() -> None:
        start.wait()
        kept.get("a", lambda: next(made))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert next(made) == 1
