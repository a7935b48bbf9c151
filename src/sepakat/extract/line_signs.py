"""What one line shows by itself: its words, its end, its opening phrase."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sepakat.lang.pack import LanguagePack
from sepakat.lang.sections import LayoutWords
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import LineKind

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
ENDED = re.compile(r"[.!?…][\"”’'»)\]]{0,3}(?:\s?[(\[][^()\[\]]{1,80}[)\]])?[\s\"”]{0,8}\Z")
"""A sentence's end, perhaps with a credit in brackets behind it."""
FULL_STOP = re.compile(r"\.[\"”’'»)\]]{0,3}\s{0,8}\Z")
CLAUSE_MARKS = frozenset(":;,")
SENTENCE_END = frozenset(".!?…")
BRACKETS = frozenset(")].")
INITIALS = re.compile(r"\s{0,8}[(\[][^()\[\]]{1,60}[)\]]\.?\s{0,8}\Z")
"""A line that is one bracket: "(abc/de)"."""
BREADCRUMB = re.compile(r"\s[»›>]\s")
BREADCRUMB_MARKS = frozenset("»›>")
DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[\s/.-]{1,2}(?:\d{1,2}|[^\W\d_]{3,9})\.?,?[\s/.-]{1,2}\d{4}|\d{4}-\d\d-\d\d"
    r"|[^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4})(?!\d)"
)
BULLET = re.compile(r"\s{0,8}(?:[•·*▪◦‣–—-]|\d{1,2}[.)])\s")
PROSE_WORDS = 5
LONG_LINE = 25
SHORT_LINE = 14
PAGE_LINE = 40
LONG_TEXT = 300
"""Characters; a longer line is reporting."""


class LineSigns(Frozen):
    """The signs of one line."""

    words: int
    ended: bool
    """It ends like a sentence."""
    full_stop: bool
    clause_end: bool
    """It ends with a colon, a semicolon or a comma."""
    prose: bool
    """It reads like reporting: enough words and a sentence's end, or very many words."""
    sentence_like: bool
    """It ends with a full stop and is no title."""
    title_case: bool
    """Nearly every word begins with a capital."""
    opens_list: bool
    """It is the heading of a list of other reports."""
    kind: LineKind | None
    """What its opening phrase says; None when it says nothing."""


def _labels(words: LayoutWords) -> list[str]:
    """What opens the labelled lines at the beginning of a text."""
    labels = (*words.title_label, *words.outlet_label, *words.date_label, *words.url_label)
    return [f"{label}:" for label in labels]


def has_date(text: str) -> bool:
    """True when a day with its year stands in the text."""
    return bool(DATE.search(text))


class _Openers(NamedTuple):
    related: re.Pattern[str]
    page: re.Pattern[str]
    page_inside: tuple[str, ...]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    caption_end: re.Pattern[str]
    header: re.Pattern[str]


def line_signs(text: str, pack: LanguagePack) -> LineSigns:
    """The signs of a line of an article in the pack's language."""
    tail = text[-160:].rstrip()
    last = tail[-1:]
    ended = last in SENTENCE_END if last.isalnum() or last in SENTENCE_END else bool(ENDED.search(tail))
    full_stop = last == "." or bool(FULL_STOP.search(tail[-8:]))
    if len(text) > LONG_TEXT:
        return LineSigns(LONG_LINE + PAGE_LINE, ended, full_stop, last in CLAUSE_MARKS, True, full_stop, False, False, None)
    return _short_signs(text, ended, full_stop, _openers(pack))


def _short_signs(text: str, ended: bool, full_stop: bool, openers: _Openers) -> LineSigns:
    words = WORD.findall(text)
    count = len(words)
    bullet = bool(BULLET.match(text))
    prose = count >= LONG_LINE or (count >= PROSE_WORDS and (full_stop if bullet else ended))
    kind, opens_list = _kind(text, count, ended, full_stop, openers)
    clause_end = text.rstrip()[-1:] in CLAUSE_MARKS
    title_case = not full_stop and count >= 4 and sum([word[0].isupper() for word in words]) >= 0.7 * count
    sentence_like = full_stop and count >= PROSE_WORDS
    return LineSigns(count, ended, full_stop, clause_end, prose, sentence_like, title_case, opens_list, kind)


def _kind(text: str, count: int, ended: bool, full_stop: bool, openers: _Openers) -> tuple[LineKind | None, bool]:
    short = not (ended and count > SHORT_LINE) and count <= PAGE_LINE
    if not count:
        return (LineKind.BOILERPLATE if text.strip() else None), False
    if INITIALS.match(text):
        return (LineKind.CAPTION if openers.caption.match(text) else LineKind.HEADER), False
    found = openers.related.match(text)
    if found and count <= PAGE_LINE and not (ended and full_stop and count > SHORT_LINE and ":" not in found.group()):
        rest = text[found.end() :].strip(" :")
        return LineKind.RELATED, len(WORD.findall(rest)) < 2
    tail = text[-160:].rstrip()
    if openers.caption.match(text) or (tail[-1:] in BRACKETS and openers.caption_end.search(tail)):
        return LineKind.CAPTION, False
    return _page_kind(text, count, short, full_stop, openers), False


def _page_kind(text: str, count: int, short: bool, full_stop: bool, openers: _Openers) -> LineKind | None:
    lower = text.lower()
    if short and count <= SHORT_LINE and _opens(openers.credit, text, full_stop):
        return LineKind.HEADER
    if short and _opens(openers.page, text, full_stop):
        return LineKind.BOILERPLATE
    if count <= PAGE_LINE and any([phrase in lower for phrase in openers.page_inside]):
        return LineKind.BOILERPLATE
    if short and _opens(openers.header, text, full_stop):
        return LineKind.HEADER
    if short and not BREADCRUMB_MARKS.isdisjoint(text) and BREADCRUMB.search(text) and not has_date(text):
        return LineKind.BOILERPLATE
    return None


def _opens(opener: re.Pattern[str], text: str, full_stop: bool) -> bool:
    """True when the line opens so; one bare word opens sentences too."""
    found = opener.match(text)
    return found is not None and (not full_stop or ":" in found.group() or " " in found.group().strip())


@cache
def _openers(pack: LanguagePack) -> _Openers:
    words = pack.layout
    return _Openers(
        related=_opening(words.related),
        page=_opening(words.page),
        page_inside=tuple(words.page_inside),
        credit=_opening(words.credit),
        caption=_opening(words.caption),
        caption_end=_caption_end(words),
        header=_opening([*words.header, *_labels(words)]),
    )


def _opening(phrases: Iterable[str]) -> re.Pattern[str]:
    """A line that opens with one of the phrases."""
    firm = [phrase for phrase in phrases if not phrase.endswith(":")]
    colon = [phrase[:-1] for phrase in phrases if phrase.endswith(":")]
    parts = [rf"(?:{_any_of(firm)})(?!\w)\s{{0,4}}:?"] if firm else []
    parts += [rf"(?:{_any_of(colon)})\s{{0,4}}(?::|\Z)"] if colon else []
    return re.compile(rf"[\s\W]{{0,6}}(?:{'|'.join(parts)})", re.IGNORECASE)


def _caption_end(words: LayoutWords) -> re.Pattern[str]:
    """A bracket at the end of the line that names the maker of a picture."""
    credits = _any_of(words.caption_credit)
    return re.compile(rf"[(\[][^()\[\]]{{0,80}}?(?<!\w)(?:{credits})(?!\w)[^()\[\]]{{0,80}}[)\]]\.?\s{{0,4}}\Z", re.IGNORECASE)


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
