"""The closed lists: event types, stages, topics and the like. The words are those of the annotation guide."""

from enum import StrEnum


class EventType(StrEnum):
    """What kind of encounter or act an event is."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    SIGNING = "signing"
    FORUM = "forum"
    LAUNCH = "launch"


class EventStatus(StrEnum):
    """Whether an event took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class InstrumentType(StrEnum):
    """What kind of signed or negotiated text an instrument is."""

    MOU = "mou"
    AGREEMENT = "agreement"
    TREATY = "treaty"
    JOINT_STATEMENT = "joint-statement"
    LETTER_OF_INTENT = "letter-of-intent"
    CONTRACT = "contract"
    ROADMAP = "roadmap"


class InstrumentStatus(StrEnum):
    """How far an instrument has come."""

    PLANNED = "planned"
    NEGOTIATING = "negotiating"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    EXPIRED = "expired"


class Stage(StrEnum):
    """How firm a commitment is; `DROPPED` stands outside the ladder."""

    HOPED = "hoped"
    INTERESTED = "interested"
    PLANNED = "planned"
    PLEDGED = "pledged"
    AGREED = "agreed"
    SIGNED = "signed"
    UNDER_WAY = "under-way"
    DELIVERED = "delivered"
    DROPPED = "dropped"


LADDER = tuple(stage for stage in Stage if stage is not Stage.DROPPED)
"""The stages from the softest to the firmest."""


class Topic(StrEnum):
    """What an event, instrument or commitment is about."""

    AI = "ai"
    SMART_CITY = "smart-city"
    CONNECTIVITY = "connectivity"
    IOT = "iot"
    DIGITAL_IDENTITY = "digital-identity"
    DIGITAL_PUBLIC_INFRASTRUCTURE = "digital-public-infrastructure"
    E_GOVERNMENT = "e-government"
    CYBERSECURITY = "cybersecurity"
    DATA_GOVERNANCE = "data-governance"
    DATA_CENTRE_CLOUD = "data-centre-cloud"
    SEMICONDUCTORS = "semiconductors"
    DIGITAL_TALENT = "digital-talent"
    EDUCATION_RESEARCH = "education-research"
    STARTUPS_INNOVATION = "startups-innovation"
    DIGITAL_ECONOMY_TRADE = "digital-economy-trade"
    PAYMENTS_FINTECH = "payments-fintech"
    INVESTMENT = "investment"
    AGRICULTURE_FOOD = "agriculture-food"
    HEALTH = "health"
    ENERGY_CLIMATE = "energy-climate"
    TRANSPORT = "transport"
    MEDIA_INFORMATION = "media-information"
    CHILD_ONLINE_SAFETY = "child-online-safety"
    SPACE = "space"
    DEFENCE = "defence"
    OTHER = "other"


class InconsistencyKind(StrEnum):
    """How an article disagrees with itself, with the calendar or with what is known."""

    WEEKDAY = "weekday"
    ANACHRONISM = "anachronism"
    NUMBER = "number"
    NAME = "name"
    ROLE = "role"
    BOILERPLATE = "boilerplate"
    OTHER = "other"


class NameKind(StrEnum):
    """What a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    STATE = "state"


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class LineKind(StrEnum):
    """What a line of an article is; only headline, lead and body lines carry claims."""

    HEADLINE = "headline"
    HEADER = "header"
    """Outlet, section, date, byline and editor lines."""
    HEADING = "heading"
    """A heading inside the text."""
    CAPTION = "caption"
    BODY = "body"
    RELATED = "related"
    """"Baca juga", lists of other reports."""
    BOILERPLATE = "boilerplate"
    """Share buttons, advertisements, copyright, navigation."""


class ClaimKind(StrEnum):
    """What a claim is about; `plural` is the word for many of them in lists and in the extraction contract."""

    EVENT = "event"
    INSTRUMENT = "instrument"
    COMMITMENT = "commitment"
    PERSON = "person"
    QUOTATION = "quotation"
    INCONSISTENCY = "inconsistency"

    @property
    def plural(self) -> str:
        """Such as "events" and "people"."""
        return {ClaimKind.PERSON: "people", ClaimKind.INCONSISTENCY: "inconsistencies"}.get(self, f"{self.value}s")


class Status(StrEnum):
    """How a commitment stands on a day."""

    NOT_DUE = "not due"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    KEPT = "kept"
    PARTLY_KEPT = "partly kept"
    DROPPED = "dropped"
    SILENT = "silent"
    """Nobody has mentioned it for some months; that says nothing about its progress."""
    UNRATABLE = "unratable"
    """No number, date or owner was ever given."""
