"""What the scorers print, one figure at a time."""

import re
from typing import NamedTuple

LABEL = r"(?:P|R|F1|accuracy|Jaccard|pooled|rate|share)"
ROW = re.compile(rf"^(?P<measure>\S.{{0,60}}?)\s+(?P<figures>{LABEL} \d\.\d{{3}}(?:\s+{LABEL} \d\.\d{{3}}){{0,3}})(?=\s|$)")
FIGURE = re.compile(rf"({LABEL}) (\d\.\d{{3}})")
COUNTS = re.compile(r"\(([^()]{1,120})\)")


class Figure(NamedTuple):
    """One number of one measure on one set of gold data."""

    dataset: str
    measure: str
    label: str
    """P, R, F1, accuracy, Jaccard, pooled, rate or share."""
    value: float
    counts: str
    """The counts behind it, as the scorer prints them."""


def parse_figures(dataset: str, printed: str) -> list[Figure]:
    """All figures in the output of a scorer, in its order; lines without one are passed over."""
    return [figure for line in printed.splitlines() for figure in _parse_line(dataset, line.strip())]


def _parse_line(dataset: str, line: str) -> list[Figure]:
    row = ROW.match(line)
    if row is None:
        return []
    counts = COUNTS.search(line, row.end())
    behind = counts[1] if counts else ""
    return [Figure(dataset, row["measure"], label, float(value), behind) for label, value in FIGURE.findall(row["figures"])]
