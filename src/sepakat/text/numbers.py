"""The number grammar: digits, scales and number words among tokens, fed by a lexicon; units and money live elsewhere."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from sepakat.model.frozen import Frozen
from sepakat.text.cardinals import Number, Sum, plain, tidy
from sepakat.text.number_lexicon import Item, Kind, Lexicon
from sepakat.text.tokens import Token

DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)\Z")
LONGEST = 26
"""Most atoms that one written number may have."""

MOST_DIGITS = 40
"""Characters of the longest number in digits; longer ones are codes."""


class Reading(Frozen):
    """A written number. `last` is the index behind its last token, `end` the offset behind its last letter."""

    last: int
    end: int
    value: int | float
    low: int | float | None = None
    high: int | float | None = None
    scale: int = 1
    """The scale that closes it ("juta"), 1 when none does."""
    digits: bool = False
    fraction: bool = False
    suffix: str = ""
    """Letters right behind the digits that are no scale: "20km", "5G"."""
    counted: bool = False
    """A vague or collective number, whose noun may follow "of"."""


class _Atom(Frozen):
    """A token or a piece of a hyphenated one."""

    lower: str
    end: int
    last: int


def parse_digits(digits: str, decimal: str, group: str) -> Number | None:
    """The value of digits with marks; None when the marks fit no number ("18.11.2024").

    The language's own marks come first; the other convention is tolerated where only it makes sense.
    """
    marks = {mark for mark in (decimal, group) if mark in digits}
    if not marks:
        return int(digits)
    if len(marks) == 2:
        inner, last = (group, decimal) if digits.rfind(decimal) > digits.rfind(group) else (decimal, group)
        whole, _, fraction = digits.rpartition(last)
        return _decimal(whole.replace(inner, ""), fraction) if last not in whole and _is_grouped(whole, inner) else None
    mark = marks.pop()
    if digits.count(mark) > 1:
        return int(digits.replace(mark, "")) if _is_grouped(digits, mark) else None
    whole, _, fraction = digits.partition(mark)
    if _is_grouped(digits, mark) and (mark == group or fraction == "000"):
        return int(whole + fraction)
    return _decimal(whole, fraction)


def _is_grouped(digits: str, mark: str) -> bool:
    first, *others = digits.split(mark)
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(part) == 3 for part in others)


def _decimal(whole: str, fraction: str) -> Number:
    return tidy(Decimal(f"{whole}.{fraction}"))


def read_number(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Reading | None:
    """The longest number that starts at a token; None when there is none."""
    token = tokens[first]
    if token.text[0].isdigit():
        return _read_digits(tokens, first, lexicon)
    atoms = _atoms(tokens, first, lexicon)
    item = lexicon.items.get(atoms[0].lower) if atoms else None
    if item is None or item.kind in (Kind.TEEN, Kind.TIMES, Kind.SCALE, Kind.DENOMINATOR, Kind.JOIN, Kind.COLLECTIVE):
        return None
    if item.kind in (Kind.VAGUE, Kind.SEVERAL):
        return _read_vague(atoms, item, lexicon)
    if item.kind is Kind.FRACTION:
        return _read_fraction(atoms, item, lexicon)
    if item.kind is Kind.ARTICLE:
        return _read_after_article(atoms, lexicon)
    return _read_sum(atoms, 0, Sum(), lexicon)


def _atoms(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> list[_Atom]:
    """The next tokens of the same line up to the first that is in no number; hyphenated words in pieces."""
    atoms: list[_Atom] = []
    before = tokens[first].start
    for index in range(first, min(first + LONGEST, len(tokens))):
        token = tokens[index]
        if token.start - before > 1:
            break
        before = token.end
        if "-" not in token.lower:
            atoms.append(_Atom(token.lower, token.end, index + 1))
        elif token.text != "-":
            atoms.extend(_pieces(token, index + 1))
        elif token.start > tokens[index - 1].end:
            break  # a dash; a hyphen at once behind digits leads to a scale: "13.9-million"
        if atoms and not _may_go_on(atoms, lexicon):
            break
    return atoms


def _pieces(token: Token, last: int) -> Iterator[_Atom]:
    end = token.start
    for piece in token.lower.split("-"):
        end += len(piece)
        yield _Atom(piece, end, last)
        end += 1


def _may_go_on(atoms: Sequence[_Atom], lexicon: Lexicon) -> bool:
    """Whether a number may continue behind its last atom; digits only open it or follow a word."""
    word = atoms[-1].lower
    return (
        word in lexicon.items
        or word in lexicon.of
        or (word[:1].isdigit() and not (len(atoms) > 1 and atoms[-2].lower[:1].isdigit()))
    )


def _read_digits(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Reading | None:
    token = tokens[first]
    found = DIGITS.match(token.text) if len(token.text) <= MOST_DIGITS else None
    value = parse_digits(found.group(1), lexicon.decimal, lexicon.group) if found else None
    if found is None or value is None:
        return None
    letters = found.group(2)
    if letters:
        suffixes = lexicon.suffixes if isinstance(value, int) else {**lexicon.suffixes, **lexicon.fraction_suffixes}
        factor = suffixes.get(letters) or _glued_scale(letters, lexicon)
        end = token.end if factor > 1 else token.start + len(found.group(1))
        suffix = "" if factor > 1 else letters
        return Reading(first + 1, end, plain(value * factor), scale=factor, digits=True, suffix=suffix)
    started = Sum(group=value, open=False, taken=1)
    return replace(_read_sum(_atoms(tokens, first, lexicon), 1, started, lexicon), digits=True)


def _glued_scale(letters: str, lexicon: Lexicon) -> int:
    """The scale word that stands at digits without a blank: "23million"; 1 when the letters are none."""
    item = lexicon.items.get(letters.lower())
    return int(item.value) if item and item.kind is Kind.SCALE else 1


def _read_sum(atoms: Sequence[_Atom], taken: int, number: Sum, lexicon: Lexicon) -> Reading:
    """Take in words as long as they fit."""
    number.taken = taken
    while number.taken < len(atoms):
        item = lexicon.items.get(atoms[number.taken].lower)
        half = _half_after(atoms, number, lexicon)
        if half:
            number.unit, number.open = number.unit + Decimal("0.5"), False
            number.taken += half
        elif item is None or not _take(item, atoms, number, lexicon):
            if not _take_more_digits(atoms, number, lexicon):
                break
            number.taken += 1
        else:
            number.taken += 1
    return _finish(atoms, number, lexicon)


def _half_after(atoms: Sequence[_Atom], number: Sum, lexicon: Lexicon) -> int:
    """How many atoms add a half to what stands before them."""
    if not number.unit + number.group or number.value != int(number.value):
        return 0
    for words in lexicon.half_after:
        after = number.taken + len(words)
        if tuple(atom.lower for atom in atoms[number.taken : after]) == words:
            return len(words)
    return 0


def _take(item: Item, atoms: Sequence[_Atom], number: Sum, lexicon: Lexicon) -> bool:
    match item.kind:
        case Kind.ADD:
            return number.add(item.value)
        case Kind.TEEN:
            return number.teen()
        case Kind.TIMES:
            return number.times(item.value)
        case Kind.SCALE | Kind.COLLECTIVE:
            return number.close(item.value)
        case Kind.VAGUE:
            return item.value >= 1000 and number.close(item.value)
        case Kind.JOIN:
            return _joins(atoms, number, lexicon)
    return False


def _joins(atoms: Sequence[_Atom], number: Sum, lexicon: Lexicon) -> bool:
    """Whether "and" stands between a round number in words and a smaller one."""
    if not number.open or number.unit or not number.value or number.value % 100 or number.taken + 1 >= len(atoms):
        return False
    following = lexicon.items.get(atoms[number.taken + 1].lower)
    return following is not None and following.kind is Kind.ADD and 0 < following.value < 100


def _take_more_digits(atoms: Sequence[_Atom], number: Sum, lexicon: Lexicon) -> bool:
    """Digits behind a scale belong to the number when a smaller scale follows them: "6 juta 500 ribu"."""
    if not number.scale or number.group or number.unit or number.taken + 1 >= len(atoms):
        return False
    digits, item = atoms[number.taken].lower, lexicon.items.get(atoms[number.taken + 1].lower)
    if item is None or item.kind is not Kind.SCALE or item.value >= number.scale or not digits.isdecimal():
        return False
    number.group, number.open = int(digits), False
    return True


def _finish(atoms: Sequence[_Atom], number: Sum, lexicon: Lexicon) -> Reading:
    last = atoms[number.taken - 1]
    scale = int(number.scale) if number.scale and not number.group and not number.unit else 1
    following = lexicon.items.get(atoms[number.taken].lower) if number.taken < len(atoms) else None
    if following and following.kind is Kind.DENOMINATOR and 0 < number.value < following.value and number.open:
        part = Decimal(number.value) / Decimal(following.value)
        return _scaled_part(atoms, number.taken + 1, part, lexicon)
    return Reading(last.last, last.end, plain(number.value), scale=scale, counted=0 < scale < 1000 and scale > 1)


def _read_vague(atoms: Sequence[_Atom], item: Item, lexicon: Lexicon) -> Reading | None:
    taken, factor = 1, 1
    after = 2 if len(atoms) > 1 and atoms[1].lower in lexicon.of else 1
    following = lexicon.items.get(atoms[after].lower) if after < len(atoms) else None
    if following and following.kind in (Kind.SCALE, Kind.VAGUE, Kind.TIMES) and following.value > item.value:
        taken, factor = after + 1, int(following.value)
    elif item.kind is Kind.SEVERAL:
        return None
    last = atoms[taken - 1]
    low, high = item.low * factor, (item.high + 1) * factor - 1
    return Reading(last.last, last.end, low, low, high, scale=factor, counted=True)


def _read_fraction(atoms: Sequence[_Atom], item: Item, lexicon: Lexicon) -> Reading:
    return _scaled_part(atoms, 1, Decimal(item.value), lexicon)


def _scaled_part(atoms: Sequence[_Atom], taken: int, part: Decimal, lexicon: Lexicon) -> Reading:
    """A part of one, or of the scale behind it: "setengah juta", "half a million"."""
    after = taken
    while after < len(atoms) and after < taken + 2 and _is_link(atoms[after].lower, lexicon):
        after += 1
    item = lexicon.items.get(atoms[after].lower) if after < len(atoms) else None
    if item and item.kind in (Kind.SCALE, Kind.COLLECTIVE):
        return Reading(atoms[after].last, atoms[after].end, plain(part * item.value), scale=int(item.value))
    return Reading(atoms[taken - 1].last, atoms[taken - 1].end, plain(part), fraction=True)


def _is_link(word: str, lexicon: Lexicon) -> bool:
    item = lexicon.items.get(word)
    return word in lexicon.of or (item is not None and item.kind is Kind.ARTICLE)


def _read_after_article(atoms: Sequence[_Atom], lexicon: Lexicon) -> Reading | None:
    """ "A million", "a dozen", "a quarter of"; None where the article is a mere article."""
    item = lexicon.items.get(atoms[1].lower) if len(atoms) > 1 else None
    if item is None:
        return None
    if item.kind in (Kind.TIMES, Kind.SCALE, Kind.COLLECTIVE):
        return _read_sum(atoms, 1, Sum(unit=1), lexicon)
    if item.kind is Kind.SEVERAL:
        return _read_vague(atoms[1:], item, lexicon)
    if item.kind is Kind.DENOMINATOR and len(atoms) > 2 and atoms[2].lower in lexicon.of:
        return _scaled_part(atoms, 2, 1 / Decimal(item.value), lexicon)
    return None
