"""What speaks for or against a frame being a commitment: named features, weighed by the judge."""

from sepakat.extract.deeds import is_abstract, passive_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame, is_behind_relative
from sepakat.extract.quotations import quotation_at
from sepakat.extract.topics import find_topics
from sepakat.extract.verbs import verb_class
from sepakat.model.claims import Commitment
from sepakat.text.tokens import Token

LONG = 5
"""Sentences from which on an article has a lead and shows what it is about."""


def article_features(draft: Draft) -> frozenset[str]:
    """Features that all frames of an article share; where two sides met or signed, they cooperate whatever the words."""
    words = {found.payload for found in draft.finds.within("cooperation", 0, len(draft.tokens))}
    alone = len(words) < 3 and len(draft.sentences) >= LONG and not (draft.events or draft.instruments)
    return frozenset({"article: little cooperation"} if alone else ())


def names_instrument(draft: Draft, first: int, last: int) -> bool:
    """Whether an instrument is named among the tokens [first, last)."""
    return draft.finds.has("instrument", max(0, first), last)


def deed_features(draft: Draft, frame: Frame, commitment: Commitment, verb: Token | None) -> frozenset[str]:
    """What the clause itself says for or against a commitment, `verb` being its main verb."""
    cue = frame.cue
    features = {f"cue: {cue.form} {cue.stage}"}
    kind = verb_class(draft.pack, verb.lower) if verb else None
    features.add(f"verb: {kind or 'other'}")
    features.update(f"context: {kind}" for kind in frame.context)
    if commitment.quantity:
        features.add("has quantity" if commitment.quantity.unit else "has bare number")
    if commitment.due:
        features.add("has due")
    if commitment.places:
        features.add("has place")
    if is_abstract(draft, cue.last, min(frame.last, cue.last + 7)):
        features.add("abstract object")
    if names_instrument(draft, frame.first, frame.last):
        features.add(f"names an instrument: {cue.form}")
    if not find_topics(draft, frame.first, frame.last):
        features.add("no topic")
    features.add(_clause_feature(draft, frame))
    return frozenset(features | _position_features(draft, frame))


def _clause_feature(draft: Draft, frame: Frame) -> str:
    if is_behind_relative(draft, frame.cue, set()):
        return "clause: relative"
    if frame.first == frame.sentence.first:
        return "clause: first"
    if frame.cue.first - frame.first <= 1 and draft.tokens[frame.first].text == ",":
        return "clause: cue after comma"
    words = draft.pack.sides
    opening = [token.lower for token in draft.tokens[frame.first : frame.first + 2]]
    if any(word in words.relative for word in opening):
        return "clause: relative"
    return "clause: conjoined" if any(word in words.conjunction for word in opening) else "clause: other"


def _position_features(draft: Draft, frame: Frame) -> set[str]:
    features: set[str] = set()
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    if quotation is not None:
        features.add(f"quoted directly: {frame.cue.form}" if quotation.direct else "quoted indirectly")
    if draft.text[frame.sentence.end - 1] == "?":
        features.add("question")
    if frame.last - frame.cue.last < 3 and passive_verb(draft, frame) is None and not _is_counted(draft, frame):
        features.add("short deed")
    if frame.sentence.line == draft.sentences[0].line and len(draft.sentences) >= LONG:
        features.add("lead")
    return features


def _is_counted(draft: Draft, frame: Frame) -> bool:
    """Whether a verb that needs no object tells how far a number has come: "9 of them are finished"."""
    if frame.cue.form not in ("aspect", "result"):
        return False
    return bool(draft.quantities_in(draft.tokens[frame.first].start, draft.tokens[frame.cue.first].start))
