"""The script behind `make evaluate`."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_without_gold_data_one_line_says_so(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "evaluate.py")]
    environment = {**os.environ, "SEPAKAT_SHARED": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("no gold data here")
    assert done.stdout.count("\n") == 1
