"""A commitment as it was known on a day."""

from datetime import date
from pathlib import Path

from sepakat.service import Ledger

PROMISE = """Title: Denmark to train nurses in Kenya
Date: 2031-05-04

NAIROBI - Denmark will train 400 nurses in Kenya by December 2032, Health Minister Signe Dahl said on Sunday.
"""
DELAY = """Title: Training of nurses put off
Date: 2032-03-08

NAIROBI - Denmark will train 300 nurses in Kenya by June 2034, not 400 by 2032, Health Minister Signe Dahl said on Monday.
"""


def test_what_is_reported_later_is_not_known_before(tmp_path: Path) -> None:
    for name, text in (("a.txt", PROMISE), ("b.txt", DELAY)):
        (tmp_path / name).write_text(text, "utf-8")
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.read(tmp_path / "a.txt")
        (before,) = (each for each in ledger.list_standings(date(2031, 6, 1)).items if each.record.quantity == (400, "person"))
        ledger.read(tmp_path / "b.txt")
        after = {each.record.id: each.record for each in ledger.list_standings(date(2031, 6, 1)).items}
        then, now = after[before.record.id], {one.id: one for one in ledger.list_records(kind="commitment").items}
        assert (then.label, then.quantity, then.articles) == (before.record.label, (400, "person"), 1)
        assert then.last_reported == "2031-05-04"
        assert now[then.id] != then
