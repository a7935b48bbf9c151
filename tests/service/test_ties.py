"""What judgements tie together is looked at together."""

from sepakat.model.judgements import ClaimRef, Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.ties import Ties
from sepakat.store import JudgementEntry


def judge(kind: JudgementKind, *ids: str, stands: bool = True) -> JudgementEntry:
    """A judgement on claims that are there."""
    refs = tuple(ClaimRef(id, "a1", ClaimKind.EVENT, "They met.", 0, 9) for id in ids)
    return JudgementEntry(Judgement(kind, "Rina", "2031-05-05T00:00:00Z", refs), ids, stands)


def test_ties_reach_over_others() -> None:
    ties = Ties.of([judge(JudgementKind.MERGE, "a", "b"), judge(JudgementKind.KEEP_APART, "c", "b")])
    assert ties
    assert ties.close(["a"]) == {"a", "b", "c"}
    assert ties.close(["d"]) == {"d"}


def test_what_ties_nothing() -> None:
    assert not Ties.of([judge(JudgementKind.CONFIRM, "a", "b"), judge(JudgementKind.MERGE, "a", "b", stands=False)])
