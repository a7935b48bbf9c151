"""Indirect quotations: a reporting word and the clause that it reports."""

from msgspec.structs import replace

from sepakat.extract.clauses import clause_after, clause_end, listener_end, skip_circumstances, trim_end
from sepakat.extract.passages import Item, Kind
from sepakat.extract.reporting import LABEL, Cue, Grammar
from sepakat.extract.signs import FULL_STOPS, NAMING, STOPS, Run, is_finite, is_predicate
from sepakat.extract.speaker_phrases import speaker_after, whole_phrase
from sepakat.extract.speech import Attribution, cue_span, span_of
from sepakat.extract.subjects import first_subject, subject_before
from sepakat.model.article import Span

LATER = "clause-after-later-verb"
LEAST_BEFORE = 2
SHORT_BEFORE = 5
LONGEST_LABEL = 6
FARTHEST_GOVERNOR = 4
"""Items between a subject and an infinitive of reporting: "refused to say"."""
LEAST_LABELLED = 4


def find_indirect(items: list[Item], cues: list[Cue], grammar: Grammar) -> list[tuple[Cue, Attribution]]:
    """The indirect quotations of a passage with their cues, in order; none inside another.

    Words of reporting behind a whole sentence take it all, whatever is reported in it.
    """
    found: list[tuple[Cue, Attribution]] = []
    for cue in cues:
        inside = bool(found) and items[cue.first].start < found[-1][1].content.end
        attribution = _report_behind(items, cue, grammar) if inside else _report(items, cue, grammar)
        if attribution is None:
            continue
        if attribution.rule == LATER and found:
            attribution = replace(attribution, phrase=found[-1][1].phrase)
        found = [pair for pair in found if pair[1].content.start < attribution.content.start]
        if not found or attribution.content.start >= found[-1][1].content.end:
            found.append((cue, attribution))
    return found


