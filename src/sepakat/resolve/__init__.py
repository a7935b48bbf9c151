"""Claims of many articles to the records that they report; reads no text and knows no language."""

from sepakat.resolve.resolving import resolve

__all__ = ["resolve"]
