"""Judgements of people: making them, and what those that stand say together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from sepakat.errors import DataError, InputError, NotFound
from sepakat.model.article import Article, make_article_id
from sepakat.model.claims import Claim
from sepakat.model.contract import claim_from_dict, claim_to_dict
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.amounts import quantity_item, read_amount
from sepakat.service.claim_checks import check_claim
from sepakat.service.correcting import PROPERTIES, Shape, parse_property
from sepakat.service.sides import name_side
from sepakat.store import ClaimEntry, JudgementEntry, Store, refer_to, refer_to_entry
from sepakat.text.passages import find_passage

FIXED = frozenset({"evidence", "start", "end", "mentions", "cue", "speaker_span", "rule"})
"""What is no property of the thing claimed, and so cannot be corrected."""
DEFAULTS: dict[ClaimKind, dict[str, Any]] = {
    ClaimKind.EVENT: {"date": None, "place": None, "parties": [], "participants": [], "topics": [], "status": "held"},
    ClaimKind.INSTRUMENT: {"title": None, "parties": [], "date": None, "status": "signed", "topics": []},
    ClaimKind.COMMITMENT: {
        "recipient": [],
        "stage": "agreed",
        "topics": [],
        "places": [],
        "quantity": None,
        "due": None,
        "conditional": False,
        "hearsay": False,
    },
}
"""The kinds of claims that are entered by hand, and their properties where the entry does not name them."""
RULE = "hand-written"


class Minutes(NamedTuple):
    """The text that a hand-written entry has as its evidence."""

    text: str
    language: str
    held_on: date | None = None
    title: str | None = None


@dataclass(slots=True)
class Rulings:
    """What the judgements that stand say of claims, by the ids that claims have now; the later outranks the earlier."""

    rejected: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    corrections: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Field to value, for each claim or record."""
    same: set[frozenset[str]] = field(default_factory=set)
    """Pairs of claims or records that are the same thing in the world."""
    apart: set[frozenset[str]] = field(default_factory=set)
    notes: dict[str, list[Judgement]] = field(default_factory=dict)


def judge(  # noqa: PLR0913 - what a judgement can say
    store: Store,
    kind: JudgementKind,
    claims: Sequence[str] = (),
    *,
    by: str,
    records: Sequence[str] = (),
    field: str | None = None,
    value: Any = None,
    reason: str | None = None,
) -> Judgement:
    """Store a judgement on the claims whose ids are, or begin with, these, and on records.

    Raises NotFound for an id that is not there, InputError for a judgement that lacks something or a value that cannot be.
    """
    if kind in (JudgementKind.ENTRY, JudgementKind.WITHDRAW):
        raise InputError(f"{kind.value}: not a judgement on claims; use `enter` or `withdraw`", code="input.judgement")
    entries = [store.find_claim(id) for id in claims]
    if kind is JudgementKind.CORRECT:
        value = _said(entries[0].kind if entries else None, field, value, {entry.article.language for entry in entries})
    if kind is JudgementKind.CORRECT and field is not None:
        for entry in entries:
            check_claim(correct_claim(entry, {field: value}), {field: value})
    refs = tuple(refer_to(entry) for entry in entries)
    judgement = Judgement(kind, by, store.now(), refs, tuple(records), field, value, reason)
    store.add_judgement(judgement)
    return judgement


def withdraw(store: Store, judgement_id: str, *, by: str, reason: str | None = None) -> Judgement:
    """Take back the judgement whose id is, or alone begins with, this; both are kept.

    Raises NotFound when there is none or more than one.
    """
    found = [entry for entry in store.judgements() if judgement_id and entry.judgement.id.startswith(judgement_id.lower())]
    if len(found) != 1:
        what = "several judgements have ids that begin" if found else "no judgement has an id that begins"
        raise NotFound(f"{store.name}: {what} with {judgement_id!r}")
    if not found[0].stands:
        raise InputError(f"judgement {found[0].judgement.id} is withdrawn already; nothing is left to do", code="input.withdrawn")
    judgement = Judgement(JudgementKind.WITHDRAW, by, store.now(), reason=reason, withdraws=found[0].judgement.id)
    store.add_judgement(judgement)
    return judgement


def enter(  # noqa: PLR0913 - what an entry consists of
    store: Store,
    kind: ClaimKind,
    properties: Mapping[str, Any],
    minutes: Minutes,
    quote: str,
    *,
    by: str,
    reason: str | None = None,
) -> Judgement:
    """Store a claim by hand: its properties as the extraction contract has them, and the words of the minutes that say it.

    Raises InputError for words that the minutes do not have and for properties that the kind does not have.
    """
    text = minutes.text
    article = Article(
        f"entry-{make_article_id(text)}",
        text,
        minutes.language,
        headline=minutes.title,
        published_on=minutes.held_on,
        published_basis="given" if minutes.held_on else None,
    )
    properties = {name: _said(kind, name, value, {article.language}) for name, value in properties.items()}
    item = _entry_item(kind, properties, article, quote)
    claim = _read(kind, item, article)
    check_claim(claim, properties)
    ref = refer_to_entry(article, kind, claim)
    judgement = Judgement(JudgementKind.ENTRY, by, store.now(), (ref,), value=item, reason=reason)
    store.add_entry(article, judgement)
    return judgement


