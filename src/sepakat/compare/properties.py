"""What one claim says of one property: no value, or one."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sepakat.compare.outcomes import is_part, least_promised
from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.records import Claim
from sepakat.model.vocabulary import EventType
from sepakat.places import load_places

ENCOUNTERS = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL, EventType.FORUM})
STATE_CODE = 3
"""Letters of a state's code."""


def _given(value: Any) -> tuple[Any, ...]:
    return () if value is None or value == () else (value,)


def read_date(claim: Claim) -> tuple[Any, ...]:
    """The day, month or year of an event or instrument."""
    return _given(claim.body.date) if isinstance(claim.body, Event | Instrument) else ()


def read_due(claim: Claim) -> tuple[Any, ...]:
    """The date by which a commitment is due."""
    return _given(claim.body.due) if isinstance(claim.body, Commitment) else ()


def read_status(claim: Claim) -> tuple[Any, ...]:
    """The status of an event or instrument."""
    return _given(claim.body.status.value) if isinstance(claim.body, Event | Instrument) else ()


def read_type(claim: Claim) -> tuple[Any, ...]:
    """What kind of occasion an event was: reports call one encounter a visit, a meeting, a call or a forum."""
    if not isinstance(claim.body, Event):
        return ()
    return (EventType.MEETING.value,) if claim.body.type in ENCOUNTERS else (claim.body.type.value,)


def read_stage(claim: Claim) -> tuple[Any, ...]:
    """The stage of a commitment."""
    return _given(claim.body.stage.value) if isinstance(claim.body, Commitment) else ()


def read_quantity(claim: Claim) -> tuple[Any, ...]:
    """The number in a commitment."""
    return _given(claim.body.quantity) if isinstance(claim.body, Commitment) else ()


def leave_parts(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims but those whose number only tells how far what others promise has come."""
    promised = least_promised(claim.body for claim in claims if isinstance(claim.body, Commitment))
    return [claim for claim in claims if not (isinstance(claim.body, Commitment) and is_part(claim.body, promised))]


def read_place(claim: Claim) -> tuple[Any, ...]:
    """The places of a commitment, by the names that all languages share."""
    if not isinstance(claim.body, Commitment):
        return ()
    return _given(tuple(sorted({_name_place(place, claim.article.language) for place in claim.body.places})))


def _name_place(place: str, language: str) -> str:
    entry = load_places().get(place, language)
    return entry.entity if entry else place


def read_parties(claim: Claim) -> tuple[Any, ...]:
    """The sides of an event or instrument."""
    return _given(tuple(sorted(claim.body.parties))) if isinstance(claim.body, Event | Instrument) else ()


class Doers(NamedTuple):
    """Who acts in a commitment, and towards whom."""

    actors: tuple[str, ...]
    states: tuple[str, ...]
    """Those of the companies and bodies among them."""
    receivers: tuple[str, ...]


def read_doers(claim: Claim) -> tuple[Any, ...]:
    """The actors of a commitment."""
    if not isinstance(claim.body, Commitment) or not claim.body.actor:
        return ()
    actors = claim.body.actor
    states = {
        name.country for name in claim.extraction.names if name.side in actors and name.country and name.side != name.country
    }
    return (Doers(tuple(sorted(actors)), tuple(sorted(states)), tuple(sorted(claim.body.recipient))),)


def read_name(claim: Claim) -> tuple[Any, ...]:
    """The name of a person."""
    return _given(claim.body.name) if isinstance(claim.body, Person) else ()


def read_office(claim: Claim) -> tuple[Any, ...]:
    """The office of a person."""
    return _given(claim.body.office) if isinstance(claim.body, Person) else ()


def read_actor_name(claim: Claim) -> tuple[Any, ...]:
    """The one company or body that acts; states have codes, not names."""
    if not isinstance(claim.body, Commitment):
        return ()
    named = [actor for actor in claim.body.actor if len(actor) != STATE_CODE]
    return (named[0],) if len(named) == 1 else ()
