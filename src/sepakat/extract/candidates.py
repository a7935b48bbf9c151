"""Every frame of an article read as a commitment, for the judge to choose from."""

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from sepakat.extract.actions import action_text
from sepakat.extract.content_words import ContentWords
from sepakat.extract.deeds import find_places, find_quantity, main_verb
from sepakat.extract.doers import Doers, find_doers
from sepakat.extract.draft import Draft
from sepakat.extract.dues import find_due
from sepakat.extract.features import article_features, deed_features, names_instrument
from sepakat.extract.predicates import Frame, find_frames
from sepakat.extract.quotations import quotation_at
from sepakat.extract.sides import Sides
from sepakat.extract.topics import topics_of
from sepakat.extract.verbs import verb_class, word_sets
from sepakat.model.article import Span
from sepakat.model.claims import Commitment
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import Stage

BEFORE = 25
"""Tokens before a sentence among which the instrument that it tells of may be named."""


class Candidate(Frozen):
    """A frame read as a commitment, with the features that `judge` weighs."""

    frame: Frame
    commitment: Commitment
    features: frozenset[str]
    words: ContentWords
    """To tell restatements."""
    is_deed: bool = True
    """Whether its verb is known to do something."""


def iter_candidates(draft: Draft, sides: Sides) -> Iterator[Candidate]:
    """Every frame as it would be as a commitment."""
    common = article_features(draft)
    previous: tuple[str, ...] = ()
    line = -1
    frames = find_frames(draft)
    by_sentence = Counter(frame.sentence.start for frame in frames)
    for frame in frames:
        if not _is_readable(draft, frame):
            continue
        alone = by_sentence[frame.sentence.start] == 1
        if frame.sentence.line != line:
            previous, line = (), frame.sentence.line
        doers = find_doers(draft, sides, frame, previous)
        if doers.actor:
            previous = doers.actor
        if doers.actor and not _is_errand(draft, frame, doers):
            candidate = replace(_candidate(draft, frame, alone, doers, common), is_deed=_does_something(draft, frame))
            is_abstention = _is_refusal(frame) and candidate.commitment.due
            if not is_abstention and not _is_slogan(candidate) and not _is_empty(draft, frame, candidate):
                yield candidate


def _is_slogan(candidate: Candidate) -> bool:
    """Whether an effect is hoped for, or a plan only mentioned, without a number or a date."""
    cue, commitment = candidate.frame.cue, candidate.commitment
    if commitment.quantity or commitment.due:
        return False
    if cue.form in ("wish", "expected"):
        return bool(candidate.features & {"verb: effect", "abstract object"})
    return cue.form == "noun" and cue.stage in (Stage.PLANNED, Stage.AGREED)


def _is_empty(draft: Draft, frame: Frame, candidate: Candidate) -> bool:
    """Whether a pledge or a proposal is only mentioned: no number, no day, and no verb behind that does something."""
    if frame.cue.form not in ("noun", "control") or frame.cue.stage not in (Stage.PLEDGED, Stage.HOPED):
        return False
    if candidate.commitment.quantity or candidate.commitment.due:
        return False
    behind = draft.words[frame.cue.last : frame.last]
    if frame.cue.form == "noun":
        return frame.cue.stage is Stage.PLEDGED and not any(verb_class(draft.pack, word) == "deed" for word in behind)
    return not any(word[0].isalpha() for word in behind)


def _is_errand(draft: Draft, frame: Frame, doers: Doers) -> bool:
    """Whether a person will travel, meet or call: that is an event, if anything."""
    by_person = bool(doers.how & {"agent: person", "agent: role"})
    return by_person and draft.finds.has("event", frame.cue.last, min(frame.last, frame.cue.last + 4))


def _is_readable(draft: Draft, frame: Frame) -> bool:
    """A content cue needs its instrument; violence and what is negated is none."""
    denied = "denied end" if frame.cue.stage is Stage.DROPPED else "negation"
    if denied in frame.context or "?" in draft.words[frame.cue.last : frame.sentence.last]:
        return False
    if "hostile" in frame.context and frame.cue.stage in (Stage.DELIVERED, Stage.UNDER_WAY):
        return False
    if _is_premise(draft, frame) or not _has_object(draft, frame):
        return False
    if _is_refusal(frame) and not _is_refused_deed(draft, frame):
        return False
    before = draft.tokens[frame.cue.first - 1].lower if frame.cue.first > frame.first else ""
    if frame.cue.form in ("result", "control") and before in draft.pack.cues.context["unfinished"]:
        return False
    if frame.cue.form == "content" or (frame.cue.form == "result" and frame.cue.stage is Stage.SIGNED):
        return _is_in_instrument(draft, frame)
    return True


