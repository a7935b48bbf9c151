"""What two reports of one project name alike."""

from sepakat.compare.subjects import find_subjects
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import NameKind
from tests.compare.reports import make_article


def read(text: str, *names: Name) -> frozenset[str]:
    return find_subjects(Extraction(make_article("a", text), names=names))


def test_projects_and_companies_are_subjects() -> None:
    assert read("Soon the ferry Halcyon-2 of Merrowline will sail. They wait.") == {"halcyon", "merrowline"}


def test_persons_and_places_are_none() -> None:
    text = "In spring Orrin Valtasaari came to Turku with Merrowline."
    person, place = (Name(text.index(word), text.index(word) + len(word), kind) for word, kind in KINDS)
    assert read(text, person, place) == {"merrowline"}


KINDS = (("Orrin Valtasaari", NameKind.PERSON), ("Turku", NameKind.PLACE))


def test_a_word_that_is_also_written_small_is_none() -> None:
    assert read("The new Bridge is a bridge.") == frozenset()
