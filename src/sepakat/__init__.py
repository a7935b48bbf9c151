"""A ledger of international cooperation, read from news in Indonesian and English.

>>> import sepakat
>>> extraction = sepakat.extract("Menteri Budi bertemu Menteri Rao di Jakarta.", language="id")
>>> extraction.article.language
'id'

Nothing is loaded before it is used, so that the command line answers at once.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sepakat.errors import DataError, InputError, NotFound, SepakatError, StoreError
    from sepakat.model.extraction import Extraction
    from sepakat.service import Ledger

__all__ = ["DataError", "Extraction", "InputError", "Ledger", "NotFound", "SepakatError", "StoreError", "extract"]

HOMES = {
    "DataError": "sepakat.errors",
    "Extraction": "sepakat.model.extraction",
    "InputError": "sepakat.errors",
    "Ledger": "sepakat.service",
    "NotFound": "sepakat.errors",
    "SepakatError": "sepakat.errors",
    "StoreError": "sepakat.errors",
}

# The package of the steps has the name of the function below. Loaded here, it cannot take the function's place later.
import_module("sepakat.extract")


def extract(
    text: str,
    *,
    language: str | None = None,
    published_on: date | None = None,
    id: str | None = None,
    outlet: str | None = None,
    headline: str | None = None,
) -> "Extraction":
    """All that a text says: people, events, instruments, commitments, quotations, inconsistencies.

    The language is recognised when none is given; `published_on` anchors "yesterday" and the like; without an `id`
    the article's id is a hash of its text. Raises InputError when there is no text, or its language has no pack.
    """
    from sepakat.service import extract_text

    return extract_text(text, language=language, published_on=published_on, id=id, outlet=outlet, headline=headline)


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    if name == "__version__":
        from importlib.metadata import version

        return version("sepakat")
    raise AttributeError(f"module 'sepakat' has no attribute {name!r}")