def _report_behind(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """A report behind a clause that holds other reports, when nothing but circumstances follows it."""
    if cue.form.enclitic and not cue.form.source:
        attribution = _by_enclitic(items, cue, grammar)
    elif cue.form.inverted and items[cue.first - 1].lower == ",":
        attribution = _by_inversion(items, cue, grammar)
    else:
        attribution = _by_trailing(items, cue, grammar) if cue.form.trailing else None
    return attribution if attribution is not None and attribution.content.end <= items[cue.first].start else None


def _report(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    if cue.form.source:
        return _by_source(items, cue, grammar)
    if cue.form.enclitic:
        return _by_enclitic(items, cue, grammar)
    before = cue.first > 0 and items[cue.first - 1].lower == ","
    return (
        (_by_verb(items, cue, grammar) if cue.form.verb else None)
        or (_by_inversion(items, cue, grammar) if cue.form.inverted and before else None)
        or (_by_trailing(items, cue, grammar) if cue.form.trailing else None)
    )


def _by_verb(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """SPEAKER verb CLAUSE, and "..., adding that CLAUSE"."""
    words = grammar.words
    subject = subject_before(items, cue, grammar)
    if subject is None:
        return _by_later_verb(items, cue, grammar)
    before = items[subject.first - 1].lower if subject.first else ""
    if before in words.echoes and cue.behind < len(items) and items[cue.behind].lower == ",":
        first: int | None = cue.behind + 1
    else:
        first = clause_after(items, cue, grammar, after_comma=not words.trailing)
    if first is None or first >= len(items):
        return None
    content = Run(
        first, clause_end(items, first, grammar, subordinate=before in words.concessives and before not in words.echoes)
    )
    return _attribution(items, content, cue, subject, "clause-after-verb", grammar)


def _by_later_verb(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """More of the same speaker: "..., adding that CLAUSE", "... and said that CLAUSE"."""
    first = clause_after(items, cue, grammar, after_comma=False)
    if first is None or first >= len(items) or not cue.first:
        return None
    before = items[cue.first - 1].lower
    linked = items[first - 1].lower in grammar.words.complementizers
    if linked and before in grammar.words.infinitives and cue.form.bare:
        subject = first_subject(items, cue.first, grammar)
        governed = subject is not None and subject.behind < cue.first and cue.first - subject.behind <= FARTHEST_GOVERNOR
        return _linked_attribution(items, first, cue, grammar) if governed else None
    more = before == "," or (linked and before in grammar.words.agents) if cue.form.participle else False
    if not more and not (linked and before in grammar.words.coordinators):
        return None
    return _linked_attribution(items, first, cue, grammar)


def _linked_attribution(items: list[Item], first: int, cue: Cue, grammar: Grammar) -> Attribution | None:
    content = Run(first, clause_end(items, first, grammar, subordinate=False))
    return _attribution(items, content, cue, first_subject(items, cue.first, grammar), LATER, grammar)


def _by_source(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """ "According to SPEAKER, CLAUSE", before, in or behind the clause."""
    opens = _opens(items, cue.first, grammar)
    speaker: Run | None = None
    if cue.form.enclitic:
        behind = cue.behind
    else:
        speaker = speaker_after(items, cue.behind, grammar, goes_on=True)
        if speaker is None or _names_none(items, speaker, grammar):
            return None
        speaker = whole_phrase(items, speaker, grammar, goes_on=opens)
        behind = speaker.behind
    behind = skip_circumstances(items, behind, grammar)
    if opens:
        first = behind + 1 if behind < len(items) and items[behind].lower == "," else behind
        if first + 2 > len(items):
            return None
        content = Run(first, clause_end(items, first, grammar, subordinate=False))
    else:
        content = _around(items, cue.first, behind, grammar)
    return _attribution(items, content, cue, speaker, "source-word", grammar) if content.behind - content.first > 1 else None


def _names_none(items: list[Item], speaker: Run, grammar: Grammar) -> bool:
    return any(item.lower in grammar.words.not_sources for item in items[speaker.first : speaker.first + 2])


def _opens(items: list[Item], index: int, grammar: Grammar) -> bool:
    """Whether nothing but a conjunction or a circumstance with its comma stands before an index."""
    words = grammar.words
    if all(item.lower in words.openers | words.coordinators | words.between or item.kind is Kind.MARK for item in items[:index]):
        return True
    fronted = items[0].lower in words.adjuncts or items[0].kind is Kind.TIME
    return fronted and items[index - 1].lower == "," and not any(item.lower == "," for item in items[: index - 1])


def _around(items: list[Item], before: int, behind: int, grammar: Grammar) -> Run:
    """What stands before a parenthesis, and behind it where the clause goes on."""
    end = before - 1 if items[before - 1].lower == "," else before
    if behind + 1 < len(items) and items[behind].lower == "," and _goes_on(items, behind + 1, end, grammar):
        return Run(0, clause_end(items, behind, grammar, subordinate=False))
    return Run(0, end)


def _goes_on(items: list[Item], index: int, before: int, grammar: Grammar) -> bool:
    """Whether the clause goes on behind a parenthesis: too little stood before it, or a predicate follows."""
    item = items[index]
    if (form := grammar.forms.get(item.lower)) is not None and form.participle:
        return False
    if before <= SHORT_BEFORE:
        return True
    return item.lower in grammar.words.predicates | grammar.words.openers or is_predicate(item.lower, grammar)


def _by_enclitic(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """ "CLAUSE, ujarnya", "Clause, katanya, goes on"."""
    if cue.first == 0 or items[cue.first - 1].lower != ",":
        return None
    content = _around(items, cue.first, skip_circumstances(items, cue.behind, grammar), grammar)
    return _attribution(items, content, cue, None, "enclitic", grammar) if content.behind - content.first > 1 else None


def _by_inversion(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """ "CLAUSE, said SPEAKER"."""
    speaker = speaker_after(items, cue.behind, grammar)
    if speaker is None or not _has_predicate(items[: cue.first], grammar):
        return None
    content = _around(items, cue.first, skip_circumstances(items, speaker.behind, grammar), grammar)
    return _attribution(items, content, cue, speaker, "clause-before-verb", grammar) if content.behind > content.first else None


def _by_trailing(items: list[Item], cue: Cue, grammar: Grammar) -> Attribution | None:
    """ "CLAUSE, SPEAKER said", "Clause, SPEAKER said, goes on"."""
    subject = subject_before(items, cue, grammar)
    if subject is None or subject.first < LEAST_BEFORE or items[subject.first - 1].lower not in STOPS - FULL_STOPS:
        return None
    behind = listener_end(items, cue.behind, grammar) if cue.form.listener else cue.behind
    behind = skip_circumstances(items, behind, grammar)
    if behind < len(items) and items[behind].kind not in (Kind.MARK, Kind.QUOTE):
        return None
    content = _around(items, subject.first, behind, grammar)
    return (
        _attribution(items, content, cue, subject, "clause-before-speaker", grammar)
        if _has_predicate(items[: content.behind], grammar)
        else None
    )


def _has_predicate(items: list[Item], grammar: Grammar) -> bool:
    return not grammar.words.finite or any(item.kind is Kind.QUOTE or is_finite(item, grammar) for item in items)


def _attribution(
    items: list[Item], content: Run, cue: Cue, speaker: Run | None, rule: str, grammar: Grammar
) -> Attribution | None:
    behind = trim_end(items, content.first, content.behind)
    if behind <= content.first or all(item.kind in (Kind.QUOTE, Kind.MARK) for item in items[content.first : behind]):
        return None
    span = Span(items[content.first].start, items[behind - 1].end)
    return Attribution(span, False, cue_span(items, cue, grammar), span_of(items, speaker) if speaker else None, rule)


def find_label(items: list[Item]) -> Attribution | None:
    """ "NAME: what NAME says", as transcripts and headlines write it."""
    colon = next((index for index, item in enumerate(items[:LONGEST_LABEL]) if item.lower == LABEL), 0)
    named = any(item.kind is Kind.PERSON for item in items[:colon])
    behind = trim_end(items, colon + 1, len(items))
    if not named or any(item.kind not in NAMING for item in items[:colon]) or behind - colon < LEAST_LABELLED:
        return None
    content = Span(items[colon + 1].start, items[behind - 1].end)
    return Attribution(content, False, Span(items[colon].start, items[colon].end), span_of(items, Run(0, colon)), "name-label")
