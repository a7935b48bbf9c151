"""All that was found in one article, and its form in the extraction contract."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from sepakat.errors import DataError
from sepakat.model.article import Article
from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quotation
from sepakat.model.contract import (
    claim_from_dict,
    claim_to_dict,
    matter_from_dict,
    matter_to_dict,
    name_from_dict,
    name_to_dict,
    quantity_from_dict,
    quantity_to_dict,
    role_from_dict,
    role_to_dict,
    timex_from_dict,
    timex_to_dict,
)
from sepakat.model.mentions import Matter, Name, QuantityMention, Role, Timex
from sepakat.model.vocabulary import ClaimKind


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims and mentions of one article."""

    article: Article
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    names: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    matters: tuple[Matter, ...] = ()
    asides: tuple[Commitment, ...] = ()
    """Readings as commitments that are too doubtful to be claims, unless another report bears them out."""

    def iter_claims(self) -> Iterator[tuple[ClaimKind, Claim]]:
        """All claims with their kinds, kind by kind, in the order in which they were found."""
        for kind in ClaimKind:
            for claim in getattr(self, kind.plural):
                yield kind, claim

    def to_dict(self) -> dict[str, Any]:
        """The object of the extraction contract; each claim also carries its `rule`, the whole also its `text`."""
        article = self.article
        return {
            "id": article.id,
            "url": article.url,
            "outlet": article.outlet,
            "title": article.headline,
            "language": article.language,
            "published": article.published_on.isoformat() if article.published_on else None,
            "published_basis": article.published_basis,
            "people": [claim_to_dict(claim) for claim in self.people],
            "events": [claim_to_dict(claim) for claim in self.events],
            "instruments": [claim_to_dict(claim) for claim in self.instruments],
            "commitments": [claim_to_dict(claim) for claim in self.commitments],
            "quotations": [claim_to_dict(claim) for claim in self.quotations],
            "inconsistencies": [claim_to_dict(claim) for claim in self.inconsistencies],
            "mentions": mentions_to_dict(self),
            "text": article.text,
        }

    @classmethod
    def from_dict(cls, line: Mapping[str, Any]) -> Self:
        """The extraction that `to_dict` wrote.

        Raises DataError when the object does not have the contract's form or lacks its text.
        """
        try:
            return cls._from_dict(line)
        except (KeyError, TypeError, ValueError) as error:
            name = line.get("id") if isinstance(line, Mapping) else None
            raise DataError(f"extraction {name}: not of the contract's form ({type(error).__name__}: {error})") from error

    @classmethod
    def _from_dict(cls, line: Mapping[str, Any]) -> Self:
        if not isinstance(line["text"], str):
            raise TypeError("its text is not a string")
        article = Article(
            id=line["id"],
            text=line["text"],
            language=line["language"],
            url=line["url"],
            outlet=line["outlet"],
            headline=line["title"],
            published_on=date.fromisoformat(line["published"]) if line["published"] else None,
            published_basis=line["published_basis"],
        )
        claims: dict[str, Any] = {
            kind.plural: tuple(claim_from_dict(kind, item, article) for item in line[kind.plural]) for kind in ClaimKind
        }
        return cls(
            article,
            **claims,
            **mentions_from_dict(line["mentions"], article),
        )


def mentions_to_dict(extraction: Extraction) -> dict[str, Any]:
    """The contract's `mentions` of an extraction."""
    return {
        "dates": [timex_to_dict(timex) for timex in extraction.timexes],
        "quantities": [quantity_to_dict(mention) for mention in extraction.quantities],
        "names": [name_to_dict(name) for name in extraction.names],
        "roles": [role_to_dict(role) for role in extraction.roles],
        "matters": [matter_to_dict(matter) for matter in extraction.matters],
        "asides": [claim_to_dict(aside) for aside in extraction.asides],
    }


def mentions_from_dict(mentions: Mapping[str, Any], article: Article) -> dict[str, Any]:
    """The fields of an article's extraction that its `mentions` give."""
    return {
        "timexes": tuple(timex_from_dict(item) for item in mentions["dates"]),
        "quantities": tuple(quantity_from_dict(item) for item in mentions["quantities"]),
        "names": tuple(name_from_dict(item) for item in mentions["names"]),
        "roles": tuple(role_from_dict(item) for item in mentions["roles"]),
        "matters": tuple(matter_from_dict(item) for item in mentions.get("matters", ())),
        "asides": tuple(claim_from_dict(ClaimKind.COMMITMENT, item, article) for item in mentions.get("asides", ())),
    }
