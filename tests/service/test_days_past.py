"""Targets, stages and statuses of one day come from the reports until then, and agree with each other."""

from datetime import date
from pathlib import Path

import pytest

from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import Stage
from sepakat.service import Ledger

PROMISE = {
    "en": "Denmark will train 120 nurses in Kenya by December 2032.",
    "id": "Denmark akan melatih 120 perawat di Kenya pada Desember 2032.",
}
PART = {"en": "Denmark has trained 45 nurses in Kenya.", "id": "Denmark telah melatih 45 perawat di Kenya."}
STOP = {
    "en": "Denmark has cancelled its plan to train 120 nurses in Kenya.",
    "id": "Denmark membatalkan rencana melatih 120 perawat di Kenya.",
}
STORE = {
    "en": "Kenya will complete a cold store in Stavanger, Norway, by 2032.",
    "id": "Kenya akan menyelesaikan gudang beku di Stavanger, Norwegia, pada 2032.",
}
MOVED = {
    "en": "Kenya has moved the completion of the cold store in Stavanger, Norway, from 2032 to 2034.",
    "id": "Kenya telah memindahkan penyelesaian gudang beku di Stavanger, Norwegia, dari 2032 ke 2034.",
}
LANGUAGES = ("en", "id")


def tell(ledger: Ledger, folder: Path, language: str, **reports: str) -> None:
    """Read reports of days."""
    for number, (day, text) in enumerate(reports.items()):
        place = folder / f"{number}{day}.txt"
        place.write_text(f"Date: {day[1:].replace('_', '-')}\n\nNAIROBI - {text}\n", "utf-8")
        ledger.read(place, language=language)


def find_done(ledger: Ledger) -> str:
    """The id of the one claim of a deed done."""
    entries = ledger.list("commitments")
    (found,) = (each.id for each in entries if isinstance(each.claim, Commitment) and each.claim.stage is Stage.DELIVERED)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_target_is_that_of_its_day(tmp_path: Path, language: str) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        tell(ledger, tmp_path, language, d2031_05_04=PROMISE[language], d2031_09_08=PART[language], d2032_03_01=STOP[language])
        assert not ledger.list_targets(date(2031, 5, 1)).items
        assert ledger.list_targets(date(2031, 5, 1)).total == 0
        for day, reached in ((date(2031, 6, 1), None), (date(2031, 10, 1), 45)):
            (target,), (standing,) = ledger.list_targets(day).items, ledger.list_standings(day).items
            assert (target.reached and target.reached.value) == reached
            assert target.pace
            assert (target.series.target, target.series.unit) == standing.standing.promised == (120, "person")
            assert target.series.due == standing.standing.due == "2032-12"
        (last,) = ledger.list_targets(date(2032, 4, 1)).items
        assert last.pace is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_that_is_done_leaves_a_promise_under_way(tmp_path: Path, language: str) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        tell(ledger, tmp_path, language, d2031_05_04=PROMISE[language], d2031_09_08=PART[language])
        for day, stage in ((date(2031, 6, 1), "planned"), (date(2031, 10, 1), "under-way")):
            (each,) = ledger.list_standings(day).items
            assert (each.standing.status, each.standing.stage, each.record.stage) == ("not due", stage, stage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_that_moves_delivers_nothing(tmp_path: Path, language: str) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        tell(ledger, tmp_path, language, d2031_05_04=STORE[language], d2031_09_08=MOVED[language])
        standings = [each.standing for each in ledger.list_standings(date(2031, 10, 1)).items]
        assert {(each.status, each.due) for each in standings} == {("not due", "2034")}
        follows = [follow for article in ("0d2031_05_04", "1d2031_09_08") for follow in ledger.list_follows(article)]
        assert {follow.what for follow in follows} <= {"delayed"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "value", "reached"),
    [("stage", "agreed", None), ("quantity", "20 person", (20, "person"))],
    ids=["stage", "quantity"],
)
def test_what_people_correct_in_a_report_changes_the_status(
    tmp_path: Path, language: str, field: str, value: str, reached: tuple[int, str] | None
) -> None:
    done = PART[language].replace("45", "120")
    with Ledger(tmp_path / "ledger.db") as ledger:
        tell(ledger, tmp_path, language, d2031_05_04=PROMISE[language], d2031_09_08=done)
        (kept,) = ledger.list_standings(date(2031, 10, 1)).items
        assert kept.standing.status == "kept"
        wrong = find_done(ledger)
        ledger.judge("correct", wrong, by="Rina", field=field, value=value)
        (after,) = ledger.list_standings(date(2031, 10, 1)).items
        assert (after.standing.status, after.standing.reached) == ("not due", reached)
        assert after.standing.stage != "delivered"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_people_correct_is_not_what_is_reached_of_the_wrong_one(tmp_path: Path, language: str) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        tell(ledger, tmp_path, language, d2031_05_04=PROMISE[language], d2031_09_08=PART[language].replace("45", "120"))
        wrong = find_done(ledger)
        for field, value in (("stage", "agreed"), ("quantity", "20 person")):
            ledger.judge("correct", wrong, by="Rina", field=field, value=value)
        (after,) = ledger.list_standings(date(2031, 10, 1)).items
        assert after.standing.reached is None
