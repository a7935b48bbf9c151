"""The lines of a brief in the words of a language, cell by cell, as they are on the day of the meeting."""

from collections.abc import Iterable
from datetime import date

from sepakat.model.periods import parse_period
from sepakat.model.records import RecordKind
from sepakat.report.brief import Contradiction, Duty, Goal, Position, Progress, Remark, Source, Subject
from sepakat.report.paper import Cell, Paragraph, Run, Tone, plain
from sepakat.report.words import (
    ACTION,
    amount_words,
    capitalise,
    foreign,
    quote_paragraph,
    shorten,
    side_words,
    source_run,
    type_words,
    value_words,
)
from sepakat.wording import Wording

MONTH = 31
"""Days from which lateness is told in months."""
OUTLETS = 4
"""Outlets that are named for each value of a contradiction."""
DATED = frozenset({"held", "signed", "in-force"})
"""What is said of an event or instrument."""
CAME_OF_IT = frozenset({"delivered", "progress", "delayed", "dropped"})
MONTHS_OF_A_YEAR = 12


def progress_cells(one: Progress, on: date, words: Wording) -> tuple[Cell, ...]:
    """Day, what happened, source."""
    label = [_news(one, words)]
    if one.reached:
        label.append(words.say("brief.what.reached", amount=amount_words(one.reached, words)))
    sides = side_words(one.subject, words)
    head = (Run("; ".join(label), Tone.STRONG), *((Run(f" · {sides}"),) if sides else ()))
    day = words.day(one.day, short=True) if one.day else words.say("brief.undated")
    return (plain(day),), (head, *_told(one.subject, one.source, words)), _source_cell(one.source, words)


def late_cells(duty: Duty, on: date, words: Wording) -> tuple[Cell, ...]:
    """Side, commitment, due, source."""
    return _duty_cells(duty, [*_due_lines(duty, words), *_quiet(_lateness(duty, on, words))], words)


def due_cells(duty: Duty, on: date, words: Wording) -> tuple[Cell, ...]:
    """Side, commitment, due, source."""
    period = parse_period(duty.due)
    left = words.say("brief.duty.days-left", n=(period.last - on).days) if period else ""
    return _duty_cells(duty, [*_due_lines(duty, words), *_quiet(left)], words)


def silent_cells(duty: Duty, on: date, words: Wording) -> tuple[Cell, ...]:
    """Side, commitment, last report, source."""
    when = words.day(duty.last_mentioned, short=True) if duty.last_mentioned else words.say("brief.undated")
    silence = words.say("brief.duty.silent", n=duty.silent_months) if duty.silent_months else ""
    return _duty_cells(duty, [plain(when), *_quiet(silence)], words)


def goal_cells(goal: Goal, on: date, words: Wording) -> tuple[Cell, ...]:
    """Side, commitment, target, reached, needed pace, source."""
    due = words.say("brief.goal.by", due=words.day(goal.due, short=True)) if goal.due else words.say("brief.goal.no-date")
    target = ((Run(amount_words(goal.target, words), Tone.STRONG),), *_quiet(due))
    side, said = _commitment(goal.subject, goal.source, words)
    return side, said, target, _reached(goal, words), _pace(goal, on, words), _source_cell(goal.source, words)


def contradiction_cells(one: Contradiction, on: date, words: Wording) -> tuple[Cell, ...]:
    """About what, what the reports say, what the ledger goes by."""
    subject = one.subject
    kind = capitalise(words.term("discrepancy-kind", one.kind))
    best = value_words(one.kind, one.best, words, subject.kind) if one.best is not None else words.say("brief.undecided")
    about = ((Run(kind, Tone.STRONG), Run(f" · {type_words(subject, words)}")), *_named(subject, words))
    return about, tuple(_position(each, one, words) for each in one.positions), (plain(best),)


def remark_cells(remark: Remark, on: date, words: Wording) -> tuple[Cell, ...]:
    """About what, note, by whom and when."""
    subject = remark.subject
    about = ((Run(type_words(subject, words), Tone.STRONG),), *_named(subject, words))
    kind = (Run(f"{words.say(f'brief.remark.{remark.about}')}: ", Tone.STRONG),) if remark.about else ()
    return about, ((*kind, *plain(remark.text)),), (plain(remark.by), *_quiet(words.day(remark.made_on, short=True)))


