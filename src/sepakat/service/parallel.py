"""One function over a stream, in this process or in several, with the results in order."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 8
"""Items that go to a process together."""
AHEAD = 3
"""Chunks that wait for each process, so that a long stream is never held in memory whole."""


def map_in_order(function: Callable[[A], B], items: Iterable[A], *, jobs: int = 1) -> Iterator[B]:
    """The function's result for each item, in the items' order."""
    return map(function, items) if jobs <= 1 else _map_in_processes(function, items, jobs)


def _map_in_processes(function: Callable[[A], B], items: Iterable[A], jobs: int) -> Iterator[B]:
    source = iter(items)
    waiting: deque[Future[list[B]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_settle_in)
    try:
        while chunk := list(islice(source, CHUNK)):
            waiting.append(pool.submit(_map_chunk, function, chunk))
            if len(waiting) >= jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _map_chunk(function: Callable[[A], B], chunk: list[A]) -> list[B]:
    return [function(item) for item in chunk]


def _settle_in() -> None:
    # Ctrl-C reaches every process of the terminal; the one that writes the results ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, even if that was killed and could tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
