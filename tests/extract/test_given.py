"""A text whose letters and marks stand apart says what it says with them together, at its own offsets."""

import unicodedata

import pytest

from sepakat.extract.draft import Draft
from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

TEXTS = [
    pytest.param(
        "en",
        "ANKARA - Türkiye and Côte d'Ivoire signed an agreement on trade on Monday.\n"
        "“We will send 500 tractors to Côte d'Ivoire,” said Türkiye's Trade Minister Ömer Çelebioğlu.",
        id="en",
    ),
    pytest.param(
        "id",
        "JAKARTA - Indonesia dan Türkiye menandatangani perjanjian dagang di Jakarta, Senin.\n"
        "“Kami akan mengirim 500 traktor,” kata Menteri Perdagangan Türkiye Ömer Çelebioğlu.",
        id="id",
    ),
]


def quotes(draft: Draft) -> list[str]:
    text, spans = draft.text, [(token.start, token.end) for token in draft.tokens]
    spans += [(name.start, name.end) for name in draft.names] + [(role.start, role.end) for role in draft.roles]
    spans += [(timex.start, timex.end) for timex in draft.timexes] + [(each.start, each.end) for each in draft.quantities]
    told = [each.evidence for each in draft.commitments] + [each.evidence for each in draft.quotations]
    told += [evidence for event in draft.events for evidence in event.evidence]
    assert all(text[each.start : each.end] == each.quote for each in told)
    return [text[start:end] for start, end in spans] + [each.quote for each in told]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_same_is_found(language: str, text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    draft, wanted = (extract_draft(Article("a", each, language)) for each in (apart, text))
    assert draft.events
    assert draft.article.text == apart
    assert [unicodedata.normalize("NFC", quote) for quote in quotes(draft)] == quotes(wanted)
    assert [event.parties for event in draft.events] == [event.parties for event in wanted.events]
    assert [person.name for person in draft.people] == [person.name for person in wanted.people]
    assert [note.reason for note in draft.notes] == [note.reason for note in wanted.notes]
