"""Quotations: who says what, in quotation marks or in the reporter's words."""

import dataclasses
import re
from bisect import bisect_right
from operator import attrgetter

from msgspec.structs import replace

from sepakat.extract.draft import Draft
from sepakat.extract.passages import Item, Passage, iter_passages
from sepakat.extract.reporting import Cue, Grammar, find_cues, load_grammar
from sepakat.extract.speakers import Speakers
from sepakat.extract.speech import Attribution
from sepakat.extract.speech_direct import find_announcement, find_direct
from sepakat.extract.speech_indirect import find_indirect, find_label
from sepakat.extract.stances import STANCE, find_stances
from sepakat.model.article import Span
from sepakat.model.claims import Quotation

START = attrgetter("evidence.start")
MOSTLY_QUOTED = 0.5
BRACKET = re.compile(r" \([^()\n]{1,40}\)")


def find_quotations(draft: Draft) -> None:
    """Add the direct and indirect quotations of the body with their speakers, in the order of the text."""
    reader = _Reader(draft)
    for passage in iter_passages(draft, reader.grammar.wanted):
        reader.read(passage)


def quotation_at(draft: Draft, offset: int) -> Quotation | None:
    """The quotation whose content covers an offset; None where the reporter speaks, though of someone's stance."""
    index = bisect_right(draft.quotations, offset, key=START) - 1
    if index < 0 or offset >= draft.quotations[index].evidence.end or draft.quotations[index].rule == STANCE:
        return None
    return draft.quotations[index]


