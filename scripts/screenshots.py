"""Pictures of every page of the web site in both languages and both themes, to be looked at: `make screenshots`.

Needs Chromium (Debian: apt-get install chromium). Usage: python scripts/screenshots.py [FOLDER]
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Page, sync_playwright

from sepakat.samples import sample_paths
from sepakat.service import Ledger

WIDTHS = {"wide": (1280, 900), "narrow": (390, 844)}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FIXED = ("account", "accounts")
"""Parts of the site whose pages have names; elsewhere the second part of an address is an id, a side, a place."""
MINUTES = "Kedua pihak sepakat melatih 600 teknisi pendingin sebelum Juni 2027. Biaya perawatan dibahas kemudian."
LEFT_OUT = re.compile(r"[?]|\.(?:ics|json|csv|svg|docx|pdf|md)$|/brief|/logout|/static/")


def main() -> int:
    """Take the pictures, and say where they are."""
    chromium = os.environ.get("SEPAKAT_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("there is no Chromium here; install it (Debian: apt-get install chromium)", file=sys.stderr)
        return 1
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    with TemporaryDirectory() as place, serve_samples(Path(place)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        addresses = find_pages(browser.new_page(), site)
        for language, theme, width in product(("id", "en"), ("light", "dark"), WIDTHS):
            size = WIDTHS[width]
            page = browser.new_page(viewport={"width": size[0], "height": size[1]})
            page.goto(f"{site}?lang={language}")
            page.goto(f"{site}?theme={theme}")
            for address in addresses:
                page.goto(address)
                page.screenshot(path=folder / f"{name_of(address)}-{language}-{theme}-{width}.png", full_page=True)
            page.close()
        browser.close()
    print(f"{len(addresses)} pages in both languages and themes, wide and narrow: {folder}")
    return 0


@contextmanager
def serve_samples(place: Path) -> Iterator[str]:
    """The address of a server with the sample reports and a working group that met once."""
    path = place / "samples.db"
    with Ledger(path) as ledger:
        ledger.read([str(sample) for sample in sample_paths()])
        group = ledger.groups.make("Rantai dingin", ["IDN", "JPN"], "id", by="Rina")
        ledger.groups.add_meeting(group.id, date(2026, 4, 20), by="Rina", place="Jakarta", minutes=MINUTES)
        ledger.settle()
    command = [sys.executable, "-m", "sepakat", "serve", "--ledger", str(path), "--port", "0"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        try:
            yield next(word for word in server.stdout.readline().split() if word.startswith("http"))
        finally:
            server.terminate()


def find_pages(page: Page, site: str) -> list[str]:
    """One address of each kind of page that links lead to."""
    found, waiting = {kind_of(site): site}, [site]
    while waiting:
        page.goto(waiting.pop(0))
        for link in page.eval_on_selector_all("a[href]:not([download])", "links => links.map(link => link.href)"):
            target = urljoin(site, link.partition("#")[0])
            if target.startswith(site) and not LEFT_OUT.search(target) and kind_of(target) not in found:
                found[kind_of(target)] = target
                waiting.append(target)
    return list(found.values())


def kind_of(address: str) -> str:
    """The address with its ids, sides and places left out."""
    parts = urlsplit(address).path.strip("/").split("/")
    return "/".join(part if number != 1 or parts[0] in FIXED else "one" for number, part in enumerate(parts))


def name_of(address: str) -> str:
    """The name of a page's picture."""
    return kind_of(address).replace("/", "-") or "overview"


if __name__ == "__main__":
    raise SystemExit(main())
