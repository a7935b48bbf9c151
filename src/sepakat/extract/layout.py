"""Not written yet: for now every line is body."""

from sepakat.extract.draft import Draft, Line
from sepakat.model.vocabulary import LineKind


def find_layout(draft: Draft) -> None:
    """Cut the text into lines."""
    start = 0
    for piece in draft.text.split("\n"):
        draft.lines.append(Line(start, start + len(piece), LineKind.BODY))
        start += len(piece) + 1
