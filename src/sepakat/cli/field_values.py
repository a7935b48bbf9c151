"""Values of fields as people type them."""

from typing import Any

import click

from sepakat.store.days import day_bounds

LISTS = frozenset({"parties", "participants", "topics", "actor", "recipient", "places"})
FLAGS = {"conditional", "hearsay", "direct"}
DATES = frozenset({"date", "due"})


def parse_value(field: str, text: str) -> Any:
    """A value as the extraction contract has it; an amount as it was typed, which its article tells how to read.

    Raises UsageError for one that the field cannot have.
    """
    text = text.strip()
    if field in LISTS:
        return [part.strip() for part in text.split(",") if part.strip()]
    if field in FLAGS:
        return _parse_flag(field, text)
    if not text:
        return None
    if field in DATES and day_bounds(text)[0] is None:
        raise click.UsageError(f"{field}: {text!r} is not a date; write it as YYYY-MM-DD, YYYY-MM or YYYY")
    return text


def _parse_flag(field: str, text: str) -> bool:
    if text.lower() not in ("yes", "no"):
        raise click.UsageError(f"{field}: {text!r} is neither yes nor no")
    return text.lower() == "yes"
