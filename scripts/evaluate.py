"""Run the extraction over the shared gold data, score it, and freeze the figures in bench/evaluation.md and .json.

The gold data is no part of this repository: it is looked for in ../shared, or where SEPAKAT_SHARED says.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from sepakat.evaluate.figures import Figure, parse_figures
from sepakat.evaluate.floors import judge, load_floors
from sepakat.evaluate.table import render_table
from sepakat.extract.pipeline import extract_draft
from sepakat.ingest import InputProblem, read_inputs

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "bench"
WORK = ROOT / "build" / "evaluation"
"""Predictions, and the misses by set; not kept."""
OWN = ("dev", "seeds", "bppt")
THIRD_PARTY = ("quotations-en", "quotations-id", "plover", "actors", "names-id", "numbers-id", "parity", "pages")
LARGEST_FIRST = ("parity", "names-id", "quotations-en", "pages")
PROCESSES = 2


def main(chosen: list[str]) -> int:
    """Measure the chosen sets, or all; the frozen table is rewritten only when all were measured."""
    shared = Path(os.environ.get("SEPAKAT_SHARED", ROOT.parent / "shared"))
    if not (shared / "score").is_dir():
        print("no gold data here (set SEPAKAT_SHARED to the folder that holds score/ and corpus/): nothing to evaluate")
        return 0
    unknown = set(chosen) - {*OWN, *THIRD_PARTY}
    if unknown:
        print(f"unknown sets: {', '.join(sorted(unknown))}; there are {', '.join((*OWN, *THIRD_PARTY))}", file=sys.stderr)
        return 2
    WORK.mkdir(parents=True, exist_ok=True)
    figures = measure_all([name for name in (*OWN, *THIRD_PARTY) if not chosen or name in chosen], shared)
    verdicts = judge(load_floors((BENCH / "floors.toml").read_text("utf-8")), figures)
    page = render_table([verdict for verdict in verdicts if not chosen or verdict.floor.dataset in chosen], figures)
    if chosen:
        print(page)
        return 0
    (BENCH / "evaluation.md").write_text(page, "utf-8")
    (BENCH / "evaluation.json").write_text(json.dumps(nested(figures), indent=1, ensure_ascii=False) + "\n", "utf-8")
    short = [f"{v.floor.dataset}: {v.floor.measure} {v.floor.label} {v.value} ({v.floor})" for v in verdicts if not v.is_met]
    print(f"{len(verdicts) - len(short)} of {len(verdicts)} floors met; bench/evaluation.md is rewritten")
    print("".join(f"  short: {line}\n" for line in short), end="")
    return 0


def measure_all(names: list[str], shared: Path) -> list[Figure]:
    """The figures of the sets, in the order of `names`; the largest are begun first."""
    begun = sorted(names, key=lambda name: LARGEST_FIRST.index(name) if name in LARGEST_FIRST else len(LARGEST_FIRST))
    with ProcessPoolExecutor(PROCESSES) as pool:
        running = {name: pool.submit(measure, name, shared) for name in begun}
        return [figure for name in names for figure in running[name].result()]


def measure(name: str, shared: Path) -> list[Figure]:
    """Extract one set and score it."""
    predicted = WORK / f"{name}.jsonl"
    corpus = shared / "corpus"
    if name in OWN:
        write_predictions(corpus / name / "articles.jsonl", predicted, extractions)
        misses = WORK / f"{name}-misses.jsonl"
        command = [shared / "score" / "score.py", corpus / name / "gold", predicted, "--details", misses]
    else:
        scorer, folder = shared / "score" / "thirdparty.py", corpus / "thirdparty" / name
        inputs = WORK / f"{name}-inputs.jsonl"
        inputs.write_text(run([scorer, "inputs", name, folder]), "utf-8")
        write_predictions(inputs, predicted, texts if name == "pages" else extractions)
        command = [scorer, "score", name, folder, predicted]
    return parse_figures(name, run(command))


def run(command: list[Any]) -> str:
    """What a script prints."""
    return subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True).stdout


def write_predictions(inputs: Path, predicted: Path, predict: Any) -> None:
    """Write what `predict` makes of a file of input lines."""
    with predicted.open("w", encoding="utf-8") as lines:
        for found in predict(inputs):
            lines.write(json.dumps(found, ensure_ascii=False) + "\n")


def extractions(inputs: Path) -> Iterator[dict[str, Any]]:
    """The claims of every article."""
    for article in read_inputs([str(inputs)]):
        if isinstance(article, InputProblem):
            print(article, file=sys.stderr)
        else:
            yield extract_draft(article).claims().to_dict()


def texts(inputs: Path) -> Iterator[dict[str, Any]]:
    """The text of every page; its language does not matter here, so it is not recognised."""
    for article in read_inputs([str(inputs)], language="en"):
        if isinstance(article, InputProblem):
            print(article, file=sys.stderr)
        else:
            yield {"id": article.id, "text": article.text}


def nested(figures: list[Figure]) -> dict[str, dict[str, dict[str, float | str]]]:
    """The figures by set and measure."""
    tree: dict[str, dict[str, dict[str, float | str]]] = {}
    for figure in figures:
        measured = tree.setdefault(figure.dataset, {}).setdefault(figure.measure, {"counts": figure.counts})
        measured[figure.label] = figure.value
    return tree


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
