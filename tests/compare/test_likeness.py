"""What speaks for and against a later claim being about an earlier one."""

from datetime import date, timedelta
from typing import Any

import pytest

from sepakat.compare.deeds import Deed
from sepakat.compare.likeness import compare_deeds, compare_reports, find_signs, load_weights
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter
from tests.compare.reports import count, make_article, promise

DAY = date(2031, 5, 4)
TEXT = "Denmark will equip 300 mobile clinics in Turkana."


def make(days: int = 0, stage: str = "planned", **claim: Any) -> Deed:
    """A promise, or what came of it."""
    article = make_article(f"a{days}", TEXT)
    matters = (Matter(13, 18, "equip", is_thing=False), Matter(30, 37, "clinic", is_thing=True))
    commitments = (promise(article, stage, **claim),)
    extraction = Extraction(article, commitments=commitments, matters=matters, quantities=(count(article, "300", 300, "clinic"),))
    return make_report(extraction, DAY + timedelta(days=days)).deeds[0]


@pytest.mark.parametrize(
    ("earlier", "later", "sign", "amount"),
    [
        pytest.param({}, {"stage": "delivered"}, "outcome", 1.0, id="done"),
        pytest.param({}, {"stage": "signed"}, "outcome", 0.0, id="still-ahead"),
        pytest.param({}, {"actor": ("SWE",)}, "other counterpart", 1.0, id="another-state"),
        pytest.param({}, {"actor": ("KEN",), "recipient": ()}, "other counterpart", 0.0, id="one-state-left-out"),
        pytest.param({}, {"actor": ("Afya Njema",)}, "other counterpart", 0.0, id="a-body"),
        pytest.param({"places": ("Turkana",)}, {"places": ("Lake Turkana",)}, "same place", 1.0, id="same-place"),
        pytest.param({"places": ("Turkana",)}, {"places": ("Marsabit",)}, "other place", 1.0, id="other-place"),
        pytest.param({"quantity": (3, "clinic")}, {"quantity": (2, "clinic")}, "same unit", 1.0, id="telling-unit"),
        pytest.param({"quantity": (3, "person")}, {"quantity": (2, "person")}, "same unit", 0.0, id="common-unit"),
        pytest.param({"quantity": (3, "person")}, {"quantity": (3, "person")}, "same unit", 1.0, id="same-number"),
        pytest.param(
            {"quantity": (3, "clinic")}, {"quantity": (9, "clinic"), "stage": "delivered"}, "same unit", 0.0, id="outgrown"
        ),
        pytest.param({}, {}, "number repeated", 1.0, id="number-in-both-sentences"),
        pytest.param({}, {"topics": ("transport",)}, "topics", 0.0, id="other-topics"),
    ],
)
def test_signs(earlier: dict[str, Any], later: dict[str, Any], sign: str, amount: float) -> None:
    assert find_signs(make(**earlier), make(90, **later)).get(sign, 0.0) == amount


def test_every_sign_has_a_weight() -> None:
    one, other = make(places=("Turkana",)), make(90, places=("Marsabit",))
    known = load_weights().keys()
    assert {*find_signs(one, other), *find_signs(one, make(90)), *compare_reports(one.around, other.around)} <= known
    likeness = compare_deeds(one, other, compare_reports(one.around, other.around))
    assert likeness.score == pytest.approx(load_weights()["base"] + sum(weight for _, weight in likeness.signs))
