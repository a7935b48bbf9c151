"""The steps in their order, and the one function that runs them."""

from collections.abc import Callable
from typing import NamedTuple

from sepakat.extract.draft import Draft
from sepakat.extract.frames import find_deeds
from sepakat.extract.given import composed_article, restore_offsets
from sepakat.extract.inconsistencies import find_inconsistencies
from sepakat.extract.layout import find_layout
from sepakat.extract.matters import find_matters
from sepakat.extract.names import find_names
from sepakat.extract.people import find_people
from sepakat.extract.places import find_places
from sepakat.extract.published import find_published
from sepakat.extract.quantities import find_quantities
from sepakat.extract.quotations import find_quotations
from sepakat.extract.segments import find_sentences_step, find_tokens
from sepakat.extract.times import find_times
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article


class Step(NamedTuple):
    """A named step; it adds to the draft and returns nothing."""

    name: str
    run: Callable[[Draft], None]


STEPS = (
    Step("tokens", find_tokens),
    Step("layout", find_layout),
    Step("sentences", find_sentences_step),
    Step("published", find_published),
    Step("times", find_times),
    Step("quantities", find_quantities),
    Step("places", find_places),
    Step("names", find_names),
    Step("people", find_people),
    Step("quotations", find_quotations),
    Step("matters", find_matters),
    Step("deeds", find_deeds),
    Step("inconsistencies", find_inconsistencies),
)


def extract_draft(article: Article) -> Draft:
    """Run every step over an article.

    Raises DataError when there is no pack for the article's language.
    """
    draft = Draft(composed_article(article), load_pack(article.language))
    for step in STEPS:
        step.run(draft)
    restore_offsets(draft, article)
    return draft
