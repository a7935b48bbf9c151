"""Words, dates and numbers for people, in each language that pages and briefs are written in; knows no ledger."""

from sepakat.wording.wording import LANGUAGES, Wording, load_wording

__all__ = ["LANGUAGES", "Wording", "load_wording"]
