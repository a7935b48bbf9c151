"""What kind of doing a word names."""

from functools import cache, lru_cache

from sepakat.lang.pack import LanguagePack
from sepakat.text.roots import find_root

PLAIN = "plain"
"""The form of a verb without affix."""


@cache
def word_sets(pack: LanguagePack) -> dict[str, frozenset[str]]:
    """The lists of deeds.toml, cues.toml, sides.toml and encounters.toml that are asked word by word."""
    deeds = pack.deeds
    return {
        "deed": frozenset(deeds.deed),
        "talk": frozenset(deeds.talk),
        "adverbs": frozenset(deeds.adverbs),
        "between relative and verb": frozenset(deeds.adverbs).union(pack.sides.passive) - frozenset(pack.sides.relative),
        "parting": frozenset(deeds.parting),
        "effect": frozenset(pack.cues.context["effect"]),
        "abstract": frozenset(deeds.abstract),
        "since": frozenset(pack.sides.since),
        "adjunct": frozenset(pack.sides.adjunct),
        "towards": frozenset(pack.sides.towards),
        "conjunction": frozenset(pack.sides.conjunction),
        "agent": frozenset(pack.sides.agent),
        "partner": frozenset(pack.sides.partner),
        "between": frozenset(pack.sides.between),
        "own_wish": frozenset(pack.sides.own_wish),
        "conditional": frozenset(pack.cues.context["conditional"]),
        "negation": frozenset(pack.cues.context["negation"]),
        "clause": frozenset(pack.sides.clause),
        "statement": frozenset(pack.encounters.statement["words"]),
    }


@lru_cache(maxsize=20_000)
def verb_class(pack: LanguagePack, word: str) -> str | None:
    """ "deed", "talk" or "effect" for a lower-case word that is such a verb, else None."""
    sets = word_sets(pack)
    if word in sets["effect"]:
        return "effect"
    root = root_of(pack, word)
    if root is None:
        return None
    return "deed" if root in sets["deed"] else "talk"


def root_of(pack: LanguagePack, word: str) -> str | None:
    """The root of a lower-case word that is a verb of doing, saying, thinking or feeling, else None."""
    sets, deeds = word_sets(pack), pack.deeds
    return find_root(word, sets["deed"] | sets["talk"], deeds.prefixes, deeds.suffixes, deeds.hidden)


def verb_form(pack: LanguagePack, word: str) -> str | None:
    """The affix that tells the form of a lower-case verb that does something, or `PLAIN`; None for any other word."""
    if verb_class(pack, word) != "deed":
        return None
    if word in word_sets(pack)["deed"]:
        return PLAIN
    return word[:2] if pack.deeds.prefixes else next((each for each in pack.deeds.suffixes if word.endswith(each)), None)
