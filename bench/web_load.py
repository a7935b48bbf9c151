"""How long readers wait for pages: `python bench/web_load.py LEDGER` serves a ledger and reads it with many at once.

Prints a table for bench/web.md: for each page the median and the 99th percentile of the time to the last byte, with one reader
and with all at once, who each ask for the next page as soon as they have one.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

from sepakat.service import Ledger

READERS, ROUNDS = 20, 15
API = "/api/v1/"
KINDS = ("commitment", "event", "quotation")
WORDS = 40
"""Different searches."""

Times = dict[str, list[float]]


def main() -> int:
    """Serve, read and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--readers", type=int, default=READERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", help="Kinds of addresses that begin so: 'API', 'partner'.")
    chosen = parser.parse_args()
    paths = {kind: found for kind, found in list_paths(chosen.ledger).items() if _is_asked(kind, chosen.only)}
    command = [sys.executable, "-m", "sepakat", "serve", "--ledger", str(chosen.ledger), "--port", "0"]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}) as server:
        assert server.stdout is not None
        host = urlsplit(next(word for word in server.stdout.readline().split() if word.startswith("http"))).netloc
        start = time.perf_counter() - begun
        try:
            alone = merge(read(host, paths, 3, seed) for seed in range(1))
            with ThreadPoolExecutor(chosen.readers) as readers:
                together = merge(readers.map(lambda seed: read(host, paths, chosen.rounds, seed), range(chosen.readers)))
        finally:
            server.terminate()
    print_table(alone, together, chosen.readers, start)
    return 0


def _is_asked(kind: str, only: str | None) -> bool:
    return kind.startswith(only) if only else True


def list_paths(ledger: Path) -> dict[str, list[str]]:
    """Addresses of each kind of page, from what the ledger holds."""
    with Ledger(ledger, create=False) as opened:
        partners = [partner.key for partner in opened.list_partners(limit=WORDS).items]
        articles = [head.id for head in opened.lookups.articles(limit=WORDS).items]
        records = [entry.id for entry in opened.list_records(kind="commitment", sort="-reported", limit=WORDS).items]
        words = [word for entry in opened.list_records(kind="commitment", limit=WORDS).items for word in entry.label.split()[:2]]
    return {
        "overview": ["/"],
        "partner": [f"/partners/{quote(key)}" for key in partners],
        "search": [f"/search?q={quote(word)}" for word in words[:WORDS]],
        "commitments": ["/commitments", "/commitments?sort=-reported"],
        "record": [f"/commitments/{id}" for id in records],
        "contradictions": ["/contradictions"],
        "API: records": [f"{API}records?between={','.join(key.split('+'))}" for key in partners]
        + [f"{API}records?kind=commitment"],
        "API: standings": [f"{API}standings", *(f"{API}standings?between={','.join(key.split('+'))}" for key in partners)],
        "API: search": [f"{API}search?q={quote(word)}" for word in words[:WORDS]],
        "API: claims": [f"{API}claims?kind={kind}&offset={offset}" for kind in KINDS for offset in (0, 500, 4000)],
        "API: articles": [f"{API}articles", *(f"{API}articles?between={','.join(key.split('+'))}" for key in partners)],
        "API: discrepancies": [f"{API}discrepancies?offset={50 * part}" for part in range(20)],
        "API: follows": [f"{API}follows?article={quote(id)}" for id in articles],
        "API: partners": [f"{API}partners?offset={50 * part}" for part in range(5)],
        "API: timeline": [f"{API}timeline", *(f"{API}timeline?between={','.join(key.split('+'))}" for key in partners[:10])],
    }


def read(host: str, paths: dict[str, list[str]], rounds: int, seed: int) -> Times:
    """Seconds that one reader waits for each kind of page; the reader keeps its connection."""
    chance, connection, found = random.Random(seed), HTTPConnection(host, timeout=120), defaultdict[str, list[float]](list)
    for _ in range(rounds):
        for kind in chance.sample(sorted(paths), len(paths)):
            begun = time.perf_counter()
            connection.request("GET", chance.choice(paths[kind]))
            answer = connection.getresponse()
            answer.read()
            found[kind].append(time.perf_counter() - begun)
            if answer.status != 200:
                raise SystemExit(f"{kind}: the server answered {answer.status}")
    connection.close()
    return found


def merge(readers: Iterable[Times]) -> Times:
    """The times of all readers."""
    merged = defaultdict[str, list[float]](list)
    for times in readers:
        for kind, values in times.items():
            merged[kind] += values
    return merged


def print_table(alone: Times, together: Times, readers: int, start: float) -> None:
    """The figures as a table."""
    print(f"Ready {start:.1f} s after the start.\n")
    print(f"| page | alone, median ms | {readers} at once, median ms | 99th percentile ms |\n|---|---|---|---|")
    for kind in sorted(together):
        one, many = statistics.median(alone[kind]), together[kind]
        last = statistics.quantiles(many, n=100)[98]
        print(f"| {kind} | {one * 1000:.0f} | {statistics.median(many) * 1000:.0f} | {last * 1000:.0f} |")


if __name__ == "__main__":
    raise SystemExit(main())
