"""Working groups: two or more sides that meet again and again, and their meetings."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Group:
    """A working group."""

    id: str
    name: str
    sides: tuple[str, ...]
    """Codes of states and names of others, in the order in which people name them."""
    language: str
    """ISO 639-1: that of its minutes."""
    made_at: str
    made_by: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a group, held or planned."""

    id: str
    group_id: str
    held_on: date
    made_at: str
    made_by: str
    place: str | None = None
    minutes: str = ""
    """What was said and decided; empty until somebody writes it down."""
