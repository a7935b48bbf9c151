"""The words of a clause by which a restatement of its deed is known."""

from functools import cache, cached_property

from sepakat.extract.deeds import main_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame
from sepakat.extract.verbs import root_of, word_sets
from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Span
from sepakat.text.tokens import Token, token_index

LEAST = 4
"""Letters of a word that tells something; among them are hardly any words that only join others."""


class ContentWords:
    """The words of one deed, each set worked out when it is first asked for."""

    def __init__(self, draft: Draft, frame: Frame, span: Span) -> None:
        self._draft, self._frame, self._span = draft, frame, span

    @cached_property
    def clause(self) -> frozenset[str]:
        """The longer words of the frame in lower case."""
        words = self._draft.words[self._frame.first : self._frame.last]
        return frozenset([word for word in words if len(word) >= LEAST and word[0].isalpha()])

    @cached_property
    def things(self) -> frozenset[str]:
        """The words of the span that tell what is done; no name, day, amount, cue, verb that the cue rules or small word does."""
        draft, words, small = self._draft, self._draft.words, _small_words(self._draft.pack)
        taken = {index for cue in (self._frame.cue, *self._frame.others) for index in range(cue.first, cue.last)}
        for mentions in (draft.names_in(*self._span), draft.times_in(*self._span), draft.quantities_in(*self._span)):
            for each in mentions:
                taken.update(draft.token_range(each.start, each.end))
        verb = token_index(draft.starts, self._verb.start) if self._verb else -1
        run = [index for index in draft.token_range(*self._span) if index != verb and index not in taken]
        told = [words[index] for index in run if len(words[index]) >= LEAST and words[index][0].isalpha()]
        return frozenset(told) - small

    @cached_property
    def doing(self) -> str:
        """The verb: the same for all its forms where the language pack tells."""
        if self._verb is None:
            return ""
        start = self._verb.start
        name = next((matter.name for matter in self._draft.matters if matter.start == start), None)
        return name or root_of(self._draft.pack, self._verb.lower) or self._verb.lower

    @cached_property
    def _verb(self) -> Token | None:
        return main_verb(self._draft, self._frame)


@cache
def _small_words(pack: LanguagePack) -> frozenset[str]:
    """Words that join others or stand before them."""
    sets, deeds, sides = word_sets(pack), pack.deeds, pack.sides
    joining = ("adjunct", "clause", "conjunction", "towards", "since", "parting", "agent", "adverbs")
    listed = (deeds.future, deeds.measured, deeds.within, deeds.starts, deeds.ends, sides.contrast, sides.relative, sides.passive)
    return frozenset().union(*(sets[name] for name in joining), *listed, pack.numbers.context.definite)
