"""The exception tree. Every message says what failed, where, and what to do next.

SepakatError
├── InputError   a bad file, page, line or option; the other inputs go on
├── DataError    a bad language pack, gazetteer or record shipped with the program
├── StoreError   the ledger cannot be opened, read or written
├── NotFound     an id or name that the ledger does not have
└── Refused      somebody may not do that, or not now
"""


class SepakatError(Exception):
    """Base of all errors that Sepakat raises on purpose; `code` is stable and may be matched by programs."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code


class InputError(SepakatError):
    """An input or option that cannot be used."""

    code = "input.bad"


class DataError(SepakatError):
    """Data shipped with the program that does not hold together."""

    code = "data.bad"


class StoreError(SepakatError):
    """A ledger that cannot be opened, read or written."""

    code = "store.failed"


class NotFound(SepakatError):
    """An id or a name that is not there; `remedy` is for those who use the command line, and the message ends with it."""

    code = "not-found"

    def __init__(self, message: str, *, code: str | None = None, remedy: str | None = None) -> None:
        super().__init__(f"{message}; {remedy}" if remedy else message, code=code)
        self.what = message
        """The message without the remedy."""


class Refused(SepakatError):
    """Something that whoever asks may not do, or not now."""

    code = "access.forbidden"

    def __init__(self, message: str, *, code: str | None = None, wait: int | None = None) -> None:
        super().__init__(message, code=code)
        self.wait = wait
        """Seconds after which it may be tried again, where that helps."""
