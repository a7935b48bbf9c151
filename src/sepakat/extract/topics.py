"""What a stretch of text is about: the topics whose words stand in it."""

from bisect import bisect_left
from collections import Counter

from sepakat.extract.draft import Draft
from sepakat.model.vocabulary import NameKind, Topic
from sepakat.text.tokens import token_index


def mark_topics(draft: Draft) -> None:
    """Find every topic word once; the words of names and offices ("Minister of Trade") are about nothing."""
    named = named_tokens(draft)
    found = draft.finds.within("topic", 0, len(draft.tokens))
    draft.topics = [(match.first, match.payload) for match in found if match.first not in named]


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


def main_topics(draft: Draft, most: int) -> list[Topic]:
    """The topics named most often in the article, at most so many; words of the first sentences count threefold."""
    lead = draft.sentences[min(2, len(draft.sentences) - 1)].last if draft.sentences else 0
    counts: Counter[Topic] = Counter()
    for index, topic in draft.topics:
        counts[topic] += 3 if index < lead else 1
    return [topic for topic, count in counts.most_common(most) if count > 1]
