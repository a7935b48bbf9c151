"""A ledger of the shipped samples, served in this process."""

from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import as_file
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sepakat.samples import sample_paths
from sepakat.service import Ledger
from sepakat.web.app import make_app
from sepakat.web.rules import make_rules

TODAY = date(2025, 6, 1)


def make_client(ledger: Ledger, **options: object) -> TestClient:
    """A browser on this machine, without accounts."""
    app = make_app(ledger, make_rules(ledger.accounts, "127.0.0.1"), today=lambda: TODAY)
    return TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000), **options)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, a page shows what was judged before."""
    monkeypatch.setattr("sepakat.service.reading.PATIENCE", 60.0)


@pytest.fixture(scope="session")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger with all samples; it is only read."""
    path = tmp_path_factory.mktemp("web") / "demo.db"
    with Ledger(path) as ledger:
        for sample in sample_paths():
            with as_file(sample) as file:
                ledger.read(file)
        ledger.settle()
    return path


@pytest.fixture(scope="session")
def demo(demo_path: Path) -> Iterator[Ledger]:
    """The ledger with all samples, open."""
    with Ledger(demo_path, create=False) as ledger:
        yield ledger


@pytest.fixture(scope="session")
def browser_of_all(demo: Ledger) -> TestClient:
    """The browser of all tests."""
    return make_client(demo)


@pytest.fixture
def client(browser_of_all: TestClient) -> TestClient:
    """A browser that reads the samples, and has no cookies yet."""
    browser_of_all.cookies.clear()
    return browser_of_all


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Makes a browser on a new ledger with the articles that are given as texts."""
    opened: list[Ledger] = []

    def make(*texts: str) -> TestClient:
        ledger = Ledger(tmp_path / f"ledger-{len(opened)}.db")
        opened.append(ledger)
        for number, text in enumerate(texts):
            file = tmp_path / f"article-{number}.txt"
            file.write_text(text, "utf-8")
            ledger.read(file)
        return make_client(ledger)

    yield make
    for ledger in opened:
        ledger.close()
