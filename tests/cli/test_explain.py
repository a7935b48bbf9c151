"""`sepakat explain` and `sepakat demo`, and marks with and without colours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sepakat.extract.draft import Note
from sepakat.extract.pipeline import STEPS
from sepakat.model.article import Article, Span
from sepakat.model.extraction import Extraction
from sepakat.service import Explanation, StepReport

Run = Callable[..., Result]


@pytest.fixture
def explained(monkeypatch: pytest.MonkeyPatch, perfect_reader: Callable[[Article], Extraction]) -> None:
    """Put known steps and reasons in the place of the extraction."""

    def explain(article: Article) -> Explanation:
        steps = (StepReport("tokens", 0.002, {"tokens": 40}), StepReport("nothing", 0.001, {}))
        return Explanation(perfect_reader(article), steps, (Note("times", Span(0, 4), "it is a name, not a month"),))

    monkeypatch.setattr("sepakat.service.explaining.explain_article", explain)


@pytest.mark.usefixtures("explained")
def test_a_pipe_gets_brackets(run: Run, report: Path) -> None:
    result = run("explain", "report.txt", "--language", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        "[Fiji and Indonesia met in Suva]{event: meeting, held} on [Monday, 4 May 2031]{inconsistency: weekday}" in result.stdout
    )
    assert '"[We are ready,]{quotation: Rina Halim}" [Rina Halim]{person} said' in result.stdout
    assert "pledged · FJI → IDN · train 40 fishers · 40 person · due 2032  [pledge]" in result.stdout
    assert "“Fiji”: it is a name, not a month" in result.stdout
    assert "tokens             2.00 ms  +40 tokens" in result.stdout
    assert "no date of its own" in result.stdout


@pytest.mark.usefixtures("explained")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)]
)
def test_a_terminal_gets_colours(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    for name, value in (environment | {"TERM": "xterm-256color"}).items():
        monkeypatch.setenv(name, value)
    output = run("explain", "report.txt", "--language", "en").stdout
    assert ("\x1b[33m" in output) is coloured
    assert ("{commitment: pledged}" in output) is not coloured


def test_a_failure_names_its_file_and_the_others_go_on(run: Run, report: Path) -> None:
    result = run("explain", "none.txt", "report.txt", "--language", "en")
    assert result.exit_code == 1
    assert result.stderr.startswith("sepakat: none.txt:")
    assert all(step.name in result.stdout for step in STEPS)


def test_the_demonstration_shows_a_ledger(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Path) -> None:
    monkeypatch.setattr("sepakat.samples.sample_paths", lambda: [report])
    monkeypatch.setenv("SEPAKAT_LANGUAGE", "en")
    result = run("demo", "--ledger", "demo.db")
    assert result.exit_code == 0
    assert "pledged       1  ████" in result.stdout
    for heading in ("Commitments (1 of 1)", "Who met whom (1 of 1)", "(0 of 0)", "The sentence behind", "Try next:"):
        assert heading in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert run("list", "events", "--ledger", "demo.db").exit_code == 0
