"""`sepakat serve`."""

import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from sepakat.cli import program
from sepakat.cli.serve import address_of, listen
from sepakat.errors import InputError
from sepakat.service import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = str(tmp_path / "ledger.db")
    Ledger(path).close()
    return path


def test_it_serves_until_it_is_told_to_stop(ledger: str) -> None:
    command = [sys.executable, "-m", "sepakat", "serve", "--ledger", ledger, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split(" is at ")[1].split()[0]
        with urlopen(address) as answer:
            assert answer.status == 200
            assert "Sepakat" in answer.read().decode()
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0


def test_a_port_that_is_taken_is_named(ledger: str) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        outcome = CliRunner().invoke(program, ["serve", "--ledger", ledger, "--port", port])
    assert outcome.exit_code == 2
    assert f"port {port} of 127.0.0.1 is taken" in outcome.output
    assert "--port" in outcome.output


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    outcome = CliRunner().invoke(program, ["serve", "--ledger", str(path)])
    assert outcome.exit_code == 1
    assert "sepakat read" in outcome.output
    assert not path.exists()


def test_other_machines_need_an_administrator(ledger: str) -> None:
    outcome = CliRunner().invoke(
        program, ["serve", "--ledger", ledger, "--host", "0.0.0.0", "--name", "ledger.example", "--port", "0"]
    )
    assert outcome.exit_code == 2
    assert "sepakat user add" in outcome.output


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(InputError, match="--host"):
        listen("192.0.2.1", 0)


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "http://127.0.0.1:"), ("localhost", "http://localhost:")])
def test_the_address_is_one_for_a_browser(host: str, shown: str) -> None:
    with listen(host, 0) as listener:
        assert address_of(listener, host).startswith(shown)
        assert isinstance(listener, socket.socket)


def test_the_address_has_the_name_that_is_answered() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert address_of(listener, "0.0.0.0", ("ledger.example", "other.example")) == f"http://ledger.example:{port}/"
        assert address_of(listener, "127.0.0.1", ("ledger.example",), https=True) == "https://ledger.example/"
