"""The first steps: tokens of the text, sentences of the lines that carry content."""

from sepakat.extract.draft import Draft, Sentence
from sepakat.model.vocabulary import LineKind
from sepakat.text.sentences import find_sentences
from sepakat.text.tokens import token_index, tokenize

CONTENT = frozenset({LineKind.BODY, LineKind.CAPTION})


def find_tokens(draft: Draft) -> None:
    """Cut the text into tokens."""
    draft.tokens = tokenize(draft.text)
    draft.starts = [token.start for token in draft.tokens]
    draft.words = [token.lower for token in draft.tokens]


def find_sentences_step(draft: Draft) -> None:
    """Cut the body lines into sentences; `Draft.body_start` cuts a dateline off the first."""
    abbreviations = draft.pack.abbreviations.words
    for number, line in enumerate(draft.lines):
        start = max(line.start, draft.body_start) if line.start <= draft.body_start < line.end else line.start
        if line.kind in CONTENT:
            for span in find_sentences(draft.text, start, line.end, abbreviations):
                first, last = token_index(draft.starts, span.start), token_index(draft.starts, span.end)
                draft.sentences.append(Sentence(span.start, span.end, number, first, last))
    draft.sentence_starts = [sentence.start for sentence in draft.sentences]
