"""Minutes of meetings, read for the entries that rest on them."""

from datetime import date
from typing import BinaryIO

from sepakat.errors import InputError
from sepakat.ingest import InputProblem
from sepakat.service.inputs import read_located
from sepakat.service.judging import Minutes


def read_minutes(
    name: str,
    *,
    language: str | None = None,
    held_on: date | None = None,
    title: str | None = None,
    stdin: BinaryIO | None = None,
) -> Minutes:
    """The minutes in a file, or on standard input for "-"; what is not given is as the file has it.

    Raises InputError for a file that cannot be read, or that holds more than one text.
    """
    found = list(read_located([name], language=language, stdin=stdin))
    problem = next((one for one in found if isinstance(one, InputProblem)), None)
    if problem:
        raise InputError(str(problem), code="input.minutes")
    texts = [one.article for one in found if not isinstance(one, InputProblem)]
    if len(texts) != 1:
        raise InputError(f"{name}: {len(texts)} texts; name a file with the minutes of one meeting", code="input.minutes")
    (text,) = texts
    return Minutes(text.text, text.language, held_on or text.published_on, title or text.headline)
