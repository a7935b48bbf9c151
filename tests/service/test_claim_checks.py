"""What a person says of a claim must be something that a claim can have."""

from typing import Any

import pytest

from sepakat.errors import InputError
from sepakat.model.article import Article
from sepakat.model.claims import Commitment
from sepakat.model.contract import claim_from_dict, claim_to_dict
from sepakat.model.vocabulary import ClaimKind, Stage
from sepakat.service.claim_checks import check_claim

ARTICLE = Article("a1", "Fiji will train 40 fishers.", "en")
CLAIM = Commitment(
    ("FJI",), (), "train 40 fishers", Stage.PLANNED, (), (), None, "2032", False, False, ARTICLE.evidence(0, 27), "will"
)


def check(said: dict[str, Any]) -> None:
    """Check the claim above with other values."""
    check_claim(claim_from_dict(ClaimKind.COMMITMENT, claim_to_dict(CLAIM) | said, ARTICLE), said)


@pytest.mark.parametrize(
    "said",
    [
        {"due": "2032-05"},
        {"due": None},
        {"actor": ["FJI", "TON"], "recipient": []},
        {"quantity": {"value": 40, "unit": "person"}},
        {"quantity": {"value": 2.5, "unit": None}},
        {"conditional": True, "stage": "signed", "topics": ["ai"]},
    ],
    ids=str,
)
def test_what_can_be_passes(said: dict[str, Any]) -> None:
    check(said)


@pytest.mark.parametrize(
    "said",
    [
        {"due": "tomorrow"},
        {"due": "2032-13"},
        {"due": 2032},
        {"actor": "FJI"},
        {"actor": {"FJI": 1}},
        {"actor": [1]},
        {"action": 5},
        {"action": " "},
        {"action": None},
        {"quantity": {"value": "40", "unit": "person"}},
        {"quantity": {"value": float("nan"), "unit": "person"}},
        {"quantity": {"value": 10**400, "unit": "person"}},
        {"conditional": "yes"},
    ],
    ids=lambda said: str(said)[:40],
)
def test_what_cannot_be_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        check(said)
