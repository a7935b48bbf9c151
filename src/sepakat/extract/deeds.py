"""What a clause says is done: its verb, how much, by when, where."""

from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.shares import share_of
from sepakat.extract.verbs import verb_class, word_sets
from sepakat.model.claims import Quantity
from sepakat.model.mentions import QuantityMention, Timex
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import Token, token_index


def main_verb(draft: Draft, frame: Frame) -> Token | None:
    """The verb that the cue rules: the first word that is no adverb behind it, or behind a modal that follows it.

    The cue's last word where none follows.
    """
    markers = draft.pack.sides.passive
    start = frame.cue.last
    for cue in frame.others:
        if cue.form in ("modal", "aspect") and cue.first > frame.cue.first:
            start = max(start, cue.last)
    window = draft.tokens[start : min(frame.last, start + 6)]
    for number, token in enumerate(window):
        if is_adverb(draft, start + number) or not token.text[0].isalpha():
            continue
        following = window[number + 1] if number + 1 < len(window) else None
        if token.lower not in markers or following is None or verb_class(draft.pack, following.lower) != "deed":
            return token
    return draft.tokens[frame.cue.last - 1]


def is_adverb(draft: Draft, index: int) -> bool:
    """Whether a word may stand between a cue and its verb; not the verb itself, with what leads to its goal or origin behind."""
    sets, word = word_sets(draft.pack), draft.words[index]
    if word not in sets["adverbs"]:
        return False
    following = draft.words[index + 1] if index + 1 < len(draft.words) else ""
    return verb_class(draft.pack, word) != "deed" or (following not in sets["adjunct"] and following not in sets["since"])


def passive_verb(draft: Draft, frame: Frame) -> int | None:
    """Index of the verb whose subject has the deed done to it; None where the subject does it itself."""
    pack, tokens = draft.pack, draft.tokens
    markers, prefixes, agents = tuple(pack.sides.passive), pack.deeds.prefixes, word_sets(pack)["agent"]
    start = max(frame.first, frame.cue.first - 1) if frame.cue.form in ("aspect", "result", "bare") else frame.cue.last
    for index in range(start, min(frame.last, frame.cue.last + 3)):
        word = tokens[index].lower
        if prefixes:
            found = word.startswith(markers) and len(word) > 5
        else:
            found = tokens[index - 1].lower in markers and index > start and not word.endswith("ing")
        if found and (verb_class(pack, word) == "deed" or any(each.lower in agents for each in tokens[index + 1 : index + 2])):
            return index
    return None


DURATIONS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "time"})
OUTCOME_REACH = 40
"""Characters before a number in which stands what is raised or cut to it."""
GENERIC = frozenset({"project", "percent", "country", "point"})
"""Units that seldom measure the deed itself."""
NEVER = frozenset({"sector", "field", "document", "phase", "side", "party"})
"""Units that count parts of the talk, not what is done."""


def find_quantity(draft: Draft, frame: Frame, start: int, end: int) -> Quantity | None:
    """How much a deed is about: the first measured number behind the cue, else the last one before it.

    What is said of a subject ("1,900 officials have been trained") measures the subject.
    """
    inside = [each for each in draft.quantities_in(start, end) if each.unit and not is_conditional(draft, frame, each)]
    measured = [each for each in inside if each.unit not in DURATIONS and each.unit not in NEVER and not _is_side(draft, each)]
    if not measured:
        return _frequency(draft, frame, inside) or _extent(draft, frame, inside) or _bare_number(draft, frame, start, end)
    cue_start = draft.tokens[frame.cue.first].start
    behind = [quantity for quantity in measured if quantity.start >= cue_start]
    before = [quantity for quantity in measured if quantity.start < cue_start]
    if frame.cue.form in ("aspect", "result", "bare"):
        ordered = (
            before[-1:] + behind + before[:-1]
            if frame.cue.form == "result" or passive_verb(draft, frame) is not None
            else behind + before[::-1]
        )
    else:
        ordered = behind + before[::-1]
    specific = [quantity for quantity in ordered if quantity.unit not in GENERIC] or ordered
    chosen = next((quantity for quantity in specific if _is_outcome(draft, quantity)), specific[0])
    return share_of(draft, chosen)


