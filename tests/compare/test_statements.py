"""The day on which somebody said something, as reports of one event give it."""

import pytest

from sepakat.compare import find_discrepancies
from sepakat.model.article import Span
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Timex
from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import TimexType
from tests.compare.reports import RULE, make_article, make_record, meet


def report(id_: str, quote: str, told: str, day: str, value: str) -> Extraction:
    """A report of a meeting of Saturday 3 May 2031 in which Wanjiru Kamau says something; `told` names the day."""
    article = make_article(id_, f'"{quote}" {told}', "2031-05-03")
    start, end = article.text.index("Wanjiru"), article.text.index("Kamau") + len("Kamau")
    quotation = Quotation("Wanjiru Kamau", True, article.evidence(1, 1 + len(quote)), None, Span(start, end), RULE)
    timex = Timex(article.text.index(day), article.text.index(day) + len(day), TimexType.DATE, value)
    return Extraction(article, events=(meet(article, "2031-05-03"),), quotations=(quotation,), timexes=(timex,))


ENGLISH = report("en", "We shall plant.", "said Wanjiru Kamau on Monday.", "Monday", "XXXX-WXX-1")


@pytest.mark.parametrize(
    ("told", "day", "value", "days"),
    [
        pytest.param("kata Wanjiru Kamau, Minggu.", "Minggu", "XXXX-WXX-7", ["2031-05-04", "2031-05-05"], id="another-day"),
        pytest.param("kata Wanjiru Kamau, Senin.", "Senin", "XXXX-WXX-1", [], id="same-day"),
        pytest.param("kata Wanjiru Kamau tentang panen yang lama dinanti, Minggu.", "Minggu", "XXXX-WXX-7", [], id="far-away"),
    ],
)
def test_statement_days(told: str, day: str, value: str, days: list[str]) -> None:
    extractions = [ENGLISH, report("id", "Kami akan menanam.", told, day, value)]
    found = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert [stand.value for one in found for stand in one.values] == days
    assert all(one.kind is DiscrepancyKind.DATE and "day of the statement" in one.why for one in found)
