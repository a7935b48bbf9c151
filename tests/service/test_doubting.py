"""Why a person should look at a record."""

from datetime import date

import pytest

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Inconsistency
from sepakat.model.coverage import cover
from sepakat.model.doubts import Doubt
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, CopyGroup, CopyKind, Dissent, Field, Record, RecordKind
from sepakat.model.vocabulary import InconsistencyKind, Stage
from sepakat.resolve.voices import Voices
from sepakat.service.doubting import find_doubts

TEXT = "Fiji akan melatih 40 nelayan pada 2032."


def make_claim(id: str, *, outlet: str | None = "Harian Suva", hearsay: bool = False, odd: bool = False) -> Claim:
    """A claim of a commitment by an article of its own."""
    article = Article(id, TEXT, "id", outlet=outlet, published_on=date(2031, 5, 4))
    deed = article.evidence(0, len(TEXT))
    body = Commitment(("FJI",), (), "melatih", Stage.PLANNED, (), (), None, "2032", False, hearsay, deed, "will")
    trouble = Inconsistency(InconsistencyKind.NUMBER, "40 or 50", article.evidence(10, 20), "parts")
    extraction = Extraction(article, commitments=(body,), inconsistencies=(trouble,) if odd else ())
    return Claim(extraction, RecordKind.COMMITMENT, 0, body)


def doubts_of(
    *claims: Claim, fields: dict[str, Field] | None = None, contradictions: int = 0, copies: tuple[str, ...] = ()
) -> Doubt:
    """The doubts about a record of these claims."""
    group = (CopyGroup(copies, CopyKind.NEAR),) if copies else ()
    record = Record("r", RecordKind.COMMITMENT, claims, fields or {})
    return find_doubts(record, cover(claims), contradictions, Voices.of(group))


ONE, TWO = make_claim("a"), make_claim("b", outlet="Kabar Nadi")


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (doubts_of(ONE, TWO), Doubt(0)),
        (doubts_of(ONE), Doubt.LONE),
        (doubts_of(ONE, TWO, copies=("a", "b")), Doubt.LONE),
        (doubts_of(make_claim("a", outlet=None)), Doubt.WEAK | Doubt.LONE),
        (doubts_of(ONE, make_claim("b", hearsay=True)), Doubt(0)),
        (doubts_of(make_claim("a", hearsay=True)), Doubt.HEARSAY | Doubt.LONE),
        (doubts_of(ONE, make_claim("b", odd=True)), Doubt.INCONSISTENCY),
        (doubts_of(ONE, TWO, contradictions=2), Doubt.CONTRADICTION),
        (doubts_of(ONE, TWO, fields={"due": Field("2032", ("a",), (Dissent("2033", ("b",)),))}), Doubt.DISSENT),
        (doubts_of(ONE, TWO, fields={"action": Field("x", ("a",), (Dissent("y", ("b",)),))}), Doubt(0)),
    ],
    ids=[
        "two voices",
        "one voice",
        "copies",
        "nobody's",
        "one at first hand",
        "hearsay",
        "odd",
        "contradicted",
        "due",
        "wording",
    ],
)
def test_doubts(found: Doubt, wanted: Doubt) -> None:
    assert found == wanted


def test_each_doubt_weighs_more_than_all_behind_it() -> None:
    ordered = sorted(Doubt)
    assert all(each > sum(ordered[:place]) for place, each in enumerate(ordered))
