"""Words of the user to the filters of records."""

from collections.abc import Iterable, Sequence
from datetime import date

from sepakat.errors import InputError
from sepakat.model.doubts import NO_DOUBT, Doubt
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import EventStatus, InstrumentStatus, Stage, Topic
from sepakat.service.choices import parse_choice, unknown_word
from sepakat.service.sides import parse_sides
from sepakat.store import Order, RecordFilters, Store

Words = str | Iterable[str]
STATUSES = tuple(dict.fromkeys(status.value for choices in (EventStatus, InstrumentStatus) for status in choices))


def make_filters(  # noqa: PLR0913 - one keyword for each filter
    store: Store,
    *,
    kind: Words = (),
    between: Words | None = None,
    stage: Words = (),
    topic: Words = (),
    place: str | None = None,
    status: Words = (),
    since: date | None = None,
    until: date | None = None,
    due_before: date | None = None,
    outlet: str | None = None,
    article: str | None = None,
    partners: str | None = None,
    among: Iterable[str] | None = None,
    judged: bool | None = None,
    doubt: Words = (),
    sort: str = "kind",
    limit: int | None = None,
    offset: int = 0,
) -> RecordFilters:
    """The filters that words ask for.

    `between` takes ISO 3166 alpha-3 codes, names of states, and names of companies and bodies; `stage`, `topic`, `status`
    and `doubt` ask for any of theirs; `outlet` is part of a name; `place` and `article` are whole; `partners` are states as
    `partners` lists them; `among` are ids; `judged` asks for what people judged, or did not. Raises InputError for a word
    that is in no list.
    """
    return RecordFilters(
        kinds=frozenset(parse_choice(word, RecordKind) for word in split_words(kind)),
        between=parse_sides(split_words(between or ()), store.parties),
        stages=frozenset(parse_choice(word, Stage) for word in split_words(stage)),
        topics=frozenset(parse_choice(word, Topic) for word in split_words(topic)),
        since=since,
        until=until,
        due_before=due_before,
        outlets=find_outlets(store, outlet),
        limit=limit,
        place=place,
        statuses=frozenset(_parse_status(word) for word in split_words(status)),
        article_id=article,
        partners=partners,
        among=None if among is None else frozenset(among),
        judged=judged,
        doubts=parse_doubts(split_words(doubt)),
        order=parse_choice(sort, Order),
        offset=offset,
    )


def find_outlets(store: Store, word: str | None) -> frozenset[str]:
    """The outlets whose names hold a word.

    Raises InputError where there is none.
    """
    if not word:
        return frozenset()
    known = store.outlets()
    found = frozenset(name for name in known if word.casefold() in name.casefold())
    if not found:
        raise unknown_word("outlet", word, known) if known else InputError("no article in the ledger names its outlet")
    return found


def parse_doubts(words: Sequence[str]) -> Doubt:
    """All doubts that words name.

    Raises InputError for a word that is none.
    """
    known = {doubt.name.lower(): doubt for doubt in Doubt if doubt.name}
    found = NO_DOUBT
    for word in words:
        if word not in known:
            raise unknown_word("doubt", word, known)
        found |= known[word]
    return found


def split_words(words: Words) -> Sequence[str]:
    """One word, or several, as a list."""
    return [words] if isinstance(words, str) else [*words]


def _parse_status(word: str) -> str:
    found = word.strip().lower()
    if found not in STATUSES:
        raise unknown_word("status", word, STATUSES)
    return found
