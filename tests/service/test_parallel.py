"""Streams through several processes keep their order and are never held whole."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from sepakat.service.parallel import AHEAD, CHUNK, map_in_order


def double(number: int) -> int:
    """Twice the number."""
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, CHUNK * 5 + 3])
def test_results_keep_the_order(jobs: int, count: int) -> None:
    assert list(map_in_order(double, range(count), jobs=jobs)) == [2 * number for number in range(count)]


@pytest.mark.parametrize(("jobs", "ahead"), [(1, 1), (2, 2 * AHEAD * CHUNK)])
def test_no_more_is_taken_than_is_needed(jobs: int, ahead: int) -> None:
    taken = 0

    def numbers() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    stream = map_in_order(double, numbers(), jobs=jobs)
    assert next(iter(stream)) == 0
    assert taken <= ahead
    del stream


WORKING = """
import os, time
from sepakat.service.parallel import map_in_order

def tell(number):
    os.write(1, b"x")
    return number

def endless():
    yield from range(64)
    time.sleep(3600)

list(map_in_order(tell, endless(), jobs=2))
"""


def test_the_workers_end_with_a_process_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", WORKING], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"x"
        process.send_signal(signal.SIGKILL)
        process.wait()
        # The pipe ends when nobody holds it any more: the workers are gone too.
        output, _ = process.communicate(timeout=20)
    assert set(output) <= {ord("x")}
