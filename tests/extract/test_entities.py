"""Short forms of names."""

import pytest

from sepakat.extract.entities import is_short_form
from sepakat.extract.name_marks import bare


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        pytest.param("edi", "sarwo edi laksono", True, id="middle"),
        pytest.param("sarwo laksono", "sarwo edi laksono", True, id="first-and-last"),
        pytest.param("s laksono", "sarwo laksono", True, id="initial"),
        pytest.param("sarwo laksona", "sarwo laksono", True, id="one-slip"),
        pytest.param("sarwo gunadi", "sarwo edi laksono", False, id="other-surname"),
        pytest.param("laksono sarwo", "sarwo edi laksono", False, id="other-order"),
        pytest.param("s", "sarwo laksono", False, id="initial-alone"),
    ],
)
def test_short_forms(short: str, full: str, same: bool) -> None:
    assert is_short_form(tuple(short.split()), tuple(full.split())) is same


@pytest.mark.parametrize(("word", "wanted"), [("Norway's", "Norway"), ("Norway’s", "Norway"), ("Hans", "Hans")])
def test_bare(word: str, wanted: str) -> None:
    assert bare(word) == wanted
