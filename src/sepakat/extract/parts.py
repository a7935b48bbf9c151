"""Several verbs of one cue, each with its own amount or day, and several amounts of one verb: a deed apiece."""

import dataclasses

from msgspec.structs import replace

from sepakat.extract.actions import EDGES, action_text
from sepakat.extract.candidates import Candidate
from sepakat.extract.deeds import find_places, find_quantity, main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.dues import find_due
from sepakat.extract.predicates import Frame
from sepakat.extract.topics import MOST as MOST_TOPICS
from sepakat.extract.topics import find_topics
from sepakat.extract.verbs import verb_class, word_sets
from sepakat.model.article import Span
from sepakat.model.claims import Quantity
from sepakat.model.mentions import QuantityMention

TOTAL = ":"
"""Between a total and its parts."""
MARKS = frozenset(",;:")
MOST = 8
"""Parts at most."""
NEAR = 60
"""Characters before an amount in which the words lie that join it to another."""
BEHIND = 3
"""Words behind an amount among which what it is for is introduced."""


def split_parts(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """The parts of a deed, by its verbs, else by its amounts; the deed itself where it has no parts."""
    return _split_verbs(draft, candidate) or _split_amounts(draft, candidate)


def _split_verbs(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """A part for each verb: "build 3 ports and train 200 pilots"; none where a verb has no amount or day of its own."""
    frame, (start, end) = candidate.frame, candidate.commitment.evidence.span
    verbs = _joined_verbs(draft, frame)
    if not verbs:
        return []
    starts = [start, *[draft.tokens[verb].start for verb, _ in verbs]]
    ends = [*[draft.tokens[behind - 1].end for _, behind in verbs], end]
    parts: list[Candidate] = []
    for span in map(Span, starts, ends):
        quantity, due = find_quantity(draft, frame, *span), find_due(draft, frame, *span)
        if quantity is None and due is None:
            return []
        parts.append(_part(draft, candidate, quantity, span))
    return parts


def _joined_verbs(draft: Draft, frame: Frame) -> list[tuple[int, int]]:
    """The verbs that marks and "and" join to the one that a cue rules, in its form, each with the index behind what precedes.

    None where it is open which verb they are joined to ("lend a million to buy boats and build ports").
    """
    form = _form(draft, _ruled_verb(draft, frame))
    conjunctions, towards = word_sets(draft.pack)["conjunction"], word_sets(draft.pack)["towards"]
    found: list[tuple[int, int]] = []
    is_closed = False
    for index in range(frame.cue.last + 2, frame.last - 2):
        word = draft.words[index]
        if word in towards and _form(draft, draft.words[index + 1]) and draft.words[index - 1] not in conjunctions:
            return []
        if word in conjunctions or word == ",":
            verb = _behind_particles(draft, index + 1, frame.last)
            if form and _form(draft, draft.words[verb]) == form:
                is_closed = word in conjunctions
                if not found or found[-1][0] != verb:
                    found.append((verb, index))
    return found if is_closed else []


def _ruled_verb(draft: Draft, frame: Frame) -> str:
    """The verb behind a cue, or the one that the cue ends with."""
    main = main_verb(draft, frame)
    return main.lower if main and _form(draft, main.lower) else draft.words[frame.cue.last - 1]


def _behind_particles(draft: Draft, index: int, last: int) -> int:
    """Index of the first word that is no conjunction or adverb."""
    particles = word_sets(draft.pack)["adverbs"] | word_sets(draft.pack)["conjunction"]
    while index < last - 1 and draft.words[index] in particles:
        index += 1
    return index


def _form(draft: Draft, word: str) -> str | None:
    """The affix that tells the form of a verb that does something, or "plain"; None for any other word."""
    deeds = draft.pack.deeds
    if verb_class(draft.pack, word) != "deed":
        return None
    if word in word_sets(draft.pack)["deed"]:
        return "plain"
    return word[:2] if deeds.prefixes else next((each for each in deeds.suffixes if word.endswith(each)), None)


def _split_amounts(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """A part for each amount: "3 million for a school and 2 million for a clinic"; the deed itself where it has no parts."""
    amounts = _chain(draft, candidate)
    if len(amounts) < 2:
        return [candidate]
    start, end = candidate.commitment.evidence.span
    starts = [start, *[amount.start for amount in amounts[1:]]]
    ends = [*[_end_before(draft, amount) for amount in amounts[1:]], end]
    spans = map(Span, starts, ends)
    return [_part(draft, candidate, Quantity(each.value, each.unit), span) for each, span in zip(amounts, spans, strict=True)]


def _chain(draft: Draft, candidate: Candidate) -> list[QuantityMention]:
    """The amount of a deed and those of its unit that follow, each joined to the one before and each for something."""
    quantity, end = candidate.commitment.quantity, candidate.commitment.evidence.end
    if quantity is None or quantity.unit is None:
        return []
    start = draft.tokens[candidate.frame.cue.first].start
    chain: list[QuantityMention] = []
    for each in draft.quantities_in(start, end)[:MOST]:
        if not chain:
            chain += [each] if each.value == quantity.value and each.unit == quantity.unit else []
        elif each.unit == quantity.unit and _is_joined(draft, chain[-1], each, end):
            chain.append(each)
    return chain


def _is_joined(draft: Draft, left: QuantityMention, right: QuantityMention, end: int) -> bool:
    """Whether "and" or a mark stands right before an amount, and both amounts are for something, or the first is the total."""
    gap = [token.lower for token in draft.tokens_in(left.end, right.start)]
    while gap and gap[-1] in draft.pack.deeds.measured:
        gap.pop()
    behind = [token.lower for token in draft.tokens_in(right.end, end)][:BEHIND]
    sets = word_sets(draft.pack)
    if sets["parting"].isdisjoint(behind) or not gap:
        return False
    joined = gap[-1] in MARKS or gap[-1] in sets["conjunction"]
    return gap[-1] == TOTAL or (joined and not sets["parting"].isdisjoint(gap))


def _end_before(draft: Draft, amount: QuantityMention) -> int:
    """Where the part before an amount ends: before the mark or the "and" that joins them."""
    between = MARKS.union(word_sets(draft.pack)["conjunction"], draft.pack.deeds.measured)
    before = draft.tokens_in(max(0, amount.start - NEAR), amount.start)[-4:]
    while before and before[-1].lower in between:
        before.pop()
    return before[-1].end if before else amount.start


def _part(draft: Draft, candidate: Candidate, quantity: Quantity | None, span: Span) -> Candidate:
    frame, run = candidate.frame, draft.token_range(*span)
    first = span.start == candidate.commitment.evidence.start
    part = dataclasses.replace(
        candidate.commitment,
        quantity=quantity,
        action=action_text(draft, frame, span.end) if first else draft.text[span.start : span.end].strip(EDGES),
        topics=tuple(find_topics(draft, run.start, run.stop)[:MOST_TOPICS]) or candidate.commitment.topics,
        places=find_places(draft, *span),
        due=find_due(draft, frame, *span),
        evidence=draft.article.evidence(*span),
    )
    return replace(candidate, commitment=part)
