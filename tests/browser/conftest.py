"""A real browser on a real server: `sepakat serve` with the sample reports, driven in headless Chromium.

Where there is no Chromium these tests are not collected, and the summary says so.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from sepakat.samples import sample_paths
from sepakat.service import Ledger

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
CHROMIUM = os.environ.get("SEPAKAT_TEST_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without them Chromium looks for hosts of its own, which a closed network refuses one by one."""
MINUTES = "Kedua pihak sepakat melatih 600 teknisi pendingin sebelum Juni 2027. Biaya perawatan dibahas kemudian."

collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that the browser tests were left out."""
    if not CHROMIUM:
        terminalreporter.write_line("no Chromium here: the browser tests were not collected (Debian: apt-get install chromium)")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample reports and a working group that met once, to be copied."""
    path = tmp_path_factory.mktemp("browser") / "samples.db"
    with Ledger(path) as ledger:
        ledger.read([str(sample) for sample in sample_paths()])
        group = ledger.groups.make("Rantai dingin", ["IDN", "JPN"], "id", by="Rina")
        ledger.groups.add_meeting(group.id, date(2026, 4, 20), by="Rina", place="Jakarta", minutes=MINUTES)
        ledger.settle()
    return path


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a ledger as a user would, and gives its address."""
    running: list[subprocess.Popen[str]] = []

    def start(ledger: Path) -> str:
        command = [sys.executable, "-m", "sepakat", "serve", "--ledger", str(ledger), "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        running.append(server)
        assert server.stdout is not None
        return next(word for word in server.stdout.readline().split() if word.startswith("http"))

    yield start
    for server in running:
        server.terminate()
        server.communicate(timeout=20)


@pytest.fixture(scope="session")
def site(samples: Path, serve: Callable[[Path], str]) -> str:
    """The address of the sample ledger, for reading only."""
    return serve(samples)


@pytest.fixture
def ledger_path(samples: Path, tmp_path: Path) -> Path:
    """A copy of the sample ledger that a test may change."""
    with Ledger(samples) as ledger:
        return ledger.backup(tmp_path / "own.db")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh visitor; whatever the page complains of in the console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert not complaints
