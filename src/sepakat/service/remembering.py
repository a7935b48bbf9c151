"""Answers that are kept while the ledger stays as it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """A number of answers, the ones asked for last; each is worked out once, however many ask for it at the same time."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, _Answer[T]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, which names all that it depends on, the revision of the ledger too."""
        with self._lock:
            answer = self._answers.setdefault(key, _Answer())
            self._answers.move_to_end(key)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer.get(make)


class _Answer(Generic[T]):
    """One answer; what fails is tried again by the next who asks."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: list[T] = []

    def get(self, make: Callable[[], T]) -> T:
        with self._lock:
            if not self._found:
                self._found.append(make())
            return self._found[0]
