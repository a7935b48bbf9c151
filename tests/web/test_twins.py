"""Lines that may tell of one thing."""

from dataclasses import replace

from sepakat.service import Ledger
from sepakat.web.rendering import load_templates
from sepakat.web.twins import find_twins
from sepakat.wording import load_wording


def test_a_vague_date_is_told_beside_the_day_in_it(demo: Ledger) -> None:
    dated = next(each for each in demo.list_records(kind="instrument", limit=None).items if each.day and len(each.day) == 10)
    month = replace(dated, id="month", day=(dated.day or "")[:7])
    other = replace(month, id="other", type="treaty")
    assert find_twins([dated, month, other]) == {"month": dated}
    assert find_twins([month, other]) == find_twins([dated]) == {}


def test_the_line_says_so(demo: Ledger) -> None:
    dated = next(each for each in demo.list_records(kind="instrument", limit=None).items if each.day and len(each.day) == 10)
    w = load_wording("id")
    parts = load_templates().get_template("parts/records.html").make_module({"w": w, "say": w.say})
    assert "Mungkin sama dengan yang bertanggal" in parts.twin(dated)  # type: ignore[attr-defined]
    assert not parts.twin(None).strip()  # type: ignore[attr-defined]
