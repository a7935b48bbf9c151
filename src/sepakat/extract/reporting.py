"""Reporting words of a language pack, and where they stand in a passage."""

from functools import cache

from msgspec.structs import replace

from sepakat.extract.passages import Item, Kind
from sepakat.lang.pack import load_pack
from sepakat.lang.speech_sections import Reporting
from sepakat.model.article import Span
from sepakat.model.frozen import Frozen

LABEL = ":"
"""The mark between a name and what it says, in transcripts and headlines."""


class Form(Frozen):
    """How a reporting word may be used."""

    verb: bool = False
    """SPEAKER verb CLAUSE."""
    bare: bool = False
    """A verb that needs no complementizer."""
    participle: bool = False
    inverted: bool = False
    """verb SPEAKER, behind what is said."""
    source: bool = False
    """"according to" SPEAKER."""
    enclitic: bool = False
    """The word names its speaker by its ending."""
    trailing: bool = False
    """CLAUSE, SPEAKER verb."""
    listener: bool = False
    """The listener follows."""


class Cue(Frozen):
    """A reporting word in a passage."""

    first: int
    """Index of its first item."""
    behind: int
    """Index behind its last item."""
    span: Span
    form: Form


class Grammar(Frozen):
    """A pack's reporting section, compiled."""

    words: Reporting
    forms: dict[str, Form]
    """Single words."""
    phrases: dict[str, tuple[tuple[tuple[str, ...], Form], ...]]
    """By first word: the other words of a phrase, and its form."""
    starts: frozenset[str]
    """Every word at which a cue can start."""
    stances: frozenset[str]
    """Every word at which a stance can start."""
    wanted: frozenset[str]
    """Every word without which, and without quotation marks, nobody says anything."""


@cache
def load_grammar(language: str) -> Grammar:
    """The compiled reporting section of a language's pack."""
    words = load_pack(language).reporting
    forms: dict[str, Form] = {}
    for name in ("bare", "linked", "participles", "phrases", "inverted", "sources"):
        for word in getattr(words, name):
            forms[word] = _add(forms.get(word, Form()), name, word in words.listener_verbs)
    if words.enclitic:
        for word in (*words.inverted, *words.sources):
            if " " not in word:
                forms[word + words.enclitic] = Form(enclitic=True, source=word in words.sources)
    if words.trailing:
        forms |= {word: replace(form, verb=True) for word, form in forms.items() if form.inverted}
    for word in words.trailing:
        forms[word] = replace(forms.get(word, Form()), verb=True, trailing=True)
    single = {word: form for word, form in forms.items() if " " not in word}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Form], ...]] = {}
    for phrase, form in forms.items():
        head, *rest = phrase.split()
        if rest:
            phrases[head] = (*phrases.get(head, ()), (tuple(rest), form))
    starts = frozenset(single) | frozenset(phrases)
    stances = words.stances | words.stance_participles | words.linked_stances | words.stance_adjectives
    telling = frozenset(max(phrase.split(), key=len) for phrase in forms)
    return Grammar(words, single, phrases, starts, stances, telling | frozenset(single) | stances | {LABEL})


def _add(form: Form, name: str, listener: bool) -> Form:
    match name:
        case "bare":
            return replace(form, verb=True, bare=True, listener=listener)
        case "linked" | "phrases":
            return replace(form, verb=True, listener=listener)
        case "participles":
            return replace(form, verb=True, participle=True, bare=True, listener=listener)
        case "inverted":
            return replace(form, inverted=True)
        case _:
            return replace(form, source=True)


def find_cues(items: list[Item], grammar: Grammar) -> list[Cue]:
    """The reporting words among the items, in order; whether they report is decided by what stands around them."""
    cues: list[Cue] = []
    index = 0
    while index < len(items):
        behind, form = index + 1, None
        lower = items[index].lower
        if lower in grammar.starts and (
            index == 0 or items[index].kind is not Kind.CAPITAL or items[index - 1].kind is Kind.QUOTE
        ):
            form = grammar.forms.get(lower)
            for rest, phrase_form in grammar.phrases.get(lower, ()):
                last = index + 1 + len(rest)
                if tuple(item.lower for item in items[index + 1 : last]) == rest:
                    behind, form = last, phrase_form
        if form is not None:
            cues.append(Cue(index, behind, Span(items[index].start, items[behind - 1].end), form))
        index = behind
    return cues
