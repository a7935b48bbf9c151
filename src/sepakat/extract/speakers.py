"""Who speaks: a speaker's phrase or its context resolved to a person or an organisation."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from sepakat.extract.draft import Draft
from sepakat.extract.passages import Passage
from sepakat.extract.reporting import Grammar
from sepakat.model.article import Span
from sepakat.model.mentions import Name, Role
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import Token

M = TypeVar("M", Name, Role)


class Speakers:
    """The speakers and subjects of an article up to where the reading has come."""

    def __init__(self, draft: Draft, grammar: Grammar) -> None:
        self._draft = draft
        self._grammar = grammar
        self._people = _sorted(name for name in draft.names if name.kind is NameKind.PERSON)
        self._bodies = _sorted(name for name in draft.names if name.kind in (NameKind.ORGANISATION, NameKind.STATE))
        self._offices = sorted(draft.roles, key=lambda role: role.start)
        self._roles = [role for role in self._offices if role.person]
        self._mentions = sorted(
            [(name.start, name.entity or draft.text[name.start : name.end]) for name in self._people]
            + [(role.start, role.person) for role in self._roles if role.person]
        )
        self._next = 0
        """Index of the next of `_mentions` to be read."""
        self._last: str | None = None
        self._last_body: str | None = None
        self._last_group: str | None = None

    def see(self, passage: Passage) -> None:
        """Take the subject of a passage as the one whom a later pronoun means: the first person outside quotation marks."""
        while self._next < len(self._mentions) and self._mentions[self._next][0] < passage.start:
            self._next += 1
        quotes = [item.quoted for item in passage.items if item.quoted is not None]
        while self._next < len(self._mentions) and self._mentions[self._next][0] < passage.end:
            start, person = self._mentions[self._next]
            if not any(quoted.outer_start <= start < quoted.outer_end for quoted in quotes):
                self._last = person
                return
            self._next += 1

    def resolve(self, phrase: Span | None) -> tuple[str | None, Span | None]:
        """The speaker's name and span; without a phrase the one whom the context gives, and no span."""
        if phrase is None:
            return self._last, None
        words = self._grammar.words
        tokens = self._draft.tokens_in(*phrase)
        if len(tokens) == 1 and tokens[0].lower in words.pronouns:
            return self._by_pronoun(tokens[0].lower), phrase
        return self._by_phrase(phrase, tokens)

    def remember(self, speaker: str | None) -> None:
        """Take a speaker as the one whom a later pronoun means."""
        if speaker is not None and speaker != self._last_body:
            self._last = speaker

    def _by_pronoun(self, pronoun: str) -> str | None:
        words = self._grammar.words
        if pronoun in words.neuter_pronouns:
            return self._last_body or self._last
        if pronoun in words.plural_pronouns:
            return self._last_group or self._last
        return self._last

    def _by_phrase(self, phrase: Span, tokens: list[Token]) -> tuple[str | None, Span]:
        person = self._person_in(phrase, tokens)
        if person is not None:
            name = self._narrow(Span(person.start, person.end), phrase)
            return person.entity or self._draft.text[person.start : person.end], name
        role = next(iter(_inside(self._offices, phrase)), None)
        holder = self._holder(role) if role is not None else None
        if role is not None and holder is not None:
            return holder, self._narrow(Span(role.start, role.end), phrase)
        text = self._without_determiners(phrase, tokens)
        taken_up = self._take_up(phrase, tokens)
        if taken_up is not None:
            return taken_up, phrase
        bodies = _inside(self._bodies, phrase)
        if bodies and bodies[-1].end == phrase.end and bodies[-1].start <= self._named_start(phrase, tokens):
            self._last_body = bodies[-1].entity or text if bodies[-1].kind is NameKind.ORGANISATION else text
            return self._last_body, phrase
        self._last_group = text
        return text, phrase

    def _holder(self, role: Role) -> str | None:
        """Who holds an office; where it is named without a person, the only one who holds it elsewhere in the article."""
        if role.person is not None or role.office is None:
            return role.person
        same = [other for other in self._roles if other.office == role.office]
        people = {other.person for other in same if role.country is None or other.country in (None, role.country)}
        return people.pop() if len(people) == 1 else None

    def _take_up(self, phrase: Span, tokens: list[Token]) -> str | None:
        """Whom a definite phrase without a name means: the body or person last spoken of."""
        words = self._grammar.words
        definite = tokens[0].lower in words.definites or tokens[-1].lower in words.definites
        named = any(name.kind is NameKind.ORGANISATION for name in _inside(self._bodies, phrase))
        if not definite or named or tokens[-1].lower.endswith(words.plural_suffixes):
            return None
        nouns = [token.lower for token in tokens if token.lower not in words.definites]
        if any(noun in words.bodies for noun in nouns):
            return self._body_before(phrase.start, nouns[0]) if len(nouns) == 1 else None
        return self._last

    def _body_before(self, offset: int, noun: str) -> str | None:
        """The last organisation named before an offset, rather one whose name has the noun."""
        index = bisect_left(self._bodies, offset, key=lambda name: name.start)
        bodies = [name for name in self._bodies[:index] if name.kind is NameKind.ORGANISATION and name.entity]
        fitting = [name for name in bodies if name.entity and noun in name.entity.lower()]
        return (fitting or bodies)[-1].entity if bodies else None

    def _person_in(self, phrase: Span, tokens: list[Token]) -> Name | None:
        """The person whom a phrase names: the last before its first comma, else the first behind it."""
        relatives = self._grammar.words.relatives
        comma = next((token.start for token in tokens if token.text == "," or token.lower in relatives), phrase.end)
        people = _inside(self._people, phrase)
        beside = next((name for name in people if name.start > comma), None)
        if beside is not None and self._is_whole_apposition(beside, comma, phrase):
            return beside
        head = [name for name in people if name.end <= comma]
        if head and not self._is_governed(head[-1], tokens):
            return head[-1]
        return beside if not head else None

    def _is_whole_apposition(self, name: Name, comma: int, phrase: Span) -> bool:
        """Whether a name fills what stands between a comma and the next: "spokesman of ..., NAME,"."""
        text = self._draft.text
        behind = text[name.end : phrase.end].lstrip()
        return not text[comma + 1 : name.start].strip() and (not behind or behind[0] == ",")

    def _is_governed(self, name: Name, tokens: list[Token]) -> bool:
        """Whether a name only belongs to the one who speaks: "a spokesman for NAME"."""
        words = self._grammar.words
        if tokens[0].lower not in words.determiners:
            return False
        return any(token.lower in words.links for token in tokens if token.start < name.start)

    def _narrow(self, span: Span, phrase: Span) -> Span:
        return span if self._grammar.words.extent == "name" else phrase

    def _named_start(self, phrase: Span, tokens: list[Token]) -> int:
        return next((token.start for token in tokens if token.lower not in self._grammar.words.determiners), phrase.start)

    def _without_determiners(self, phrase: Span, tokens: list[Token]) -> str:
        return self._draft.text[self._named_start(phrase, tokens) : phrase.end]


def _sorted(names: Iterable[Name]) -> list[Name]:
    return sorted(names, key=lambda name: name.start)


def _inside(mentions: Sequence[M], span: Span) -> list[M]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.start)
    found = []
    for mention in mentions[first:]:
        if mention.start >= span.end:
            break
        if mention.end <= span.end:
            found.append(mention)
    return found
