"""A promise is kept by the deed that was promised, and by no other that is told in like words."""

from datetime import date
from pathlib import Path

import pytest

from sepakat.service import Ledger

PROMISES = {
    "en": {
        "nurses": "Denmark will train 200 nurses from Kenya by 2033.",
        "officers": "Kenya will send 30 officers to Norway by 2033.",
        "town": "Denmark will build a railway workshop in Kisumu, Kenya, by 2033.",
        "firm": "Danish company Nordlys Tog ApS will supply 40 wagons to Kenya by 2033.",
    },
    "id": {
        "nurses": "Denmark akan melatih 200 perawat Kenya pada 2033.",
        "officers": "Kenya akan mengirim 30 perwira ke Norwegia pada 2033.",
        "town": "Denmark akan membangun bengkel kereta di Kisumu, Kenya, pada 2033.",
    },
}
OTHERS = [
    pytest.param("en", "nurses", "Norway has trained 200 nurses from Kenya.", id="en another state"),
    pytest.param("id", "nurses", "Norwegia telah melatih 200 perawat Kenya.", id="id another state"),
    pytest.param("en", "officers", "Norway has sent 30 officers to Kenya.", id="en the other way round"),
    pytest.param("id", "officers", "Norwegia telah mengirim 30 perwira ke Kenya.", id="id the other way round"),
    pytest.param("en", "town", "Denmark has built a railway workshop in Nakuru, Kenya.", id="en another town"),
    pytest.param("id", "town", "Denmark telah membangun bengkel kereta di Nakuru, Kenya.", id="id another town"),
    pytest.param("en", "town", "In 2019 Denmark built a railway workshop in Kisumu, Kenya.", id="en before"),
    pytest.param("id", "town", "Pada 2019 Denmark membangun bengkel kereta di Kisumu, Kenya.", id="id before"),
    pytest.param("en", "firm", "Danish company Havblik A/S has supplied 40 wagons to Kenya.", id="en another firm"),
]
SAME = [
    pytest.param("en", "nurses", "The 200 nurses from Kenya have been trained by Denmark.", id="en nurses"),
    pytest.param("id", "nurses", "Denmark telah melatih 200 perawat Kenya.", id="id nurses"),
    pytest.param("en", "officers", "Norway has received 30 officers from Kenya.", id="en told by who receives"),
    pytest.param("en", "town", "Denmark has built the railway workshop in Kisumu.", id="en town"),
    pytest.param("id", "town", "Denmark telah membangun bengkel kereta di Kisumu, Kenya.", id="id town"),
]


def judge(folder: Path, language: str, promise: str, later: str) -> set[str]:
    """The statuses of what is promised, once the later report is read."""
    for name, day, text in (("a.txt", "2031-05-04", promise), ("b.txt", "2031-09-08", later)):
        (folder / name).write_text(f"Date: {day}\n\nNAIROBI - {text}\n", "utf-8")
    with Ledger(folder / "ledger.db") as ledger:
        ledger.read(folder / "a.txt", language=language)
        promised = {each.record.id for each in ledger.list_standings(date(2031, 6, 1)).items}
        assert promised
        ledger.read(folder / "b.txt", language=language)
        found = ledger.list_standings(date(2031, 10, 1)).items
        return {each.standing.status.value for each in found if each.record.id in promised}


@pytest.mark.parametrize(("language", "promise", "later"), OTHERS)
def test_what_another_does_keeps_no_promise(tmp_path: Path, language: str, promise: str, later: str) -> None:
    assert judge(tmp_path, language, PROMISES[language][promise], later) == {"not due"}


@pytest.mark.parametrize(("language", "promise", "later"), SAME)
def test_the_deed_itself_keeps_it_however_it_is_told(tmp_path: Path, language: str, promise: str, later: str) -> None:
    assert judge(tmp_path, language, PROMISES[language][promise], later) == {"kept"}
