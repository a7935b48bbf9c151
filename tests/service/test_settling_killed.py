"""A program killed while it works records out loses nothing, and the next one ends the work."""

import os
import random
import signal
import time
from pathlib import Path

from sepakat.samples import sample_paths
from sepakat.service import Ledger

KILLS = 10
LONGEST = 0.6
"""Seconds until the latest kill."""
SAMPLES = [str(path) for path in sample_paths()]


def test_settling_killed_at_any_moment(place: str, tmp_path: Path) -> None:
    moments = random.Random(8)
    with Ledger(place) as ledger:
        ledger.read(SAMPLES[0])
    for number in range(KILLS):
        _run_until_killed(place, SAMPLES[number % len(SAMPLES) :], moments.uniform(0, LONGEST))
        with Ledger(place) as ledger:
            assert ledger.doctor() == ()
    with Ledger(place) as ledger, Ledger(tmp_path / "whole.db") as whole:
        ledger.read(SAMPLES)
        whole.read(SAMPLES)
        assert ledger.export() == whole.export()
        assert ledger.doctor() == ()


def test_two_that_settle_at_once(place: str, tmp_path: Path) -> None:
    with Ledger(place) as ledger:
        ledger.read(SAMPLES[0])
    children = [_start(place, SAMPLES[half::2]) for half in range(2)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    with Ledger(place) as ledger, Ledger(tmp_path / "whole.db") as whole:
        whole.read(SAMPLES)
        assert ledger.export() == whole.export()
        assert ledger.doctor() == ()


def _run_until_killed(place: str, inputs: list[str], seconds: float) -> None:
    child = _start(place, inputs)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _start(place: str, inputs: list[str]) -> int:
    """A process that reads inputs one by one and works the records out after each."""
    child = os.fork()
    if child:
        return child
    try:
        with Ledger(place) as ledger:
            for name in inputs:
                ledger.read(name)
                ledger.settle()
    except BaseException:
        os._exit(1)
    os._exit(0)
