"""Whether two candidates of one article say the same deed."""

from sepakat.extract.candidates import Candidate
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import Stage

ALIKE = 0.75
"""The share of the words of the shorter deed that another must have to be the same."""
RESTATED = 3
"""Words of two clauses beyond which an equal amount is the same deed at another stage."""


def is_same_deed(left: Candidate, right: Candidate) -> bool:
    """Whether two candidates of one article say the same deed; parts of one clause never do."""
    a, b = left.commitment, right.commitment
    if left.frame is right.frame or not any(side in b.actor for side in a.actor):
        return False
    if a.stage is not b.stage and Stage.DROPPED in (a.stage, b.stage):
        return False
    if is_signing(left) and is_signing(right):
        return set(a.actor) == set(b.actor)
    if a.quantity and b.quantity:
        return a.quantity == b.quantity and _fit(a, b) and _is_of_one_thing(left, right)
    return left.frame.sentence.start != right.frame.sentence.start and _fit(a, b) and _is_alike(left, right)


def is_signing(candidate: Candidate) -> bool:
    """Whether a candidate is the signing of an instrument, or the list of its fields, rather than one deed under it."""
    return candidate.frame.cue.stage is Stage.SIGNED and candidate.commitment.quantity is None


def _fit(a: Commitment, b: Commitment) -> bool:
    """Whether nothing that both tell is another: by when it is due, where, and for whom it is done."""
    same_time = not a.due or not b.due or a.due.startswith(b.due) or b.due.startswith(a.due)
    return same_time and _meet(a.places, b.places) and _meet(a.recipient, b.recipient)


def _meet(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    return not these or not those or not set(these).isdisjoint(those)


def _is_of_one_thing(left: Candidate, right: Candidate) -> bool:
    """Whether two equal amounts may be the same, which at another stage must be told in words that are alike."""
    these, those = left.words.things, right.words.things
    restated = left.commitment.stage is right.commitment.stage or len(left.words.clause & right.words.clause) > RESTATED
    return restated and (not these or not those or not these.isdisjoint(those))


def _is_alike(left: Candidate, right: Candidate) -> bool:
    """Whether nearly all that the shorter one tells stands in the other, and something besides the verb."""
    these, those = left.words.things, right.words.things
    shared, fewest = len(these & those), 1 + min(len(these), len(those))
    return shared > 0 and shared + (left.words.doing == right.words.doing) >= ALIKE * fewest
