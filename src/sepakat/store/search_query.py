"""What users type into a search, to terms, to the query languages of the databases. No input is an error."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sepakat.store.folding import fold

CHUNK = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
WORD = re.compile(r"[^\W_]+")
QUERY_CHARACTERS = 1_000
TERMS = 24
"""What is typed beyond these is left out."""


class Term(NamedTuple):
    """Words that stand one after the other; the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


def parse_query(query: str) -> tuple[Term, ...]:
    """The terms of a query: words, "words in quotes", and beginnings of words* with an asterisk; all must be found."""
    return tuple(_iter_terms(query[:QUERY_CHARACTERS]))[:TERMS]


def file_query(terms: Sequence[Term]) -> str:
    """The terms as SQLite's index takes them."""
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.prefix else ""}' for term in terms)


def server_query(terms: Sequence[Term]) -> str:
    """The terms as PostgreSQL's index takes them."""
    phrases = (" <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.prefix else "") for term in terms)
    return " & ".join(f"({phrase})" for phrase in phrases)


def find_words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text as the index has them."""
    return WORD.finditer(text)


def _iter_terms(query: str) -> Iterator[Term]:
    for found in CHUNK.finditer(query):
        quoted, after, bare = found.groups()
        words = tuple(WORD.findall(fold(bare if quoted is None else quoted)))
        if words:
            yield Term(words, prefix=bare.endswith("*") if quoted is None else bool(after))
