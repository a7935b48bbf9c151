"""The step that names states, regions, cities and bodies, and says for whom they act."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sepakat.extract.draft import Draft
from sepakat.extract.place_context import PlaceContext
from sepakat.lang.pack import load_pack
from sepakat.model.article import Span
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import NameKind
from sepakat.places import Entry, Level, PlaceMention, load_places

FOUNDED = r"(?: (?!(?:%s)(?!\w))[A-Z][\w'’-]{0,30}){1,4}"
PLACED = (Level.REGION, Level.CITY)
FEW = 2
"""So many regions and cities of another state make a name that both have the other state's."""
ACTING = (*PLACED, Level.SEAT)


def find_places(draft: Draft) -> None:
    """Add the names of states, places and bodies of the whole text, in order; none overlaps another of this step."""
    context = PlaceContext(draft.text, load_places().find(draft.text, draft.pack.language), draft.pack.places)
    kept = []
    for number, mention in enumerate(context.mentions):
        if context.is_place(number):
            kept.append(number)
        else:
            draft.note("places", (mention.start, mention.end), "a known name, but nothing around it shows that it is meant")
    names = _named(draft, context, kept)
    founded = _founded(draft, names)
    draft.names.extend(sorted((*names, *founded), key=lambda name: name.start))


def _named(draft: Draft, context: PlaceContext, kept: list[int]) -> list[Name]:
    """The mentions as names: widened by the words that belong to them, in the country that their row settles."""
    countries = _countries(context, [context.mentions[number] for number in kept])
    names: list[Name] = []
    for number, country in zip(kept, countries, strict=True):
        mention = context.mentions[number]
        floor = names[-1].end if names else 0
        start, end = _widened(draft.text, mention, draft.pack.language, floor, context.next_start(mention.end))
        governs = mention.entry.level in ACTING and context.is_governing(number, end)
        names.append(_name(mention.entry, country, Span(start, end), governs))
    return names


def _name(entry: Entry, country: str | None, span: Span, governs: bool) -> Name:
    if entry.level is Level.STATE and country != entry.country:
        # The region of another state that bears the state's name.
        return Name(span.start, span.end, NameKind.PLACE, country, load_places().canonical_name(entry.entity))
    return Name(span.start, span.end, entry.kind, country, entry.entity, country if governs else entry.side)


def _countries(context: PlaceContext, mentions: list[PlaceMention]) -> list[str | None]:
    """The country of each mention; "Birmingham, Alabama" settles which of two homonyms is meant."""
    countries = [_likeliest(mention.entry, context) for mention in mentions]
    for number in range(1, len(mentions)):
        first, second = mentions[number - 1], mentions[number]
        if first.entry.level in PLACED and context.text[first.end : second.start] == ", ":
            shared = _shared(first.entry, second.entry)
            if shared and countries[number - 1] != countries[number]:
                countries[number - 1] = countries[number] = shared
    return countries


def _likeliest(entry: Entry, context: PlaceContext) -> str | None:
    """Of several countries with a place of this name the one that the article names; else the best known."""
    if not entry.rivals or not entry.country or "k" in entry.flags:
        return _elsewhere(entry, context) if entry.others and entry.level in PLACED and "k" not in entry.flags else entry.country
    if entry.level is Level.STATE and "n" in entry.flags:
        return _most(entry.country, entry.rivals, context.inside, FEW)
    if entry.level in PLACED:
        return _most(entry.country, entry.rivals, context.named, 1)
    return entry.country


def _elsewhere(entry: Entry, context: PlaceContext) -> str | None:
    """The state of a namesake of a region or city, where the article speaks of that state and of the better known one's never."""
    best = max(entry.others, key=lambda other: context.named.get(other, 0))
    if entry.country is None or context.named.get(best, 0) < FEW:
        return entry.country
    own = sum(1 for mention in context.mentions if mention.entry is entry)
    return entry.country if context.named.get(entry.country, 0) > own else best


def _most(country: str, rivals: Iterable[str], counts: Mapping[str, int], least: int) -> str:
    """The country itself if it is counted at all, else the rival with the highest count, if that is high enough."""
    best = max(rivals, key=lambda rival: counts.get(rival, 0))
    return country if counts.get(country) or counts.get(best, 0) < least else best


def _shared(first: Entry, second: Entry) -> str | None:
    if second.country in first.others:
        return second.country
    return first.country if first.country in second.others and "k" not in first.flags else None


def _widened(text: str, mention: PlaceMention, language: str, floor: int, ceiling: int) -> Span:
    """The span with the head, the tail or the state form that belongs to the name."""
    heads, tails, forms, _ = _patterns(language)
    start, end = mention.start, mention.end
    before = forms if mention.entry.level is Level.STATE else heads if mention.entry.level in PLACED else None
    if before and (found := before.search(text, max(floor, start - 24), start)) and not found["taker"]:
        start = found.start()
    if mention.entry.level in PLACED and (found := tails.match(text, end, ceiling)):
        end = found.end()
    return Span(start, end)


def _founded(draft: Draft, names: list[Name]) -> Iterator[Name]:
    """Places that no table knows, named by the word before them: "Desa Sukamaju"."""
    if not any(head in draft.text for head in draft.pack.places.founders):
        return
    taken = {offset for name in names for offset in range(name.start, name.end)}
    *_, founders = _patterns(draft.pack.language)
    for found in founders.finditer(draft.text):
        start, end = found.span()
        if start not in taken and not draft.text[start - 1 : start].isalnum():
            end = next((offset - 1 for offset in range(start, end) if offset in taken), end)
            if end > found.end("head") + 1:
                yield Name(start, end, NameKind.PLACE, None, draft.text[start:end], None)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Heads before a name, tails behind it, state forms before it, founders with the words behind them."""
    words = load_pack(language).places
    takers = f"(?:{_either(words.head_takers)}) " if words.head_takers else "(?!)"
    heads = re.compile(rf"(?<!\w)(?P<taker>{takers})?(?:{_either(words.heads)}) \Z")
    tails = re.compile(rf" (?:{_either(words.tails)})(?!\w)" if words.tails else r"(?!)")
    forms = re.compile(rf"(?<!\w)(?P<taker>(?!))?(?:{_either(words.state_forms)}) (?:the )?\Z")
    stops = _either({*words.heads, *words.stops})
    founders = re.compile(rf"(?P<head>{_either(words.founders)})" + FOUNDED % stops)
    return heads, tails, forms, founders


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
