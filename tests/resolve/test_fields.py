"""The chosen value of a field and why it was chosen."""

from collections.abc import Callable
from typing import Any

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, CopyGroup, CopyKind, Field, RecordKind
from sepakat.model.vocabulary import Stage
from sepakat.resolve.fields import choose_field, choose_fields
from sepakat.resolve.voices import Voices

MakeExtraction = Callable[..., Extraction]
NO_COPIES = Voices({})


def dated(extraction: MakeExtraction, dates: dict[str, Any], **given: Any) -> tuple[Claim, ...]:
    """One event of each article, with its date."""
    made = [extraction(each, "They met.", events=[("They met", {"date": day})], **given) for each, day in dates.items()]
    return tuple(Claim(each, RecordKind.EVENT, 0, each.events[0]) for each in made)


def choose(name: str, claims: tuple[Claim, ...], voices: Voices = NO_COPIES) -> Field:
    """The field, which must be there."""
    field = choose_field(name, claims, voices)
    assert field is not None
    return field


def test_several_voices_before_one(extraction: MakeExtraction) -> None:
    field = choose("date", dated(extraction, {"a": "2031-04-08", "b": "2031-04-09", "c": "2031-04-09"}))
    assert (field.value, field.support) == ("2031-04-09", ("b", "c"))
    assert [(each.value, each.support) for each in field.dissent] == [("2031-04-08", ("a",))]
    assert field.why == "2 independent voices against 1"


def test_copies_do_not_outvote(extraction: MakeExtraction) -> None:
    claims = dated(extraction, {"a": "2031-04-08", "b": "2031-04-08", "c": "2031-04-09", "d": "2031-04-09", "e": "2031-04-09"})
    voices = Voices.of([CopyGroup(("c", "d", "e"), CopyKind.SPUN)])
    assert choose("date", claims, voices).value == "2031-04-08"


def test_a_coarser_date_supports(extraction: MakeExtraction) -> None:
    field = choose("date", dated(extraction, {"a": "2031-04", "b": "2031-04-08"}))
    assert (field.value, field.support, field.dissent) == ("2031-04-08", ("a", "b"), ())
    assert field.why == "no report differs"


def test_an_official_text_before_a_portal(extraction: MakeExtraction) -> None:
    portal = dated(extraction, {"a": "2031-04-09"}, url="https://portal.example/1")
    official = dated(extraction, {"b": "2031-04-08"}, url="https://setneg.go.id/1")
    field = choose("date", portal + official)
    assert (field.value, field.why) == ("2031-04-08", "an official text")


def test_what_no_report_gives_is_left_out(extraction: MakeExtraction) -> None:
    assert "date" not in choose_fields(dated(extraction, {"a": None}), NO_COPIES)


def test_nobody_promises_anything_to_himself(extraction: MakeExtraction) -> None:
    sides = {
        "a": (("IDN",), ("KEN",)),
        "b": (("IDN",), ("KEN",)),
        "c": (("KEN",), ("IDN",)),
        "d": ((), ("IDN",)),
        "e": ((), ("IDN",)),
    }
    made = [
        extraction(each, "They promise it.", commitments=[("They promise it", {"actor": actor, "recipient": recipient})])
        for each, (actor, recipient) in sides.items()
    ]
    fields = choose_fields(tuple(Claim(each, RecordKind.COMMITMENT, 0, each.commitments[0]) for each in made), NO_COPIES)
    assert (fields["actor"].value, fields["recipient"].value) == (("IDN",), ("KEN",))


def test_a_later_report_tells_the_stage(extraction: MakeExtraction) -> None:
    stages = {"a": (Stage.PLEDGED, "2030-01-01"), "b": (Stage.PLEDGED, "2030-01-02"), "c": (Stage.DELIVERED, "2031-01-01")}
    made = [
        extraction(each, "Kenya sends nurses.", published=day, commitments=[("Kenya sends nurses", {"stage": stage})])
        for each, (stage, day) in stages.items()
    ]
    field = choose("stage", tuple(Claim(each, RecordKind.COMMITMENT, 0, each.commitments[0]) for each in made))
    assert (field.value, field.support) == ("delivered", ("c",))
    assert "the latest reports" in field.why


def test_a_list_is_what_enough_voices_name(extraction: MakeExtraction) -> None:
    lists = {
        "a": ("Sari Wulandari", "Peter Odhiambo"),
        "b": ("Sari Wulandari", "Peter Odiambo"),
        "c": ("Peter Odhiambo",),
        "d": ("Sari Wulandari", "Joan Were"),
    }
    made = [extraction(each, "They met.", events=[("They met", {"participants": names})]) for each, names in lists.items()]
    field = choose_fields(tuple(Claim(each, RecordKind.EVENT, 0, each.events[0]) for each in made), NO_COPIES)["participants"]
    assert field.value == ("Peter Odhiambo", "Sari Wulandari")
    assert [(each.value, each.support) for each in field.dissent] == [(("Joan Were",), ("d",))]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_a_tie_is_decided_the_same_in_any_order(extraction: MakeExtraction, order: tuple[str, ...]) -> None:
    dates = {"a": "2031-04-08", "b": "2031-04-09"}
    field = choose("date", dated(extraction, {each: dates[each] for each in order}))
    assert (field.value, field.why) == ("2031-04-08", "nothing decides it: the first in order")


def test_what_nothing_decides_is_told(extraction: MakeExtraction) -> None:
    field = choose("date", dated(extraction, {"a": "2031-04-08", "b": "2031-05-09"}))
    assert (field.value, field.undecided) == ("2031-04-08", ("2031-05-09",))
    assert not choose("date", dated(extraction, {"a": "2031-04", "b": "2031-04-08"})).undecided
    assert not choose("date", dated(extraction, {"a": "2031-04-08", "b": "2031-05-09", "c": "2031-05-09"})).undecided


def test_the_words_of_a_promise_before_those_of_its_delay(extraction: MakeExtraction) -> None:
    said = {"a": ("build 40 clinics", Stage.PLEDGED), "b": ("put off the 40 clinics that it was to build", Stage.DROPPED)}
    made = [
        extraction(each, action, commitments=[(action, {"action": action, "stage": stage})])
        for each, (action, stage) in said.items()
    ]
    field = choose("action", tuple(Claim(each, RecordKind.COMMITMENT, 0, each.commitments[0]) for each in made))
    assert (field.value, field.why) == ("build 40 clinics", "the words of what is to be done")


def test_a_longer_name_is_no_more_specific(extraction: MakeExtraction) -> None:
    places = {"a": "Rabat", "b": "Rabat", "c": "Casablanca"}
    made = [extraction(each, "They met.", events=[("They met", {"place": place})]) for each, place in places.items()]
    voices = Voices.of([CopyGroup(("a", "b"), CopyKind.SPUN)])
    field = choose("place", tuple(Claim(each, RecordKind.EVENT, 0, each.events[0]) for each in made), voices)
    assert (field.value, field.undecided, field.why) == ("Rabat", ("Casablanca",), "most articles")
