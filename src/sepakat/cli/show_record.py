"""How `sepakat show` shows a record."""

from typing import TYPE_CHECKING, Any

from sepakat.cli.columns import text_of
from sepakat.cli.console import clean, make_console
from sepakat.cli.judgement_columns import judgement_item
from sepakat.cli.record_columns import stands_of, value_text, what_of
from sepakat.cli.show import passage_item, print_passage
from sepakat.cli.styles import STYLES
from sepakat.compare import Mention
from sepakat.export.ledger import claim_item, discrepancy_to_dict, record_to_dict
from sepakat.service.ruling import describe

if TYPE_CHECKING:
    from rich.console import Console

    from sepakat.service import RecordClaim, ShownRecord

WIDTH = 14
"""Columns of a field's name."""


def record_item(shown: "ShownRecord") -> dict[str, Any]:
    """A record as JSON: the object of the ledger contract, its claims with ids and passages, discrepancies and history."""
    claims = [
        {"id": each.id} | claim_item(each.claim) | {"passages": [passage_item(passage) for passage in each.passages]}
        for each in shown.claims
    ]
    discrepancies = [discrepancy_to_dict(one) for one in shown.discrepancies]
    history = [_mention_item(mention) for mention in shown.history]
    judgements = [judgement_item(judgement) for judgement in shown.judgements]
    about = {"discrepancies": discrepancies, "history": history, "judgements": judgements}
    return record_to_dict(shown.record) | {"claims": claims} | about


def print_record(shown: "ShownRecord") -> None:
    """Print a record for people."""
    console, record = make_console(), shown.record
    _line(console, f"{record.kind.value} record {record.id}", style="bold")
    _line(console, f"  {what_of(record)}")
    _print_fields(shown, console)
    _print_lines(console, "Why these claims are one record", [_reason(why) for why in record.why])
    _print_lines(console, "What people judged", [describe(judgement) for judgement in shown.judgements])
    _print_discrepancies(shown, console)
    _print_lines(console, "History", [_mention_text(mention) for mention in shown.history])
    _line(console, f"\nWhat {len(shown.claims)} {'claim says' if len(shown.claims) == 1 else 'claims say'}", style="bold")
    for claim in shown.claims:
        _print_claim(claim, console)


def _print_fields(shown: "ShownRecord", console: "Console") -> None:
    for name, field in shown.record.fields.items():
        text = value_text(field.value)
        if not text:
            continue
        support = f"  [{', '.join(field.support)}]" if field.support else ""
        _line(console, f"  {name + ':':<{WIDTH}}{text}{support}")
        for dissent in field.dissent:
            other = value_text(dissent.value) or "no"
            _line(console, f"  {'':<{WIDTH}}but: {other}  [{', '.join(dissent.support)}]")
        if field.dissent:
            _line(console, f"  {'':<{WIDTH}}why: {_reason(field.why)}")


def _print_discrepancies(shown: "ShownRecord", console: "Console") -> None:
    lines = []
    for one in shown.discrepancies:
        why = _reason(one.why)
        best = why if one.best is None else f"best: {value_text(one.best)} ({why})"
        what = "contradiction" if one.contradiction else "no contradiction"
        lines.append(f"{one.kind.value}, {what}: {stands_of(one)}; {best}")
    _print_lines(console, "Where the reports disagree", lines)


def _print_claim(shown: "RecordClaim", console: "Console") -> None:
    article, kind = shown.claim.article, shown.claim.kind.value
    about = ", ".join(part for part in (article.outlet, text_of(article.published_on)) if part)
    _line(console, f"\n  {article.id}{f': {about}' if about else ''}{f'  (claim {shown.id[:8]})' if shown.id else ''}")
    for passage in shown.passages:
        print_passage(passage, kind, STYLES[kind], console)


def _reason(text: str) -> str:
    """A reason with its numbers as people write them."""
    from sepakat.wording import load_wording

    return load_wording("en").reason(text)


def _print_lines(console: "Console", title: str, lines: "list[str] | tuple[str, ...]") -> None:
    if lines:
        _line(console, f"\n{title}", style="bold")
        for line in lines:
            _line(console, f"  {line}")


def _line(console: "Console", text: str, *, style: str | None = None) -> None:
    console.print(clean(text), style=style, soft_wrap=True)


def _mention_text(mention: Mention) -> str:
    parts = [str(mention.day or "undated"), mention.what.value if mention.what else "first said", mention.body.stage.value]
    amount = _amount(mention)
    due = f"due {mention.body.due}" if mention.body.due else ""
    return "  ".join(part for part in (*parts, amount, due, f"[{mention.end.article}]") if part)


def _amount(mention: Mention) -> str:
    if mention.reached:
        value, unit = mention.reached
        return f"reached {value_text({'value': value, 'unit': unit})}"
    return text_of(mention.body.quantity)


def _mention_item(mention: Mention) -> dict[str, Any]:
    reached = {"value": mention.reached[0], "unit": mention.reached[1]} if mention.reached else None
    return {
        "day": mention.day.isoformat() if mention.day else None,
        "what": mention.what.value if mention.what else None,
        "article": mention.end.article,
        "evidence": list(mention.end.evidence),
        "stage": mention.body.stage.value,
        "due": mention.body.due,
        "reached": reached,
        "quote": mention.body.evidence.quote,
    }
