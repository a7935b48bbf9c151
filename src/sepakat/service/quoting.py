"""The same quotation in several reports: who else gives it, and how its words drift."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sepakat.compare.drift import Piece, count_changed, find_drift
from sepakat.compare.echoes import Echo, EchoKind, Utterance, compare_utterances, find_echoes, make_utterance
from sepakat.compare.spelling import name_words
from sepakat.errors import NotFound
from sepakat.model.records import CopyKind
from sepakat.service.judging import Rulings
from sepakat.store import Store, StoredQuotation

DAYS = timedelta(days=7)
"""Reports of one speech are published within so many days of each other."""
ARTICLES = 400
"""Articles that are looked through for versions of the quotations of a page."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another report of a quotation."""

    quotation: StoredQuotation
    kind: EchoKind
    likeness: float
    drift: tuple[Piece, ...]
    """The wording piece by piece against the first one; empty for a translation."""
    changed: int
    """Words left out or put in."""
    shared: tuple[str, ...]
    """Of a translation: sides, names, numbers and days that both have."""
    lost: tuple[str, ...]
    """Those that only the first one has."""
    added: tuple[str, ...]
    """Those that only this one has."""


@dataclass(frozen=True, slots=True)
class Family:
    """A quotation with its versions in other reports, the likest first."""

    quotation: StoredQuotation
    speaker_record: str | None
    versions: tuple[Version, ...]


def find_families(store: Store, quotations: Sequence[StoredQuotation], rulings: Rulings) -> tuple[Family, ...]:
    """Each quotation with its versions in other articles.

    What is looked through are the articles that name the same person within a week before and after.
    """
    scene = _Scene(store, quotations, rulings)
    return tuple(scene.family_of(quotation) for quotation in quotations)


def find_family(store: Store, id: str, rulings: Rulings) -> Family:
    """One quotation with its versions.

    Raises NotFound when there is none of this id.
    """
    found = [each for each in store.lookups.quotations_by_id([id.lower()]) if each.id not in rulings.rejected]
    if not found:
        raise NotFound(f"{store.name}: no quotation has the id {id!r}")
    (family,) = find_families(store, correct_speakers(found, rulings), rulings)
    return family


def group_families(families: Sequence[Family]) -> tuple[Family, ...]:
    """Those that have versions, each speech once: under the wording with the most versions, in the place of its first."""
    groups: list[tuple[set[str], list[Family]]] = []
    for family in families:
        if not family.versions:
            continue
        members = {family.quotation.id, *(version.quotation.id for version in family.versions)}
        joined = [group for group in groups if group[0] & members]
        if joined:
            (ids, kept), *others = joined
            ids |= members.union(*(each for each, _ in others))
            kept += [family, *(each for _, more in others for each in more)]
            groups = [group for group in groups if group not in others]
        else:
            groups.append((members, [family]))
    return tuple(max(kept, key=lambda family: len(family.versions)) for _, kept in groups)


def correct_speakers(quotations: Sequence[StoredQuotation], rulings: Rulings) -> tuple[StoredQuotation, ...]:
    """Quotations with the speakers that people gave them."""
    return tuple(_correct(each, rulings) for each in quotations)


