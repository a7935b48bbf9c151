"""Lines that a printed page broke, put together again."""

import re

from sepakat.ingest.decoding import SOFT_HYPHEN

# A word cut at the end of a line. Reduplication ("negara-\nnegara") keeps its hyphen, so the halves must differ.
CUT_WORD = re.compile(r"([^\W\d_]{2,30})[-\xad]\n([^\W\d_]{2,30})")
STOPS = tuple('.!?:;”"’»)')
LIST_MARK = re.compile(r"(?:[-•*▪–]|\(?\w{1,3}[.)])\s")


def join_wrapped(text: str) -> str:
    """The text with one paragraph a line.

    A line goes on in the next where it is nearly as long as the longest and ends no sentence.
    """
    lines = [line.strip() for line in CUT_WORD.sub(_join_word, text).replace(SOFT_HYPHEN, "").split("\n")]
    full = _full_length(lines)
    joined: list[str] = []
    open_line = False
    for line in lines:
        if open_line and line and not LIST_MARK.match(line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
        open_line = bool(line) and len(line) >= full and not line.endswith(STOPS)
    return "\n".join(joined)


def _full_length(lines: list[str]) -> int:
    """How long a line is at least that reaches the right margin: seven tenths of the longest usual line."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] * 7 // 10 if lengths else 0


def _join_word(found: re.Match[str]) -> str:
    first, second = found.groups()
    return f"{first}-{second}" if first.lower() == second.lower() or second[0].isupper() else first + second
