"""Why a person should look at what the program found."""

from enum import IntFlag


class Doubt(IntFlag):
    """Reasons to doubt a record; the sum of several orders records, for each weighs more than all behind it together."""

    CONTRADICTION = 32
    """Reports give values that cannot all be right."""
    DISSENT = 16
    """Reports give different values."""
    INCONSISTENCY = 8
    """A report disagrees with itself or with the calendar in the very words that say it."""
    HEARSAY = 4
    """Reports have it at second hand only."""
    WEAK = 2
    """One voice alone tells of it, and nobody knows whose it is or from when."""
    LONE = 1
    """One voice alone tells of it; copies are one voice."""


NO_DOUBT = Doubt(0)
