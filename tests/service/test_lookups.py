"""Quotations with their versions, searches within filters, facets."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sepakat.compare.echoes import EchoKind
from sepakat.errors import InputError, NotFound
from sepakat.service import Ledger

ON = date(2031, 8, 1)
DAWN = """Indonesia dan Fiji Bertemu di Suva

SUVA, Kabar Dermaga (5/5/2031) - Menteri Perikanan Indonesia Rina Halim bertemu Menteri Perikanan Fiji Seru Tavita di Suva, \
Senin (5/5/2031).

"Kami akan melatih 40 nelayan Fiji di Ambon pada 2032, dan biayanya kami tanggung," kata Rina Halim.

Fiji akan membangun pelabuhan ikan di Suva pada 2033.
"""
NOON = """Rina Halim Janjikan Pelatihan

SUVA, Warta Laut (6/5/2031) - Menteri Perikanan Indonesia Rina Halim menjanjikan pelatihan di Suva.

"Kami akan melatih 50 nelayan Fiji di Ambon pada 2032," kata Rina Halim.
"""
DUSK = """Indonesia to train Fijian fishers

SUVA, Pacific Tide (May 6, 2031) - Indonesian Fisheries Minister Rina Halim met Fijian Fisheries Minister Seru Tavita in Suva.

"We will train 40 Fijian fishers in Ambon in 2032, and we will pay for it," said Rina Halim.

