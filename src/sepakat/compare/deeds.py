"""Commitments as they are compared over time: plain values that are worked out once of an article, and can be stored."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from sepakat.model.article import Span
from sepakat.model.claims import Quantity
from sepakat.model.vocabulary import Stage, Topic


class Deed(msgspec.Struct, array_like=True, dict=True, eq=False):
    """One commitment of one report."""

    index: int
    """Its place among the commitments of the article, its asides behind them."""
    is_aside: bool
    """Whether its article alone is no ground to take it for a commitment."""
    span: Span
    """Where its evidence stands."""
    stage: Stage
    quantity: Quantity | None
    due: str | None
    topics: frozenset[Topic]
    """What it is about; "other" tells nothing and is left out."""
    sides: frozenset[str]
    """Actors and recipients, folded."""
    places: frozenset[str]
    """The words of its places and of those that its sentence names."""
    sentence: int
    """Where the sentence of the evidence starts."""
    names: frozenset[str]
    """Capitalised words of the sentence but for its first."""
    numbers: frozenset[float]
    """Numbers in the sentence, years and days of the month left out as far as they are parts of dates."""
    doings: frozenset[str]
    """Doings that the sentence names."""
    things: frozenset[str]
    numbers_near: frozenset[float]
    """Numbers of the sentence and the words around it."""
    keys: frozenset[int] = frozenset()
    """By which others find it; blocks.py makes them."""
    actors: frozenset[str] = frozenset()
    """Those of the sides that do it."""
    named: frozenset[str] = frozenset()
    """Those of them that the sentence itself names."""
    states: frozenset[str] = frozenset()
    """The states of those that it names."""
    head: str = ""
    """The first word of what is done, folded."""
    towns: frozenset[str] = frozenset()
    """Its places that are towns which the gazetteer knows."""
    dates: tuple[str, ...] = ()
    """The days, months and years in its sentence."""
    begun: int | None = None
    """The last day of the past time that its sentence begins with ("In 2019 it built"), as an ordinal."""

    @property
    def around(self) -> "Report":
        """The report that says it."""
        found: Report = self.__dict__["around"]
        return found

    @property
    def key(self) -> tuple[str, int]:
        """Article and index."""
        return self.around.article, self.index

    @cached_property
    def matters(self) -> Mapping[str, float]:
        """Its doings and things with their weights: what the whole article repeats weighs less."""
        return {name: 1 / self.around.matters.get(name, 1) for name in self.doings | self.things}


class Report(msgspec.Struct, array_like=True, dict=True, eq=False):
    """The commitments of one article, and what it says around them."""

    article: str
    day: int
    """The day of the report, as an ordinal."""
    names: frozenset[str]
    """Words that the whole article writes with a capital only."""
    subjects: frozenset[str]
    """Projects, products and companies that the article names."""
    matters: Mapping[str, int]
    """How often the article names each doing and thing of its commitments, where it is more than once."""
    deeds: tuple[Deed, ...]

    def __post_init__(self) -> None:
        for deed in self.deeds:
            deed.__dict__["around"] = self

    @cached_property
    def keys(self) -> frozenset[int]:
        """By which others find any of its commitments."""
        return frozenset(key for deed in self.deeds for key in deed.keys)


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(Report)


def pack_report(report: Report) -> bytes:
    """A report as bytes; equal reports give equal bytes."""
    return _ENCODER.encode(report)


def unpack_report(packed: bytes) -> Report:
    """The report of such bytes."""
    return _DECODER.decode(packed)
