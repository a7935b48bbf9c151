"""How many independent voices stand behind a value, and how far each can be trusted."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from sepakat.model.article import Article
from sepakat.model.extraction import Extraction

OFFICIAL = re.compile(r"(?:^|\.)(?:go|gov|gob|gouv|gc|mil|int)(?:\.[a-z]{2})?$")
"""Hosts that only governments and international bodies can register."""


def is_official(article: Article) -> bool:
    """Whether the article stands on the site of a government or an international body."""
    host = urlsplit(article.url or "").hostname or ""
    return bool(OFFICIAL.search(host))


def is_consistent(extraction: Extraction) -> bool:
    """Whether nothing in the article disagrees with itself or the calendar."""
    return not extraction.inconsistencies


def count_voices(articles: Iterable[str], voices: Mapping[str, str]) -> int:
    """The number of articles, those that `voices` gives one name counted once."""
    return len({voices.get(article, article) for article in articles})
