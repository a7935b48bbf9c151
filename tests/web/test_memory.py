"""Pages are made once for many readers, and anew when the ledger, the day, the language or the reader is another."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from sepakat.service import Ledger
from sepakat.web.memory import PageMemory

DAY = date(2031, 5, 6)


class Counting:
    """An application that says how often it was asked."""

    def __init__(self, status: int = 200, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
        self.asked = 0
        self.status = status
        self.headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer slowly."""
        self.asked += 1
        await asyncio.sleep(0.01)
        await send({"type": "http.response.start", "status": self.status, "headers": list(self.headers)})
        await send({"type": "http.response.body", "body": b"page ", "more_body": True})
        await send({"type": "http.response.body", "body": str(self.asked).encode()})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """An empty ledger."""
    return Ledger(tmp_path / "empty.db")


def ask(memory: PageMemory, path: str = "/", *, times: int = 1, language: str = "id", method: str = "GET") -> list[bytes]:
    """The bodies of the answers to as many requests at once."""

    async def request() -> bytes:
        parts: list[bytes] = []

        async def send(message: dict[str, object]) -> None:
            parts.append(bytes(message.get("body", b"")))  # type: ignore[call-overload]

        scope = {"type": "http", "method": method, "path": path, "query_string": b"", "state": {"identity": None, "csrf": ""}}
        await memory(scope | {"headers": [(b"accept-language", language.encode())]}, None, send)  # type: ignore[arg-type]
        return b"".join(parts)

    async def all_at_once() -> list[bytes]:
        return await asyncio.gather(*(request() for _ in range(times)))

    return asyncio.run(all_at_once())


def test_a_page_is_made_once_for_all_who_ask(ledger: Ledger) -> None:
    app = Counting()
    assert ask(PageMemory(app, ledger, lambda: DAY), times=20) == [b"page 1"] * 20
    assert app.asked == 1


def test_another_ledger_or_reader_gets_another_page(ledger: Ledger) -> None:
    app, days = Counting(), [DAY]
    memory = PageMemory(app, ledger, lambda: days[-1])
    ask(memory)
    ask(memory, language="en")
    assert app.asked == 2
    ledger.read_text("Fiji dan Indonesia bertemu di Suva.", language="id")
    ask(memory)
    assert app.asked == 3
    days.append(date(2031, 5, 7))
    ask(memory)
    assert app.asked == 4


@pytest.mark.parametrize(
    ("app", "path", "method"),
    [
        pytest.param(Counting(404), "/events/none", "GET", id="nothing there"),
        pytest.param(Counting(headers=((b"set-cookie", b"a=b"),)), "/", "GET", id="a cookie"),
        pytest.param(Counting(), "/review", "GET", id="a page that people work on"),
        pytest.param(Counting(), "/events", "POST", id="a form"),
        pytest.param(Counting(), "/api/v1/export", "GET", id="the whole ledger"),
    ],
)
def test_what_is_not_kept(ledger: Ledger, app: Counting, path: str, method: str) -> None:
    memory = PageMemory(app, ledger, lambda: DAY)
    ask(memory, path, method=method)
    ask(memory, path, method=method)
    assert app.asked == 2


def test_answers_to_programs_are_kept_unless_they_know_one(ledger: Ledger) -> None:
    app = Counting()
    memory = PageMemory(app, ledger, lambda: DAY)
    assert ask(memory, "/api/v1/records", times=5) == [b"page 1"] * 5
    asked = Counting()
    known = {
        "type": "http",
        "method": "GET",
        "path": "/api/v1/records",
        "query_string": b"",
        "headers": [(b"if-none-match", b'"x"')],
    }

    async def send(message: object) -> None:
        pass

    asyncio.run(PageMemory(asked, ledger, lambda: DAY)(known, None, send))  # type: ignore[arg-type]
    assert asked.asked == 1


def test_what_fails_is_tried_again(ledger: Ledger) -> None:
    class Failing(Counting):
        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            self.asked += 1
            raise ValueError("broken")

    app = Failing()
    memory = PageMemory(app, ledger, lambda: DAY)
    for _ in range(2):
        with pytest.raises(ValueError, match="broken"):
            ask(memory)
    assert app.asked == 2


def test_a_judgement_shows_at_once(fresh: Callable[..., TestClient]) -> None:
    client = fresh("JAKARTA - Fiji akan membangun 40 sekolah di Suva pada 2027, kata Menteri Rina Halim, Senin (5/5/2025).")
    before = client.get("/commitments").text
    ledger: Ledger = client.app.state.ledger  # type: ignore[attr-defined]
    entry = ledger.list_records(kind="commitment").items[0]
    assert entry.id in before
    ledger.judge("reject", entry.id, by="Rina")
    assert entry.id not in client.get("/commitments").text
