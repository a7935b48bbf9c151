"""The program itself, asked from this machine and from an address that others would have."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from sepakat.model.accounts import AccountRole
from sepakat.service import Ledger

START = re.compile(r"is at http://\S+:(\d+)/")


def find_address() -> str | None:
    """An address of this machine that others could reach; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        found: str = probe.getsockname()[0]
    return None if found.startswith("127.") else found


ADDRESS = find_address()
needs_address = pytest.mark.skipif(ADDRESS is None, reason="this machine has no address but its own")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A ledger with one article and no account."""
    place = tmp_path / "ledger.db"
    with Ledger(place) as ledger:
        ledger.read_text("Indonesia pledged on Monday to train 40 fishers of Fiji in Suva by 2032.")
        ledger.settle()
    return str(place)


@contextmanager
def served(path: str, host: str) -> Iterator[int]:
    """The program serving a ledger; gives the port."""
    command = [sys.executable, "-m", "sepakat", "serve", "--ledger", path, "--host", host, "--port", "0"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        found = START.search(line)
        assert found, line
        try:
            yield int(found[1])
        finally:
            program.terminate()


def ask(address: str, port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    """Status and body of an answer."""
    connection = HTTPConnection(address, port, timeout=20)
    try:
        connection.request(method, path, body=b"{}" if method == "POST" else None, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_the_program_refuses_a_network_without_an_administrator(path: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sepakat", "serve", "--ledger", path, "--host", "0.0.0.0", "--port", "0"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "no administrator yet" in done.stderr


@needs_address
def test_on_this_machine_alone_nobody_else_gets_through(path: str) -> None:
    assert ADDRESS is not None
    with served(path, "127.0.0.1") as port:
        assert ask("127.0.0.1", port, "/api/v1/records")[0] == 200
        assert ask("127.0.0.1", port, "/api/v1/records", Host="evil.example")[0] == 421
        assert ask("127.0.0.1", port, "/api/v1/records", **{"X-Forwarded-For": "10.0.0.7"})[0] == 401
        with pytest.raises(OSError, match="refused"):
            ask(ADDRESS, port, "/")


@needs_address
def test_a_stranger_on_the_network_neither_reads_nor_writes(path: str) -> None:
    assert ADDRESS is not None
    with Ledger(path) as ledger:
        ledger.accounts.add("rina", AccountRole.ADMINISTRATOR, "kopi tubruk pagi hari", by="tests")
        _, token = ledger.accounts.make_token("rina", AccountRole.EDITOR, "x", days=1, by="tests")
    with served(path, "0.0.0.0") as port:
        for claimed in ({}, {"X-Forwarded-For": "127.0.0.1"}, {"Host": "localhost"}, {"X-Sepakat-Local": "yes"}):
            for address in (ADDRESS, "127.0.0.1"):
                status, body = ask(address, port, "/api/v1/records", **claimed)
                assert (status, json.loads(body)["code"]) == (401, "access.login")
                assert ask(address, port, "/", **claimed)[0] == 303
                assert ask(address, port, "/api/v1/judgements", "POST", **claimed)[0] == 401
        assert ask(ADDRESS, port, "/api/v1/records", Authorization=f"Bearer {token}")[0] == 200
        assert ask(ADDRESS, port, "/login")[0] == 200
