"""The forms of the files behind the checks of an article against itself and the calendar."""

from sepakat.lang.section import Section


class SiteChecks(Section, frozen=True):
    """Where the outlet's own name may stand in a sentence."""

    before: frozenset[str]
    """Before the outlet's own name where it stands there rightly."""


class NumberChecks(Section, frozen=True):
    """Phrases that tie one number to another."""

    definite: frozenset[str]
    """Behind an amount that was named before."""
    definite_before: frozenset[str]
    totals: tuple[str, ...]
    reached_target: tuple[str, ...]
    target: tuple[str, ...]
    comprising: tuple[str, ...]
    """Before all the parts of a whole."""
    listing: tuple[str, ...]
    """Before the full list of what was counted."""
    list_joins: frozenset[str]
    """Before the last part of a list."""
    list_open: tuple[str, ...]
    """Show that a list is not full."""
    including: tuple[str, ...]
    """Before a part of a whole."""
    part_of: tuple[str, ...]
    """Between a part and its whole."""
    same_as: frozenset[str]
    """Between a count and its share in percent."""
    multiples: tuple[str, ...]
    """Behind a factor."""
    rises: frozenset[str]
    """Verbs of growth."""
    falls: frozenset[str]
    """Verbs of decline."""
    before: tuple[str, ...]
    """Between a verb of change and the number that it starts from."""
    after: tuple[str, ...]
    """Between that number and the one that it ends at."""


class Incompatible(Section, frozen=True):
    """Offices that nobody may hold at once; no states means all."""

    states: frozenset[str]
    """Alpha-3 of the states where that holds."""
    one: tuple[str, ...]
    """Offices of the one kind, lower-case."""
    other: tuple[str, ...]
    """Offices that no holder of those may have beside."""


class OfficeChecks(Section, frozen=True):
    """What the checks of offices and names of bodies look for."""

    former: tuple[str, ...]
    """In a sentence with these an old name may stand rightly."""
    other_bodies: frozenset[str]
    """Before a name they make another body of it."""
    also: frozenset[str]
    """Between two offices of one person."""
    possessives: tuple[str, ...]
    """Endings of a state that owns the body behind it."""
    heads: tuple[str, ...]
    """Heads of an office whose field may be misnamed."""
    incompatible: tuple[Incompatible, ...]


class Moments(Section, frozen=True):
    """Words that place a deed before or after its report."""

    tomorrow: tuple[str, ...]
    """A deed on that day has not been done yet."""
    today: tuple[str, ...]
    """A deed on that day is new."""
    days_ago: tuple[str, ...]
    """A deed on that day is some days old."""
    finish: tuple[str, ...]
    """Work on a text that is not signed yet."""
    hopes: tuple[str, ...]
    """Show that the deed is only wished for or to come."""
    texts: tuple[str, ...]
    """What gets signed."""
    plans: tuple[str, ...]
    """Before a day that is still to come."""
    earlier: tuple[str, ...]
    """In a sentence with these a plan is one of the past."""
    headline_future: tuple[str, ...]
    """In a headline: the deed is still to come."""
    definite: frozenset[str]
    """Beside a text that was named before."""


class Checks(Section, frozen=True):
    """checks.toml: what the checks of an article against itself and the calendar look for."""

    both_orders: bool
    """Whether dates with strokes are written day first and month first alike."""
    site: SiteChecks
    numbers: NumberChecks
    offices: OfficeChecks
    deeds: dict[str, tuple[str, ...]]
    """Forms of the verbs of deeds that are done once, by the type of event."""
    moments: Moments
    abbreviations: dict[str, tuple[str, ...]]
    """Letters of forms like "B2B" to the words that they stand for."""


class Institution(Section, frozen=True):
    """A public body's name and the time in which it holds."""

    names: tuple[str, ...]
    """Lower-case forms of the name, short ones too."""
    state: str
    """Alpha-3 of the state that alone has it, "" when others may."""
    since: str
    """First day of the name; empty when unknown or long ago."""
    until: str
    """First and last day, ISO 8601, "" when open."""
    other: str
    """What it was or is called outside that time."""


class Institutions(Section, frozen=True):
    """institutions.toml: public bodies that took or lost a name on a known day."""

    institutions: tuple[Institution, ...]
