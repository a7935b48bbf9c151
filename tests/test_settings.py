"""The environment to settings."""

import pytest

from sepakat.errors import InputError
from sepakat.settings import SETTINGS, Settings, load_settings


def test_defaults() -> None:
    assert load_settings({}) == Settings(ledger="sepakat.db", language=None, jobs=1)
    assert load_settings({setting.name: "" for setting in SETTINGS}) == load_settings({})


def test_values() -> None:
    environment = {"SEPAKAT_LEDGER": "x.db", "SEPAKAT_LANGUAGE": "id", "SEPAKAT_JOBS": "4", "HOME": "elsewhere"}
    assert load_settings(environment) == Settings(ledger="x.db", language="id", jobs=4)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SEPAKAT_LEGDER", "x", "did you mean SEPAKAT_LEDGER"),
        ("SEPAKAT_ZZZZZZZZZ", "x", "the settings are"),
        ("SEPAKAT_JOBS", "many", "a number from 1 to 256"),
        ("SEPAKAT_JOBS", "0", "a number from 1 to 256"),
        ("SEPAKAT_LANGUAGE", "xx", "no language pack"),
    ],
)
def test_what_cannot_be(name: str, value: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        load_settings({name: value})
