"""What could not be read, and what to do about it."""

from dataclasses import dataclass

from sepakat.errors import InputError


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
