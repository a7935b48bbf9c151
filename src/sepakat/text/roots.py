"""From a word to the root it may be formed of, by the affixes of a language pack."""

from collections.abc import Collection, Iterator, Mapping, Sequence


def find_root(
    word: str, roots: Collection[str], prefixes: Sequence[str], suffixes: Sequence[str], hidden: Mapping[str, Sequence[str]]
) -> str | None:
    """The root in `roots` that a lower-case word is formed of, or None.

    `hidden` names the first letters of a root that a prefix swallows: men+tanam is menanam.
    """
    for stem in _stems(word, prefixes, hidden):
        if stem in roots:
            return stem
        for suffix in suffixes:
            if stem.endswith(suffix) and stem[: -len(suffix)] in roots:
                return stem[: -len(suffix)]
    return None


def _stems(word: str, prefixes: Sequence[str], hidden: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield word
    for prefix in prefixes:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            rest = word[len(prefix) :]
            yield rest
            for letter in hidden.get(prefix, ()):
                yield letter + rest