def _news(one: Progress, words: Wording) -> str:
    kind = type_words(one.subject, words)
    if one.what in DATED and one.subject.kind is not RecordKind.COMMITMENT:
        return capitalise(words.say(f"brief.what.{one.what}", type=kind[:1].lower() + kind[1:]))
    if one.what in CAME_OF_IT:
        return words.say(f"brief.what.{one.what}")
    return words.say("brief.what.new", stage=words.term("stage", one.what))


def _commitment(subject: Subject, source: Source | None, words: Wording) -> tuple[Cell, Cell]:
    return (plain(side_words(subject, words)),), _told(subject, source, words)


def _duty_cells(duty: Duty, when: Iterable[Paragraph], words: Wording) -> tuple[Cell, ...]:
    side, said = _commitment(duty.subject, duty.source, words)
    marks = [words.say(f"brief.duty.{doubt}") for doubt in duty.doubts]
    stage = [words.say("brief.duty.stage", stage=words.term("stage", duty.stage))] if duty.stage else []
    return side, (*said, *_quiet("; ".join((*stage, *marks)))), tuple(when), _source_cell(duty.source, words)


def _told(subject: Subject, source: Source | None, words: Wording) -> tuple[Paragraph, ...]:
    """What it is about and the words that say it; the words alone where they say it all."""
    named = _named(subject, words)
    if source is None:
        return named
    quote = quote_paragraph(source, words)
    repeats = subject.words and subject.words.casefold().rstrip(" .") in source.quote.casefold()
    return (quote,) if repeats else (*named, quote)


def _named(subject: Subject, words: Wording) -> tuple[Paragraph, ...]:
    if not subject.words:
        return ()
    return ((Run(capitalise(shorten(subject.words, ACTION)), Tone.PLAIN, foreign(subject.language, words)),),)


def _quiet(text: str) -> tuple[Paragraph, ...]:
    return ((Run(text, Tone.QUIET),),) if text else ()


def _source_cell(source: Source | None, words: Wording) -> Cell:
    return ((source_run(source, words),),) if source else ()


def _due_lines(duty: Duty, words: Wording) -> tuple[Paragraph, ...]:
    due = plain(words.day(duty.due, short=True) if duty.due else words.say("brief.duty.no-date"))
    if not (duty.promised and duty.reached):
        return (due,)
    share = words.say("brief.duty.share", reached=words.amount(duty.reached[0]), promised=amount_words(duty.promised, words))
    return due, plain(share)


def _lateness(duty: Duty, on: date, words: Wording) -> str:
    period = parse_period(duty.due)
    if period is None or period.last >= on:
        return ""
    days = (on - period.last).days
    if days < MONTH:
        return words.say("brief.duty.late-days", n=days)
    months = (on.year - period.last.year) * MONTHS_OF_A_YEAR + on.month - period.last.month - (on.day < period.last.day)
    return words.say("brief.duty.late-months", n=max(1, months))


def _reached(goal: Goal, words: Wording) -> Cell:
    if goal.reached is None:
        return _quiet(words.say("brief.goal.none"))
    share = words.percent(round(goal.reached / goal.target[0], 2))
    day = words.day(goal.reached_on, short=True)
    told = words.say("brief.goal.share", share=share, day=day) if day else words.say("brief.goal.share-undated", share=share)
    return plain(words.amount(goal.reached, goal.target[1])), *_quiet(told)


def _pace(goal: Goal, on: date, words: Wording) -> Cell:
    period = parse_period(goal.due)
    if not goal.missing:
        return (plain(words.say("brief.goal.met")),)
    if goal.pace is not None:
        pace = words.pace(goal.pace, goal.target[1], goal.missing)
        return (plain(pace),) if pace else ()
    return _quiet(words.say("brief.goal.past")) if period and period.last < on else ()


def _position(position: Position, one: Contradiction, words: Wording) -> Paragraph:
    """A value and the outlets that stand on it."""
    value = Run(value_words(one.kind, position.value, words, one.subject.kind), Tone.STRONG)
    shown = position.sources[:OUTLETS]
    runs: list[Run] = [value, Run(": ")] if shown else [value]
    for number, source in enumerate(shown):
        runs += [Run("; "), source_run(source, words)] if number else [source_run(source, words)]
    left = len(position.sources) - len(shown)
    return (*runs, Run(f" (+{left})", Tone.QUIET)) if left else tuple(runs)
