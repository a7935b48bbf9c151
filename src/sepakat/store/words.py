"""The words that a claim rests on, and those by which it is found."""

from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quotation, evidence_of


def words_of(claim: Claim) -> str:
    """What a claim says of itself, and the words of the article that say it."""
    quotes = [evidence.quote for evidence in evidence_of(claim)]
    return "\n".join(part for part in (*_own_words(claim), *quotes) if part)


def _own_words(claim: Claim) -> tuple[str | None, ...]:
    match claim:
        case Person():
            return claim.name, claim.office, claim.organisation
        case Event():
            return claim.place, *claim.parties, *claim.participants
        case Instrument():
            return claim.title, *claim.parties
        case Commitment():
            return claim.action, *claim.actor, *claim.recipient, *claim.places
        case Quotation():
            return (claim.speaker,)
        case Inconsistency():
            return claim.detail, claim.remedy
