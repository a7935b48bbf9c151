"""What each step of the extraction did to one article, and why."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import BinaryIO

from sepakat.extract.draft import Draft, Note
from sepakat.extract.given import composed_article, restore_offsets
from sepakat.extract.pipeline import STEPS, extract_draft
from sepakat.ingest import InputProblem
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.service.extracting import failure_of
from sepakat.service.inputs import read_located

INTERNAL = frozenset({"starts", "sentence_starts", "notes"})


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step: how long it took and how many things of which kind it added."""

    name: str
    seconds: float
    added: dict[str, int]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article with all that was found in it, and how."""

    extraction: Extraction
    steps: tuple[StepReport, ...]
    notes: tuple[Note, ...]


def explain_article(article: Article, *, clock: Callable[[], float] = time.perf_counter) -> Explanation:
    """Extract an article step by step.

    The steps are run once before they are timed, so that the times are those of an article among many.
    """
    extract_draft(article)
    draft = Draft(composed_article(article), load_pack(article.language))
    steps = []
    for step in STEPS:
        before, started = _sizes(draft), clock()
        step.run(draft)
        seconds, after = clock() - started, _sizes(draft)
        added = {name: after[name] - before[name] for name in after if after[name] != before[name]}
        steps.append(StepReport(step.name, seconds, added))
    restore_offsets(draft, article)
    return Explanation(draft.claims(), tuple(steps), tuple(draft.notes))


def explain_inputs(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Explanation | InputProblem]:
    """Explain files, folders and "-" in order; a failure, of whatever kind, becomes a problem."""
    for located in read_located(inputs, language=language, reference_date=reference_date, stdin=stdin):
        if isinstance(located, InputProblem):
            yield located
            continue
        try:
            yield explain_article(located.article)
        except Exception as error:
            yield failure_of(located, error)


def _sizes(draft: Draft) -> dict[str, int]:
    lists = {field.name: getattr(draft, field.name) for field in fields(draft) if field.name not in INTERNAL}
    return {name: len(value) for name, value in lists.items() if isinstance(value, list)}
