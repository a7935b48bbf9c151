"""What could not be read, and what to do about it."""

import errno
import logging
from dataclasses import dataclass

from sepakat.errors import InputError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InputProblem:
    """One input, or one line of one, that could not be read; the other inputs go on."""

    where: str
    """The input: a path, a path with a line number, or "standard input"."""
    what: str
    remedy: str

    def __str__(self) -> str:
        return " ".join(f"{self.where}: {self.what}; {self.remedy}".split())


class Unreadable(InputError):
    """Raised by the readers of single formats; the walk over the inputs turns it into an `InputProblem`."""

    code = "input.unreadable"

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}; {remedy}")
        self.what = what
        self.remedy = remedy

    def at(self, where: str) -> InputProblem:
        """The problem, with the input that has it."""
        return InputProblem(where, self.what, self.remedy)


def problem_of(where: str, error: Exception) -> InputProblem:
    """The problem behind whatever a reader raises, so that one input never stops the others."""
    match error:
        case Unreadable():
            return error.at(where)
        case PermissionError():
            return InputProblem(where, "no permission to read it", "change its permissions or run as its owner")
        case OSError(errno=errno.ELOOP):
            return InputProblem(where, "the link leads back to itself", "mend or remove the link")
        case OSError():
            return InputProblem(where, error.strerror or str(error), "check the path and the disk")
    log.debug("%s", where, exc_info=error)
    if isinstance(error, ImportError):
        return InputProblem(where, f"a package that reads this kind of file is missing ({error})", "install Sepakat anew")
    what = f"the program failed to read it ({type(error).__name__}: {error})"
    return InputProblem(where, what, "save it anew or give its text as .txt, and please report it with the file")
