"""A program killed at any moment leaves a ledger that opens and is complete up to the last whole article."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from sepakat.model.vocabulary import ClaimKind
from sepakat.store import Filters, open_store

WRITER = """
import sys
from sepakat.model.article import Article
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.store import open_store

store = open_store(sys.argv[1])
for number in range(100_000):
    article = Article(f"a{number:06}", f"{number:06} " + "Dua pihak bertemu lagi. " * 40, "id")
    quotations = tuple(Quotation(None, True, article.evidence(start, start + 7), None, None, "r") for start in range(0, 210, 7))
    store.write(Extraction(article, quotations=quotations), "e1")
    print(article.id, flush=True)
"""
CLAIMS = 30
KILLS = 10


def test_kill_at_any_moment(tmp_path: Path) -> None:
    moments = random.Random(4)
    path = tmp_path / "ledger.db"
    stored: dict[str, dict[ClaimKind, int]] = {}
    for _ in range(KILLS):
        acknowledged = _write_until_killed(path, moments.uniform(0.1, 0.7))
        if not path.exists():
            continue
        with open_store(path) as store:
            stored = {entry.article.id: entry.counts for entry in store.iter_articles(Filters())}
        assert set(acknowledged) <= set(stored)
        assert all(counts == {ClaimKind.QUOTATION: CLAIMS} for counts in stored.values())
    assert stored


def _write_until_killed(path: Path, seconds: float) -> list[str]:
    """What the writer had said to be stored when it was killed, some time after its start."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        return writer.stdout.read().split("\n")[:-1]
