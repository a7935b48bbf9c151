"""States, cities, regions and bodies of the world: names in both languages to ISO 3166 and back; reads no article."""

from sepakat.places.entries import Entry, Level, PlaceMention
from sepakat.places.gazetteer import Places
from sepakat.places.loading import load_places

__all__ = ["Entry", "Level", "PlaceMention", "Places", "load_places"]
