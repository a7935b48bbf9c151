"""What is wrong with the parts of a request."""

from collections.abc import Mapping
from typing import Any

from sepakat.service.faults import say_fault


def describe_part(error: Mapping[str, Any]) -> dict[str, str]:
    """Which part of a request is wrong, and how."""
    where = ".".join(str(part) for part in error["loc"] if error["type"] != "json_invalid" or isinstance(part, str))
    return {"where": where, "error": say_fault(error)}