class _Scene:
    """The quotations of a page, and all that their speakers said around the same days."""

    def __init__(self, store: Store, quotations: Sequence[StoredQuotation], rulings: Rulings) -> None:
        lookups = store.lookups
        own = {each.article.id for each in quotations}
        speakers = {(key.article, _fold(key.name)): key.record for key in lookups.speakers(own)}
        records = {found for each in quotations if (found := speakers.get(_speaker_key(each)))}
        around = set(lookups.articles_naming(records, *_span_of(quotations), ARTICLES)) if records else set()
        if around - own:
            speakers |= {(key.article, _fold(key.name)): key.record for key in lookups.speakers(around - own)}
        self.speakers: Mapping[tuple[str, str], str] = speakers
        said = [each for each in lookups.quotations_in(own | around) if each.id not in rulings.rejected]
        self.by_speaker: dict[str, list[StoredQuotation]] = defaultdict(list)
        for each in correct_speakers(said, rulings):
            self.by_speaker[self._who(each)].append(each)
        wanted = {each.article.id for name in {self._who(one) for one in quotations} for each in self._if_many(name)}
        mentions = lookups.mentions(wanted)
        self.uttered = {
            each.id: _utter(each, mentions.get(each.article.id, {}), group)
            for name in {self._who(one) for one in quotations}
            for group in [self._if_many(name)]
            for each in group
        }
        self.translated = _translated(store, wanted)

    def family_of(self, quotation: StoredQuotation) -> Family:
        """One of the quotations with its versions, one of each article."""
        record = self.speakers.get(_speaker_key(quotation))
        others = [each for each in self.by_speaker[self._who(quotation)] if _may_echo(quotation, each)]
        if not quotation.speaker or not others or quotation.id not in self.uttered:
            return Family(quotation, record, ())
        copies = self.translated.get(quotation.article.id, frozenset())
        same = frozenset(each.id for each in others if each.article.id in copies)
        echoes = find_echoes(self.uttered[quotation.id], [self.uttered[each.id] for each in others], copies=same)
        by_id = {each.id: each for each in others}
        best: dict[str, Echo] = {}
        for echo in echoes:
            if echo.kind is not EchoKind.TRANSLATED or self._is_likest(quotation, by_id[echo.id], echo):
                best.setdefault(by_id[echo.id].article.id, echo)
        return Family(quotation, record, tuple(self._version(quotation, by_id[echo.id], echo) for echo in best.values()))

    def _is_likest(self, quotation: StoredQuotation, other: StoredQuotation, echo: Echo) -> bool:
        """Whether nothing else that is quoted in the same article is a better translation."""
        rivals = (
            compare_utterances(self.uttered[each.id], self.uttered[other.id])
            for each in self.by_speaker[self._who(quotation)]
            if each.article.id == quotation.article.id and each.id != quotation.id
        )
        return all(rival is None or rival.likeness <= echo.likeness for rival in rivals)

    def _version(self, first: StoredQuotation, other: StoredQuotation, echo: Echo) -> Version:
        if echo.kind is EchoKind.TRANSLATED:
            left, right = (_telling_signs(self.uttered[each.id]) for each in (first, other))
            signs = (tuple(sorted(found)) for found in (left & right, left - right, right - left))
            return Version(other, echo.kind, echo.likeness, (), 0, *signs)
        drift = find_drift(first.quote, other.quote)
        return Version(other, echo.kind, echo.likeness, drift, count_changed(drift), (), (), ())

    def _if_many(self, name: str) -> list[StoredQuotation]:
        """What a speaker said, if more than one article tells it."""
        said = self.by_speaker[name]
        return said if len({each.article.id for each in said}) > 1 else []

    def _who(self, quotation: StoredQuotation) -> str:
        key = _speaker_key(quotation)
        return self.speakers.get(key) or key[1]


def _correct(quotation: StoredQuotation, rulings: Rulings) -> StoredQuotation:
    values = rulings.corrections.get(quotation.id, {})
    return replace(quotation, speaker=values["speaker"]) if "speaker" in values else quotation


def _speaker_key(quotation: StoredQuotation) -> tuple[str, str]:
    return quotation.article.id, _fold(quotation.speaker or "")


def _fold(name: str) -> str:
    return " ".join(name_words(name))


def _may_echo(one: StoredQuotation, other: StoredQuotation) -> bool:
    if one.article.id == other.article.id:
        return False
    left, right = one.article.published, other.article.published
    return not left or not right or abs(date.fromisoformat(left) - date.fromisoformat(right)) <= DAYS


def _span_of(quotations: Sequence[StoredQuotation]) -> tuple[str | None, str | None]:
    """From when to when articles may give versions of these."""
    days = sorted(date.fromisoformat(each.article.published) for each in quotations if each.article.published)
    return ((days[0] - DAYS).isoformat(), (days[-1] + DAYS).isoformat()) if days else (None, None)


def _translated(store: Store, article_ids: Collection[str]) -> dict[str, frozenset[str]]:
    """The articles that are translations of each other."""
    groups = (group for group in store.lookups.copies(article_ids) if group.kind is CopyKind.TRANSLATION)
    return {id: frozenset(group.articles) for group in groups for id in group.articles if id in article_ids}


def _utter(quotation: StoredQuotation, mentions: Mapping[str, Any], group: Sequence[StoredQuotation]) -> Utterance:
    own = [each.position for each in group if each.article.id == quotation.article.id]
    place = own.index(quotation.position) / max(1, len(own) - 1) if len(own) > 1 else 0.5
    return make_utterance(quotation.id, quotation.article.language, quotation.quote, _iter_signs(quotation, mentions), place)


def _iter_signs(quotation: StoredQuotation, mentions: Mapping[str, Any]) -> Iterator[str]:
    """What is the same in every language: numbers with units, days, sides, names, doings and things."""

    def inside(name: str) -> Iterator[Mapping[str, Any]]:
        return (each for each in mentions.get(name, ()) if quotation.start <= each["start"] and each["end"] <= quotation.end)

    for each in inside("quantities"):
        yield f"number:{each['value']:g} {each['unit'] or ''}".rstrip()
    for each in inside("dates"):
        if each.get("first_day"):
            yield f"day:{each['value']}"
    for each in inside("names"):
        yield f"name:{each.get('side') or each.get('entity') or ''}"
    for each in inside("matters"):
        yield f"matter:{each['name']}"


def _telling_signs(uttered: Utterance) -> set[str]:
    """The signs that a reader can check: not the words for things and doings."""
    return {sign for sign in uttered.signs if not sign.startswith("matter:")}
