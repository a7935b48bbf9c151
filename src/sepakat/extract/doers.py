"""Who does what a frame says, and towards whom."""

from sepakat.extract.cues import Cue
from sepakat.extract.deeds import passive_verb
from sepakat.extract.draft import Draft
from sepakat.extract.predicates import Frame, undertaking
from sepakat.extract.quotations import quotation_at
from sepakat.extract.sides import SideMention, Sides, is_state
from sepakat.extract.verbs import word_sets
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import Stage
from sepakat.text.tokens import token_index

MONEY_AND_TIME = frozenset({"USD", "EUR", "IDR", "JPY", "GBP", "percent", "year", "month", "week", "day", "hour", "time"})


def first_cue(frame: Frame) -> int:
    """Index of the first token of the predicate: the ruling cue, or a verbal one before it."""
    return min([frame.cue.first, *[cue.first for cue in frame.others if cue.form != "noun"]])


class Doers(Frozen):
    """Who does a deed and towards whom."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    how: frozenset[str]
    """Features that say how they were found."""


def find_doers(draft: Draft, sides: Sides, frame: Frame, previous: tuple[str, ...]) -> Doers:
    """The sides of a frame; `previous` are those of the frame before it in the same line."""
    cue = frame.cue
    subjects = _subjects(draft, sides, frame.first, first_cue(frame))
    if cue.form == "joint" and (inner := _inner_doer(sides, frame)):
        return Doers(inner, sides.other(inner)[:1], frozenset({"agent: both"}))
    objects = sides.within(cue.last, _end_of_words(draft, frame))
    if cue.form == "request":
        return _asked(draft, sides, frame, subjects, objects)
    if cue.form == "wish":
        return _wished(draft, sides, frame, subjects, objects)
    plan = undertaking(frame)
    noun = cue if cue.form == "noun" else plan
    if noun and (not subjects or cue.stage is Stage.UNDER_WAY):
        subjects = _owners(sides, frame, noun) or subjects
    rest = previous if _is_remainder(draft, frame) else ()
    if plan is None and (verb := passive_verb(draft, frame)) is not None:
        agent = _agent(draft, sides, frame, verb)
        if agent or not rest:
            return agent or _undergone(draft, sides, frame, subjects, previous)
    found = rest or _resolved(sides, subjects)
    how = frozenset({"agent: remainder"}) if rest else _how(subjects)
    if not found:
        found, how = _fallback(draft, sides, frame, previous)
    if len(found) == 1 and _is_mutual(draft, frame):
        found += _partners(draft, sides, frame, found)
    if len(found) == 1 and cue.form == "result" and cue.stage is Stage.SIGNED and is_state(found[0]) and not plan:
        found += _partners(draft, sides, frame, found) or tuple(side for side in sides.other(found) if is_state(side))
    return Doers(found, _towards(sides, found, objects), how)


def _is_remainder(draft: Draft, frame: Frame) -> bool:
    """Whether a clause is about the rest of what the one before was about."""
    return bool(frame.cue.first > frame.first) and draft.finds.has("remainder", frame.first, frame.cue.first)


def _end_of_words(draft: Draft, frame: Frame) -> int:
    """Index behind what the clause says, without who is said to say so."""
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    return min(frame.last, token_index(draft.starts, quotation.evidence.end)) if quotation else frame.last


def _subjects(draft: Draft, sides: Sides, first: int, last: int) -> list[SideMention]:
    """The chain of mentions nearest to the verb that is no adjunct."""
    adjunct, conjunction = word_sets(draft.pack)["adjunct"], word_sets(draft.pack)["conjunction"]
    chain: list[SideMention] = []
    joined = False
    mentions = _without_apposition(draft, sides.within(first, last), last)
    for mention in reversed(mentions):
        before = draft.tokens[mention.first - 1].lower if mention.first > first else ""
        if mention.kind == "place" and not _acts(draft, mention, last) and not (chain and mention.side == chain[-1].side):
            continue
        if chain:
            gap = draft.tokens[mention.last : chain[-1].first]
            if mention.side and mention.side == chain[-1].side and len(gap) <= 1:
                chain[-1] = mention
                continue
            linked = any(token.lower in conjunction for token in gap)
            if len(gap) > 5 or not (linked or (joined and len(gap) == 1 and gap[0].text == ",")):
                break
            joined = True
        elif before in adjunct:
            continue
        chain.append(mention)
    return chain[::-1]


def _acts(draft: Draft, place: SideMention, last: int) -> bool:
    """Whether a city stands where a doer stands: right before the verb, one plain word between at most."""
    gap = draft.tokens[place.last : last]
    return len(gap) < 2 and all(token.text.islower() for token in gap)


def _without_apposition(draft: Draft, mentions: list[SideMention], last: int) -> list[SideMention]:
    """Drop what only describes the subject: of "Acme, a maker from Denver, will ..." keep Acme.

    Where the apposition is itself the name ("an Indian company, Acme, will ..."), the name stays the nearest.
    """
    if not mentions or draft.tokens[last - 1].text != ",":
        return mentions
    nearest = mentions[-1]
    if draft.tokens[nearest.first - 1].text == "," and nearest.last == last - 1:
        return mentions
    heads = [each for each in mentions if draft.tokens[each.last].text == "," and each.last < last - 1 and each.kind != "place"]
    return mentions[: mentions.index(heads[-1]) + 1] if heads else mentions


def _is_mutual(draft: Draft, frame: Frame) -> bool:
    """Whether the deed is one that two do together: agreeing, negotiating, working together."""
    if frame.cue.form == "joint":
        return True
    words = draft.pack.cues.context["mutual"]
    return any(token.lower in words for token in draft.tokens[frame.cue.first : min(frame.last, frame.cue.last + 5)])


def _inner_doer(sides: Sides, frame: Frame) -> tuple[str, ...]:
    """Who does what two agreed on, where that is said: "the two agreed (that) Chile would ..."."""
    named = [mention for mention in sides.within(frame.cue.last, frame.cue.last + 1) if mention.side and mention.kind != "place"]
    return sides.resolve(named[0]) if named else ()


def _partners(draft: Draft, sides: Sides, frame: Frame, found: tuple[str, ...]) -> tuple[str, ...]:
    """With whom one side agrees, talks or works: who is named behind "with"."""
    conjunction = draft.pack.sides.partner
    for mention in sides.within(frame.cue.last, frame.last):
        before = draft.tokens[mention.first - 2 : mention.first]
        if mention.kind != "place" and any(token.lower in conjunction for token in before):
            return tuple(side for side in sides.resolve(mention) if side not in found)
    return ()


def _owners(sides: Sides, frame: Frame, noun: Cue) -> list[SideMention]:
    """Whose plan, target or pledge a noun names: the mention right behind it."""
    return [mention for mention in sides.within(noun.last, min(frame.last, noun.last + 3)) if mention.kind != "place"][:1]


def _resolved(sides: Sides, mentions: list[SideMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(side for mention in mentions for side in sides.resolve(mention)))


def _how(mentions: list[SideMention]) -> frozenset[str]:
    return frozenset({f"agent: {mentions[-1].kind}"}) if mentions else frozenset({"agent: none"})


def _fallback(draft: Draft, sides: Sides, frame: Frame, previous: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    how = frozenset({"agent: none"})
    behind = [
        mention
        for mention in sides.within(frame.cue.last, min(frame.last, frame.cue.last + 2))
        if mention.kind in ("speaker", "inclusive")
    ]
    if behind and (own := sides.resolve(behind[0])):
        return own, _how(behind)
    if unknown := _unknown_name(draft, frame):
        return (unknown,), frozenset({"agent: organisation"})
    if frame.cue.form == "content":
        return sides.main, frozenset({"agent: joint"})
    if frame.cue.form == "joint" or frame.cue.stage in (Stage.SIGNED, Stage.DROPPED):
        return sides.main, how
    quotation = quotation_at(draft, draft.tokens[frame.cue.first].start)
    if quotation and quotation.speaker and (side := sides.side_of(quotation.speaker)):
        return (side,), how
    return previous or sides.main[:1], how


def _unknown_name(draft: Draft, frame: Frame) -> str | None:
    """Capitalised words right before the verb that no list knows: a company, as far as a reader can tell.

    One word is enough behind a common noun ("platform video Acme akan ..."), not where a sentence begins.
    """
    last = first_cue(frame)
    first = last
    while first > frame.first and draft.tokens[first - 1].text[0].isupper():
        first -= 1
    if first == last:
        return None
    before = draft.tokens[first - 1].text if first > frame.first else ""
    is_named = last - first > 1 or (before.isalpha() and before.islower() and before not in draft.pack.sides.adjunct)
    name = draft.text[draft.tokens[first].start : draft.tokens[last - 1].end]
    return name if is_named and not name.isupper() else None


def _towards(sides: Sides, actor: tuple[str, ...], objects: list[SideMention]) -> tuple[str, ...]:
    named = tuple(side for side in _resolved(sides, [each for each in objects if each.side]) if side not in actor)
    return named[:2] or sides.beneficiary(actor)


def _asked(draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], objects: list[SideMention]) -> Doers:
    asking = _resolved(sides, subjects)
    if _is_passive_cue(draft, frame) and asking:
        return Doers(asking, sides.other(asking)[:1], _how(subjects))
    objects = [mention for mention in objects if mention.kind not in ("place", "speaker")]
    asked = next((found for mention in objects if (found := sides.resolve(mention))), ())
    features = _how(objects[:1]) if asked else frozenset({"agent: none"})
    asked = asked or sides.other(asking)[:1]
    recipient = tuple(side for side in asking if side not in asked)[:1] or sides.other(asked)[:1]
    return Doers(asked, () if len(asked) > 1 else recipient, features)


def _is_counted(draft: Draft, frame: Frame) -> bool:
    """Whether the subject is a number of people, villages and the like, to whom something is done."""
    start, stop = draft.tokens[frame.first].start, draft.tokens[frame.cue.first].start
    return any(each.unit not in MONEY_AND_TIME for each in draft.quantities_in(start, stop))


def _is_passive_cue(draft: Draft, frame: Frame) -> bool:
    """Whether the cue itself is passive: "diminta", "was asked"."""
    markers = tuple(draft.pack.sides.passive)
    if draft.pack.deeds.prefixes:
        return draft.tokens[frame.cue.first].lower.startswith(markers)
    return frame.cue.first > frame.first and draft.tokens[frame.cue.first - 1].lower in markers


def _wished(draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], objects: list[SideMention]) -> Doers:
    wishing = _resolved(sides, subjects)
    own = word_sets(draft.pack)["own_wish"]
    if wishing and any(token.lower in own for token in draft.tokens[frame.cue.last - 1 : frame.cue.last + 1]):
        return Doers(wishing, _towards(sides, wishing, objects), _how(subjects))
    adjunct = word_sets(draft.pack)["adjunct"]
    for mention in objects:
        if mention.kind == "place" or draft.tokens[mention.first - 1].lower in adjunct:
            continue
        doing = sides.resolve(mention)
        if doing:
            return Doers(doing, sides.beneficiary(doing), _how([mention]))
    doing = sides.other(wishing)[:1] or wishing
    return Doers(doing, sides.beneficiary(doing), frozenset({"agent: none"}))


def _agent(draft: Draft, sides: Sides, frame: Frame, verb: int) -> Doers | None:
    """Who does what is done: named behind "by", or, in a language of prefixes, right behind the verb."""
    agents = word_sets(draft.pack)["agent"]
    for mention in sides.within(verb + 1, frame.last):
        before = {token.lower for token in draft.tokens[max(verb + 1, mention.first - 3) : mention.first]}
        beside = draft.pack.deeds.prefixes and mention.first == verb + 1 and mention.kind != "place"
        if (agents & before or beside) and (doing := sides.resolve(mention)):
            return Doers(doing, sides.beneficiary(doing), _how([mention]))
    return None


def _receivers(draft: Draft, sides: Sides, frame: Frame) -> tuple[str, ...]:
    """To whom a thing is given: named behind the verb right behind a word such as "to" or "for".

    An office or a body of a state may be given something by its own state; it tells no sides.
    """
    towards = draft.pack.sides.towards
    behind = [each for each in sides.within(frame.cue.last, frame.last) if draft.words[each.first - 1] in towards]
    named = [each for each in behind if each.side and (each.kind == "state" or not is_state(each.side))]
    return _resolved(sides, named[:1])


def _is_of_others(sides: Sides, home: str) -> bool:
    """Whether a report is about two states, neither of which is the one of its language."""
    return home not in sides.main and len(sides.main) > 1 and all(map(is_state, sides.main))


def _undergone(draft: Draft, sides: Sides, frame: Frame, subjects: list[SideMention], previous: tuple[str, ...]) -> Doers:
    """Who does what is done where nobody says it: not those to whom it is done, else somebody from abroad."""
    if given := _receivers(draft, sides, frame):
        giver = _resolved(sides, subjects)
        giver = tuple(side for side in giver if side not in given) or sides.other(given)[:1]
        if giver:
            return Doers(giver, given, frozenset({"agent: other than patient"}))
    patient = _resolved(sides, subjects)
    if len(patient) == 1 and _is_counted(draft, frame) and sides.other(patient):
        return Doers(sides.other(patient)[:1], patient, frozenset({"agent: other than patient"}))
    if patient:
        return Doers(patient, (), _how(subjects))
    home = "" if _is_of_others(sides, draft.pack.sides.home) else draft.pack.sides.home
    abroad = [each.side for each in sides.within(frame.first, frame.last) if each.side in sides.main and each.side != home]
    if home and abroad and abroad[0]:
        return Doers((abroad[0],), (home,), frozenset({"agent: abroad"}))
    found, how = _fallback(draft, sides, frame, previous)
    return Doers(found, _towards(sides, found, sides.within(frame.cue.last, frame.last)), how)
