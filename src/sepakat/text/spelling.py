"""Misspellings of known words."""

SHORTEST = 6
"""Letters below which a slip may well be another word."""


def slips(word: str) -> set[str]:
    """A word with one letter left out or doubled, or two changed about; none of a short word or a phrase."""
    if len(word) < SHORTEST or not word.isalpha():
        return set()
    inner = range(1, len(word))
    left_out = {word[:at] + word[at + 1 :] for at in inner}
    doubled = {word[:at] + word[at] + word[at:] for at in inner}
    turned = {word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] for at in inner}
    return (left_out | doubled | turned) - {word}
