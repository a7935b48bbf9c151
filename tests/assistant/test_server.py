"""The tools of the MCP server: read only, with evidence, and plain refusals."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters
from mcp.types import TextContent

from sepakat.assistant import make_server
from sepakat.service import Ledger

REPORTS = (
    ("Suva Daily", date(2031, 5, 5), "Indonesia pledged on Monday to train 40 fishers of Fiji in cold storage in Suva by 2032."),
    ("Kabar Pasifik", date(2031, 5, 6), "Indonesia berjanji melatih 70 nelayan Fiji dalam penyimpanan dingin di Suva pada 2032."),
)
TOOLS = ("search_commitments", "overdue", "timeline", "contradictions", "evidence")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger that has read two reports of a promise."""
    with Ledger(tmp_path / "ledger.db") as opened:
        for outlet, day, text in REPORTS:
            opened.read_text(text, outlet=outlet, published_on=day, headline="Talks")
        yield opened


def ask(ledger: Ledger, tool: str, **arguments: Any) -> dict[str, Any]:
    """What a tool answers."""
    result = asyncio.run(_ask(make_server(ledger, lambda: date(2033, 1, 1)), tool, arguments))
    assert not result.is_error, result.content
    found: dict[str, Any] = result.structured_content
    return found


def refusal(ledger: Ledger, tool: str, **arguments: Any) -> str:
    """Why a tool answers nothing."""
    result = asyncio.run(_ask(make_server(ledger, lambda: date(2033, 1, 1)), tool, arguments))
    assert result.is_error
    [content] = result.content
    assert isinstance(content, TextContent)
    return content.text


async def _ask(server: Any, tool: str, arguments: dict[str, Any]) -> Any:
    async with Client(server) as client:
        return await client.call_tool(tool, arguments)


@pytest.mark.parametrize("between", [["FJI", "IDN"], "FJI,IDN", "Indonesia, Fiji"])
def test_sides_are_a_list_or_one_text(ledger: Ledger, between: list[str] | str) -> None:
    found = ask(ledger, "search_commitments", between=between)["total"]
    assert found == ask(ledger, "search_commitments")["total"] > 0


def test_all_tools_only_read(ledger: Ledger) -> None:
    async def look() -> Any:
        async with Client(make_server(ledger, date.today)) as client:
            return await client.list_tools()

    tools = asyncio.run(look()).tools
    assert sorted(tool.name for tool in tools) == sorted(TOOLS)
    assert all(tool.annotations.read_only_hint and not tool.annotations.destructive_hint for tool in tools)
    assert all(tool.description and tool.output_schema for tool in tools)


@pytest.mark.parametrize("side", ["IDN", "Indonesia", "fiji"])
def test_commitments_come_with_their_sentences(ledger: Ledger, side: str) -> None:
    found = ask(ledger, "search_commitments", between=[side])
    assert found["total"] == len(found["commitments"]) > 0
    for commitment in found["commitments"]:
        assert commitment["actor"] == ["IDN"]
        sentences = commitment["evidence"]
        assert sentences
        assert {each["outlet"] for each in sentences} <= {"Suva Daily", "Kabar Pasifik"}
        assert all(each["quote"] in each["context"] for each in sentences)
        assert all(each["published"] in ("2031-05-05", "2031-05-06") for each in sentences)


def test_commitments_are_found_by_words_and_sides_together(ledger: Ledger) -> None:
    assert ask(ledger, "search_commitments", words="fishers cold")["total"] == 1
    assert ask(ledger, "search_commitments", words="nelayan", between=["IDN"])["total"] == 1
    assert ask(ledger, "search_commitments", words="bridges")["commitments"] == []


def test_what_is_late_is_told_with_its_reason(ledger: Ledger) -> None:
    found = ask(ledger, "overdue")["commitments"]
    assert {each["status"] for each in found} == {"overdue"}
    assert all(each["why"] and each["evidence"] for each in found)
    assert ask(ledger, "overdue", on="2031-06-01", status=["overdue"])["total"] == 0


