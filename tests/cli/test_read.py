"""`sepakat read` and `sepakat extract`: what comes out where, and what survives bad inputs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sepakat.model.extraction import Extraction
from sepakat.service import Ledger

Run = Callable[..., Result]


def test_reading_tells_what_it_found(run: Run, report: Path) -> None:
    result = run("read", "report.txt", "--language", "en")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "sepakat.db: 1 article read (1 new)",
        "found: 1 event, 1 commitment, 1 person, 1 quotation, 1 inconsistency",
    ]
    assert result.stderr == ""
    again = run("read", "report.txt", "--language", "en")
    assert again.stdout == "sepakat.db: 1 article read (1 unchanged)\n"


LONG = (
    "Suva, 4 May 2031. Fiji pledged to train 40 Indonesian fishers in Suva by 2032, and both sides will meet again in Jakarta {}."
)


def test_a_corrected_text_is_told_with_what_to_do(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(LONG.format("in June of next yaer"), "utf-8")
    run("read", "report.txt", "--language", "en")
    (older,) = (each["id"] for each in json.loads(run("list", "articles", "--format", "json").stdout))
    file.write_text(LONG.format("in June of next year"), "utf-8")
    result = run("read", "report.txt", "--language", "en")
    assert result.stderr.count("\n") == 1
    assert result.stderr.endswith(f"both stand; if it corrects that one: sepakat forget {older}\n")
    assert run("forget", older, "--yes").exit_code == 0
    assert len(json.loads(run("list", "articles", "--format", "json").stdout)) == 1


def test_another_outlet_with_nearly_the_same_words_is_no_correction(run: Run, tmp_path: Path) -> None:
    for outlet, end in (("Suva Daily", "in June"), ("Kabar Pasifik", "in July")):
        line = {"id": outlet, "outlet": outlet, "language": "en", "text": LONG.format(end)}
        (tmp_path / "wire.jsonl").write_text(json.dumps(line), "utf-8")
        assert run("read", "wire.jsonl").stderr == ""


def test_bad_inputs_stop_nothing(run: Run, text: str, report: Path, tmp_path: Path) -> None:
    (tmp_path / "junk.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "half.jsonl").write_text(json.dumps({"id": "j1", "text": text, "language": "en"}) + '\n{"id": "j2", "te')
    result = run("read", "junk.txt", "none.txt", "empty.txt", "half.jsonl", "report.txt", "--language", "en", "--ledger", "l.db")
    assert result.exit_code == 1
    assert "l.db: 2 articles read (2 new)" in result.stdout
    assert len(result.stderr.splitlines()) == 4
    assert all(line.startswith("sepakat: ") for line in result.stderr.splitlines())


def test_two_articles_of_one_id_are_not_mixed_up(run: Run, text: str, tmp_path: Path) -> None:
    lines = [{"id": "same", "text": text}, {"id": "same", "text": text + " More."}, {"id": "same", "text": text}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    result = run("read", "a.jsonl", "--language", "en")
    assert result.exit_code == 1
    assert "2 articles read (1 new, 1 unchanged)" in result.stdout
    assert "a.jsonl#same: another article of this reading has the id 'same'" in result.stderr
    with Ledger("sepakat.db") as ledger:
        assert ledger.article("same").article.text == text


def test_an_article_that_changed_is_replaced(run: Run, text: str, tmp_path: Path) -> None:
    for words in (text, "Nothing of it was true."):
        (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": words}))
        result = run("read", "a.jsonl", "--language", "en")
    assert "1 changed" in result.stdout
    with Ledger("sepakat.db") as ledger:
        assert ledger.list("commitments") == ()


def test_the_environment_names_the_ledger(run: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEPAKAT_LEDGER", str(tmp_path / "mine.db"))
    monkeypatch.setenv("SEPAKAT_LANGUAGE", "en")
    assert run("read", "report.txt").stdout.startswith(str(tmp_path / "mine.db"))
    assert run("list", "events").exit_code == 0
    assert run("read", "report.txt", "--ledger", "other.db").stdout.startswith("other.db")


def test_extract_writes_the_contract(run: Run, text: str, report: Path) -> None:
    result = run("extract", "report.txt", "-", "--language", "en", "--reference-date", "2031-05-05", input=text + " 🙂")
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = [json.loads(line) for line in result.stdout.splitlines()]
    assert (first["language"], first["published"], first["text"]) == ("en", "2031-05-05", text)
    assert first["commitments"][0]["evidence"] == [55, 98]
    assert second["text"] == text + " 🙂"
    assert Extraction.from_dict(first).to_dict() == first


def test_half_a_character_keeps_the_offsets(run: Run, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "\\ud83d ' + text.replace("\n", "\\n").replace('"', '\\"') + '"}')
    result = run("extract", "a.jsonl", "--language", "en")
    if result.exit_code == 0:
        line = json.loads(result.stdout)
        start, end = line["commitments"][0]["evidence"]
        assert line["text"][start:end] == "Fiji pledged to train 40 fishers | by 2032."
    else:
        assert len(result.stderr.splitlines()) == 1


def test_a_failing_step_stops_nothing(run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> Extraction:
        raise IndexError("list index out of range")

    monkeypatch.setattr("sepakat.service.extracting.extract_article", fail)
    result = run("extract", "report.txt", "report.txt", "--language", "en")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("the extraction failed (IndexError: list index out of range)") == 2


def test_text_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    words = "\x1b[31mThey met on Monday, 4 May 2031.\u202e"
    line = {"id": "\x1b[1m\n", "text": words, "title": "\x1b]0;a\x07", "outlet": "=\x9b", "language": "en"}
    (tmp_path / "evil.jsonl").write_text(json.dumps(line))
    run("read", "evil.jsonl")
    commands = (
        "check evil.jsonl",
        "explain evil.jsonl",
        *(f"list inconsistencies --format {form}" for form in ("table", "csv", "md")),
    )
    for command in (*commands, "list articles"):
        output = run(*command.split()).stdout
        assert output
        assert "\x1b" not in output
        assert "\u202e" not in output
