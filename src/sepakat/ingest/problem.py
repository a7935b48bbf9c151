"""What could not be read, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InputProblem:
    """One input, or one line of one, that could not be read; the other inputs go on."""

    where: str
    """The input: a path, a path with a line number, or "standard input"."""
    what: str
    remedy: str

    def __str__(self) -> str:
        return " ".join(f"{self.where}: {self.what}; {self.remedy}".split())
