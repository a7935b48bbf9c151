"""The step that reads deeds: who did, signed or promised what."""

from sepakat.extract.commitments import find_commitments
from sepakat.extract.deed_words import mark_words
from sepakat.extract.draft import Draft
from sepakat.extract.encounters import find_events
from sepakat.extract.instruments import find_instruments
from sepakat.extract.sides import Sides
from sepakat.extract.topics import mark_topics


def find_deeds(draft: Draft) -> None:
    """Add events, instruments and commitments."""
    mark_words(draft)
    mark_topics(draft)
    sides = Sides(draft)
    find_events(draft, sides)
    find_instruments(draft, sides)
    find_commitments(draft, sides)
