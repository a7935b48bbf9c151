"""`sepakat judge` and `sepakat judgements`, and what they change in lists, records and exports."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def listed(run: Run, ledger: Path, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json", "--ledger", str(ledger)).stdout)
    return found


def judge(run: Run, ledger: Path, *arguments: str) -> Result:
    return run("judge", *arguments, "--by", "Rina", "--ledger", str(ledger))


def ids(run: Run, ledger: Path, kind: str = "commitments") -> list[str]:
    return [claim["id"] for claim in listed(run, ledger, "list", kind)]


def test_a_rejected_claim_is_gone_until_it_is_confirmed(run: Run, ledger: Path) -> None:
    first, second = ids(run, ledger)
    assert judge(run, ledger, "reject", first[:8], "--reason", "a slogan").exit_code == 0
    assert ids(run, ledger) == [second]
    exported = json.loads(run("export", "--ledger", str(ledger)).stdout)
    assert [
        claim["article"] for record in exported["records"] if record["kind"] == "commitment" for claim in record["claims"]
    ] == ["a2"]
    assert "judged: reject by Rina" in run("show", first, "--ledger", str(ledger)).stdout
    assert judge(run, ledger, "confirm", first).exit_code == 0
    assert ids(run, ledger) == [first, second]


def test_a_correction_wins_and_says_who_made_it(run: Run, promises: Path) -> None:
    record = next(one for one in listed(run, promises, "list", "records") if len(one["claims"]) > 1)
    result = judge(run, promises, "correct", record["id"], "due", "2035", "--reason", "minutes of May")
    assert result.exit_code == 0, result.stderr
    shown = listed(run, promises, "list", "records", "--due-before", "2036-01-01")[0]
    due = shown["fields"]["due"]
    assert (due["value"], due["dissent"][0]["value"]) == ("2035", "2032")
    assert due["why"].startswith("corrected by Rina on ")
    assert due["why"].endswith(": minutes of May")
    assert "corrected by Rina" in run("show", record["id"], "--ledger", str(promises)).stdout
    assert listed(run, promises, "status", "--on", "2033-06-01", "--status", "overdue") == []


def test_merge_and_keep_apart(run: Run, promises: Path) -> None:
    three = ids(run, promises)
    assert judge(run, promises, "keep-apart", *three).exit_code == 0
    assert [len(record["claims"]) for record in listed(run, promises, "list", "records")] == [1, 1, 1]
    records = [record["id"] for record in listed(run, promises, "list", "records")]
    assert judge(run, promises, "merge", *records, "--reason", "one promise").exit_code == 0
    (record,) = listed(run, promises, "list", "records")
    assert len(record["claims"]) == 3
    assert any(reason.startswith("merge by Rina") and reason.endswith("one promise") for reason in record["why"])


@pytest.mark.parametrize("intruder_first", [True, False])
def test_an_intruder_leaves_a_record_and_all_others_stay(run: Run, promises: Path, intruder_first: bool) -> None:
    intruder, second, third = ids(run, promises)
    assert judge(run, promises, "merge", intruder, second, third).exit_code == 0
    (record,) = listed(run, promises, "list", "records")
    named = (intruder, record["id"]) if intruder_first else (record["id"], intruder)
    result = judge(run, promises, "keep-apart", *named)
    assert result.exit_code == 0, result.stderr
    records = listed(run, promises, "list", "records")
    homes = {claim["article"]: each["id"] for each in records for claim in each["claims"]}
    article = next(one["article"]["id"] for one in listed(run, promises, "list", "commitments") if one["id"] == intruder)
    assert len(records) == len({home for other, home in homes.items() if other != article} | {homes[article]}) == 2
    told = sorted(result.stdout.splitlines()[1:])
    assert told == sorted(
        f"record {each['id']}  {len(each['claims'])} {'claim' if len(each['claims']) == 1 else 'claims'}" for each in records
    )


def test_two_records_are_kept_apart_with_all_of_their_claims(run: Run, promises: Path) -> None:
    first, second, third = ids(run, promises)
    assert judge(run, promises, "keep-apart", first, second, third).exit_code == 0
    assert judge(run, promises, "merge", second, third).exit_code == 0
    records = [each["id"] for each in listed(run, promises, "list", "records")]
    made = judge(run, promises, "keep-apart", *records)
    assert sorted(int(line.split()[2]) for line in made.stdout.splitlines()[1:]) == [1, 2]


def test_nobody_cannot_judge(run: Run, ledger: Path) -> None:
    result = run("judge", "reject", ids(run, ledger)[0], "--by", "", "--ledger", str(ledger))
    assert (result.exit_code, "--by is empty" in result.stderr) == (2, True)


def test_words_that_nothing_knows_are_kept_with_a_warning(run: Run, ledger: Path) -> None:
    first, _ = ids(run, ledger)
    side = judge(run, ledger, "correct", first, "actor", "Narnia")
    unit = judge(run, ledger, "correct", first, "quantity", "3 bananas")
    assert (side.exit_code, unit.exit_code) == (0, 0)
    assert "'Narnia' is no state" in side.stderr
    assert "'bananas'" in unit.stderr
    assert judge(run, ledger, "correct", first, "actor", "FJI").stderr == ""


def test_one_record_is_not_merged_with_itself(run: Run, promises: Path) -> None:
    assert judge(run, promises, "merge", *ids(run, promises)).exit_code == 0
    (record,) = listed(run, promises, "list", "records")
    for named in ([record["id"]], [record["id"], record["id"][:6]]):
        result = judge(run, promises, "merge", *named)
        assert (result.exit_code, "two claims or records" in result.stderr) == (2, True)


def test_a_rejected_record_is_brought_back_by_its_claims(run: Run, promises: Path) -> None:
    before = ids(run, promises)
    assert judge(run, promises, "merge", *before).exit_code == 0
    (record,) = listed(run, promises, "list", "records")
    told = judge(run, promises, "reject", record["id"]).stdout.splitlines()
    assert sorted(told[1:]) == sorted(f"claim {id}" for id in before)
    gone = judge(run, promises, "confirm", f"{record['id']}0")
    assert ("sepakat judgements" in gone.stderr, "withdraw" in gone.stderr) == (True, True)
    assert judge(run, promises, "confirm", *(line.split()[1] for line in told[1:])).exit_code == 0
    assert ids(run, promises) == before


def test_people_are_kept_apart_too(run: Run, ledger: Path) -> None:
    assert judge(run, ledger, "keep-apart", *ids(run, ledger, "people")).exit_code == 0
    people = listed(run, ledger, "list", "records", "--kind", "person")
    assert [person["fields"]["name"]["value"] for person in people] == ["Rina Halim", "Rina Halim"]


def test_a_judgement_that_is_withdrawn_has_no_effect(run: Run, ledger: Path) -> None:
    first, _ = ids(run, ledger)
    made = judge(run, ledger, "reject", first).stdout.split()[0]
    assert judge(run, ledger, "withdraw", made[:6]).exit_code == 0
    assert first in ids(run, ledger)
    entries = listed(run, ledger, "judgements")
    assert [(entry["kind"], entry["stands"]) for entry in entries] == [("reject", False), ("withdraw", True)]
    assert "withdrawn" in run("judgements", "--ledger", str(ledger)).stdout
    assert listed(run, ledger, "judgements", "--stale") == []


def test_a_note_is_shown(run: Run, ledger: Path) -> None:
    first, _ = ids(run, ledger)
    assert judge(run, ledger, "note", first, "ask the ministry", "--about", "obstacle").exit_code == 0
    assert "note by Rina" in run("show", first, "--ledger", str(ledger)).stdout
    shown = json.loads(run("show", first, "--format", "json", "--ledger", str(ledger)).stdout)
    assert (shown["judgements"][0]["reason"], shown["judgements"][0]["value"]) == ("ask the ministry", "obstacle")


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """The minutes of a meeting."""
    file = tmp_path / "minutes.txt"
    file.write_text("Minutes of a meeting of Kenya and Peru.\n\nPeru will send\n20 boats to Kenya by 2033.", "utf-8")
    return file


def test_an_entry_by_hand(run: Run, ledger: Path, minutes: Path) -> None:
    given = ["--set", "actor", "PER", "--set", "action", "send 20 boats", "--set", "quantity", "20 boat", "--set", "due", "2033"]
    said = ["entry", "commitment", str(minutes), "Peru will send 20 boats", *given]
    result = judge(run, ledger, *said, "--held-on", "2031-06-01", "--language", "en", "--reason", "not in the news")
    assert result.exit_code == 0, result.stderr
    claim = next(one for one in listed(run, ledger, "list", "commitments") if one["actor"] == ["PER"])
    assert result.stdout.split()[1:] == ["entry", "commitment", claim["id"]]
    assert (claim["quantity"], claim["due"], claim["quotes"]) == (
        {"value": 20, "unit": "boat"}, "2033", ["Peru will send\n20 boats"],
    )  # fmt: skip
    assert claim["article"]["published"] == "2031-06-01"
    (entry,) = listed(run, ledger, "judgements")
    assert (entry["kind"], entry["by"], entry["reason"]) == ("entry", "Rina", "not in the news")
    assert judge(run, ledger, "withdraw", entry["id"]).exit_code == 0
    assert claim["id"] not in ids(run, ledger)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["event", "FILE", "Peru was absent", "--set", "type", "meeting"], "do not have these words", id="words"),
        pytest.param(["event", "FILE", "Peru will send"], "an event needs type", id="no type"),
        pytest.param(
            ["event", "FILE", "Peru", "--set", "type", "party"], "choose among meeting, visit", id="a type that is none"
        ),
        pytest.param(["commitment", "FILE", "Peru", "--set", "due", "soon"], "YYYY-MM-DD", id="a date that is none"),
        pytest.param(["event", "missing.txt", "Peru"], "missing.txt", id="no such file"),
        pytest.param(["person", "FILE", "Peru"], "'person' is not one of", id="a kind that is not entered"),
    ],
)
def test_what_cannot_be_entered(run: Run, ledger: Path, minutes: Path, arguments: list[str], said: str) -> None:
    result = judge(run, ledger, "entry", *(str(minutes) if word == "FILE" else word for word in arguments), "--language", "en")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert listed(run, ledger, "judgements") == []


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        pytest.param("actor", "FJI, Palapa Corp", ["FJI", "Palapa Corp"], id="a list"),
        pytest.param("actor", "Jepang, Fiji", ["JPN", "FJI"], id="states by their names"),
        pytest.param("quantity", "1,200 person", {"value": 1200, "unit": "person"}, id="a quantity"),
        pytest.param("quantity", "90.000 ton", {"value": 90_000, "unit": "ton"}, id="thousands with points"),
        pytest.param("quantity", "12,5 USD", {"value": 12.5, "unit": "USD"}, id="a fraction with a comma"),
        pytest.param("quantity", "1,5 juta USD", {"value": 1_500_000, "unit": "USD"}, id="words of scale"),
        pytest.param("quantity", "", None, id="nothing known"),
        pytest.param("hearsay", "no", False, id="no"),
        pytest.param("stage", "signed", "signed", id="a stage"),
    ],
)
def test_values(run: Run, ledger: Path, field: str, value: str, read: object) -> None:
    first, _ = ids(run, ledger)
    assert judge(run, ledger, "correct", first, field, value).exit_code == 0
    assert listed(run, ledger, "list", "commitments")[0][field] == read


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["correct", "CLAIM", "stage", "promised"], 2, "promised", id="a stage that is none"),
        pytest.param(["correct", "CLAIM", "due", "soon"], 2, "YYYY-MM-DD", id="a date that is none"),
        pytest.param(["correct", "CLAIM", "quantity", "many"], 2, "40 person", id="a quantity that is none"),
        pytest.param(["correct", "CLAIM", "hearsay", "maybe"], 2, "neither yes nor no", id="neither"),
        pytest.param(["correct", "CLAIM", "evidence", "1"], 2, "choose among", id="a field that stands"),
        pytest.param(["merge", "CLAIM"], 2, "two claims", id="one thing"),
        pytest.param(["merge", "CLAIM", "CLAIM"], 2, "two claims", id="one thing twice"),
        pytest.param(["reject", ""], 2, "an id is empty", id="no id"),
        pytest.param(["merge", "CLAIM", "PERSON"], 2, "of one kind", id="two kinds"),
        pytest.param(["reject", "ffffzz"], 1, "no claim or record", id="no such claim"),
        pytest.param(["withdraw", "ffffzz"], 1, "no judgement", id="no such judgement"),
        pytest.param(["note", "CLAIM", " "], 2, "what is to be noted", id="an empty note"),
    ],
)
def test_what_cannot_be(run: Run, ledger: Path, arguments: list[str], code: int, said: str) -> None:
    names = {"CLAIM": ids(run, ledger)[0], "PERSON": ids(run, ledger, "people")[0]}
    result = judge(run, ledger, *(names.get(word, word) for word in arguments))
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert listed(run, ledger, "judgements") == []


def test_the_id_of_a_record_that_was_merged_shows_what_it_is_part_of(run: Run, promises: Path) -> None:
    assert judge(run, promises, "keep-apart", *ids(run, promises)).exit_code == 0
    before = {record["id"] for record in listed(run, promises, "list", "records")}
    assert judge(run, promises, "merge", *before).exit_code == 0
    (merged,) = (record["id"] for record in listed(run, promises, "list", "records"))
    gone = min(before - {merged})
    result = run("show", gone, "--ledger", str(promises))
    assert (result.exit_code, result.stderr) == (0, f"sepakat: record {gone} is now part of record {merged}\n")
    assert merged in result.stdout


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param("quantity", "130 person", "130 person", id="an amount"),
        pytest.param("actor", "Zamunda", "Zamunda", id="one side"),
        pytest.param("actor", "IDN,Zamunda", "IDN, Zamunda", id="several sides"),
        pytest.param("conditional", "yes", "yes", id="yes or no"),
        pytest.param("due", "", "not known", id="what is not known"),
    ],
)
def test_a_value_that_people_gave_is_told_in_words(run: Run, ledger: Path, field: str, value: str, said: str) -> None:
    first, _ = ids(run, ledger)
    assert judge(run, ledger, "correct", first, field, value).exit_code == 0
    assert f"judged: correct {field} to {said} by Rina" in run("show", first, "--ledger", str(ledger)).stdout
    assert f"{field} = {said}: " in run("judgements", "--format", "csv", "--ledger", str(ledger)).stdout
