"""What is wrong with what programs send, in the style of all other messages: what it is, and what it should be."""

from collections.abc import Callable, Mapping
from typing import Any

Context = Mapping[str, Any]

SAID: Mapping[str, Callable[[Context], str]] = {
    "missing": lambda _: "is missing",
    "extra_forbidden": lambda _: "is not known here; leave it out",
    "enum": lambda context: f"is none of the choices: {context['expected']}",
    "literal_error": lambda context: f"is none of the choices: {context['expected']}",
    "greater_than_equal": lambda context: f"is less than {context['ge']}",
    "less_than_equal": lambda context: f"is more than {context['le']}",
    "int_parsing": lambda _: "is not a whole number",
    "int_type": lambda _: "is not a whole number",
    "int_from_float": lambda _: "is not a whole number",
    "int_parsing_size": lambda _: "is not a number of usual size",
    "float_parsing": lambda _: "is not a number",
    "float_type": lambda _: "is not a number",
    "bool_parsing": lambda _: "is neither true nor false",
    "bool_type": lambda _: "is neither true nor false",
    "string_type": lambda _: "is not text",
    "string_too_short": lambda context: f"has fewer than {context['min_length']} characters",
    "string_too_long": lambda context: f"has more than {context['max_length']} characters",
    "string_pattern_mismatch": lambda _: "has characters that cannot be here",
    "too_short": lambda context: f"has fewer than {context['min_length']} entries",
    "too_long": lambda context: f"has more than {context['max_length']} entries",
    "list_type": lambda _: "is not a list",
    "tuple_type": lambda _: "is not a list",
    "dict_type": lambda _: "is not an object",
    "model_type": lambda _: "is not an object",
    "model_attributes_type": lambda _: "is not an object",
    "json_invalid": lambda _: "is no JSON",
    "date_parsing": lambda _: "is not a day; write it as YYYY-MM-DD",
    "date_from_datetime_parsing": lambda _: "is not a day; write it as YYYY-MM-DD",
    "date_from_datetime_inexact": lambda _: "is not a day; write it as YYYY-MM-DD",
    "date_type": lambda _: "is not a day; write it as YYYY-MM-DD",
    "value_error": lambda context: str(context.get("error", "cannot be so")),
}
"""By the types of pydantic's errors."""


def say_fault(error: Mapping[str, Any]) -> str:
    """How a value is wrong that pydantic tells as this."""
    say = SAID.get(error["type"])
    return say(error.get("ctx") or {}) if say else "cannot be so"
