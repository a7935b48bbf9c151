"""The ledger as the ledger contract has it."""

import json
from typing import Any

import pytest

from sepakat.export import ledger_dict
from sepakat.export.ledger import plain
from sepakat.model.article import Article, Span
from sepakat.model.claims import Commitment, Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import (
    Claim,
    CopyGroup,
    CopyKind,
    Discrepancy,
    DiscrepancyKind,
    Dissent,
    Field,
    Follow,
    FollowEnd,
    FollowKind,
    Record,
    RecordKind,
    Resolution,
    Stand,
)
from sepakat.model.vocabulary import NameKind, Stage, Topic

TEXT = "Kenya will send nurses."
ARTICLE = Article("a", TEXT, "en")
PLEDGE = Commitment(
    ("KEN",),
    ("IDN",),
    "send nurses",
    Stage.PLANNED,
    (Topic.HEALTH,),
    (),
    None,
    None,
    False,
    False,
    ARTICLE.evidence(0, 23),
    "test",
)
EXTRACTION = Extraction(ARTICLE, commitments=(PLEDGE,))


def make_record(id_: str, **given: Any) -> Record:
    """A record of one commitment."""
    claim = Claim(EXTRACTION, RecordKind.COMMITMENT, 0, PLEDGE)
    return Record(id_, RecordKind.COMMITMENT, (claim,), **given)


def test_a_claim_is_what_the_article_said_with_its_evidence() -> None:
    (record,) = ledger_dict(Resolution((make_record("r1"),)))["records"]
    assert record["claims"] == [{"article": "a", **EXTRACTION.to_dict()["commitments"][0]}]
    assert record["claims"][0]["evidence"] == [0, 23]


def test_people_and_organisations_are_exported_as_extracted() -> None:
    person = Claim(EXTRACTION, RecordKind.PERSON, 0, Person("Joan Were", None, None, "KEN", (Span(0, 5),), "test"))
    body = Claim(EXTRACTION, RecordKind.ORGANISATION, 0, Name(0, 5, NameKind.ORGANISATION, "KEN", "Kenya Care"))
    records = tuple(Record(each.kind.value, each.kind, (each,)) for each in (person, body))
    claims = {record["kind"]: record["claims"][0] for record in ledger_dict(Resolution(records))["records"]}
    assert claims["person"]["name"] == "Joan Were"
    assert claims["organisation"] == {
        "article": "a",
        "start": 0,
        "end": 5,
        "kind": "organisation",
        "country": "KEN",
        "entity": "Kenya Care",
    }


def test_fields_have_support_and_dissent() -> None:
    field = Field("2031-04-08", ("a",), (Dissent("2031-04-09", ("b",)),), "most voices")
    (record,) = ledger_dict(Resolution((make_record("r1", fields={"due": field}),)))["records"]
    assert record["fields"] == {
        "due": {
            "value": "2031-04-08",
            "support": ["a"],
            "dissent": [{"value": "2031-04-09", "support": ["b"]}],
            "why": "most voices",
        }
    }


def test_discrepancies_and_follows() -> None:
    discrepancy = Discrepancy(
        "r1", DiscrepancyKind.NUMBER, (Stand(40, ("a",)), Stand(400, ("b",))), None, "one against one", True
    )
    ends = FollowEnd("a", Span(0, 23)), FollowEnd("b", Span(3, 9))
    ledger = ledger_dict(Resolution(()), [discrepancy], [Follow(*ends, FollowKind.PROGRESS, (12, "person"))])
    assert ledger["discrepancies"] == [
        {
            "record": "r1",
            "kind": "number",
            "values": [{"value": 40, "articles": ["a"]}, {"value": 400, "articles": ["b"]}],
            "best": None,
            "why": "one against one",
            "contradiction": True,
        }
    ]
    assert ledger["follows"] == [
        {
            "earlier": {"article": "a", "evidence": [0, 23]},
            "later": {"article": "b", "evidence": [3, 9]},
            "what": "progress",
            "progress": {"value": 12, "unit": "person"},
        }
    ]


def test_the_order_of_records_does_not_matter() -> None:
    records = [make_record("r2"), make_record("r1")]
    copies = [CopyGroup(("c", "d"), CopyKind.NEAR), CopyGroup(("a", "b"), CopyKind.EXACT)]
    one = ledger_dict(Resolution(tuple(records), tuple(copies)))
    other = ledger_dict(Resolution(tuple(records[::-1]), tuple(copies[::-1])))
    assert json.dumps(one) == json.dumps(other)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (Stage.PLANNED, "planned"),
        (("b", "a"), ["b", "a"]),
        (frozenset("ba"), ["a", "b"]),
        ({"value": 1.5, "unit": None}, {"value": 1.5, "unit": None}),
        (None, None),
        (True, True),
    ],
)
def test_plain_values(value: object, wanted: object) -> None:
    assert plain(value) == wanted
    assert json.dumps(plain(value)) == json.dumps(wanted)
