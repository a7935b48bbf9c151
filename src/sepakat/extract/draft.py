"""The working state of one extraction: steps read it, add to it, and say why."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Article, Span
from sepakat.model.claims import Commitment, Event, Inconsistency, Instrument, Person, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.frozen import Frozen
from sepakat.model.mentions import Matter, Name, QuantityMention, Role, Timex
from sepakat.model.vocabulary import LineKind, Topic
from sepakat.text.phrases import Finds
from sepakat.text.tokens import Token

M = TypeVar("M", Timex, QuantityMention, Name)
START = attrgetter("start")


class Line(Frozen):
    """One line of the text, without the line end."""

    start: int
    end: int
    kind: LineKind


class Sentence(Frozen):
    """One sentence of a line that carries content."""

    start: int
    end: int
    line: int
    """Index into `Draft.lines`."""
    first: int
    """Index of its first token in `Draft.tokens`."""
    last: int
    """Index behind its last token."""


class Note(Frozen):
    """Why a step did what it did; `explain` shows them."""

    step: str
    span: Span
    why: str | Callable[[], str]
    """The reason, or what words it once somebody asks."""

    @property
    def reason(self) -> str:
        """The reason in words."""
        return self.why if isinstance(self.why, str) else self.why()


@dataclass(slots=True)
class Draft:
    """What is known so far of one article. Each step fills its own lists and touches no other's."""

    article: Article
    pack: LanguagePack
    tokens: list[Token] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """The start of each token, for `bisect`."""
    words: list[str] = field(default_factory=list)
    """The tokens in lower case."""
    lines: list[Line] = field(default_factory=list)
    body_start: int = 0
    """Where the reporting begins: behind the header and the dateline."""
    outlet_names: tuple[str, ...] = ()
    """Names of the outlet as header, dateline or address give them; a machine-spun copy pastes them into quotations."""
    sentences: list[Sentence] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    quantities: list[QuantityMention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    finds: Finds = field(default_factory=lambda: Finds({}))
    """The words that the reading of deeds looks for."""
    topics: list[tuple[int, Topic]] = field(default_factory=list)
    """Topic words: token index and topic, in text order."""
    fields: tuple[Topic, ...] = ()
    """The topics that the report as a whole is about."""
    ruling: tuple[Topic, ...] = ()
    """The topic that most words for topics are of, where it far outweighs the others."""
    events: list[Event] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    asides: list[Commitment] = field(default_factory=list)
    """Readings as commitments that are too doubtful to be claims."""
    inconsistencies: list[Inconsistency] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def note(self, step: str, span: tuple[int, int], why: str | Callable[[], str]) -> None:
        """Remember why a step did something at a span; a reason that takes time to word comes as a function."""
        self.notes.append(Note(step, span if isinstance(span, Span) else Span(*span), why))

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that start inside [start, end)."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def times_in(self, start: int, end: int) -> list[Timex]:
        """The times that lie inside [start, end)."""
        return _inside(self.timexes, start, end)

    def quantities_in(self, start: int, end: int) -> list[QuantityMention]:
        """The quantities that lie inside [start, end)."""
        return _inside(self.quantities, start, end)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that lie inside [start, end)."""
        return _inside(self.names, start, end)

    def token_range(self, start: int, end: int) -> range:
        """The indices of the tokens that start inside [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers an offset; None between sentences and in lines without content."""
        index = bisect_right(self.sentence_starts, offset) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if offset < sentence.end else None

    def claims(self) -> Extraction:
        """The finished extraction."""
        return Extraction(
            article=self.article,
            people=tuple(self.people),
            events=tuple(self.events),
            instruments=tuple(self.instruments),
            commitments=tuple(self.commitments),
            quotations=tuple(self.quotations),
            inconsistencies=tuple(self.inconsistencies),
            timexes=tuple(self.timexes),
            quantities=tuple(self.quantities),
            names=tuple(self.names),
            roles=tuple(self.roles),
            matters=tuple(self.matters),
            asides=tuple(self.asides),
        )


def _inside(spans: list[M], start: int, end: int) -> list[M]:
    """Those of the spans, sorted by start, that lie inside [start, end)."""
    low = bisect_left(spans, start, key=START)
    high = bisect_left(spans, end, low, key=START)
    return [span for span in spans[low:high] if span.end <= end] if low < high else []
