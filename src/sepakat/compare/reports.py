"""What is known of the articles of records beside what each says itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reports:
    """What records say of their articles, and what was worked out of each article once."""

    days: Mapping[str, date] = field(default_factory=dict)
    """Of the articles, as `dating` has them."""
    bearers: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """Article and index of a person there -> the record of the person."""
    leaders: Mapping[str, str] = field(default_factory=dict)
    """Article -> the article whose copy it is, of those that are copies."""
    _known: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def remember(self, key: tuple[str, ...], work: Callable[[], T]) -> T:
        """What `work` gives, worked out once; the key says of what it is, and of which articles."""
        if key not in self._known:
            self._known[key] = work()
        found: T = self._known[key]
        return found
