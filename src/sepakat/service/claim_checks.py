"""Whether what a person says of a claim can be: the right kind of value in each property, dates that are some."""

from collections.abc import Mapping
from typing import Any

import msgspec

from sepakat.errors import InputError
from sepakat.model.claims import Claim, Commitment
from sepakat.model.periods import parse_period

DATES = ("date", "due")
NEEDED = frozenset({"action", "name", "detail"})
"""Words without which a claim says nothing."""
GREATEST = 1e18
"""Numbers in a ledger."""


def check_claim(claim: Claim, said: Mapping[str, Any]) -> None:
    """Raise InputError where one of the properties that were said cannot be one of this claim."""
    for name, value in said.items():
        if value is None and name in NEEDED:
            raise _refusal(name, "it cannot be empty; `reject` says that the find is none")
        if isinstance(getattr(claim, name, None), tuple) and not isinstance(value, list | tuple):
            raise _refusal(name, "it is a list")
        if isinstance(value, str) and not value.strip():
            raise _refusal(name, "it is empty; say null where it is not known")
        if name in DATES and isinstance(value, str) and parse_period(value) is None:
            raise _refusal(name, f"{value[:20]!r} is no day, month or year; write 2025-06-30, 2025-06 or 2025")
    try:
        msgspec.json.decode(msgspec.json.encode(claim), type=type(claim))
    except msgspec.ValidationError as error:
        name = str(error).partition("$.")[2].rstrip("`").partition("[")[0].partition(".")[0]
        raise _refusal(name or "the claim", "the value is of another kind than claims have there") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise InputError(f"a claim cannot be so: {error}", code="input.judgement") from error
    if isinstance(claim, Commitment) and claim.quantity and not abs(claim.quantity.value) <= GREATEST:
        raise _refusal("quantity", "the number is too large")


def _refusal(name: str, what: str) -> InputError:
    return InputError(f"{name}: {what}", code="input.judgement")
