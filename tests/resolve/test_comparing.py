"""The explained score of two claims."""

import re
from collections.abc import Callable
from inspect import getsource
from itertools import combinations

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.records import RecordKind
from sepakat.resolve import signs
from sepakat.resolve.comparing import SIGNS, compare_claims, load_weights, weigh_rivals
from sepakat.resolve.days import Nearness
from sepakat.resolve.profiles import Profile

ProfileAll = Callable[..., list[Profile]]
NAMES = re.compile(r'"([a-z][a-z ]{3,40})"')


COMMON = (signs.common_signs, signs.around_signs, signs._side_signs, signs._occasion_signs)
OWN = {
    RecordKind.EVENT: (signs.event_signs, signs._type_sign, signs._participant_signs, signs._place_signs, signs._report_signs),
    RecordKind.INSTRUMENT: (signs.instrument_signs, signs._report_signs),
    RecordKind.COMMITMENT: (
        signs.commitment_signs,
        signs.quantity_signs,
        signs._place_signs,
        signs._matter_signs,
        signs._state_signs,
        signs._deed_signs,
    ),
}


@pytest.mark.parametrize("kind", list(SIGNS))
def test_every_sign_has_a_weight_and_words(kind: RecordKind) -> None:
    _, weights = load_weights(kind)
    what = "due" if kind is RecordKind.COMMITMENT else "date"
    named = {name for function in (*COMMON, *OWN[kind]) for name in NAMES.findall(getsource(function))}
    named |= {f"{nearness} {what}" for nearness in Nearness} | {f"{what} in one only", "nearest", "outdone"}
    named |= {name for names in signs.LIKENESSES.values() for name in names}
    named |= {"same day"} if what == "date" else set()
    named |= {"reports of one event"} if kind is not RecordKind.EVENT else set()
    assert named - {"date"} == set(weights)
    assert all(weight.says for weight in weights.values())


def test_the_order_of_two_claims_does_not_matter(reports: list[Extraction], profile_all: ProfileAll) -> None:
    for left, right in combinations(profile_all(reports), 2):
        if left.kind is right.kind:
            assert compare_claims(left, right) == compare_claims(right, left)


def test_the_same_meeting_scores_above_and_a_look_alike_below_its_rival(
    reports: list[Extraction], profile_all: ProfileAll
) -> None:
    profiles = {each.key[0]: each for each in profile_all(reports) if each.kind is RecordKind.EVENT}
    same = compare_claims(profiles["a-wire"], profiles["b-portal"])
    other = compare_claims(profiles["a-wire"], profiles["d-later"])
    assert same.score > max(0, other.score)
    assert "same day" in same.why
    assert "; but dates 30 days apart" in other.why


def test_the_nearest_claim_gains_and_the_outdone_loses(reports: list[Extraction], profile_all: ProfileAll) -> None:
    profiles = [each for each in profile_all(reports) if each.kind is RecordKind.COMMITMENT]
    plain = [compare_claims(*pair) for pair in combinations(profiles, 2)]
    weighed = weigh_rivals(plain)
    assert [each.signs[-1].name for each in weighed] == ["nearest"] * len(plain)
    assert all(after.score > before.score for before, after in zip(plain, weighed, strict=True))
