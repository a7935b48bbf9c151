"""Frames that are commitments: one side's deed, with its stage, doer, amount and time."""

from collections.abc import Iterator
from typing import NamedTuple

from sepakat.extract.deeds import find_due, find_places, find_quantity, is_abstract, is_passive, main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.judging import judge
from sepakat.extract.predicates import Frame, find_frames
from sepakat.extract.quotations import quotation_at
from sepakat.extract.sides import SideMention, Sides
from sepakat.extract.topics import find_topics
from sepakat.extract.verbs import verb_class
from sepakat.model.article import Span
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import LADDER, Stage, Topic


LONG = 5
"""Sentences from which on an article has a lead and shows what it is about."""


class Candidate(NamedTuple):
    """A frame read as a commitment, with the features that `judge` weighs."""

    frame: Frame
    commitment: Commitment
    features: frozenset[str]
    words: frozenset[str]
    """Content words of the deed, to tell restatements."""


def find_commitments(draft: Draft, sides: Sides) -> None:
    """Add the commitments of an article to the draft."""
    if len(sides.main) < 2:
        return
    accepted: list[Candidate] = []
    for candidate in iter_candidates(draft, sides):
        score, reasons = judge(candidate.features)
        span = candidate.commitment.evidence.span
        draft.note("commitments", span, f"{'kept' if score > 0 else 'left out'} with {score:+.1f}: {reasons}")
        if score > 0:
            accepted.append(candidate)
    draft.commitments.extend(candidate.commitment for candidate in merged(accepted))


def iter_candidates(draft: Draft, sides: Sides) -> Iterator[Candidate]:
    """Every frame as it would be as a commitment."""
    common = article_features(draft, sides)
    previous: tuple[str, ...] = ()
    line = -1
    by_sentence: dict[int, int] = {}
    frames = find_frames(draft)
    for frame in frames:
        by_sentence[frame.sentence.start] = by_sentence.get(frame.sentence.start, 0) + 1
    for frame in frames:
        if not _is_readable(draft, frame):
            continue
        alone = by_sentence[frame.sentence.start] == 1
        if frame.sentence.line != line:
            previous, line = (), frame.sentence.line
        actor, recipient, how = who(draft, sides, frame, previous)
        if not actor:
            continue
        previous = actor
        yield _candidate(draft, frame, alone, actor, recipient, common | how)


def article_features(draft: Draft, sides: Sides) -> frozenset[str]:
    """Features that all frames of an article share."""
    words = {found.payload for found in draft.finds.within("cooperation", 0, len(draft.tokens))}
    features = {"article: little cooperation"} if len(words) < 3 and len(draft.sentences) >= LONG else set()
    return frozenset(features)


def _is_readable(draft: Draft, frame: Frame) -> bool:
    """A content cue needs its instrument, a bare aspect a verb that does something; violence done is no commitment."""
    if "hostile" in frame.context and frame.cue.stage in (Stage.DELIVERED, Stage.UNDER_WAY):
        return False
    before = draft.tokens[frame.cue.first - 1].lower if frame.cue.first > frame.first else ""
    if frame.cue.form == "result" and before in draft.pack.cues.context["unfinished"]:
        return False
    if frame.cue.form == "content" or (frame.cue.form == "result" and frame.cue.stage is Stage.SIGNED):
        return _names_instrument(draft, frame.sentence.first - 25, frame.sentence.last)
    if frame.cue.form in ("aspect", "bare"):
        verb = main_verb(draft, frame)
        return verb is not None and verb_class(draft.pack, verb.lower) in ("deed", "effect")
    return True


def _names_instrument(draft: Draft, first: int, last: int) -> bool:
    return draft.finds.has("instrument", max(0, first), last)


# Who does it


