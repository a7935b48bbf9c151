"""The step that says which of the people named take part or speak."""

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.name_marks import SAYING, name_lexicon
from sepakat.extract.standing import home_state
from sepakat.model.article import Span
from sepakat.model.claims import Person
from sepakat.model.mentions import Name, Role
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import Token, token_index

BESIDE = 2
"""Words between a name and a word of saying that still stand beside each other."""
ASIDE = 14
"""Most words of what is set between commas after a name."""
CREDIT = 6
QUOTES = '"“”'
LABELS = ":/|"

Edges = tuple[dict[int, int], dict[int, int]]
"""Where the offices that end at an offset start, and where those that start at one end."""


def find_people(draft: Draft) -> None:
    """Fill `Draft.people` with those who take part or speak."""
    mentions: dict[str, list[Name]] = {}
    for name in draft.names:
        if name.kind is NameKind.PERSON and name.entity:
            mentions.setdefault(name.entity, []).append(name)
    roles: dict[str, list[Role]] = {}
    for role in draft.roles:
        if role.person:
            roles.setdefault(role.person, []).append(role)
    home = home_state(draft)
    for entity, named in mentions.items():
        reason = _takes_part(draft, named, roles.get(entity, []))
        if reason:
            guess = None if any(_is_of_unknown_state(draft, role) for role in roles.get(entity, [])) else home
            draft.people.append(_person(entity, named, roles.get(entity, []), reason, guess))
        else:
            draft.note("people", (named[0].start, named[0].end), "only named, takes no part")


def _is_of_unknown_state(draft: Draft, role: Role) -> bool:
    """Whether an office of a state is held for one that the text does not tell: not the home that others are taken to be of."""
    offices = draft.pack.offices.state.values()
    return role.country is None and role.organisation is None and any((role.office or "").startswith(each) for each in offices)


def _person(entity: str, named: list[Name], roles: list[Role], reason: str, guess: str | None) -> Person:
    role = max(roles, key=_told, default=None)
    organisation = next((each.organisation for each in ([role] if role else []) + roles if each.organisation), None)
    spans = tuple(Span(name.start, name.end) for name in named)
    country = named[0].country or next((each.country for each in roles if each.country), guess)
    return Person(entity, role.office if role else None, organisation, country, spans, reason)


def _told(role: Role) -> tuple[int, int]:
    """How much a role says: a body and a country, then the length of the office."""
    return (role.organisation is not None) + (role.country is not None), len(role.office or "")


def _takes_part(draft: Draft, named: list[Name], roles: list[Role]) -> str | None:
    """The rule by which a person belongs to the report; None when they are only named."""
    inside = [(name, sentence) for name in named if (sentence := draft.sentence_at(name.start))]
    inside = [(name, sentence) for name, sentence in inside if not _is_credit(draft, name, sentence)]
    if not inside:
        return None
    offices = _edges(roles)
    if any(_speaks(draft, name, sentence, offices) for name, sentence in inside):
        return "person-speaks"
    if all(_is_aside(draft, name, sentence, offices) for name, sentence in inside):
        return None
    if any(_holds_office(draft, role) for role in roles):
        return "person-with-office"
    if any(_is_introduced(draft, name) for name, _ in inside):
        return "person-introduced"
    return None


def _holds_office(draft: Draft, role: Role) -> bool:
    """Whether a role is one of today, and more than "resident" or "student"."""
    words = [token.lower for token in draft.tokens_in(role.start, role.end)]
    former = draft.pack.offices.grammar.former
    private = draft.pack.offices.private
    return bool(words) and words[0] not in former and not (words[0] in private or " ".join(words[:2]) in private)


def _is_introduced(draft: Draft, name: Name) -> bool:
    """Whether a title stands before the name, or ", who" behind it."""
    run = draft.token_range(name.start, name.end)
    tokens, names = draft.tokens, draft.pack.names
    before = [token.lower for token in tokens[max(run.start - 2, 0) : run.start] if token.text != "."]
    behind = tokens[run.stop : run.stop + 2]
    relative = len(behind) == 2 and behind[0].text == "," and behind[1].lower in names.relative
    return relative or (bool(before) and before[-1] in names.honorifics)


def _is_credit(draft: Draft, name: Name, sentence: Sentence) -> bool:
    """Whether a name stands behind the label of a credit ("Editor: X")."""
    credits = draft.pack.names.credits
    before = draft.tokens[sentence.first : min(token_index(draft.starts, name.start), sentence.first + CREDIT)]
    if not before or len(before) == CREDIT:
        return False
    label = [token for token in before if token.text not in LABELS]
    return len(label) <= 2 and bool(label) and label[0].lower in credits and before[0].text[0].isupper()


def _is_aside(draft: Draft, name: Name, sentence: Sentence, offices: Edges) -> bool:
    """Whether a mention only tells whose leadership, envoy or time is meant."""
    beside, _ = offices
    start = min([beside[edge] for edge in range(name.start - 2, name.start + 1) if edge in beside], default=name.start)
    index = token_index(draft.starts, start)
    before = [token.lower for token in draft.tokens[max(sentence.first, index - 2) : index]]
    aside = draft.pack.names.aside
    return bool(before) and (before[-1] in aside or " ".join(before) in aside)


def _edges(roles: list[Role]) -> Edges:
    return {role.end: role.start for role in roles}, {role.start: role.end for role in roles}


def _speaks(draft: Draft, name: Name, sentence: Sentence, offices: Edges) -> bool:
    """Whether a word of saying stands beside the name, an office between them set aside."""
    beside, behind = offices
    start = next((beside[edge] for edge in range(name.start, name.start - 5, -1) if edge in beside), name.start)
    end = next((behind[edge] for edge in range(name.end, name.end + 9) if edge in behind), name.end)
    flags = name_lexicon(draft.pack).flags
    run = draft.token_range(start, end)
    before = draft.tokens[max(sentence.first, run.start - BESIDE) : run.start]
    after = draft.tokens[run.stop : min(sentence.last, run.stop + BESIDE)]
    beyond = _beyond_aside(draft, run.stop, sentence)
    return any(flags.get(token.lower, 0) & SAYING and token.text.islower() for token in (*before, *after, *beyond))


def _beyond_aside(draft: Draft, index: int, sentence: Sentence) -> list[Token]:
    """The words behind what is set between commas after a name, or behind ", who ..."; none when nothing is."""
    tokens, last = draft.tokens, min(sentence.last, index + ASIDE)
    if index >= last:
        return []
    relative = tokens[index].lower in draft.pack.names.relative
    if not relative and tokens[index].text != ",":
        return []
    for place in range(index + 2, last):
        if tokens[place].text in QUOTES:
            break
        if tokens[place].text == ",":
            return tokens[place + 1 : min(place + 1 + BESIDE, sentence.last)]
    return tokens[index:last] if relative else []
