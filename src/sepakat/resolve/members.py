"""Lists of which each report tells a part: participants, topics, places."""

from sepakat.model.records import Claim, Dissent, Field, articles_of
from sepakat.resolve.names import is_same_name
from sepakat.resolve.voices import Voices

ENOUGH = 1 / 3
"""Share of the voices from which a member belongs to the list."""


def choose_members(name: str, claims: tuple[Claim, ...], voices: Voices) -> Field | None:
    """The members that enough of the reports name; what only few name is dissent. None where no report names any."""
    named = {claim.key: frozenset(str(each) for each in getattr(claim.body, name)) for claim in claims}
    telling = [claim for claim in claims if named[claim.key]]
    if not telling:
        return None
    spellings = _group_spellings({member for members in named.values() for member in members}, fuzzy=name == "participants")
    groups = {each: group for group in spellings for each in group}
    support = {group: [claim for claim in telling if group & named[claim.key]] for group in spellings}
    total = voices.weigh(telling)
    chosen = {group for group in spellings if voices.weigh(support[group]) >= ENOUGH * total} or set(spellings)
    value = tuple(sorted(_best_spelling(group, [named[claim.key] for claim in telling]) for group in chosen))
    backing = {claim.article.id for group in chosen for claim in support[group]}
    rest = sorted(set(groups.values()) - chosen, key=sorted)
    dissent = tuple(Dissent((_best_spelling(group, list(named.values())),), articles_of(support[group])) for group in rest)
    return Field(
        value, tuple(sorted(backing)), dissent, "named by a third of the voices or more" if rest else "no report differs"
    )


def _group_spellings(members: set[str], *, fuzzy: bool) -> list[frozenset[str]]:
    """Names that may be one person's together, the fullest first; other members by themselves."""
    groups: list[set[str]] = []
    for member in sorted(members, key=lambda each: (-len(each), each)):
        home = next((group for group in groups if fuzzy and any(is_same_name(member, other) for other in group)), None)
        if home is None:
            groups.append({member})
        else:
            home.add(member)
    return [frozenset(group) for group in groups]


def _best_spelling(group: frozenset[str], lists: list[frozenset[str]]) -> str:
    """The spelling that most reports use; the fuller one where as many use another."""
    return max(sorted(group), key=lambda each: (sum(each in members for members in lists), len(each)))
