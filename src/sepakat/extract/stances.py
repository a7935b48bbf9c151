"""Stances: a speaker's judgement, demand or depiction of something that is reported without a clause ("criticised the plan")."""

from sepakat.extract.clauses import clause_end
from sepakat.extract.passages import Item, Kind
from sepakat.extract.reporting import Cue, Form, Grammar
from sepakat.extract.signs import Run, is_finite
from sepakat.extract.speech import Attribution, cue_span, span_of
from sepakat.extract.subjects import first_subject, subject_before
from sepakat.model.article import Span

STANCE = "stance"
FINITE = Form(verb=True)
PARTICIPLE = Form(verb=True, participle=True)


def find_stances(items: list[Item], taken: list[Attribution], grammar: Grammar) -> list[Attribution]:
    """The stances of a passage that stand outside the contents and cues of the attributions in it, in order."""
    found: list[Attribution] = []
    covered = 0
    for index, item in enumerate(items[:-1]):
        if item.lower not in grammar.stances or item.kind is not Kind.WORD or item.start < covered or not index:
            continue
        form = _form(items, index, grammar)
        if form is None or any(_meets(item, attribution) for attribution in taken):
            continue
        limit = min((start for other in taken if (start := _start(other)) > item.start), default=items[-1].end)
        attribution = _stance(items, Cue(index, index + 1, Span(item.start, item.end), form), limit, grammar)
        if attribution is not None and not any(_crosses(attribution, other) for other in taken):
            found.append(attribution)
            covered = attribution.content.end
    return found


def _form(items: list[Item], index: int, grammar: Grammar) -> Form | None:
    words, lower = grammar.words, items[index].lower
    if lower in words.linked_stances:
        return FINITE if items[index + 1].lower in words.stance_links else None
    if lower in words.stance_adjectives:
        return PARTICIPLE if items[index + 1].lower in words.stance_links else None
    return FINITE if lower in words.stances else PARTICIPLE if lower in words.stance_participles else None


def _meets(item: Item, attribution: Attribution) -> bool:
    start, end = attribution.content
    return start <= item.start < end or (
        attribution.cue is not None and attribution.cue.start <= item.start < attribution.cue.end
    )


def _start(attribution: Attribution) -> int:
    """Where the first of content, cue and phrase starts."""
    return min(span.start for span in (attribution.content, attribution.cue, attribution.phrase) if span is not None)


def _crosses(attribution: Attribution, other: Attribution) -> bool:
    return attribution.content.start < other.content.end and other.content.start < attribution.content.end


def _is_clausal(phrase: list[Item], grammar: Grammar) -> bool:
    """Whether the head of a phrase holds a finite verb: then it is no phrase."""
    for item in phrase:
        if item.lower == ",":
            return False
        if is_finite(item, grammar):
            return True
    return False


def _stance(items: list[Item], cue: Cue, limit: int, grammar: Grammar) -> Attribution | None:
    words = grammar.words
    subject = subject_before(items, cue, grammar)
    if subject is None and cue.form.participle and items[cue.first - 1].lower == ",":
        subject = first_subject(items, cue.first, grammar)
    following = items[cue.behind]
    if subject is None or following.kind is Kind.MARK or following.lower in words.agents:
        return None
    if following.lower in words.predicates - words.stance_links - words.infinitives:
        return None
    if _is_clausal(items[subject.first : subject.behind], grammar):
        return None
    first = cue.behind
    while first + 1 < len(items) and items[first].lower in words.stance_links:
        first += 1
    behind = clause_end(items, first, grammar, subordinate=False)
    while behind > first and items[behind - 1].end > limit:
        behind -= 1
    if behind <= first:
        return None
    content = Span(items[first].start, items[behind - 1].end)
    return Attribution(content, False, cue_span(items, cue, grammar), span_of(items, Run(subject.first, subject.behind)), STANCE)
