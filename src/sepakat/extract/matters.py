"""The step that finds words for doings and things, so that reports in two languages can be compared."""

from collections import defaultdict
from functools import cache, partial

from sepakat.extract.draft import Draft
from sepakat.extract.topics import named_tokens
from sepakat.lang.pack import LanguagePack
from sepakat.model.mentions import Matter
from sepakat.text.memo import Memo
from sepakat.text.phrases import PhraseBook, without_suffix
from sepakat.text.roots import find_root

Named = tuple[tuple[str, bool], ...]
"""Names of matters, and whether each is a thing."""


def find_matters(draft: Draft) -> None:
    """Add the matters that the sentences name; the capitalised words of the names of people and bodies are none."""
    named, matters, tokens, words = named_tokens(draft), draft.matters, draft.tokens, draft.words
    phrases, looked_up = _phrases(draft.pack), _looked_up(draft.pack)
    for sentence in draft.sentences:
        free = sentence.first
        for index in range(sentence.first, sentence.last):
            found = looked_up[words[index]]
            if found is None or (index in named and index > sentence.first and tokens[index].text[0].isupper()):
                continue
            opens, alone = found
            phrase = phrases.at(tokens, index, sentence.last) if opens else None
            if phrase and index >= free:
                free = phrase.last
                matters += [Matter(tokens[index].start, tokens[free - 1].end, *each) for each in phrase.payload]
            elif index >= free:
                matters += [Matter(tokens[index].start, tokens[index].end, *each) for each in alone]


@cache
def _looked_up(pack: LanguagePack) -> Memo[tuple[bool, Named] | None]:
    """Lower-case words to whether they may open a phrase, and what they name by themselves or by their root."""
    return Memo(partial(_look_up, pack))


def _look_up(pack: LanguagePack, word: str) -> tuple[bool, Named] | None:
    words, deeds = _words(pack), pack.deeds
    openings = _phrases(pack).openings
    opens = word in openings or without_suffix(word, deeds.suffixes) in openings
    root = find_root(word, words, deeds.prefixes, deeds.suffixes, deeds.hidden) if word[0].isalpha() else None
    alone = words[word] if word in words else words[root] if root else ()
    return (opens, alone) if opens or alone else None


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
