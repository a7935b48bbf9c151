"""The outlet's own name pasted into a quotation or the middle of a sentence, as machines that copy articles do."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from sepakat.extract.checks.common import Flags, flag
from sepakat.extract.draft import Draft
from sepakat.model.article import Span
from sepakat.model.vocabulary import InconsistencyKind
from sepakat.text.tokens import Token, token_index

ENDING = re.compile(r"\.(?:com|net|org|co\.id|id|info|news|media|online|site|xyz|example)\b", re.IGNORECASE)
"""Where a domain ends; the rest is looked at only there, which is faster."""
HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,40})\Z", re.IGNORECASE)
LONGEST = 42
"""Characters of the longest host name."""
SHORTEST = 5
"""Letters of the shortest outlet name that is looked for inside other text."""
LONG_WORD = 8
"""Letters of a name of one word that is taken for no common word."""
AROUND = 2
"""Words on either side that the evidence shows."""


def check_pasted(draft: Draft) -> Flags:
    """Flag the outlet's name where nobody would say it."""
    names, hosts = _own_names(draft), _hosts(draft)
    quoted = sorted(quotation.evidence.span for quotation in draft.quotations if quotation.direct)
    seen = -1
    for start, end in [*_candidates(draft, names), *_spelt_out(draft, quoted)]:
        before = quoted[max(0, bisect_right(quoted, (start, len(draft.text))) - 1) :][:1]
        inside = any(span.start <= start and end <= span.end for span in before)
        own = " " in draft.text[start:end] or _compact(draft.text[start:end]) in (
            hosts if "." in draft.text[start:end] else names
        )
        foreign = inside and draft.text[start:end].islower()
        if start > seen and (own or foreign) and _is_pasted(draft, start, end, quoted=inside):
            seen = end
            detail = f"the site's own name {draft.text[start:end]!r} is pasted into " + ("a quotation" if inside else "the text")
            yield flag(draft, InconsistencyKind.BOILERPLATE, _around(draft, start, end), detail, "site-name-pasted")


def _own_names(draft: Draft) -> frozenset[str]:
    """The outlet's names without blanks, marks and top-level domain, lower-case; none that may be a common word."""
    names = {
        _compact(name)
        for name in (*draft.outlet_names, draft.article.outlet or "")
        if not name.strip().isalpha() or _is_joined(name)
    }
    return frozenset(name for name in names if len(name) >= SHORTEST)


def _is_joined(name: str) -> bool:
    """Whether a name of letters alone is made of several words ("HarianSenja") or too long for a common one."""
    return len(name.strip()) >= LONG_WORD or (any(char.isupper() for char in name.strip()[1:]) and not name.isupper())


def _hosts(draft: Draft) -> frozenset[str]:
    """The outlet's names that may stand before a top-level domain."""
    host = urlsplit(draft.article.url or "").hostname or ""
    return frozenset(map(_compact, (*draft.outlet_names, draft.article.outlet or "", *host.split(".")[-2:-1]))) - {""}


def _compact(name: str) -> str:
    ending = ENDING.search(name)
    text = name[: ending.start()] if ending else name
    return "".join(char for char in text.lower() if char.isalnum())


def _candidates(draft: Draft, names: frozenset[str]) -> list[tuple[int, int]]:
    """Spans of the outlet's names written as one word, and of domains; the longer of two first."""
    spans = set(_domains(draft.text))
    lower = draft.text.lower()
    if len(lower) != len(draft.text):
        return sorted(spans)
    for name in names:
        start = lower.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_whole(lower, start, end):
                spans.add((start, end))
            start = lower.find(name, end)
    return sorted(spans, key=lambda span: (span[0], -span[1]))


def _spelt_out(draft: Draft, quoted: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The outlet's name of several words inside quotations."""
    for name in {name.strip() for name in (*draft.outlet_names, draft.article.outlet or "")}:
        for span in quoted if " " in name else ():
            start = draft.text.find(name, span.start, span.end)
            if start >= 0:
                yield start, start + len(name)


def _domains(text: str) -> Iterator[tuple[int, int]]:
    for found in ENDING.finditer(text):
        host = HOST.search(text, max(0, found.start() - LONGEST), found.start())
        if host:
            yield host.start(), found.end()


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start and (text[start - 1].isalnum() or text[start - 1] in ".-@/")) and not (
        end < len(text) and text[end].isalnum()
    )


def _is_pasted(draft: Draft, start: int, end: int, *, quoted: bool) -> bool:
    """Whether the name stands between words of a sentence that do not lead to it."""
    index, behind = token_index(draft.starts, start), token_index(draft.starts, end)
    sentence = draft.sentence_at(start)
    if sentence is None or index <= sentence.first or behind >= len(draft.tokens):
        return False
    before, after = draft.tokens[index - 1], draft.tokens[behind]
    if before.lower in draft.pack.checks.site.before:
        return False
    if not (_is_word(before) and (_is_word(after) or quoted)):
        return False
    return quoted or (draft.text[start].islower() and before.text.islower() and after.text.islower())


def _is_word(token: Token) -> bool:
    return token.text[0].isalnum()


def _around(draft: Draft, start: int, end: int) -> tuple[int, int]:
    sentence = draft.sentence_at(start)
    index, behind = token_index(draft.starts, start), token_index(draft.starts, end)
    first = max(index - AROUND, sentence.first if sentence else 0)
    last = min(behind + AROUND, sentence.last if sentence else len(draft.tokens)) - 1
    return draft.tokens[first].start, max(end, draft.tokens[last].end)
