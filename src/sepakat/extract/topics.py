"""What a stretch of text is about: the topics whose words stand in it, and those that the whole report is about."""

from bisect import bisect_left
from collections import Counter
from functools import cache
from importlib.resources import files

import msgspec

from sepakat.extract.draft import START, Draft, Sentence
from sepakat.model.vocabulary import NameKind, Topic
from sepakat.text.tokens import token_index

MOST = 4
"""Topics that a commitment has at most."""
SEVERAL = 6
"""Topics that an instrument or an encounter has at most."""
PERVADING = 0.5
"""The share of the sentences with a topic that a field is named in where the report as a whole is about it."""
RULING = 0.4
"""The share of the words for topics that one needs to hold for a deed that names none."""
RELATIVE = 0.4
"""The share of the commonest topic's words that another needs to be a main topic too."""


class Skills(msgspec.Struct, frozen=True):
    """What teaches skills: digital ones in a report on a digital field."""

    matters: tuple[str, ...]
    topics: tuple[Topic, Topic]
    digital: frozenset[Topic]


class TopicTable(msgspec.Struct, frozen=True):
    """topics.toml: topics by the names of matters."""

    fields: dict[Topic, tuple[str, ...]]
    kinds: dict[Topic, tuple[str, ...]]
    skills: Skills
    pairs: dict[Topic, tuple[tuple[str, str], ...]]
    beside: dict[Topic, tuple[str, ...]]


@cache
def _table() -> TopicTable:
    return msgspec.toml.decode(files("sepakat.extract").joinpath("topics.toml").read_bytes(), type=TopicTable)


@cache
def _by_matter() -> dict[str, Topic]:
    table = _table()
    return {matter: topic for part in (table.fields, table.kinds) for topic, matters in part.items() for matter in matters}


def is_field(topic: Topic) -> bool:
    """Whether a topic says in what field something is, not of what kind it is."""
    table = _table()
    return topic not in table.kinds and topic not in table.skills.topics and topic is not Topic.OTHER


def mark_topics(draft: Draft) -> None:
    """Find every topic word once, and what the report is about as a whole.

    The words of names and offices ("Minister of Trade") are about nothing.
    """
    named = named_tokens(draft)
    found = draft.finds.within("topic", 0, len(draft.tokens))
    marked = {(match.first, match.payload) for match in found if match.first not in named}
    by_matter, skills, taught = _by_matter(), _table().skills, set[int]()
    for matter in draft.matters:
        index = token_index(draft.starts, matter.start)
        if topic := by_matter.get(matter.name):
            marked.add((index, topic))
        elif matter.name in skills.matters:
            taught.add(index)
    draft.topics = sorted(marked)
    draft.fields = _pervading(draft)
    kind = skills.topics[0 if skills.digital.intersection(draft.fields or main_topics(draft, 2)) else 1]
    draft.topics = sorted({*marked, *((index, kind) for index in taught)})
    draft.ruling = _ruling(draft)


def _pervading(draft: Draft) -> tuple[Topic, ...]:
    """The fields that are named in most of the sentences that name any topic, the most frequent first."""
    named = [set(topics) for sentence in draft.sentences if (topics := find_topics(draft, sentence.first, sentence.last))]
    counts = Counter(topic for topics in named for topic in sorted(topics) if is_field(topic))
    return tuple(topic for topic, count in counts.most_common(2) if count > 1 and count >= PERVADING * len(named))


def named_tokens(draft: Draft) -> set[int]:
    """The indices of the tokens in the names of people and bodies and in their offices."""
    kinds = (NameKind.PERSON, NameKind.ORGANISATION)
    spans = [(name.start, name.end) for name in draft.names if name.kind in kinds]
    spans += [(role.start, role.end) for role in draft.roles]
    return {index for start, end in spans for index in range(token_index(draft.starts, start), token_index(draft.starts, end))}


def find_topics(draft: Draft, first: int, last: int) -> list[Topic]:
    """Topics of `draft.tokens[first:last]`, in the order of their first word, each once; empty when none is named."""
    low, high = bisect_left(draft.topics, (first,)), bisect_left(draft.topics, (last,))
    return list(dict.fromkeys([topic for _, topic in draft.topics[low:high]])) if low < high else []


def topics_of(draft: Draft, sentence: Sentence, first: int, last: int, most: int = MOST) -> tuple[Topic, ...]:
    """What the tokens [first, last) of a sentence are about: their own topics first, then those of their sentence.

    The field, where neither names one, is that of the whole report, else of the sentence before in the same paragraph.
    """
    matters = _matters_of(draft, sentence)
    own = [*find_topics(draft, first, last), *find_topics(draft, sentence.first, sentence.last), *_paired(matters)]
    named = any(is_field(topic) for topic in own)
    if named or draft.fields:
        own += _accompanying(matters)
    around = draft.fields[:1] if named else draft.fields or (() if own else _told_before(draft, sentence)) or draft.ruling
    return tuple(dict.fromkeys((*own, *around)))[:most] or (Topic.OTHER,)


def _ruling(draft: Draft) -> tuple[Topic, ...]:
    """The topic that most words for topics are of, where it far outweighs the others."""
    counts = _weights(draft)
    return tuple(topic for topic, count in counts.most_common(1) if count > 1 and count >= RULING * counts.total())


def _told_before(draft: Draft, sentence: Sentence) -> tuple[Topic, ...]:
    """The fields that the sentence before in the same paragraph names."""
    index = bisect_left(draft.sentence_starts, sentence.start) - 1
    if index < 0 or draft.sentences[index].line != sentence.line:
        return ()
    before = draft.sentences[index]
    return tuple(topic for topic in find_topics(draft, before.first, before.last) if is_field(topic))


def _paired(matters: set[str]) -> list[Topic]:
    """Topics that two matters have together."""
    return [topic for topic, pairs in _table().pairs.items() if any([matters.issuperset(pair) for pair in pairs])]


def _accompanying(matters: set[str]) -> list[Topic]:
    """Topics that matters have beside a field."""
    return [topic for topic, names in _table().beside.items() if not matters.isdisjoint(names)]


def _matters_of(draft: Draft, sentence: Sentence) -> set[str]:
    low = bisect_left(draft.matters, sentence.start, key=START)
    high = bisect_left(draft.matters, sentence.end, low, key=START)
    return {matter.name for matter in draft.matters[low:high]}


def main_topics(draft: Draft, most: int) -> list[Topic]:
    """The topics named most often in the article, at most so many, and none that is named far less often than the first.

    Where that is a field, only fields.
    """
    ranked = [(topic, count) for topic, count in _weights(draft).most_common() if count > 1]
    if not ranked:
        return []
    first, highest = ranked[0]
    return [topic for topic, count in ranked if count >= RELATIVE * highest and is_field(topic) >= is_field(first)][:most]


def laid_down(draft: Draft) -> list[Topic]:
    """The topics of the sentences that say what an instrument covers."""
    found: list[Topic] = []
    for cue in draft.finds.within("cue", 0, len(draft.tokens)):
        sentence = draft.sentence_at(draft.tokens[cue.first].start)
        if sentence and cue.payload[0] == "content" and draft.finds.has("instrument", max(0, sentence.first - 25), sentence.last):
            found += find_topics(draft, sentence.first, sentence.last)
    return found


def _weights(draft: Draft) -> Counter[Topic]:
    lead = draft.sentences[min(2, len(draft.sentences) - 1)].last if draft.sentences else 0
    counts: Counter[Topic] = Counter()
    for index, topic in draft.topics:
        counts[topic] += 3 if index < lead else 1
    return counts