class _Reader:
    """One reading of an article, passage by passage."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.grammar = load_grammar(draft.pack.language)
        self.speakers = Speakers(draft, self.grammar)
        self.line = -1
        self.previous: Quotation | None = None
        """The last quotation of the same line, or the one that the line before left open."""
        self.open = False
        """Whether the line before ended inside a quotation without a speaker of its own."""
        self.announced: tuple[Span, Span | None] | None = None
        """Cue and speaker of the passage before, when it ends in a colon."""

    def read(self, passage: Passage) -> None:
        """Add the quotations of a passage."""
        self._enter_line(passage)
        count = len(self.draft.quotations)
        if passage.items:
            for attribution in _attributions(passage.items, self.grammar):
                self._add(attribution)
        self.announced = find_announcement(passage.items, self.grammar)
        self.speakers.see(passage)
        if len(self.draft.quotations) > count:
            self.speakers.remember(self.draft.quotations[-1].speaker)

    def _enter_line(self, passage: Passage) -> None:
        if passage.line == self.line:
            return
        self.line = passage.line
        last = self.draft.quotations[-1] if self.draft.quotations else None
        goes_on = last is not None and last.direct and not _is_closed(self.draft.text, last.evidence.end)
        continues = goes_on and passage.items and passage.items[0].quoted is not None
        self.previous = last if continues else None
        self.open = bool(continues and last is not None and last.rule == "quoted")

    def _add(self, attribution: Attribution) -> None:
        draft = self.draft
        if attribution.cue is None and self.announced is not None:
            announcing, phrase = self.announced
            attribution = replace(attribution, cue=announcing, phrase=phrase, rule="announced-quoted")
        content, cue, rule = attribution.content, attribution.cue, attribution.rule
        speaker, span = self.speakers.resolve(attribution.phrase)
        if span is not None and self.grammar.words.extent == "phrase":
            span = _with_bracket(draft.text, span)
        if cue is None and self.previous is not None:
            speaker, cue, span, rule = self.previous.speaker, self.previous.cue, self.previous.speaker_span, "quoted-continued"
        elif self.open and cue is not None:
            self._name_open(speaker, cue, span)
        self.open = False
        self.previous = Quotation(speaker, attribution.direct, draft.article.evidence(*content), cue, span, rule)
        draft.quotations.append(self.previous)
        if cue is not None:
            self.speakers.remember(speaker)

    def _name_open(self, speaker: str | None, cue: Span, span: Span | None) -> None:
        """Give the paragraphs of a quotation that stand before the one with the speaker that speaker."""
        quotations = self.draft.quotations
        index = len(quotations) - 1
        while index >= 0 and quotations[index].rule == "quoted":
            quotations[index] = dataclasses.replace(
                quotations[index], speaker=speaker, cue=cue, speaker_span=span, rule="quoted-left-open"
            )
            index -= 1


def _with_bracket(text: str, span: Span) -> Span:
    """A phrase with what stands in brackets behind it: "Rep. Ana Ruiz (D-Ohio)"."""
    found = BRACKET.match(text, span.end)
    return Span(span.start, found.end()) if found else span


def _is_closed(text: str, end: int) -> bool:
    """Whether a quoted stretch that ends at an offset has its closing mark."""
    return end < len(text) and not text[end].isspace()


def _attributions(items: list[Item], grammar: Grammar) -> list[Attribution]:
    """The attributions of a passage, in the order of the text, apart from each other."""
    spoken = _speech(items, grammar)
    if not spoken and (labelled := find_label(items)) is not None:
        return [labelled]
    if not grammar.words.stances:
        return spoken
    return sorted([*spoken, *find_stances(items, spoken, grammar)], key=lambda attribution: attribution.content)


def _speech(items: list[Item], grammar: Grammar) -> list[Attribution]:
    cues = find_cues(items, grammar)
    quoted = any(item.quoted for item in items)
    if not cues and not quoted:
        return []
    indirect = find_indirect(items, cues, grammar)
    if not quoted:
        return [attribution for _, attribution in indirect]
    direct = find_direct(items, cues, grammar)
    kept = [pair for pair in indirect if _is_apart(pair, direct)]
    spoken = [
        attribution
        for pair in direct
        if (attribution := _settle(pair, direct, indirect, items)) and not _is_within(attribution, kept)
    ]
    return sorted([*spoken, *(attribution for _, attribution in kept)], key=lambda attribution: attribution.content)


def _is_apart(pair: tuple[Cue, Attribution], direct: list[tuple[Cue | None, Attribution]]) -> bool:
    """Whether an indirect quotation stands beside the direct ones: with its own cue, or with few words quoted in it."""
    cue, attribution = pair
    start, end = attribution.content
    inside = [other for _, other in direct if start <= other.content.start and other.content.end <= end]
    if inside:
        return sum(other.content.end - other.content.start for other in inside) < MOSTLY_QUOTED * (end - start)
    crossed = any(other.content.start < end and start < other.content.end for _, other in direct)
    return not crossed and all(taken is not cue for taken, _ in direct)


def _is_within(attribution: Attribution, kept: list[tuple[Cue, Attribution]]) -> bool:
    start, end = attribution.content
    return any(other.content.start <= start and end <= other.content.end for _, other in kept)


def _settle(
    pair: tuple[Cue | None, Attribution],
    direct: list[tuple[Cue | None, Attribution]],
    indirect: list[tuple[Cue, Attribution]],
    items: list[Item],
) -> Attribution | None:
    """A quoted stretch with the cue of its neighbour where it has none; None when it is no speech."""
    cue, attribution = pair
    if cue is not None:
        return attribution
    start = attribution.content.start
    for _, around in indirect:
        if around.content.start <= start < around.content.end:
            return replace(attribution, cue=around.cue, phrase=around.phrase, rule="quoted-in-clause")
    neighbours = [other for taken, other in direct if taken is not None]
    if neighbours:
        nearest = min(neighbours, key=lambda other: (other.content.start > start, abs(other.content.start - start)))
        return replace(attribution, cue=nearest.cue, phrase=nearest.phrase, rule="quoted-continued")
    return attribution if _stands_alone(items, start) else None


def _stands_alone(items: list[Item], start: int) -> bool:
    """Whether a quoted stretch is a sentence of its own: it opens the passage or follows a colon, and has an end mark."""
    index = next(index for index, item in enumerate(items) if item.quoted is not None and item.quoted.start == start)
    item = items[index]
    if item.quoted is None or (index and items[index - 1].lower != ":"):
        return False
    return item.quoted.complete or not item.quoted.closed
