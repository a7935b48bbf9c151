"""Small signs of pages."""

from types import SimpleNamespace

import pytest

from sepakat.web.rendering import load_templates
from sepakat.wording import load_wording


@pytest.mark.parametrize(
    ("stage", "status", "shown"),
    [("delivered", "partly kept", ""), ("delivered", "kept", "delivered"), ("signed", "partly kept", "signed")],
)
def test_a_part_is_not_called_delivered_beside_partly_kept(stage: str, status: str, shown: str) -> None:
    marks = load_templates().get_template("parts/marks.html").make_module({"w": load_wording("en")})
    each = SimpleNamespace(standing=SimpleNamespace(stage=stage, status=status), record=SimpleNamespace(stage=stage))
    assert (f"</svg>{shown}</span>" in marks.stand(each)) == bool(shown)  # type: ignore[attr-defined]
