"""What an attribution is before its speaker is resolved."""

from sepakat.extract.passages import Item
from sepakat.extract.reporting import Cue, Grammar
from sepakat.extract.signs import Run
from sepakat.model.article import Span
from sepakat.model.frozen import Frozen


class Attribution(Frozen):
    """Content, cue and the phrase of the speaker, as spans of the text."""

    content: Span
    direct: bool
    cue: Span | None
    phrase: Span | None
    """The speaker as written; None when only the context tells."""
    rule: str


def span_of(items: list[Item], run: Run) -> Span:
    """The characters of a run of items."""
    return Span(items[run.first].start, items[run.behind - 1].end)


def cue_span(items: list[Item], cue: Cue, grammar: Grammar) -> Span:
    """The reporting words; with the auxiliaries and adverbs before a verb where a whole phrase is the speaker's span."""
    first = cue.first
    if grammar.words.extent == "phrase" and cue.form.verb:
        while first and items[first - 1].lower in grammar.words.between:
            first -= 1
    return Span(items[first].start, cue.span.end)
