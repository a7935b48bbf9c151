"""Numbers with their units and money: fills `Draft.quantities`."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sepakat.extract.draft import Draft
from sepakat.extract.measures import Phrase, load_measures
from sepakat.extract.place_numbers import find_place_numbers
from sepakat.extract.quantity_reading import NAME, Found, Scan, read_quantity
from sepakat.extract.unit_sharing import is_end, share_units
from sepakat.lang.pack import LanguagePack
from sepakat.model.mentions import QuantityMention, Timex
from sepakat.model.vocabulary import TimexType
from sepakat.text.tokens import Token

YEARS = range(1900, 2101)
"""Bare whole numbers that are read as years."""
NOUN_REACH = 4
"""Tokens between a number and the determiner behind its noun."""
OLDEST = 120
YOUNGEST = 10
"""Years of those whose age stands in brackets; smaller numbers there are marks of a list."""
LONGEST_CONTEXT = 5
"""Tokens of the longest phrase before or behind a number."""


def find_quantities(draft: Draft) -> None:
    """Find the quantities outside dates and times."""
    draft.quantities = read_quantities(draft.pack, draft.tokens, _dates(draft))


def read_quantities(pack: LanguagePack, tokens: Sequence[Token], dates: Sequence[tuple[int, int]] = ()) -> list[QuantityMention]:
    """The quantities among tokens; `dates` are ascending spans whose numbers are none."""
    scan = Scan(tokens, load_measures(pack), pack, pack.units)
    found = [each for each in _scan(scan, dates) if each.unit != NAME and not _is_year(tokens, each)]
    shared = share_units(scan, [_with_cue(scan, each) for each in found])
    return [_mention(scan, each) for each in shared if _is_quantity(scan, each)]


def _dates(draft: Draft) -> list[tuple[int, int]]:
    """Spans whose numbers are no quantities, places among them; a duration is one ("two years"), and so is a bare "2.11"."""
    dates = [(timex.start, timex.end) for timex in draft.timexes if not _may_be_quantity(draft.text, timex)]
    return sorted([*dates, *find_place_numbers(draft)])


def _may_be_quantity(text: str, timex: Timex) -> bool:
    if timex.type is TimexType.TIME:
        return text[timex.start : timex.end].replace(".", "").isdigit()
    return timex.type is TimexType.DURATION


def _scan(scan: Scan, dates: Sequence[tuple[int, int]]) -> list[Found]:
    """The quantities left to right; `dates` are ascending spans to leave out."""
    found: list[Found] = []
    behind, date = 0, 0
    for index in _candidates(scan.tokens, scan.measures.starters):
        start = scan.tokens[index].start
        while date < len(dates) and dates[date][1] <= start:
            date += 1
        if index < behind or (date < len(dates) and dates[date][0] <= start):
            continue
        each = read_quantity(scan, index)
        if each:
            found.append(each)
            behind = each.last
    return found


def _candidates(tokens: Sequence[Token], starters: frozenset[str]) -> list[int]:
    """Tokens with which a number may start; one pass, as it runs over all the text."""
    return [
        index
        for index, token in enumerate(tokens)
        if "0" <= (word := token.lower)[0] <= "9" or word in starters or ("-" in word and word.partition("-")[0] in starters)
    ]


def _with_cue(scan: Scan, found: Found) -> Found:
    """A bare number beside words that tell what it counts: years behind "aged", people behind "killing"."""
    tokens, measures = scan.tokens, scan.measures
    if found.unit is not None or found.reading.fraction:
        return found
    if _has_phrase_before(scan, found.first, measures.ages) or _is_age(tokens, found):
        return replace(found, unit="year")
    if _is_victims(scan, found):
        return replace(found, unit="person")
    return found


def _is_victims(scan: Scan, found: Found) -> bool:
    """Whether a number without a noun counts people that something happens to: "wounding 12 others", "12 were killed"."""
    tokens, measures, last = scan.tokens, scan.measures, found.last
    if found.hyphen:
        return False
    if is_end(scan, last) and _has_phrase_before(scan, found.first, measures.victims):
        return True
    if last < len(tokens) and tokens[last].lower in scan.units.others:
        last += 1
    return any(tuple(token.lower for token in tokens[last : last + n]) in measures.fates for n in (1, 2))


def _is_quantity(scan: Scan, found: Found) -> bool:
    """Whether a number counts or measures something, and is no year, label, list mark or article."""
    tokens, reading = scan.tokens, found.reading
    if found.money or reading.scale > 1:
        return True
    if _has_phrase_before(scan, found.first, scan.measures.labels):
        return _is_alone(tokens, found)
    if reading.digits:
        return found.unit is not None or not (_is_list_mark(tokens, found) or found.hyphen)
    if reading.value < 10 and found.unit not in scan.units.dimensions and _points_back(scan, found):
        return False
    if 0 <= reading.value <= 1 and not reading.fraction and found.unit not in scan.units.dimensions:
        return _is_alone(tokens, found)
    return True


def _points_back(scan: Scan, found: Found) -> bool:
    """Whether a determiner before a number or behind its noun shows that the things are known: "the two leaders"."""
    tokens, measures = scan.tokens, scan.measures
    if found.first and tokens[found.first - 1].lower in measures.definite:
        return True
    for token in tokens[found.last : found.last + NOUN_REACH]:
        if token.lower in measures.definite_after:
            return True
        if not token.text[0].isalpha() or token.lower in scan.units.stops:
            return False
    return False


def _is_year(tokens: Sequence[Token], found: Found) -> bool:
    """Whether four plain digits stand where a year may stand; only round ones count something ("2000 guru")."""
    if found.reading.value not in YEARS or found.money or not tokens[found.first].text.isdigit() or _is_alone(tokens, found):
        return False
    return found.unit is None or found.reading.value % 100 != 0


def _is_age(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a bare number stands between commas or in brackets behind a name: "Ann Lee, 36, said", "Ann Lee (36)"."""
    before, after = found.first - 1, found.last
    if not found.reading.digits or found.hyphen or found.reading.value >= OLDEST:
        return False
    if before < 1 or after >= len(tokens):
        return False
    word, marks = tokens[before - 1].text[0], tokens[before].text + tokens[after].text
    if marks == "()":
        return word.isupper() and found.reading.value >= YOUNGEST
    return (marks == ",," and word.isalpha()) or (marks == ",." and word.isupper())


