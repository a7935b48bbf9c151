"""What a browser's form says."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from sepakat.errors import InputError

LONGEST = 200_000
"""Characters of a field; longer texts are read with `sepakat read`."""
Form = Mapping[str, str]


async def read_form(request: Request) -> Form:
    """The fields of a form; what was chosen several times in one field stands with commas between.

    Raises InputError for a field that no ledger can keep.
    """
    said: dict[str, str] = {}
    for name, value in (await request.form()).multi_items():
        if not isinstance(value, str) or "\0" in value or len(value) > LONGEST:
            raise InputError(f"{name[:40]}: write text of up to {LONGEST:,} characters", code="input.form")
        text = value.replace("\r\n", "\n")
        said[name] = f"{said[name]}, {text}" if said.get(name) else text
    return said


Sent = Annotated[Form, Depends(read_form)]
"""The parameter of a function that takes a form."""
