"""What is known of the articles of records beside what each says itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sepakat.model.extraction import Extraction

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
    _known: dict[tuple[Callable[[Extraction], Any], str], Any] = field(default_factory=dict)

    def remember(self, work: Callable[[Extraction], T], extraction: Extraction) -> T:
        """What `work` makes of an article, worked out once."""
        key = work, extraction.article.id
        if key not in self._known:
            self._known[key] = work(extraction)
        found: T = self._known[key]
        return found
