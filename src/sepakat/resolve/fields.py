"""The chosen value of every field of a record, who says so, who differs, and why it was chosen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sepakat.model.claims import Quantity
from sepakat.model.records import Claim, Dissent, Field, RecordKind, articles_of
from sepakat.model.vocabulary import Stage
from sepakat.resolve.days import Nearness, compare_stretches, parse_stretch
from sepakat.resolve.members import choose_members
from sepakat.resolve.voices import Standing, Voices, find_standing, is_doubted

OCCASION = 45
"""Days: reports closer together than this are of one state of affairs."""

NAMES: Mapping[RecordKind, tuple[str, ...]] = {
    RecordKind.EVENT: ("type", "date", "place", "parties", "participants", "topics", "status"),
    RecordKind.INSTRUMENT: ("type", "title", "parties", "date", "status", "topics"),
    RecordKind.COMMITMENT: (
        "actor",
        "recipient",
        "action",
        "stage",
        "topics",
        "places",
        "quantity",
        "due",
        "conditional",
        "hearsay",
    ),
}
LISTS = frozenset({"participants", "topics", "places"})
"""Fields of which reports tell different parts."""
OUTCOMES = frozenset({Stage.UNDER_WAY, Stage.DELIVERED, Stage.DROPPED})
CHANGING = frozenset({"stage", "status", "quantity", "due", "conditional", "hearsay"})
"""Fields of which a later report may tell a later state."""
DATES = frozenset({"date", "due"})
WORDED = frozenset({"action", "title"})
"""Fields whose longer values say more."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value and the claims that give it."""

    value: Any
    claims: tuple[Claim, ...]
    exact: int
    """How specific the value is; the higher the more."""
    undertakes: bool = True
    """False of an action that only reports of what came of it word so."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that give it, sorted."""
        return articles_of(self.claims)


def choose_fields(claims: tuple[Claim, ...], voices: Voices) -> dict[str, Field]:
    """The fields of a record of an event, instrument or commitment; a field that no claim gives is left out."""
    chosen = {
        name: choose_members(name, claims, voices) if name in LISTS else choose_field(name, claims, voices)
        for name in NAMES[claims[0].kind]
    }
    actor, recipient = chosen.get("actor"), chosen.get("recipient")
    if actor and recipient and not set(actor.value).isdisjoint(recipient.value):
        # Reports that take the one side for the other: nobody promises anything to himself.
        others = tuple(claim for claim in claims if set(actor.value).isdisjoint(getattr(claim.body, "recipient", ())))
        chosen["recipient"] = choose_field("recipient", others, voices)
    return {name: field for name, field in chosen.items() if field}


def choose_field(name: str, claims: tuple[Claim, ...], voices: Voices) -> Field | None:
    """The chosen value of one field; None where no claim gives one."""
    options = list_options(name, claims)
    if not options:
        return None
    recent = _most_recent(options) if name in CHANGING else options
    best = max(recent, key=lambda option: _rank(name, option, voices))
    backing = [option for option in options if option.value == best.value or _is_coarser(name, option.value, best.value)]
    rest = [option for option in options if option not in backing]
    support = tuple(sorted({article for option in backing for article in option.articles}))
    dissent = tuple(Dissent(option.value, option.articles) for option in rest)
    why = explain_choice(best, rest, voices, later=len(recent) < len(options))
    return Field(best.value, support, dissent, why, _list_undecided(name, best, rest, recent, voices))


def _list_undecided(name: str, best: Option, rest: list[Option], recent: list[Option], voices: Voices) -> tuple[Any, ...]:
    """The other recent values that stand as high as the best."""
    values = [option.value for option in rest]
    highest = _rank(name, best, voices)
    return tuple(each.value for each in recent if each.value in values and _rank(name, each, voices)[:2] == highest[:2])


def list_options(name: str, claims: Iterable[Claim]) -> list[Option]:
    """The different values of a field and the claims that give them; what is unknown is no value."""
    grouped: dict[str, tuple[Any, list[Claim]]] = {}
    for claim in claims:
        value = read_value(name, claim)
        if value is not None and value != ():
            grouped.setdefault(repr(value), (value, []))[1].append(claim)
    return [
        Option(value, tuple(group), _exactness(name, value), name != "action" or _undertakes(group))
        for value, group in (grouped[key] for key in sorted(grouped))
    ]


