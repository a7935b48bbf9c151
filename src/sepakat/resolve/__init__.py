"""Claims of many articles to the records that they report; knows no language."""

from sepakat.resolve.resolving import resolve
from sepakat.resolve.stories import group_stories

__all__ = ["group_stories", "resolve"]