def _is_premise(draft: Draft, frame: Frame) -> bool:
    """Whether a cue stands in a clause that says what must come first, or what is asked: "if", "whether", "once"."""
    opened = [found for found in draft.finds.within("premise", frame.first, frame.cue.first) if found.payload != "idle"]
    if not opened or "," in draft.words[opened[-1].last : frame.cue.first]:
        return False
    first, last = opened[-1].first, opened[-1].last
    return opened[-1].payload == "premise" or last < frame.cue.first or first == frame.sentence.first


def _has_object(draft: Draft, frame: Frame) -> bool:
    """Whether an end in a clause of its own says what is ended, more than by a pronoun: "but postponed it" says nothing."""
    if frame.cue.stage is not Stage.DROPPED or frame.first == frame.sentence.first:
        return True
    small = word_sets(draft.pack)["clause"].union(draft.pack.sides.contrast, draft.pack.sides.person)
    words = (*draft.words[frame.first : frame.cue.first], *draft.words[frame.cue.last : frame.last])
    return any(word[0].isalnum() and word not in small for word in words)


def _is_refusal(frame: Frame) -> bool:
    """Whether a side says that it will not do a deed: an end of what was promised, and nothing where nothing was."""
    return frame.cue.form == "modal" and frame.cue.stage is Stage.DROPPED


def _is_refused_deed(draft: Draft, frame: Frame) -> bool:
    """Whether what will not be done is a deed, and none that ends another: "will not cancel" ends nothing."""
    verb = main_verb(draft, frame)
    if verb is None or verb_class(draft.pack, verb.lower) != "deed":
        return False
    return verb.lower not in draft.pack.cues.context["ending"]


def _is_in_instrument(draft: Draft, frame: Frame) -> bool:
    """Whether an instrument is named in or just before a sentence, or one of the article by a short word ("the document")."""
    first, last = frame.sentence.first - BEFORE, frame.sentence.last
    return names_instrument(draft, first, last) or (
        bool(draft.instruments) and draft.finds.has("short name", max(0, first), last)
    )


def _does_something(draft: Draft, frame: Frame) -> bool:
    """Whether a bare aspect has a verb that does something; a refusal does nothing; other cues say so themselves."""
    if _is_refusal(frame):
        return False
    if frame.cue.form not in ("aspect", "bare") or (frame.cue.form == "bare" and "signed" in frame.context):
        return True
    verb = main_verb(draft, frame)
    return verb is not None and verb_class(draft.pack, verb.lower) in ("deed", "effect")


def _candidate(draft: Draft, frame: Frame, alone: bool, doers: Doers, common: frozenset[str]) -> Candidate:
    start, end = evidence_span(draft, frame, alone)
    quantity = find_quantity(draft, frame, start, end)
    due = find_due(draft, frame, start, end)
    verb = main_verb(draft, frame)
    places = find_places(draft, start, end)
    stage = final_stage(frame, quantity is not None)
    if quantity and stage is Stage.DELIVERED and draft.finds.has("so far", frame.first, frame.last):
        stage = Stage.UNDER_WAY
    commitment = Commitment(
        actor=doers.actor,
        recipient=doers.recipient,
        action=action_text(draft, frame, end),
        stage=stage,
        topics=topics_of(draft, frame.sentence, frame.first, frame.last),
        places=places,
        quantity=quantity,
        due=due,
        conditional="conditional" in frame.context,
        hearsay="hearsay" in frame.context,
        evidence=draft.article.evidence(start, end),
        rule=f"{frame.cue.form}-{frame.cue.stage.value}",
    )
    seen = common | doers.how | deed_features(draft, frame, commitment, verb)
    return Candidate(frame, commitment, seen, ContentWords(draft, frame, Span(start, end)))


def final_stage(frame: Frame, has_quantity: bool) -> Stage:
    """The stage of the cue; what a signed instrument lays down is signed, a wish with a number is a plan."""
    stage = frame.cue.stage
    if frame.cue.form == "control" and stage is Stage.HOPED and has_quantity:
        return Stage.PLANNED
    if "signed" in frame.context and stage in (Stage.PLANNED, Stage.PLEDGED, Stage.AGREED):
        return Stage.SIGNED
    if "hearsay" in frame.context and stage not in (Stage.DROPPED, Stage.HOPED, Stage.INTERESTED):
        return Stage.PLANNED
    return stage


def evidence_span(draft: Draft, frame: Frame, alone: bool) -> Span:
    """The sentence, or the clause where a sentence has several; inside a quotation without its marks and cue."""
    sentence = frame.sentence
    start, end = (sentence.start, sentence.end) if alone else _clause_span(draft, frame)
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    if quotation is not None and quotation.direct:
        start, end = max(start, quotation.evidence.start), min(end, quotation.evidence.end)
    return Span(start, end)


def _clause_span(draft: Draft, frame: Frame) -> tuple[int, int]:
    first, last = frame.first, frame.last
    while first < frame.cue.first and not draft.tokens[first].text[0].isalnum():
        first += 1
    while last > frame.cue.last and not draft.tokens[last - 1].text[0].isalnum():
        last -= 1
    return draft.tokens[first].start, draft.tokens[last - 1].end
