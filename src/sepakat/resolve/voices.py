"""How much the word of an article counts: its outlet's standing, its copies, its consistency."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec

from sepakat.model.article import Span
from sepakat.model.claims import evidence_of
from sepakat.model.records import Claim, CopyGroup


class Standing(StrEnum):
    """Whose word an article is."""

    OFFICIAL = "official"
    WIRE = "wire"
    ORDINARY = "ordinary"


WEIGHTS = {Standing.OFFICIAL: 2.0, Standing.WIRE: 1.5, Standing.ORDINARY: 1.0}
"""An official text outweighs one outlet, but not three that agree."""
DOUBTED = 0.5
"""What is left of the word of an article that contradicts itself in the sentence."""


@cache
def _endings() -> Mapping[str, Standing]:
    table = msgspec.toml.decode(files("sepakat.resolve").joinpath("outlets.toml").read_bytes(), type=dict[str, list[str]])
    return {ending: Standing(standing) for standing, endings in table.items() for ending in endings}


@cache
def find_standing(url: str | None) -> Standing:
    """The standing of the outlet at an address; ordinary where nothing is known."""
    try:
        host = "." + (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        host = ""
    labels = host.split(".")
    endings = ("." + ".".join(labels[start:]) for start in range(1, len(labels)))
    return next((_endings()[ending] for ending in endings if ending in _endings()), Standing.ORDINARY)


@dataclass(frozen=True, slots=True)
class Voices:
    """Which articles are one voice."""

    leaders: Mapping[str, str]
    """Article id to the first of its copies."""

    @classmethod
    def of(cls, copies: Iterable[CopyGroup]) -> "Voices":
        """The voices that the copies leave."""
        return cls({article: group.articles[0] for group in copies for article in group.articles})

    def count(self, articles: Iterable[str]) -> int:
        """How many independent voices the articles are."""
        return len({self.leaders.get(article, article) for article in articles})

    def are_one(self, articles: Sequence[str]) -> bool:
        """Whether some articles are one voice; needs no leaders but those of the first article and its copies."""
        voice = self.leaders.get(articles[0], articles[0])
        return all(self.leaders.get(article, article) == voice for article in articles)

    def weigh(self, claims: Iterable[Claim]) -> float:
        """The weight of the claims' articles together, each voice once with its best copy."""
        weights: dict[str, float] = {}
        for claim in claims:
            leader = self.leaders.get(claim.article.id, claim.article.id)
            weights[leader] = max(weights.get(leader, 0.0), weigh_claim(claim))
        return sum(weights.values())


def weigh_claim(claim: Claim) -> float:
    """The weight of one claim by its outlet and its consistency."""
    weight = WEIGHTS[find_standing(claim.article.url)]
    return weight * DOUBTED if is_doubted(claim) else weight


def is_doubted(claim: Claim) -> bool:
    """Whether the article contradicts itself, the calendar or what is known inside the claim's evidence."""
    troubles = claim.extraction.inconsistencies
    if not troubles:
        return False
    spans = evidence_spans(claim)
    return any(one.evidence.start < other.end and other.start < one.evidence.end for one in troubles for other in spans)


def evidence_spans(claim: Claim) -> tuple[Span, ...]:
    """Where the evidence of a claim stands; none for people and organisations."""
    return tuple(each.span for each in evidence_of(claim.body))