def read_value(name: str, claim: Claim) -> Any:
    """A claim's value of a field in a form that can be compared and exported: sorted sets, plain words."""
    value = getattr(claim.body, name)
    if isinstance(value, Quantity):
        return {"value": value.value, "unit": value.unit}
    if isinstance(value, tuple):
        return tuple(sorted(str(each) for each in value))
    return str(value) if isinstance(value, str) else value


def _exactness(name: str, value: object) -> int:
    """The length of what says more when it is longer: a date to the day, a fuller list, a fuller phrase."""
    says_more = isinstance(value, tuple) or (isinstance(value, str) and name in DATES | WORDED)
    return len(value) if says_more and isinstance(value, tuple | str) else 0


def _rank(name: str, option: Option, voices: Voices) -> tuple[float, ...]:
    if name == "action":
        standing = max(_standing_rank(claim) for claim in option.claims)
        return option.undertakes, standing, option.exact
    return voices.weigh(option.claims), option.exact, len(option.articles)


def _undertakes(claims: Iterable[Claim]) -> bool:
    """Whether one of the claims is of what is to be done, and not of what came of it."""
    return any(getattr(claim.body, "stage", None) not in OUTCOMES for claim in claims)


def _standing_rank(claim: Claim) -> int:
    return -list(Standing).index(find_standing(claim.article.url))


def _most_recent(options: list[Option]) -> list[Option]:
    """The values of the latest reports; all of them where no report is dated."""
    days = [day for option in options for claim in option.claims if (day := claim.article.published_on)]
    if not days:
        return options
    last = max(days)

    def is_recent(claim: Claim) -> bool:
        day = claim.article.published_on
        return day is None or (last - day).days <= OCCASION

    recent = (Option(each.value, tuple(filter(is_recent, each.claims)), each.exact, each.undertakes) for each in options)
    return [option for option in recent if option.claims]


def _is_coarser(name: str, value: object, best: object) -> bool:
    """Whether a date holds the chosen one in it, or a list is part of the chosen one: no dissent then."""
    if name in DATES and isinstance(value, str) and isinstance(best, str):
        one, other = parse_stretch(value), parse_stretch(best)
        return bool(one and other and len(value) < len(best) and compare_stretches(one, other) is Nearness.WITHIN)
    return isinstance(value, tuple) and isinstance(best, tuple) and set(value) <= set(best)


def explain_choice(best: Option, rest: list[Option], voices: Voices, *, later: bool) -> str:
    """Why a value was chosen over the others."""
    if not rest:
        return "no report differs"
    reasons = [said for reason in REASONS if (said := reason(best, rest, voices))]
    if later:
        reasons.append("the latest reports")
    return ", ".join(reasons) or _by_reports(best, rest) or "nothing decides it: the first in order"


def _by_voices(best: Option, rest: list[Option], voices: Voices) -> str:
    mine, other = voices.count(best.articles), max(voices.count(option.articles) for option in rest)
    return f"{mine} independent voices against {other}" if mine > other else ""


def _by_standing(best: Option, rest: list[Option], voices: Voices) -> str:
    mine = {find_standing(claim.article.url) for claim in best.claims}
    others = {find_standing(claim.article.url) for option in rest for claim in option.claims}
    words = {Standing.OFFICIAL: "an official text", Standing.WIRE: "a news agency"}
    return next((words[each] for each in words if each in mine and each not in others), "")


def _by_consistency(best: Option, rest: list[Option], voices: Voices) -> str:
    doubted = all(is_doubted(claim) for option in rest for claim in option.claims)
    return "the others contradict themselves" if doubted and not all(is_doubted(claim) for claim in best.claims) else ""


def _by_exactness(best: Option, rest: list[Option], voices: Voices) -> str:
    return "the most specific" if best.exact > max(option.exact for option in rest) else ""


def _by_undertaking(best: Option, rest: list[Option], voices: Voices) -> str:
    said = best.undertakes and not any(option.undertakes for option in rest)
    return "the words of what is to be done" if said else ""


def _by_reports(best: Option, rest: list[Option]) -> str:
    return "most articles" if len(best.articles) > max(len(option.articles) for option in rest) else ""


REASONS: tuple[Callable[[Option, list[Option], Voices], str], ...] = (
    _by_voices,
    _by_standing,
    _by_consistency,
    _by_undertaking,
    _by_exactness,
)
