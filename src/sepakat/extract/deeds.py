"""What a clause says is done: its verb, how much, by when, where."""

from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.times import timex_iso
from sepakat.extract.verbs import verb_class, word_sets
from sepakat.model.claims import Quantity
from sepakat.model.mentions import QuantityMention, Timex
from sepakat.model.vocabulary import NameKind, Stage, TimexType
from sepakat.text.tokens import Token


def main_verb(draft: Draft, frame: Frame) -> Token | None:
    """The verb that the cue rules: the first word behind it that is no adverb; the cue's last word where none follows."""
    adverbs, markers = word_sets(draft.pack)["adverbs"], draft.pack.sides.passive
    window = draft.tokens[frame.cue.last : min(frame.last, frame.cue.last + 6)]
    for number, token in enumerate(window):
        following = window[number + 1] if number + 1 < len(window) else None
        is_marker = token.lower in markers and following is not None and verb_class(draft.pack, following.lower) == "deed"
        if token.lower not in adverbs and token.text[0].isalpha() and not is_marker:
            return token
    return draft.tokens[frame.cue.last - 1]


def is_passive(draft: Draft, frame: Frame) -> bool:
    """Whether the subject of a frame has the deed done to it."""
    pack = draft.pack
    markers = pack.sides.passive
    window = draft.tokens[max(frame.first, frame.cue.first - 1) : min(frame.last, frame.cue.last + 3)]
    if pack.deeds.prefixes:
        return any(
            token.lower.startswith(tuple(markers)) and len(token.text) > 5 and verb_class(pack, token.lower) == "deed" for token in window
        )
    return any(
        token.lower in markers and following.lower.endswith(("ed", "en", "t", "n")) and verb_class(pack, following.lower) == "deed"
        for token, following in zip(window, window[1:], strict=False)
    )


def find_quantity(draft: Draft, frame: Frame, start: int, end: int) -> Quantity | None:
    """How much a deed is about: the first measured number behind the cue, else the last one before it."""
    inside = [quantity for quantity in draft.quantities if start <= quantity.start and quantity.end <= end and quantity.unit]
    if not inside:
        return None
    cue_start = draft.tokens[frame.cue.first].start
    behind = [quantity for quantity in inside if quantity.start >= cue_start]
    before = [quantity for quantity in inside if quantity.start < cue_start]
    chosen: QuantityMention = behind[0] if behind else before[-1]
    if before and behind and chosen.unit == "percent":
        chosen = before[-1]
    return Quantity(chosen.value, chosen.unit)


def find_due(draft: Draft, frame: Frame, start: int, end: int) -> str | None:
    """By when: a date in [start, end) that does not lie behind the article's own, and no "since"."""
    if frame.cue.stage in (Stage.DELIVERED,):
        return None
    for timex in draft.timexes:
        if start <= timex.start and timex.end <= end and _may_be_due(draft, timex):
            return timex_iso(timex)
    return None


def _may_be_due(draft: Draft, timex: Timex) -> bool:
    if timex.type is not TimexType.DATE or timex.last_day is None:
        return False
    published = draft.article.published_on
    if published and timex.last_day < published:
        return False
    if published is None and timex.weekday is not None:
        return False
    before = draft.tokens_in(max(0, timex.start - 12), timex.start)
    return not (before and before[-1].lower in word_sets(draft.pack)["since"])


def find_places(draft: Draft, start: int, end: int) -> tuple[str, ...]:
    """The places named in [start, end), each once."""
    names = (name for name in draft.names if name.kind is NameKind.PLACE and start <= name.start and name.end <= end)
    return tuple(dict.fromkeys(name.entity or draft.text[name.start : name.end] for name in names))


def is_abstract(draft: Draft, first: int, last: int) -> bool:
    """Whether tokens [first, last) name an effect or a feeling rather than a thing."""
    abstract = word_sets(draft.pack)["abstract"]
    return any(token.lower in abstract for token in draft.tokens[first:last])
