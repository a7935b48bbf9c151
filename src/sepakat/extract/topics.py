"""What a stretch of text is about: the topics whose words stand in it."""

from functools import cache

import msgspec

from sepakat.extract.draft import Draft
from sepakat.lang.pack import LanguagePack
from sepakat.model.vocabulary import Topic
from sepakat.text.phrases import PhraseBook


@cache
def _topic_book(pack: LanguagePack) -> PhraseBook[Topic]:
    words = msgspec.structs.asdict(pack.topics)
    phrases = [(phrase, Topic(name.replace("_", "-"))) for name, listed in words.items() for phrase in listed]
    return PhraseBook(phrases, suffixes=pack.sides.suffixes)


def find_topics(draft: Draft, first: int, last: int) -> list[Topic]:
    """Topics of `draft.tokens[first:last]`, in the order of their first word, each once; empty when none is named."""
    return list(dict.fromkeys(found.payload for found in _topic_book(draft.pack).find(draft.tokens, first, last)))