def _is_alone(tokens: Sequence[Token], found: Found) -> bool:
    """Whether nothing else stands on the line."""
    before = found.first and tokens[found.first].start - tokens[found.first - 1].end <= 1
    return not before and (found.last >= len(tokens) or tokens[found.last].start - tokens[found.last - 1].end > 1)


def _is_list_mark(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a bare number stands in brackets, or opens a line like "1." or "2)"."""
    before, after = tokens[found.first - 1] if found.first else None, tokens[found.last] if found.last < len(tokens) else None
    if after is None or after.text not in ".)]":
        return False
    if before is not None and before.text in "([" and after.text in ")]":
        return True
    opens = before is None or tokens[found.first].start - before.end > 1 or before.text in "-•*"
    return opens and after.start == found.reading.end and found.reading.value < 100 and not _is_last(tokens, found.last)


def _is_last(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 >= len(tokens)


def _has_phrase_before(scan: Scan, first: int, phrases: frozenset[Phrase]) -> bool:
    words = tuple([token.lower for token in scan.tokens[max(0, first - 3) : first]])
    if not words or words[-1] not in scan.measures.ends_before:
        return False
    return any([words[start:] in phrases for start in range(len(words))])


def _mention(scan: Scan, found: Found) -> QuantityMention:
    """The mention with the bounds that the words around it set."""
    reading = found.reading
    bound = _bound_before(scan, found) or _bound_behind(scan, found)
    low, high = reading.low, reading.high
    if bound == "at_least":
        low = reading.value
    elif bound == "at_most":
        high = reading.value
    approximate = bound is not None or low is not None
    return QuantityMention(found.start, reading.end, reading.value, found.unit, low, high, approximate)


def _bound_before(scan: Scan, found: Found) -> str | None:
    words = [token.lower for token in scan.tokens[max(0, found.first - LONGEST_CONTEXT) : found.first]]
    if not words or words[-1] not in scan.measures.ends_before:
        return None
    return _longest(scan.measures.bounds, words, from_end=True)


def _bound_behind(scan: Scan, found: Found) -> str | None:
    words = [token.lower for token in scan.tokens[found.last : found.last + LONGEST_CONTEXT]]
    if not words or words[0] not in scan.measures.starts_after:
        return None
    return _longest(scan.measures.after, words, from_end=False)


def _longest(phrases: Mapping[Phrase, str], words: list[str], *, from_end: bool) -> str | None:
    for length in range(len(words), 0, -1):
        name = phrases.get(tuple(words[-length:] if from_end else words[:length]))
        if name:
            return name
    return None
