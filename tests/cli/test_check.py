"""`sepakat check`: like a compiler's messages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sepakat.cli.check import cut_around

Run = Callable[..., Result]


def test_an_inconsistency_is_shown_in_its_line(run: Run, report: Path) -> None:
    result = run("check", "report.txt", "--language", "en")
    assert result.exit_code == 1
    head, line, mark, remedy, *_ = result.stdout.splitlines()
    assert head == "report.txt:1:35: weekday: 4 May 2031 is a Sunday; the text says Monday"
    assert line == " 1 | Fiji and Indonesia met in Suva on Monday, 4 May 2031."
    assert mark == "   |                                   ^^^^^^^^^^^^^^^^^^"
    assert line[mark.index("^") : mark.rindex("^") + 1] == "Monday, 4 May 2031"
    assert remedy.strip() == "= would fit: Sunday, 4 May 2031"
    assert result.stderr == "1 inconsistency in 1 article\n"


def test_nothing_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fine.txt").write_text("All is well.")
    result = run("check", "fine.txt", "--language", "en")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found in 1 article\n")
    assert run("check", "fine.txt", "--language", "en", "--format", "json").stdout == "[]\n"


def test_json(run: Run, report: Path) -> None:
    result = run("check", "report.txt", "report.txt", "--language", "en", "--format", "json")
    first, _ = json.loads(result.stdout)
    assert {name: first[name] for name in ("file", "line", "column", "kind", "quote")} == {
        "file": "report.txt",
        "line": 1,
        "column": 35,
        "kind": "weekday",
        "quote": "Monday, 4 May 2031",
    }


def test_a_bad_input_is_told_and_the_others_go_on(run: Run, report: Path) -> None:
    result = run("check", "missing.txt", "report.txt", "--language", "en")
    assert result.exit_code == 1
    assert "sepakat: missing.txt: no such file" in result.stderr
    assert "weekday" in result.stdout


def test_an_article_of_many_is_named(run: Run, tmp_path: Path) -> None:
    line = {"id": "x9", "text": "They met on Monday, 4 May 2031.", "language": "en"}
    (tmp_path / "many.jsonl").write_text(json.dumps(line) + "\n")
    assert run("check", "many.jsonl").stdout.startswith("many.jsonl#x9:1:13: weekday")


@pytest.mark.parametrize("width", [20, 40, 79, 200])
@pytest.mark.parametrize("span", [(0, 5), (50, 60), (95, 100), (0, 100), (10, 90)])
def test_a_line_is_cut_to_its_width_around_the_words(span: tuple[int, int], width: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(100))
    before, words, after = cut_around(line, *span, width)
    assert len(before + words + after) <= width
    assert words.rstrip("…") == line[span[0] : span[1]][: len(words.rstrip("…"))]
    assert before.lstrip("…") == line[: span[0]][len(line[: span[0]]) - len(before.lstrip("…")) :]
    if width >= 100:
        assert before + words + after == line
