"""Reading a text with its letters put together, and what was found at the offsets of the text as given."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from msgspec import structs

from sepakat.extract.draft import Draft, Note
from sepakat.model.article import Article, Evidence
from sepakat.model.frozen import Frozen
from sepakat.text.composing import compose

OFFSETS = ("start", "end")
LISTS = ("tokens", "lines", "sentences", "timexes", "quantities", "names", "roles", "matters", "people", "quotations", "notes")
CLAIMS = ("events", "instruments", "commitments", "asides", "inconsistencies")


def composed_article(article: Article) -> Article:
    """The article with its letters and marks put together, as names and word lists have them; itself when they are."""
    composed = compose(article.text)
    headline = compose(article.headline or "")
    if composed is None:
        return article
    return replace(article, text=composed.text, headline=headline.text if headline else article.headline)


def restore_offsets(draft: Draft, given: Article) -> None:
    """Move all that was found in the composed article to the offsets of the given one."""
    composed = compose(given.text)
    if composed is None:
        return
    offsets = composed.offsets
    draft.notes = [Note(note.step, note.span, note.reason) for note in draft.notes]
    draft.article = replace(draft.article, text=given.text, headline=given.headline)
    for name in (*LISTS, *CLAIMS):
        setattr(draft, name, [_moved(each, offsets, draft.article) for each in getattr(draft, name)])
    draft.body_start = offsets[draft.body_start]
    draft.starts = [token.start for token in draft.tokens]
    draft.sentence_starts = [sentence.start for sentence in draft.sentences]


def _moved(found: Any, offsets: Sequence[int], article: Article) -> Any:
    """Anything found with each start and end in it moved, and the words of its evidence as given."""
    if isinstance(found, Evidence):
        return article.evidence(offsets[found.start], offsets[found.end])
    if is_dataclass(found) and not isinstance(found, type):
        values = {field.name: getattr(found, field.name) for field in fields(found)}
        return replace(found, **_moved_values(values, offsets, article))
    if isinstance(found, Frozen):
        return structs.replace(found, **_moved_values(structs.asdict(found), offsets, article))
    if isinstance(found, tuple) and hasattr(found, "_asdict"):
        return type(found)(**_moved_values(found._asdict(), offsets, article))
    return tuple(_moved(each, offsets, article) for each in found) if isinstance(found, tuple) else found


def _moved_values(values: dict[str, Any], offsets: Sequence[int], article: Article) -> dict[str, Any]:
    return {name: offsets[value] if name in OFFSETS else _moved(value, offsets, article) for name, value in values.items()}
