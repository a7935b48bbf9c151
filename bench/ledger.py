"""What one more report costs a ledger of 1,000 to 100,000 articles, and what putting all of them together anew costs.

    python -m bench.ledger [SIZE ...]

Each size runs in a process of its own over invented reports (synthesis.py) and rewrites its line of ledger.md.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.synthesis import World
from sepakat.model.extraction import Extraction
from sepakat.service.settling import settle
from sepakat.store import Store, open_store

ROOT = Path(__file__).resolve().parent.parent
PAGE, FIGURES = ROOT / "bench" / "ledger.md", ROOT / "bench" / "ledger.json"
SIZES = (1_000, 10_000)
ADDED = 200
"""Reports that are added one by one, spread over the whole decade."""
ENGINE = "synthetic"
COLUMNS = {
    "median": "one more report, ms, median",
    "p90": "90th percentile",
    "p99": "99th percentile",
    "rebuild": "all anew, ms an article",
    "minutes": "all anew, minutes",
    "memory": "peak memory, MB",
    "disk": "on the disk, MB",
    "records": "records",
}


def main(arguments: Sequence[str]) -> int:
    """Measure the sizes given, each in a process of its own, and write the page; `run SIZE` does one of them here."""
    if arguments[:1] == ["run"]:
        print(json.dumps(run(int(arguments[1]))))
        return 0
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    for size in [int(each) for each in arguments] or SIZES:
        command = [sys.executable, "-m", "bench.ledger", "run", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        figures[str(size)] = json.loads(done.stdout)
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    PAGE.write_text(render(figures), "utf-8")
    print(PAGE.read_text("utf-8"), end="")
    return 0


def run(size: int) -> dict[str, float]:
    """Fill a ledger, work everything out, add some reports one by one."""
    held = set(random.Random(2).sample(range(size + ADDED), ADDED))
    later: list[Extraction] = []
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "ledger.db") as store:
        for place, extraction in enumerate(World(size + ADDED).reports()):
            if place in held:
                later.append(extraction)
            else:
                store.write(extraction, ENGINE)
        started = time.process_time()
        settle(store)
        rebuilt = time.process_time() - started
        random.Random(3).shuffle(later)
        times = sorted(_time_one(store, each) for each in later)
        disk = sum(file.stat().st_size for file in Path(folder).iterdir())
        counts = store.records.count()
    return {
        "median": median(times) * 1e3,
        "p90": times[len(times) * 90 // 100] * 1e3,
        "p99": times[len(times) * 99 // 100] * 1e3,
        "rebuild": rebuilt * 1e3 / size,
        "minutes": rebuilt / 60,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "disk": disk / 1e6,
        "records": sum(counts.values()),
    }


def _time_one(store: Store, extraction: Extraction) -> float:
    """Seconds for storing a report and bringing everything up to date with it."""
    started = time.process_time()
    store.write(extraction, ENGINE)
    settle(store)
    return time.process_time() - started


def render(figures: dict[str, dict[str, Any]]) -> str:
    """The page; a size may have a note on how it was measured."""
    sizes = sorted(figures, key=int)
    lines = [
        "# What a ledger costs as it grows",
        "",
        "Storing one more report and bringing everything up to date with it: copies, records with their fields and reasons,",
        "people, what came of commitments, discrepancies. And working all of it out anew. In a ledger in a file, on one core;",
        "seconds of the processor, so that other programs count for nothing. Invented reports of one decade (synthesis.py):",
        "the larger the ledger, the more reports a day. `python -m bench.ledger SIZE ...` measures sizes anew.",
        "",
        f"| | {' | '.join(f'{int(size):,} articles' for size in sizes)} |",
        f"|---|{'---:|' * len(sizes)}",
    ]
    for name, label in COLUMNS.items():
        lines.append(f"| {label} | {' | '.join(f'{figures[size][name]:,.1f}'.removesuffix('.0') for size in sizes)} |")
    notes = [f"{int(size):,} articles: {figures[size]['note']}" for size in sizes if "note" in figures[size]]
    return "\n\n".join(["\n".join(lines), *notes]) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