def test_contradictions_name_who_says_what(ledger: Ledger) -> None:
    found = ask(ledger, "contradictions", between=["IDN", "FJI"])["contradictions"]
    said = {
        (sentence["outlet"], str(position["value"]))
        for each in found
        for position in each["positions"]
        for sentence in position["evidence"]
    }
    assert found
    assert {outlet for outlet, _ in said} == {"Suva Daily", "Kabar Pasifik"}


def test_a_timeline_is_told_in_parts(ledger: Ledger) -> None:
    whole = ask(ledger, "timeline")
    part = ask(ledger, "timeline", limit=1)
    assert not whole["more"]
    assert part["more"]
    assert part["entries"] == whole["entries"][:1]
    assert ask(ledger, "timeline", limit=1, offset=1)["entries"] == whole["entries"][1:2]
    assert all(entry["evidence"] for entry in whole["entries"])


def test_evidence_of_records_and_claims(ledger: Ledger) -> None:
    record = ask(ledger, "search_commitments")["commitments"][0]["record"]
    claim = ledger.list("commitment")[0]
    of_record, of_claim = ask(ledger, "evidence", id=record), ask(ledger, "evidence", id=claim.id[:8])
    assert of_record["id"] == record
    assert of_record["properties"]["stage"] == "pledged"
    assert of_claim["id"] == claim.id
    assert [each["quote"] for each in of_claim["evidence"]] == [claim.claim.evidence.quote]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("search_commitments", {"between": ["Narnia"]}, "there is no side 'Narnia'"),
        ("overdue", {"between": ["IDN", "Atlantis"]}, "there is no side 'Atlantis'"),
        ("timeline", {"between": [" "]}, "a side is missing"),
        ("evidence", {"id": "zzzz"}, "no claim or record has the id 'zzzz'"),
    ],
)
def test_what_cannot_be_resolved_is_refused(ledger: Ledger, tool: str, arguments: dict[str, Any], said: str) -> None:
    answer = refusal(ledger, tool, **arguments)
    assert answer.startswith(said)
    assert ledger.name not in answer


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        (
            "search_commitments",
            {"stage": ["signed", "singed"]},
            "there is no stage 'singed'; did you mean 'signed'? the choices are: hoped, interested, planned, pledged, agreed, "
            "signed, under-way, delivered, dropped",
        ),
        ("search_commitments", {"stage": "signed"}, """stage: 'signed' is not a list; write ["signed"]"""),
        (
            "overdue",
            {"status": ["late"]},
            "there is no status 'late'; the choices are: not due, due soon, overdue, kept, partly kept, dropped, silent, "
            "unratable",
        ),
        ("timeline", {"limit": 1000}, "limit: 1000 is more than 25"),
        ("timeline", {"limit": "ten", "offset": -1}, "limit: 'ten' is not a whole number; offset: -1 is less than 0"),
        ("timeline", {"since": "yesterday"}, "since: 'yesterday' is not a day; write it as YYYY-MM-DD"),
        ("timeline", {"between": 5}, "between: 5 is not text"),
        ("timeline", {"between": "x" * 500}, f"between: '{'x' * 59}… has more than 400 characters"),
        ("timeline", {"between": ["IDN"] * 11}, None),
        ("evidence", {}, "id: is missing"),
        ("evidence", {"id": "abc", "ids": "abc"}, "evidence: there is no argument 'ids'; did you mean 'id'? the choices are: id"),
        ("search", {}, None),
    ],
    ids=lambda value: None if isinstance(value, dict) else str(value)[:20],
)
def test_wrong_arguments_are_refused_in_one_line(ledger: Ledger, tool: str, arguments: dict[str, Any], said: str | None) -> None:
    answer = refusal(ledger, tool, **arguments)
    assert answer == (said or answer)
    assert "\n" not in answer
    assert "pydantic" not in answer
    assert "Error executing" not in answer


def test_the_program_serves_on_standard_input_and_output(ledger: Ledger) -> None:
    server = StdioServerParameters(command=sys.executable, args=["-m", "sepakat", "mcp", "--ledger", ledger.name])
    result = asyncio.run(_ask_program(server))
    assert result.structured_content["total"] > 0


async def _ask_program(server: StdioServerParameters) -> Any:
    async with Client(server) as client:
        return await client.call_tool("search_commitments", {"between": ["FJI"]})
