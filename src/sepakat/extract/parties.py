"""Whose an encounter or a text is: those who sign with each other, else the sides that its sentence names."""

from collections.abc import Sequence
from typing import Any

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.sides import TOGETHER, SideMention, Sides, is_company
from sepakat.extract.verbs import word_sets
from sepakat.text.phrases import Match

LINK = 10
"""Most words between two that are joined by "and": the office and the name of the first stand between."""
TEXT_REACH = 3
"""Words behind a text among which those whose it is are introduced."""
AGENT_REACH = 30
"""Words behind a signing among which those who signed are introduced."""


def named_sides(draft: Draft, sides: Sides, sentence: Sentence, without: tuple[str, ...]) -> tuple[str, ...]:
    """The sides that a sentence names, in their order, but for mentions of some kinds; the main sides where two are named."""
    found: dict[str, None] = {}
    for mention in _own_mentions(draft, sides, sentence):
        if mention.kind not in without:
            found.update(dict.fromkeys(sides.resolve(mention)))
    main = tuple(side for side in found if side in sides.main)
    return main if len(main) > 1 else tuple(found)[:2]


def signers(draft: Draft, sides: Sides, sentence: Sentence, signing: Match[Any]) -> tuple[str, ...]:
    """Who signs with whom as the sentence says it: between A and B, by A and B, A and B, A with B; empty where it does not."""
    mentions = [each for each in _own_mentions(draft, sides, sentence) if each.kind not in ("place", "speaker")]
    before = [each for each in mentions if each.last <= signing.first]
    behind = [each for each in mentions if each.first >= signing.last]
    sets = word_sets(draft.pack)
    chosen = _introduced(draft, behind, sets["between"], signing.last, LINK * 2)
    chosen = chosen or _introduced(draft, behind, sets["agent"], signing.last, AGENT_REACH)
    if not chosen and _is_passive(draft, signing):
        chosen = _joined(draft, behind) if behind and behind[0].first - signing.last <= 2 and draft.pack.deeds.prefixes else []
    elif not chosen and before and before[-1].kind not in TOGETHER:
        chosen = _subject(draft, before) + _introduced(draft, behind, sets["partner"], signing.last, AGENT_REACH)[:1]
    found = _resolved(sides, chosen)
    return found if len(found) > 1 else ()


def text_parties(draft: Draft, sides: Sides, sentence: Sentence, text: Match[Any]) -> tuple[str, ...]:
    """Whose text it is as what follows it says: "agreement between A and B", "agreement with B"; empty where it does not."""
    mentions = [each for each in _own_mentions(draft, sides, sentence) if each.kind not in ("place", "speaker", "person")]
    behind = [each for each in mentions if each.first >= text.last]
    sets = word_sets(draft.pack)
    chosen = _introduced(draft, behind, sets["between"], text.last, TEXT_REACH)
    partner = () if chosen else _resolved(sides, _introduced(draft, behind, sets["partner"], text.last, TEXT_REACH)[:1])
    if len(partner) == 1:
        before = [each for each in mentions if each.last <= text.first and each.side not in partner]
        own = _resolved(sides, _subject(draft, before)) if before else sides.home
        return tuple(dict.fromkeys((*own[:1], *partner))) if own and own != partner else ()
    found = _resolved(sides, chosen)
    return found if len(found) > 1 else ()


def _resolved(sides: Sides, mentions: Sequence[SideMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(side for mention in mentions for side in sides.resolve(mention)))


def _own_mentions(draft: Draft, sides: Sides, sentence: Sentence) -> list[SideMention]:
    """The mentions of a sentence without states that only say where a company is from."""
    mentions = sides.within(sentence.first, sentence.last)
    return [
        mention
        for number, mention in enumerate(mentions)
        if mention.kind != "state"
        or not (
            (number + 1 < len(mentions) and _is_origin_before(draft, mention, mentions[number + 1]))
            or (number and _is_origin_behind(draft, mentions[number - 1], mention))
        )
    ]


def _is_firm(mention: SideMention) -> bool:
    return mention.kind == "organisation" and mention.side is not None and is_company(mention.side)


def _is_origin_before(draft: Draft, state: SideMention, firm: SideMention) -> bool:
    """ "the Indian telecoms firm X", "pabrikan India X"."""
    cues, words = draft.pack.organisations.cues, draft.words
    if not _is_firm(firm) or firm.first - state.last > 3:
        return False
    return firm.first == state.last or words[firm.first - 1] in cues


def _is_origin_behind(draft: Draft, firm: SideMention, state: SideMention) -> bool:
    """ "X of India", "X, perusahaan asal India"."""
    gap = draft.words[firm.last : state.first]
    return _is_firm(firm) and 0 < len(gap) <= 4 and gap[-1] in draft.pack.organisations.origin


def _is_passive(draft: Draft, signing: Match[Any]) -> bool:
    """Whether what stands before the verb is the text that is signed."""
    markers = tuple(draft.pack.sides.passive)
    if draft.pack.deeds.prefixes:
        return draft.words[signing.first].startswith(markers)
    return any(word in markers for word in draft.words[max(0, signing.first - 2) : signing.first])


def _introduced(draft: Draft, behind: Sequence[SideMention], words: frozenset[str], start: int, reach: int) -> list[SideMention]:
    """The first mention right behind one of the words, and those joined to it."""
    for number, mention in enumerate(behind):
        if mention.first > start + reach:
            break
        near = draft.words[max(start, mention.first - 5) : mention.first]
        if any(word in words for word in near) and "," not in near:
            return _joined(draft, behind[number:])
    return []


def _is_joined(draft: Draft, left: SideMention, right: SideMention) -> bool:
    """Whether "and" stands between two mentions, or the second goes on with the first (an office and its holder)."""
    gap = draft.words[left.last : right.first]
    same = left.side is not None and left.side == right.side
    return len(gap) <= LINK and (same or any(word in word_sets(draft.pack)["conjunction"] for word in gap))


def _joined(draft: Draft, mentions: Sequence[SideMention]) -> list[SideMention]:
    """The first mention and those that "and" joins to it."""
    chain = [mentions[0]]
    for mention in mentions[1:]:
        if not _is_joined(draft, chain[-1], mention):
            break
        chain.append(mention)
    return chain


def _subject(draft: Draft, before: Sequence[SideMention]) -> list[SideMention]:
    """The last mention before the verb and those that "and" joins to it."""
    chain = [before[-1]]
    for mention in reversed(before[:-1]):
        if not _is_joined(draft, mention, chain[-1]):
            break
        chain.append(mention)
    return chain[::-1]
