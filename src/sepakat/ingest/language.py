"""In which of the languages that have a pack a text is written."""

import re

from sepakat.ingest.problem import Unreadable
from sepakat.ingest.recogniser import NAMES, find_nearest, recognise
from sepakat.lang.pack import LANGUAGES, load_pack

SAMPLE = 20_000
"""Characters looked at; more would not change the answer."""
SHORT = 50
"""Words under which the recogniser is not trusted alone."""
WORD = re.compile(r"[^\W\d_]+")
# The recogniser refuses text with characters that are not for interchange.
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff0-\uffff]|[\U0001fffe-\U0010ffff]")
TRUSTED = 8
"""Words from which a text may be in another language; one of fewer is in the nearest of those with a pack."""
LETTER = re.compile("[A-Za-z]")
"""All languages with a pack are written in this alphabet."""
LEAST_VOTE = 8
"""One word in so many must be among the commonest of a language; in other languages it is one in ten or fewer."""


def find_language(text: str, headline: str | None = None) -> str:
    """The ISO 639-1 code of the language of a text.

    A text of a few words is in one of those that have one, whatever it looks like. Raises Unreadable, naming the
    language, when it has no pack, and when there are no words in the text.
    """
    sample = UNFIT.sub(" ", f"{headline or ''}\n{text[:SAMPLE]}")
    code, reliable = recognise(sample)
    words = WORD.findall(sample.lower())
    if len(words) < TRUSTED and LETTER.search(sample):
        return _voted(words) or find_nearest(sample, LANGUAGES)
    if code in LANGUAGES and len(words) >= SHORT:
        return code
    sure_of_another = code not in LANGUAGES and reliable
    if code not in _relatives() and not sure_of_another:
        code = _voted(words) or code
    code = _beside_relatives(code, words)
    if code not in LANGUAGES:
        raise _refusal(code)
    return code


def normalize_language(language: str) -> str:
    """The ISO 639-1 code of a language tag ("id", "id-ID", "en_US").

    Raises Unreadable when there is no pack for it.
    """
    code = re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0]
    if code not in LANGUAGES:
        raise Unreadable(f"there is no language pack for {language!r}", f"use one of: {', '.join(LANGUAGES)}")
    return code


def _relatives() -> dict[str, str]:
    """Near relatives to the language with a pack that each is easily taken for."""
    return {relative: language for language in LANGUAGES for relative in load_pack(language).recognition.relatives}


def _beside_relatives(code: str, words: list[str]) -> str:
    """The language itself or its near relative, by the words that only one of them has; `code` where these are even."""
    for relative, language in _relatives().items():
        if code in (relative, language):
            recognition = load_pack(language).recognition
            own, other = _count(words, recognition.distinctive), _count(words, recognition.relatives[relative])
            if own == other:
                return language if len(words) < SHORT else code
            return language if own > other else relative
    return code


def _voted(words: list[str]) -> str | None:
    """The language most of whose commonest words a text has; None when these are too few."""
    votes = {language: _count(words, load_pack(language).recognition.common) for language in LANGUAGES}
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] * LEAST_VOTE >= max(1, len(words)) else None


def _count(words: list[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)


def _refusal(code: str) -> Unreadable:
    remedy = f"if it is one of {', '.join(LANGUAGES)}, say so with --language"
    name = NAMES.get(code)
    if name is None:
        return Unreadable("the language of the text cannot be told", remedy)
    return Unreadable(f"the text seems to be in {name} ({code}), for which there is no language pack", remedy)
