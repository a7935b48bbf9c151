"""The step that finds words for doings and things, so that reports in two languages can be compared."""

from collections import defaultdict
from functools import cache, lru_cache

from sepakat.extract.draft import Draft
from sepakat.extract.topics import named_tokens
from sepakat.lang.pack import LanguagePack
from sepakat.model.mentions import Matter
from sepakat.text.phrases import PhraseBook
from sepakat.text.roots import find_root

Named = tuple[tuple[str, bool], ...]
"""Names of matters, and whether each is a thing."""


def find_matters(draft: Draft) -> None:
    """Add the matters that the sentences name; the capitalised words of the names of people and bodies are none."""
    named, book, matters = named_tokens(draft), _phrases(draft.pack), draft.matters
    for sentence in draft.sentences:
        phrases = {match.first: match for match in book.find(draft.tokens, sentence.first, sentence.last)}
        free = sentence.first
        for index in range(sentence.first, sentence.last):
            token = draft.tokens[index]
            phrase = phrases.get(index)
            if index in named and index > sentence.first and token.text[0].isupper():
                continue
            if phrase:
                free = phrase.last
                matters += [Matter(token.start, draft.tokens[free - 1].end, *each) for each in phrase.payload]
            elif index >= free:
                matters += [Matter(token.start, token.end, *each) for each in matters_of(draft.pack, token.lower)]


@lru_cache(maxsize=20_000)
def matters_of(pack: LanguagePack, word: str) -> Named:
    """The matters that a lower-case word names by itself or by its root."""
    words, deeds = _words(pack), pack.deeds
    if word in words:
        return words[word]
    root = find_root(word, words, deeds.prefixes, deeds.suffixes, deeds.hidden) if word[0].isalpha() else None
    return words[root] if root else ()


@cache
def _words(pack: LanguagePack) -> dict[str, Named]:
    return {phrase: names for phrase, names in _listed(pack).items() if " " not in phrase}


@cache
def _phrases(pack: LanguagePack) -> PhraseBook[Named]:
    longer = ((phrase, names) for phrase, names in _listed(pack).items() if " " in phrase)
    return PhraseBook(longer, suffixes=pack.deeds.suffixes)


@cache
def _listed(pack: LanguagePack) -> dict[str, Named]:
    listed: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for table, is_thing in ((pack.matters.doings, False), (pack.matters.things, True)):
        for name, phrases in table.items():
            for phrase in phrases:
                listed[phrase].append((name, is_thing))
    return {phrase: tuple(dict.fromkeys(names)) for phrase, names in listed.items()}
