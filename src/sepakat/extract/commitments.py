"""The commitments of an article: the candidates that the judge keeps, one for each deed."""

import dataclasses
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from sepakat.extract.candidates import Candidate, iter_candidates
from sepakat.extract.draft import Draft
from sepakat.extract.judging import judge, reasons
from sepakat.extract.parts import split_parts
from sepakat.extract.sameness import is_same_deed, is_signing
from sepakat.extract.sides import Sides
from sepakat.model.article import Evidence
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import LADDER, EventStatus, EventType, Stage

REACH = 200
"""A deed is looked for among so many that were kept last: no report has more, and a huge text stays linear."""


LAUNCHED = "event-launch"
ASIDE = -2.0
"""The score from which what the judge leaves out is kept as an aside; lower ones are hardly ever a commitment."""


def find_commitments(draft: Draft, sides: Sides) -> None:
    """Add the commitments of an article to the draft, and as asides those that only another report may bear out."""
    if len(sides.main) < 2:
        return
    accepted: list[Candidate] = []
    doubtful: list[Commitment] = []
    for candidate in iter_candidates(draft, sides):
        score = judge(candidate.features)
        keep = score > 0 and candidate.is_deed
        draft.note("commitments", candidate.commitment.evidence.span, partial(_verdict, keep, score, candidate.features))
        if _is_only_an_end(accepted, candidate):
            accepted[-1] = _with_end(accepted[-1], candidate)
        elif keep:
            accepted += split_parts(draft, candidate)
        elif score > ASIDE:
            doubtful.append(candidate.commitment)
    taken = [candidate.commitment.evidence for candidate in accepted]
    launches = [launch for launch in _launches(draft) if not any(_overlap(launch.evidence, other) for other in taken)]
    taken += [launch.evidence for launch in launches]
    draft.asides.extend(aside for aside in doubtful if not any(_overlap(aside.evidence, other) for other in taken))
    found = [*[candidate.commitment for candidate in merged(accepted)], *launches]
    draft.commitments.extend(sorted(found, key=lambda commitment: commitment.evidence.start) if launches else found)


def _verdict(keep: bool, score: float, features: frozenset[str]) -> str:
    return f"{'kept' if keep else 'left out'} with {score:+.1f}: {reasons(features)}"


def _launches(draft: Draft) -> Iterator[Commitment]:
    """What was opened or launched is done, whether or not a sentence says so in the words of a deed."""
    for event in draft.events:
        if event.type is EventType.LAUNCH and event.status is EventStatus.HELD:
            yield Commitment(
                actor=event.parties,
                recipient=(),
                action=event.evidence[0].quote,
                stage=Stage.DELIVERED,
                topics=event.topics,
                places=(event.place,) if event.place else (),
                quantity=None,
                due=None,
                conditional=False,
                hearsay=False,
                evidence=event.evidence[0],
                rule=LAUNCHED,
            )


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _with_end(before: Candidate, candidate: Candidate) -> Candidate:
    """A deed with the due day that a relative clause behind it tells, unless it has one."""
    due = before.commitment.due or candidate.commitment.due
    return replace(before, commitment=dataclasses.replace(before.commitment, due=due))


def _is_only_an_end(accepted: list[Candidate], candidate: Candidate) -> bool:
    """Whether a relative clause only says when the deed before is expected to be done ("which is to open in 2028")."""
    commitment, frame = candidate.commitment, candidate.frame
    if not accepted or accepted[-1].frame.sentence.start != frame.sentence.start:
        return False
    expected = frame.cue.form == "expected" and "clause: relative" in candidate.features
    return expected and commitment.quantity is None and commitment.due is not None


def merged(candidates: list[Candidate]) -> list[Candidate]:
    """Restatements of one deed become one: the most specific, where equal the firmest, where equal the first."""
    kept: list[Candidate] = []
    for candidate in candidates:
        for index in range(max(0, len(kept) - REACH), len(kept)):
            earlier = kept[index]
            if is_same_deed(earlier, candidate):
                kept[index] = max(earlier, candidate, key=_specificity)
                break
        else:
            kept.append(candidate)
    return kept


def _specificity(candidate: Candidate) -> tuple[bool, int, int]:
    commitment = candidate.commitment
    details = bool(commitment.quantity) + bool(commitment.due) + bool(commitment.places)
    return is_signing(candidate) and candidate.frame.cue.form == "content", details, _firmness(commitment)


def _firmness(commitment: Commitment) -> int:
    return LADDER.index(commitment.stage) if commitment.stage in LADDER else 0
