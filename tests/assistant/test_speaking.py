"""Lines of a client that are no messages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sepakat.service import Ledger


@pytest.mark.parametrize(("line", "code"), [("hello", -32700), ('{"a": 1}', -32600)])
def test_a_line_that_is_no_message_is_answered(tmp_path: Path, line: str, code: int) -> None:
    path = tmp_path / "ledger.db"
    Ledger(path).close()
    command = [sys.executable, "-m", "sepakat", "mcp", "--ledger", str(path)]
    done = subprocess.run(command, input=f"{line}\n", capture_output=True, text=True, timeout=60, check=False)
    answer = json.loads(done.stdout)
    assert (answer["id"], answer["error"]["code"]) == (None, code)