Fiji will build a fishing port in Suva in 2033.
"""


@pytest.fixture
def ledger(place: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Three reports of one meeting, two in Indonesian and one in English."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in (("dawn", DAWN), ("noon", NOON), ("dusk", DUSK)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Ledger(place) as opened:
        opened.read(folder)
        yield opened


def quotation_with(ledger: Ledger, words: str) -> str:
    """The id of the quotation that holds some words."""
    return next(each.id for each in ledger.lookups.quotations(limit=None).items if words in each.quote)


def test_a_quotation_has_its_versions_in_both_languages(ledger: Ledger) -> None:
    family = ledger.lookups.family(quotation_with(ledger, "40 nelayan"))
    assert {version.kind for version in family.versions} == {EchoKind.REWORDED, EchoKind.TRANSLATED}
    reworded = next(version for version in family.versions if version.kind is EchoKind.REWORDED)
    assert {"40 ", "50 "} <= {piece.text for piece in reworded.drift}
    translated = next(version for version in family.versions if version.kind is EchoKind.TRANSLATED)
    assert any(sign.startswith("number:40") for sign in translated.shared)
    assert family.speaker_record


def test_versions_are_listed_once_for_each_speech(ledger: Ledger) -> None:
    page = ledger.lookups.versions()
    assert page.total == 1
    assert len(page.items[0].versions) == 2


def test_a_rejected_version_is_no_version(ledger: Ledger) -> None:
    ledger.judge("reject", quotation_with(ledger, "50 nelayan"), by="Sari")
    family = ledger.lookups.family(quotation_with(ledger, "40 nelayan"))
    assert [version.kind for version in family.versions] == [EchoKind.TRANSLATED]
    assert not ledger.lookups.quotations(q="50").items


def test_a_corrected_speaker_is_shown(ledger: Ledger) -> None:
    id = quotation_with(ledger, "50 nelayan")
    ledger.judge("correct", id, by="Sari", field="speaker", value="Seru Tavita")
    assert next(each.speaker for each in ledger.lookups.quotations().items if each.id == id) == "Seru Tavita"


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"speaker": "rina"}, 3),
        ({"speaker": "HALIM rin"}, 3),
        ({"speaker": "alim"}, 0),
        ({"side": "IDN"}, 3),
        ({"side": "FJI"}, 0),
        ({"language": "en"}, 1),
        ({"since": date(2031, 5, 6)}, 2),
        ({"until": date(2031, 5, 5)}, 1),
        ({"q": "fishers"}, 1),
        ({"q": "…"}, 0),
        ({"speaker": "…"}, 0),
    ],
)
def test_quotations_are_filtered(ledger: Ledger, filters: dict[str, Any], count: int) -> None:
    page = ledger.lookups.quotations(limit=1, **filters)
    assert page.total == count
    assert len(page.items) == min(1, count)


def test_the_newest_quotation_comes_first(ledger: Ledger) -> None:
    days = [each.article.published for each in ledger.lookups.quotations().items]
    assert days == ["2031-05-06", "2031-05-06", "2031-05-05"]


@pytest.mark.parametrize("filters", [{"language": "xx"}, {"side": "Atlantis"}, {"side": "IDN,FJI"}])
def test_words_in_no_list_are_told(ledger: Ledger, filters: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        ledger.lookups.quotations(**filters)


def test_no_quotation_of_an_id(ledger: Ledger) -> None:
    with pytest.raises(NotFound):
        ledger.lookups.family("ffff")


def test_a_search_counts_what_its_finds_have_in_common(ledger: Ledger) -> None:
    found = ledger.lookups.search("Suva")
    assert dict(found.facets["kind"])["article"] == 3
    assert sum(count for _, count in found.facets["language"]) == found.total
    assert dict(found.facets["year"]) == {"2031": found.total}
    assert found.is_whole


def test_a_search_within_filters(ledger: Ledger) -> None:
    assert {hit.article.language for hit in ledger.lookups.search("Suva", language="en").hits} == {"en"}
    assert {hit.kind for hit in ledger.lookups.search("Suva", kind="article").hits} == {"article"}
    assert ledger.lookups.search("Suva", since=date(2032, 1, 1)).total == 0
    assert ledger.lookups.search('" *').total == 0


def test_pages_of_a_search_follow_each_other(ledger: Ledger) -> None:
    whole = ledger.lookups.search("Suva", limit=100).hits
    pages = [hit for offset in range(0, len(whole), 2) for hit in ledger.lookups.search("Suva", limit=2, offset=offset).hits]
    assert pages == list(whole)


def test_a_facet_agrees_with_the_lists(ledger: Ledger) -> None:
    facet = ledger.lookups.facet(ON, between="IDN,FJI")
    standings = ledger.list_standings(ON, between="IDN,FJI")
    assert [each.record.id for each in facet.standings.items] == [each.record.id for each in standings.items[:12]]
    assert facet.standings.total == standings.total == sum(facet.statuses.values())
    assert facet.events.items == ledger.list_records(kind="event", between="IDN,FJI", sort="-time").items[:12]
    assert facet.targets.items == ledger.list_targets(ON, between="IDN,FJI").items[:6]
    assert sum(facet.tally.ladder.values()) == facet.standings.total


def test_a_facet_on_a_past_day_knows_only_what_was_known(ledger: Ledger) -> None:
    facet = ledger.lookups.facet(date(2031, 5, 5), between="IDN,FJI")
    assert facet.standings.total == ledger.list_standings(date(2031, 5, 5), between="IDN,FJI").total


def test_a_facet_follows_the_ledger(ledger: Ledger) -> None:
    before = ledger.lookups.facet(ON, between="IDN,FJI")
    assert ledger.lookups.facet(ON, between="IDN,FJI") is before
    for entry in ledger.list("commitments"):
        ledger.judge("reject", entry.id, by="Sari")
    assert ledger.lookups.facet(ON, between="IDN,FJI").standings.total == 0


def test_records_about_a_word(ledger: Ledger) -> None:
    ids = ledger.lookups.ids_about("pelabuhan")
    assert ids
    assert {entry.id for entry in ledger.list_records(among=ids).items} == ids
    assert not ledger.lookups.ids_about("…")


def test_heads_of_articles(ledger: Ledger) -> None:
    article = ledger.articles()[0].article
    heads = ledger.lookups.heads([article.id, "none"])
    assert list(heads) == [article.id]
    assert (heads[article.id].headline, heads[article.id].language) == (article.headline, article.language)
