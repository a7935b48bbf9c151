"""Write the picture of a ledger in README.md from what the program says of its samples.

python scripts/document_readme.py
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
START, END = "<!-- picture: made by `make docs` -->\n", "<!-- end of the picture -->\n"
SECTIONS = ("Commitments (", "Where ", "The sentence ", "  line ")
"""How the parts of the demonstration begin that the picture shows; README.md says that it is an excerpt."""
WIDTH = "92"
"""So many columns a reader sees without scrolling where the page is shown."""


def main() -> int:
    """Write the page."""
    page = PAGE.read_text("utf-8")
    wanted = page[: page.index(START) + len(START)] + render_picture() + page[page.index(END) :]
    PAGE.write_text(wanted, "utf-8")
    return 0


def render_picture() -> str:
    """The part of the demonstration that shows entries and a sentence."""
    command = [sys.executable, "-m", "sepakat", "demo"]
    environment = os.environ | {"COLUMNS": WIDTH, "NO_COLOR": "1"}
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=ROOT).stdout
    parts = [part for part in shown.split("\n\n") if part.startswith(SECTIONS)]
    return "```\n" + "\n\n".join(parts) + "\n```\n"


if __name__ == "__main__":
    sys.exit(main())
