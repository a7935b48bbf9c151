"""Whether two candidates of one article say the same deed."""

from functools import cache

from sepakat.extract.candidates import Candidate
from sepakat.extract.deeds import main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.verbs import root_of, word_sets
from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Span
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import Stage
from sepakat.text.tokens import Token

LEAST = 4
"""Letters of a word that tells something; among them are hardly any words that only join others."""
ALIKE = 0.75
"""The share of the words of the shorter deed that another must have to be the same."""
RESTATED = 3
"""Words of two clauses beyond which an equal amount is the same deed at another stage."""


def clause_words(draft: Draft, frame: Frame) -> frozenset[str]:
    """The longer words of a frame in lower case."""
    return frozenset([word for word in draft.words[frame.first : frame.last] if len(word) >= LEAST and word[0].isalpha()])


def deed_things(draft: Draft, frame: Frame, span: Span) -> frozenset[str]:
    """The words of a span that tell what is done; no name, day, amount, cue, verb that the cue rules or small word does."""
    taken = [(name.start, name.end) for name in draft.names_in(*span)]
    taken += [(timex.start, timex.end) for timex in draft.times_in(*span)]
    taken += [(amount.start, amount.end) for amount in draft.quantities_in(*span)]
    taken += [(draft.tokens[cue.first].start, draft.tokens[cue.last - 1].end) for cue in (frame.cue, *frame.others)]
    verb, small = main_verb(draft, frame), _small_words(draft.pack)
    return frozenset(
        token.lower
        for token in draft.tokens_in(*span)
        if len(token.lower) >= LEAST and token.text[0].isalpha() and token is not verb and token.lower not in small
        if not any(start <= token.start < end for start, end in taken)
    )


def deed_verb(draft: Draft, frame: Frame) -> str:
    """What is done: the same for all forms of a verb where the language pack tells."""
    verb = main_verb(draft, frame)
    return _doing(draft, verb) if verb else ""


def _doing(draft: Draft, verb: Token) -> str:
    name = next((matter.name for matter in draft.matters if matter.start == verb.start), None)
    return name or root_of(draft.pack, verb.lower) or verb.lower


@cache
def _small_words(pack: LanguagePack) -> frozenset[str]:
    """Words that join others or stand before them."""
    sets, deeds, sides = word_sets(pack), pack.deeds, pack.sides
    joining = ("adjunct", "clause", "conjunction", "towards", "since", "parting", "agent", "adverbs")
    listed = (deeds.future, deeds.measured, deeds.within, deeds.starts, deeds.ends, sides.contrast, sides.relative, sides.passive)
    return frozenset().union(*(sets[name] for name in joining), *listed, pack.numbers.context.definite)


def is_same_deed(left: Candidate, right: Candidate) -> bool:
    """Whether two candidates of one article say the same deed; parts of one clause never do."""
    a, b = left.commitment, right.commitment
    if left.frame is right.frame or not any(side in b.actor for side in a.actor):
        return False
    if a.stage is not b.stage and Stage.DROPPED in (a.stage, b.stage):
        return False
    if is_signing(left) and is_signing(right):
        return set(a.actor) == set(b.actor)
    if not _fit(a, b):
        return False
    if a.quantity and b.quantity:
        of_one_thing = not left.things or not right.things or not left.things.isdisjoint(right.things)
        restated = a.stage is b.stage or len(left.words & right.words) > RESTATED
        return a.quantity == b.quantity and of_one_thing and restated
    return left.frame.sentence.start != right.frame.sentence.start and _is_alike(left, right)


def is_signing(candidate: Candidate) -> bool:
    """Whether a candidate is the signing of an instrument, or the list of its fields, rather than one deed under it."""
    return candidate.frame.cue.stage is Stage.SIGNED and candidate.commitment.quantity is None


def _fit(a: Commitment, b: Commitment) -> bool:
    """Whether nothing that both tell is another: by when it is due, where, and for whom it is done."""
    same_time = not a.due or not b.due or a.due.startswith(b.due) or b.due.startswith(a.due)
    return same_time and _meet(a.places, b.places) and _meet(a.recipient, b.recipient)


def _meet(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    return not these or not those or not set(these).isdisjoint(those)


def _is_alike(left: Candidate, right: Candidate) -> bool:
    """Whether nearly all that the shorter one tells stands in the other, and something besides the verb."""
    shared = len(left.things & right.things)
    fewest = 1 + min(len(left.things), len(right.things))
    return shared > 0 and shared + (left.doing == right.doing) >= ALIKE * fewest
