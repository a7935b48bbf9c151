"""What is worked out for a word once and kept for its next occurrence."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

MOST = 40_000
"""Words kept; a run over many articles meets ever new ones."""


class Memo(dict[str, V]):
    """Words to what a function makes of them; looking a known word up takes no call."""

    def __init__(self, make: Callable[[str], V]) -> None:
        self._make = make

    def __missing__(self, word: str) -> V:
        if len(self) >= MOST:
            self.clear()
        value = self[word] = self._make(word)
        return value
