"""The words of people and programs to filters for claims and articles."""

from datetime import date

from sepakat.model.vocabulary import ClaimKind, Stage, Topic
from sepakat.service.choices import parse_choice, parse_kind
from sepakat.service.record_filters import Words, find_outlets, split_words
from sepakat.service.sides import parse_sides
from sepakat.store import Filters, Store


def make_claim_filters(  # noqa: PLR0913 - one keyword for each filter
    store: Store,
    *,
    kind: str | ClaimKind | None = None,
    between: Words = (),
    stage: Words = (),
    topic: Words = (),
    since: date | None = None,
    due_before: date | None = None,
    speaker: str | None = None,
    outlet: str | None = None,
    limit: int | None = None,
    settled: bool = False,
) -> Filters:
    """The filters that these words ask for.

    `between` takes ISO 3166 alpha-3 codes, names of states, and names of companies and bodies; `stage` and `topic` ask for
    any of theirs; `speaker` and `outlet` are parts of names. Raises InputError for a word that is in no list.
    """
    return Filters(
        kind=parse_kind(kind) if kind else None,
        between=parse_sides(split_words(between), store.parties),
        stages=frozenset(parse_choice(word, Stage) for word in split_words(stage)),
        topics=frozenset(parse_choice(word, Topic) for word in split_words(topic)),
        since=since,
        due_before=due_before,
        speaker=speaker,
        outlets=find_outlets(store, outlet),
        limit=limit,
        settled=settled,
    )