def _is_outcome(draft: Draft, quantity: QuantityMention) -> bool:
    """Whether a number is what another is raised or cut to: 3 in "from 1 to 3", but not in "1 to 3"."""
    before = draft.tokens_in(max(0, quantity.start - OUTCOME_REACH), quantity.start)
    if not before or before[-1].lower not in draft.pack.deeds.outcome:
        return False
    left = draft.quantities_in(before[0].start, before[-1].start)
    if not left or left[-1].end < before[-1].start - 1:
        return True
    origin = [token.lower for token in before if token.end <= left[-1].start]
    return bool(origin) and origin[-1] in draft.pack.deeds.starts


def _bare_number(draft: Draft, frame: Frame, start: int, end: int) -> Quantity | None:
    """A number behind the verb whose noun is in no list of units; before it where the subject has the deed done to it."""
    behind = max(start, draft.tokens[frame.cue.last - 1].end)
    bare = [each for each in draft.quantities_in(start, end) if each.unit is None and each.value > 1]
    if any(each.start >= behind for each in bare) or passive_verb(draft, frame) is None:
        bare = [each for each in bare if each.start >= behind]
    chosen = next((each for each in bare if _is_outcome(draft, each)), bare[0]) if bare else None
    return share_of(draft, chosen) if chosen else None


def _is_side(draft: Draft, quantity: QuantityMention) -> bool:
    """Whether a number only counts those who act: "the two sides"."""
    first = token_index(draft.starts, quantity.start)
    near = draft.finds.within("side", max(0, first - 2), first + 4)
    return any(found.payload in ("both", "pair") and found.first <= first < found.last for found in near)


def _extent(draft: Draft, frame: Frame, inside: list[QuantityMention]) -> Quantity | None:
    """How long the deed goes on, or what time it is cut to: "for two years", "from six months to 30 days"."""
    start, lasting = draft.tokens[frame.cue.last - 1].end, {*draft.pack.deeds.lasting, *draft.pack.deeds.outcome}
    for each in inside:
        before = draft.tokens_in(max(start, each.start - 12), each.start)
        if each.unit in DURATIONS and before and before[-1].lower in lasting:
            return Quantity(each.value, each.unit)
    return None


def _frequency(draft: Draft, frame: Frame, inside: list[QuantityMention]) -> Quantity | None:
    """How often a group meets: "twice a year" is two meetings."""
    times = [quantity for quantity in inside if quantity.unit == "time"]
    if not times or frame.cue.form != "modal":
        return None
    start, end = draft.tokens[frame.cue.last - 1].end, draft.tokens[min(frame.cue.last + 1, frame.last - 1)].end
    meets = any(start <= matter.start < end and matter.name == "meet" for matter in draft.matters)
    return Quantity(times[0].value, "meeting") if meets else None


def is_conditional(draft: Draft, frame: Frame, mention: Timex | QuantityMention) -> bool:
    """Whether a condition word stands before a date or number with no comma between."""
    if "conditional" not in frame.context:
        return False
    conditions = word_sets(draft.pack)["conditional"]
    for token in reversed(draft.tokens_in(draft.tokens[frame.first].start, mention.start)):
        if token.text == ",":
            return False
        if token.lower in conditions:
            return True
    return False


def find_places(draft: Draft, start: int, end: int) -> tuple[str, ...]:
    """The places named in [start, end), each once."""
    names = (name for name in draft.names_in(start, end) if name.kind is NameKind.PLACE)
    return tuple(dict.fromkeys(name.entity or draft.text[name.start : name.end] for name in names))


def is_abstract(draft: Draft, first: int, last: int) -> bool:
    """Whether tokens [first, last) name an effect or a feeling rather than a thing."""
    abstract = word_sets(draft.pack)["abstract"]
    return not abstract.isdisjoint([token.lower for token in draft.tokens[first:last]])