def who(
    draft: Draft, sides: Sides, frame: Frame, previous: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """The doers, those towards whom, and the features that say how they were found."""
    cue = frame.cue
    subjects = _subjects(draft, sides, frame.first, min(each.first for each in (cue, *frame.others)))
    objects = sides.within(cue.last, frame.last)
    if cue.form == "request":
        return _asked(draft, sides, frame, subjects, objects)
    if cue.form == "wish":
        return _wished(draft, sides, frame, subjects, objects)
    if cue.form == "noun" and not subjects:
        subjects = _owners(draft, sides, frame)
    if is_passive(draft, frame):
        return _passive(draft, sides, frame, subjects, objects, previous)
    found = _resolved(sides, subjects)
    how = _how(subjects)
    if not found:
        found, how = _fallback(draft, sides, frame, previous)
    if cue.form == "joint" and len(found) == 1:
        found += _partners(draft, sides, frame, found)
    return found, _towards(sides, found, objects), how


def _subjects(draft: Draft, sides: Sides, first: int, last: int) -> list[SideMention]:
    """The chain of mentions nearest to the verb that is no adjunct."""
    adjunct, conjunction = set(draft.pack.sides.adjunct), set(draft.pack.sides.conjunction)
    chain: list[SideMention] = []
    joined = False
    mentions = _without_apposition(draft, sides.within(first, last), last)
    for mention in reversed(mentions):
        before = draft.tokens[mention.first - 1].lower if mention.first > first else ""
        if mention.kind == "place" and last != mention.last and not (chain and mention.side == chain[-1].side):
            continue
        if chain:
            gap = draft.tokens[mention.last : chain[-1].first]
            if mention.side and mention.side == chain[-1].side and len(gap) <= 1:
                chain[-1] = mention
                continue
            joined = joined or any(token.lower in conjunction for token in gap)
            if len(gap) > 5 or not joined:
                break
        elif before in adjunct:
            continue
        chain.append(mention)
    return chain[::-1]


def _without_apposition(draft: Draft, mentions: list[SideMention], last: int) -> list[SideMention]:
    """Drop what only describes the subject: of "Acme, a maker from Denver, will ..." keep Acme.

    Where the apposition is itself the name ("an Indian company, Acme, will ..."), the name stays the nearest.
    """
    if not mentions or draft.tokens[last - 1].text != ",":
        return mentions
    nearest = mentions[-1]
    if draft.tokens[nearest.first - 1].text == "," and nearest.last == last - 1:
        return mentions
    heads = [each for each in mentions if draft.tokens[each.last].text == "," and each.last < last - 1 and each.kind != "place"]
    return mentions[: mentions.index(heads[-1]) + 1] if heads else mentions


def _partners(draft: Draft, sides: Sides, frame: Frame, found: tuple[str, ...]) -> tuple[str, ...]:
    """With whom one side agrees: who is named behind a conjunction that joins doers."""
    conjunction = draft.pack.sides.partner
    for mention in sides.within(frame.cue.last, min(frame.last, frame.cue.last + 4)):
        if draft.tokens[mention.first - 1].lower in conjunction:
            return tuple(side for side in sides.resolve(mention) if side not in found)
    return ()


def _owners(draft: Draft, sides: Sides, frame: Frame) -> list[SideMention]:
    """Whose plan, target or pledge a noun names: the mention right behind it."""
    return [mention for mention in sides.within(frame.cue.last, min(frame.last, frame.cue.last + 3)) if mention.kind != "place"][:1]


def _resolved(sides: Sides, mentions: list[SideMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(side for mention in mentions for side in sides.resolve(mention)))


def _how(mentions: list[SideMention]) -> frozenset[str]:
    return frozenset({f"agent: {mentions[-1].kind}"}) if mentions else frozenset({"agent: none"})


def _fallback(
    draft: Draft, sides: Sides, frame: Frame, previous: tuple[str, ...]
) -> tuple[tuple[str, ...], frozenset[str]]:
    how = frozenset({"agent: none"})
    behind = [mention for mention in sides.within(frame.cue.last, min(frame.last, frame.cue.last + 2)) if mention.kind in ("speaker", "inclusive")]
    if behind and (own := sides.resolve(behind[0])):
        return own, _how(behind)
    if frame.cue.form in ("joint", "content") or frame.cue.stage in (Stage.SIGNED, Stage.DROPPED):
        return sides.main, how
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    if quotation and quotation.speaker and (side := sides.side_of(quotation.speaker)):
        return (side,), how
    return previous or sides.main[:1], how


def _towards(sides: Sides, actor: tuple[str, ...], objects: list[SideMention]) -> tuple[str, ...]:
    named = tuple(side for side in _resolved(sides, [each for each in objects if each.side]) if side not in actor)
    if named:
        return named[:2]
    return sides.other(actor)[:1] if len(actor) == 1 else ()


def _asked(
    draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], objects: list[SideMention]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    asking = _resolved(sides, subjects)
    if _is_passive_cue(draft, frame) and asking:
        return asking, sides.other(asking)[:1], _how(subjects)
    objects = [mention for mention in objects if mention.kind not in ("place", "speaker")]
    asked = next((found for mention in objects if (found := sides.resolve(mention))), ())
    features = _how(objects[:1]) if asked else frozenset({"agent: none"})
    asked = asked or sides.other(asking)[:1]
    recipient = tuple(side for side in asking if side not in asked)[:1] or sides.other(asked)[:1]
    return asked, (() if len(asked) > 1 else recipient), features


def _is_passive_cue(draft: Draft, frame: Frame) -> bool:
    """Whether the cue itself is passive: "diminta", "was asked"."""
    markers = tuple(draft.pack.sides.passive)
    if draft.pack.deeds.prefixes:
        return draft.tokens[frame.cue.first].lower.startswith(markers)
    return frame.cue.first > frame.first and draft.tokens[frame.cue.first - 1].lower in markers


def _wished(
    draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], objects: list[SideMention]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    wishing = _resolved(sides, subjects)
    adjunct = set(draft.pack.sides.adjunct)
    for mention in objects:
        if mention.kind == "place" or draft.tokens[mention.first - 1].lower in adjunct:
            continue
        doing = sides.resolve(mention)
        if doing:
            return doing, (() if len(doing) > 1 else sides.other(doing)[:1]), _how([mention])
    doing = sides.other(wishing)[:1] or wishing
    return doing, sides.other(doing)[:1], frozenset({"agent: none"})


def _passive(
    draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], objects: list[SideMention], previous: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    agents = set(draft.pack.sides.agent)
    for mention in objects:
        before = [token.lower for token in draft.tokens[max(frame.cue.last, mention.first - 3) : mention.first]]
        if agents & set(before):
            doing = sides.resolve(mention)
            if doing:
                return doing, sides.other(doing)[:1] if len(doing) == 1 else (), _how([mention])
    patient = _resolved(sides, subjects)
    if len(patient) == 1 and subjects[-1].kind in ("state", "government", "organisation") and sides.other(patient):
        return sides.other(patient)[:1], patient, frozenset({"agent: other than patient"})
    if patient:
        return patient, (), _how(subjects)
    home = draft.pack.sides.home
    abroad = [each.side for each in sides.within(frame.first, frame.last) if each.side in sides.main and each.side != home]
    if home and abroad and abroad[0]:
        return (abroad[0],), (home,), frozenset({"agent: abroad"})
    found, how = _fallback(draft, sides, frame, previous)
    return found, _towards(sides, found, objects), how


# What it is


def _candidate(
    draft: Draft, frame: Frame, alone: bool, actor: tuple[str, ...], recipient: tuple[str, ...], features: frozenset[str]
) -> Candidate:
    start, end = evidence_span(draft, frame, alone)
    quantity = find_quantity(draft, frame, start, end)
    due = find_due(draft, frame, start, end)
    topics = find_topics(draft, frame.first, frame.last) or find_topics(draft, frame.sentence.first, frame.sentence.last)
    places = find_places(draft, start, end)
    stage = final_stage(frame, quantity is not None)
    commitment = Commitment(
        actor=actor,
        recipient=recipient,
        action=action_text(draft, frame, end),
        stage=stage,
        topics=tuple(topics[:4]) or (Topic.OTHER,),
        places=places,
        quantity=quantity,
        due=due,
        conditional="conditional" in frame.context,
        hearsay="hearsay" in frame.context,
        evidence=draft.article.evidence(start, end),
        rule=f"{frame.cue.form}-{frame.cue.stage.value}",
    )
    seen = features | deed_features(draft, frame, commitment)
    return Candidate(frame, commitment, seen, _content_words(draft, frame))


def final_stage(frame: Frame, has_quantity: bool) -> Stage:
    """The stage of the cue; what a signed instrument lays down is signed, a wish with a number is a plan."""
    stage = frame.cue.stage
    if frame.cue.form == "control" and stage is Stage.HOPED and has_quantity:
        return Stage.PLANNED
    if "signed" in frame.context and stage in (Stage.PLANNED, Stage.PLEDGED, Stage.AGREED):
        return Stage.SIGNED
    if "hearsay" in frame.context and stage is not Stage.DROPPED:
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


def action_text(draft: Draft, frame: Frame, end: int) -> str:
    """The deed in the article's own words: from the verb to the end of its clause."""
    verb = main_verb(draft, frame)
    start = verb.start if verb else draft.tokens[frame.cue.first].start
    stop = min(end, draft.tokens[frame.last - 1].end)
    if stop - start < 12:
        start = draft.tokens[frame.first].start
    return draft.text[start : max(stop, start + 1)].strip(" .,;:\"“”\n") or draft.tokens[frame.cue.first].text


def deed_features(draft: Draft, frame: Frame, commitment: Commitment) -> frozenset[str]:
    """What the clause itself says for or against a commitment."""
    cue = frame.cue
    features = {f"cue: {cue.form} {cue.stage.value}"}
    verb = main_verb(draft, frame)
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
    if _names_instrument(draft, frame.first, frame.last):
        features.add(f"names an instrument: {cue.form}")
    if commitment.topics == (Topic.OTHER,):
        features.add("no topic")
    features |= _position_features(draft, frame)
    features.add(_clause_feature(draft, frame))
    return frozenset(features)


def _clause_feature(draft: Draft, frame: Frame) -> str:
    if frame.first == frame.sentence.first:
        return "clause: first"
    if frame.cue.first - frame.first <= 1 and draft.tokens[frame.first].text == ",":
        return "clause: cue after comma"
    opening = [token.lower for token in draft.tokens[frame.first : frame.first + 2]]
    if set(opening) & set(draft.pack.sides.relative):
        return "clause: relative"
    return "clause: conjoined" if set(opening) & set(draft.pack.sides.conjunction) else "clause: other"


def _position_features(draft: Draft, frame: Frame) -> set[str]:
    features: set[str] = set()
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    if quotation is not None:
        features.add(f"quoted directly: {frame.cue.form}" if quotation.direct else "quoted indirectly")
    if draft.text[frame.sentence.end - 1] == "?":
        features.add("question")
    if frame.last - frame.cue.last < 3:
        features.add("short deed")
    if frame.sentence.line == draft.sentences[0].line and len(draft.sentences) >= LONG:
        features.add("lead")
    return features


def _content_words(draft: Draft, frame: Frame) -> frozenset[str]:
    return frozenset(token.lower for token in draft.tokens[frame.first : frame.last] if len(token.text) > 3 and token.text[0].isalpha())


# One deed, one commitment


def merged(candidates: list[Candidate]) -> list[Candidate]:
    """Restatements of one deed become one: the most specific, where equal the firmest, where equal the first."""
    kept: list[Candidate] = []
    for candidate in candidates:
        for index, earlier in enumerate(kept):
            if is_same_deed(earlier, candidate):
                kept[index] = max(earlier, candidate, key=_specificity)
                break
        else:
            kept.append(candidate)
    return kept


def _specificity(candidate: Candidate) -> tuple[bool, int, int]:
    commitment = candidate.commitment
    details = bool(commitment.quantity) + bool(commitment.due) + bool(commitment.places)
    return _is_signing(candidate) and candidate.frame.cue.form == "content", details, _firmness(commitment)


def _firmness(commitment: Commitment) -> int:
    return LADDER.index(commitment.stage) if commitment.stage in LADDER else 0


def _is_signing(candidate: Candidate) -> bool:
    """Whether a candidate is the signing of an instrument, or the list of its fields, rather than one deed under it."""
    return candidate.frame.cue.stage is Stage.SIGNED and candidate.commitment.quantity is None


def is_same_deed(left: Candidate, right: Candidate) -> bool:
    """Whether two candidates of one article say the same deed."""
    a, b = left.commitment, right.commitment
    if not set(a.actor) & set(b.actor) or (a.stage is Stage.DROPPED) != (b.stage is Stage.DROPPED):
        return False
    if _is_signing(left) and _is_signing(right):
        return set(a.actor) == set(b.actor)
    if a.quantity and b.quantity:
        return a.quantity == b.quantity and a.due == b.due
    if left.frame.sentence.start == right.frame.sentence.start:
        return False
    shared = len(left.words & right.words)
    return shared >= 3 and shared >= 0.6 * min(len(left.words), len(right.words))
