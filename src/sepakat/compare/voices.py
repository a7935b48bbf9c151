"""How many independent voices stand behind a value, and how far each can be trusted."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.text.tokens import tokenize

SHINGLE = 4
"""Words in a row that are compared; shorter runs are shared by chance."""
SAME_TEXT = 0.35
"""Share of the shorter text's runs of words from which two articles are one voice: rewrites keep about a third."""
OFFICIAL = re.compile(r"(?:^|\.)(?:go|gov|gob|gouv|gc|mil|int)(?:\.[a-z]{2})?$")
"""Hosts that only governments and international bodies can register."""


def is_official(article: Article) -> bool:
    """Whether the article stands on the site of a government or an international body."""
    host = urlsplit(article.url or "").hostname or ""
    return bool(OFFICIAL.search(host))


def is_consistent(extraction: Extraction) -> bool:
    """Whether nothing in the article disagrees with itself or the calendar."""
    return not extraction.inconsistencies


def count_voices(extractions: Iterable[Extraction]) -> int:
    """The number of articles, those that share much of their wording counted once."""
    return len(_representatives([_shingles(extraction.article.text) for extraction in extractions]))


def _representatives(texts: Sequence[frozenset[tuple[str, ...]]]) -> list[frozenset[tuple[str, ...]]]:
    kept: list[frozenset[tuple[str, ...]]] = []
    for text in sorted(texts, key=lambda runs: (-len(runs), sorted(runs)[:1])):
        if not any(_is_copy(text, other) for other in kept):
            kept.append(text)
    return kept


def _is_copy(text: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    return bool(text) and len(text & other) >= SAME_TEXT * min(len(text), len(other))


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = [token.lower for token in tokenize(text) if token.text[0].isalnum()]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
