"""Python's search for objects that only refer to each other, held back while a great many objects live."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

SELDOM = 100_000
"""New objects after which to search, in the place of Python's 700: a fifth of the time of a batch went into searching."""

_lock = Lock()
_usual: list[tuple[int, int, int]] = []
"""The thresholds before, once for each that is at it; the first is the process's own."""


@contextmanager
def collect_seldom() -> Iterator[None]:
    """Search less often within this block, in whatever thread; a process that never searches goes on so."""
    with _lock:
        _usual.append(gc.get_threshold())
        first, *rest = _usual[0]
        gc.set_threshold(max(first, SELDOM) if first else 0, *rest)
    try:
        yield
    finally:
        with _lock:
            before = _usual[0]
            _usual.pop()
            if not _usual:
                gc.set_threshold(*before)
