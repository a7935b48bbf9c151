"""Organisations that an article only gives as its source: in its dateline, byline and credits, not in what it tells."""

import re
from collections.abc import Sequence

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import LineKind, NameKind

LABEL = 4
"""Tokens at the beginning of a sentence among which the label of a credit stands, with its colon."""
BRACKETED = re.compile(r"[(\[][^()\[\].!?]{1,60}[)\]]\.?")
"""A sentence that is one bracket: "(Lintas/ab)"."""


def leave_outlets(draft: Draft, names: Sequence[Name]) -> list[Name]:
    """The names without the organisations of which the article tells nowhere."""
    told = {_key(draft, name) for name in names if name.kind is NameKind.ORGANISATION and _is_told(draft, name)}
    return [name for name in names if name.kind is not NameKind.ORGANISATION or _key(draft, name) in told]


def _key(draft: Draft, name: Name) -> str:
    return (name.entity or draft.text[name.start : name.end]).casefold()


def _is_told(draft: Draft, name: Name) -> bool:
    """Whether a name stands in a headline, or in a sentence that is no credit."""
    sentence = draft.sentence_at(name.start)
    if sentence is None:
        return any(line.kind is LineKind.HEADLINE and line.start <= name.start < line.end for line in draft.lines)
    return not (_is_labelled(draft, sentence) or BRACKETED.fullmatch(draft.text[sentence.start : sentence.end].strip()))


def _is_labelled(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence begins with the label of a credit: "Source: ...", "(Foto: ...)"."""
    words = draft.words[sentence.first : min(sentence.last, sentence.first + LABEL)]
    return ":" in words and not draft.pack.names.credits.isdisjoint(words[: words.index(":")])
