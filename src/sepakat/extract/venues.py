"""Where an encounter takes place."""

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.quotations import quotation_at
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import EventType, NameKind
from sepakat.places import Level, load_places
from sepakat.text.phrases import Match

LOCATIVES = {EventType.VISIT: "to", EventType.LAUNCH: "from"}
NAME_LENGTH = 60
"""No name of a state is longer."""
SETTLED = (Level.CITY, Level.REGION)


def find_venue(draft: Draft, sentence: Sentence, match: Match[EventType]) -> str | None:
    """The place behind a locative, or behind a comma after one ("at his office, Jakarta"); that of the dateline for "here"."""
    is_visit = match.payload is EventType.VISIT
    kinds = {NameKind.PLACE, NameKind.STATE} if is_visit else {NameKind.PLACE}
    locatives = draft.pack.encounters.locative[LOCATIVES.get(match.payload, "at")]
    word = draft.tokens[match.last - 1]
    inside = [
        name for name in draft.names_in(sentence.start, sentence.end) if name.kind in kinds and not _is_adjective(draft, name)
    ]
    placed = [name for name in inside if _follows(draft, name.start, locatives) or (is_visit and 0 < name.start - word.end <= 1)]
    quoted = quotation_at(draft, word.start)
    placed = [name for name in placed if quotation_at(draft, name.start) is quoted]
    behind = [name for name in placed if name.start > word.start] or placed
    if behind:
        chosen = _city(draft, behind[0], inside)
        return draft.text[chosen.start : chosen.end]
    pointed = {found.payload for found in draft.finds.within("here", sentence.first, sentence.last)}
    if "back" in pointed:
        return _last_place(draft, sentence.start)
    return dateline_place(draft) if pointed else None


def host_of(draft: Draft, sentence: Sentence, match: Match[EventType], guest: tuple[str, ...]) -> tuple[str, ...]:
    """The state whose city a visit goes to."""
    locatives, end = draft.pack.encounters.locative["to"], draft.tokens[match.last - 1].end
    cities = (name for name in draft.names_in(sentence.start, sentence.end) if name.kind is NameKind.PLACE)
    return tuple(
        city.country
        for city in cities
        if city.country and city.country not in guest and (_follows(draft, city.start, locatives) or 0 < city.start - end <= 1)
    )[:1]


def goes_somewhere(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether a state or place stands behind the word for a visit and behind a word for a goal."""
    goal, start = draft.pack.encounters.locative["to"][:1], draft.tokens[match.last - 1].end
    places = (name for name in draft.names_in(start, sentence.end) if name.kind in (NameKind.PLACE, NameKind.STATE))
    return any([token.lower for token in draft.tokens_in(start, place.start)[-1:]] == goal for place in places)


def is_attribute(draft: Draft, match: Match[EventType]) -> bool:
    """Whether the word only describes who is named behind it ("visiting Kenyan minister")."""
    behind = draft.tokens[match.last].start if match.last < len(draft.tokens) else len(draft.text)
    near = draft.names_in(behind, behind + NAME_LENGTH)[:1]
    return any(name.start == behind and name.kind is NameKind.STATE and _is_adjective(draft, name) for name in near)


def _is_adjective(draft: Draft, name: Name) -> bool:
    """Whether a state's name is that of its people."""
    if name.kind is not NameKind.STATE:
        return False
    entry = load_places().get(draft.text[name.start : name.end], draft.pack.language)
    return entry is not None and entry.level is Level.PEOPLE


def dateline_place(draft: Draft) -> str | None:
    """The city of the dateline, as it is written there or, where all its letters are capitals, further down."""
    line = draft.text.rfind("\n", 0, draft.body_start) + 1
    cities = [name for name in draft.names_in(line, draft.body_start) if name.kind is NameKind.PLACE and name.country]
    if not cities:
        return None
    written = draft.text[cities[-1].start : cities[-1].end]
    return written.title() if written.isupper() else written


def _city(draft: Draft, first: Name, names: list[Name]) -> Name:
    """The first place that the gazetteer knows in a row of places: Jakarta in "at Jalan Melati, Jakarta"."""
    chosen = first
    for name in names:
        if _is_settled(draft, chosen):
            break
        if name.start > chosen.start and draft.text[chosen.end : name.start].strip() == ",":
            chosen = name
    return chosen if _is_settled(draft, chosen) else first


def _is_settled(draft: Draft, name: Name) -> bool:
    entry = load_places().get(draft.text[name.start : name.end], draft.pack.language)
    return entry is not None and entry.level in SETTLED


def _last_place(draft: Draft, end: int) -> str | None:
    """The place named last before an offset."""
    for name in reversed(draft.names_in(0, end)):
        if name.kind is NameKind.PLACE and name.country:
            return draft.text[name.start : name.end]
    return None


def _follows(draft: Draft, start: int, locatives: list[str]) -> bool:
    before = draft.tokens_in(max(0, start - 60), start)[-7:]
    if not before:
        return False
    if before[-1].lower in locatives:
        return True
    return before[-1].text == "," and any(token.lower in locatives for token in before[:-1])