def correct_claim(entry: ClaimEntry, values: Mapping[str, Any]) -> Claim:
    """The claim with these values.

    Raises InputError for a field that it does not have or that cannot be corrected, and for a value that cannot be.
    """
    item = claim_to_dict(entry.claim)
    for name in values:
        if name not in item or name in FIXED:
            choices = ", ".join(sorted(item.keys() - FIXED))
            raise InputError(f"{name}: no field of {_one(entry.kind)} that can be corrected; choose among {choices}")
    return _read(entry.kind, item | dict(values), entry.article)


def rulings_of(entries: Iterable[JudgementEntry]) -> Rulings:
    """What the judgements that stand say together; those whose claim is gone say nothing of it."""
    rulings = Rulings()
    for entry in entries:
        if entry.stands:
            _rule(rulings, entry)
    return rulings


def apply_rulings(entries: Iterable[ClaimEntry], rulings: Rulings) -> Iterable[ClaimEntry]:
    """The claims that are not rejected, as corrected."""
    for entry in entries:
        if entry.id in rulings.rejected:
            continue
        corrections = rulings.corrections.get(entry.id)
        claim = correct_claim(entry, corrections) if corrections else entry.claim
        yield ClaimEntry(entry.id, entry.kind, claim, entry.article)


def groups_of(entry: JudgementEntry) -> dict[str, int]:
    """What a judgement that keeps things apart speaks of, each with the number of the group that stays together."""
    sizes, count = entry.judgement.value, len(entry.claim_ids)
    if not isinstance(sizes, list) or not all(isinstance(size, int) for size in sizes) or sum(sizes) != count:
        sizes = [1] * count
    places = [place for place, size in enumerate(sizes) for _ in range(size)]
    found = {id: place for id, place in zip(entry.claim_ids, places, strict=True) if id is not None}
    return found | {id: len(sizes) + place for place, id in enumerate(entry.judgement.records)}


def _rule(rulings: Rulings, entry: JudgementEntry) -> None:
    judgement, ids = entry.judgement, entry.named
    match judgement.kind:
        case JudgementKind.REJECT:
            rulings.rejected.update(ids)
            rulings.confirmed.difference_update(ids)
        case JudgementKind.CONFIRM:
            rulings.confirmed.update(ids)
            rulings.rejected.difference_update(ids)
        case JudgementKind.CORRECT:
            for id in ids:
                rulings.corrections.setdefault(id, {})[judgement.field or ""] = judgement.value
        case JudgementKind.MERGE:
            pairs = {frozenset(pair) for pair in combinations(ids, 2)}
            rulings.same |= pairs
            rulings.apart -= pairs
        case JudgementKind.KEEP_APART:
            groups = groups_of(entry)
            pairs = {frozenset(pair) for pair in combinations(groups, 2) if groups[pair[0]] != groups[pair[1]]}
            rulings.apart |= pairs
            rulings.same -= pairs
        case JudgementKind.NOTE:
            for id in ids:
                rulings.notes.setdefault(id, []).append(judgement)


def _entry_item(kind: ClaimKind, properties: Mapping[str, Any], article: Article, quote: str) -> dict[str, Any]:
    if kind not in DEFAULTS:
        raise InputError(f"{kind.value}: cannot be entered by hand; choose among {', '.join(DEFAULTS)}", code="input.judgement")
    found = find_passage(article.text, quote)
    if found is None:
        raise InputError("the minutes do not have these words; quote them letter by letter", code="input.judgement")
    span = list(found)
    return DEFAULTS[kind] | dict(properties) | {"evidence": span if kind is ClaimKind.COMMITMENT else [span], "rule": RULE}


def _said(kind: ClaimKind | None, field: str | None, value: Any, languages: Collection[str]) -> Any:
    """The value as claims have it: amounts in words, as the languages of the articles write them, and states by their names.

    Raises InputError for a word that is not in the closed list of its field.
    """
    if field == "quantity" and isinstance(value, str):
        return quantity_item(read_amount(value, languages))
    if field == "quantity" and not (value is None or (isinstance(value, dict) and value.keys() == {"value", "unit"})):
        what = """quantity: write '40 person', or {"value": 40, "unit": "person"}, or null where it is not known"""
        raise InputError(what, code="input.amount")
    asked = next((each for each in PROPERTIES.get(kind, ()) if each.name == field), None) if kind else None
    if asked and asked.shape is Shape.SIDES and isinstance(value, list) and all(isinstance(each, str) for each in value):
        return list(dict.fromkeys(name_side(each) for each in value))
    if asked and asked.shape is Shape.SIDE and isinstance(value, str):
        return name_side(value)
    for word in value if isinstance(value, list) else [value]:
        if asked and asked.choices:
            parse_property(asked, "" if word is None else str(word))
    return value


def _one(kind: ClaimKind) -> str:
    return f"{'an' if kind.value[0] in 'aeiou' else 'a'} {kind.value}"


def _read(kind: ClaimKind, item: Mapping[str, Any], article: Article) -> Claim:
    try:
        claim = claim_from_dict(kind, item, article)
    except KeyError as error:
        raise InputError(f"{_one(kind)} needs {error.args[0]}", code="input.judgement") from error
    except (DataError, TypeError, ValueError) as error:
        raise InputError(f"{_one(kind)} cannot be so: {error}", code="input.judgement") from error
    if set(item) - set(claim_to_dict(claim)):
        raise InputError(f"{_one(kind)} has no {sorted(set(item) - set(claim_to_dict(claim)))[0]}", code="input.judgement")
    return claim
