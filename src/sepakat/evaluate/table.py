"""The figures as a Markdown page, always the same for the same figures."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from sepakat.evaluate.figures import Figure
from sepakat.evaluate.floors import Verdict

HEAD = """# Evaluation

Written by `make evaluate`; what each measure means stands in [docs/evaluation.md](../docs/evaluation.md).
"""


def render_table(verdicts: Sequence[Verdict], figures: Sequence[Figure]) -> str:
    """The page: first the floors, then every figure by set."""
    met = sum(verdict.is_met for verdict in verdicts)
    parts = [HEAD, f"## Floors\n\n{met} of {len(verdicts)} are met.\n", _table(_floor_rows(verdicts))]
    for dataset, group in groupby(figures, key=lambda figure: figure.dataset):
        parts += [f"## {dataset}\n", _table(_figure_rows(list(group)))]
    return "\n".join(parts)


def _table(rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{'---|' * (lines[0].count('|') - 1)}")
    return "\n".join(lines) + "\n"


def _floor_rows(verdicts: Sequence[Verdict]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("set", "measure", "figure", "value", "floor", "met")]
    for verdict in verdicts:
        floor, value = verdict.floor, verdict.value
        shown = "not measured" if value is None else f"{value:.3f}"
        rows.append((floor.dataset, floor.measure, floor.label, shown, str(floor), "yes" if verdict.is_met else "**no**"))
    return rows


def _figure_rows(figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("measure", "figures", "counts")]
    for (measure, counts), group in groupby(figures, key=lambda figure: (figure.measure, figure.counts)):
        rows.append((measure, ", ".join(f"{figure.label} {figure.value:.3f}" for figure in group), counts))
    return rows
