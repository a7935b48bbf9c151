"""Values of fields as people type them."""

import re
from typing import Any

import click

from sepakat.store.days import day_bounds

LISTS = frozenset({"parties", "participants", "topics", "actor", "recipient", "places"})
FLAGS = {"conditional", "hearsay", "direct"}
DATES = frozenset({"date", "due"})
QUANTITY = re.compile(r"(-?\d[\d,_]{0,30}(?:\.\d{1,15})?)(?:\s+(\S.{0,60}))?")


def parse_value(field: str, text: str) -> Any:
    """A value as the extraction contract has it.

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
    return _parse_quantity(text) if field == "quantity" else text


def _parse_flag(field: str, text: str) -> bool:
    if text.lower() not in ("yes", "no"):
        raise click.UsageError(f"{field}: {text!r} is neither yes nor no")
    return text.lower() == "yes"


def _parse_quantity(text: str) -> dict[str, Any]:
    found = QUANTITY.fullmatch(text)
    if not found:
        raise click.UsageError(f"quantity: {text!r} is not a number with its unit, such as '40 person' or '1700000 USD'")
    number = found[1].replace(",", "").replace("_", "")
    return {"value": float(number) if "." in number else int(number), "unit": found[2]}
