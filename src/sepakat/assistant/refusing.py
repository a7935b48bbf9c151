"""What is wrong with the arguments of a call, in one line: which, what it is, and what it may be."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from pydantic import ValidationError

from sepakat.service.choices import unknown_word
from sepakat.service.faults import say_fault

QUOTED = re.compile(r"'([^']*)'")
"""A choice, as pydantic lists it."""
LONGEST = 60
"""Characters of a value that are told again."""
MOST = 3
"""Arguments of which one line tells."""
OF_LISTS = ("tuple_type", "list_type")


def refuse_unknown(name: str, arguments: Mapping[str, Any], known: Collection[str]) -> str | None:
    """Why a tool does not take these arguments; None where it knows them all."""
    strange = next((each for each in arguments if each not in known), None)
    return None if strange is None else f"{name}: {unknown_word('argument', _cut(strange), known)}"


def refuse_values(error: ValidationError) -> str:
    """Why the values of arguments cannot be, an argument once."""
    faults: dict[str, Mapping[str, Any]] = {}
    for each in error.errors():
        where = str(each["loc"][0])
        # Of a value that may be a list or a text, what is wrong with what it is; not that it is not the other.
        if where not in faults or faults[where]["type"].endswith("_type"):
            faults[where] = each
    return "; ".join(_describe(where, fault) for where, fault in list(faults.items())[:MOST])


def _describe(where: str, fault: Mapping[str, Any]) -> str:
    value = fault["input"]
    if fault["type"] == "missing":
        return f"{where}: {say_fault(fault)}"
    if fault["type"] == "enum":
        return str(unknown_word(where, _cut(str(value)), QUOTED.findall(fault["ctx"]["expected"])))
    remedy = f'; write ["{_cut(value)}"]' if fault["type"] in OF_LISTS and isinstance(value, str) else ""
    return f"{where}: {_cut(repr(value))} {say_fault(fault)}{remedy}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
