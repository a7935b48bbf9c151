"""What stands around a name of the gazetteer: proof that it is a place, or that it is something else."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from sepakat.lang.name_sections import PlaceWords
from sepakat.places import Level, PlaceMention

REACH = 48
"""How many characters before and behind a name are looked at."""
ADDRESS = re.compile(r"://|@|www\.|\w\.[a-z]{2,6}(?![\w])|#")
WORD_AFTER = re.compile(r" ([^\W\d_][\w'’-]*)")
STATES = (Level.STATE, Level.PEOPLE)
WITHIN = (Level.REGION, Level.CITY)
MEASURE = re.compile(r"[ -]([^\W\d_]+)")
FIRM = (Level.STATE, Level.REGION, Level.CITY, Level.AREA)
LOUD = 0.7
"""Share of capitals among the letters of a line that makes it a line of capitals."""


class PlaceContext:
    """The surroundings of the mentions of one text, in the light of one language's words."""

    def __init__(self, text: str, mentions: list[PlaceMention], words: PlaceWords) -> None:
        self.text = text
        self.mentions = mentions
        self.words = words
        self.named = Counter(_countries(mentions, tuple(Level), ("", "k")))
        """How often each state is named by a name that is beyond doubt."""
        self.inside = Counter(_countries(mentions, WITHIN, ("",)))
        """How often a region or city of each state is named."""
        named = [mention for mention in mentions if "n" in mention.entry.flags and not self._stands_alone(mention)]
        self._ruled = {self._text(mention) for mention in named if self._is_ruled(mention)}
        """Names of states that are also a person's and have a ruler in this article."""
        self._borne = {self._text(mention) for mention in named} - self._ruled
        """Names that somebody of the article bears."""
        self._starts = [mention.start for mention in mentions]
        self._ends = [mention.end for mention in mentions]

    def is_place(self, number: int) -> bool:
        """Whether the mention of that number names what the gazetteer says."""
        mention = self.mentions[number]
        text = self._text(mention)
        if text in self.words.suppressed or self._in_address(mention) or self._is_shouted(mention, text):
            return False
        if mention.entry.level in STATES and self._is_measure(mention):
            return False
        flags = mention.entry.flags
        return not flags or flags == "k" or self._is_proven(number, flags)

    def _text(self, mention: PlaceMention) -> str:
        return self.text[mention.start : mention.end]

    def word_before(self, start: int) -> str:
        """The word right before `start`, as written; empty behind a mark or a line end."""
        before = self.text[max(0, start - REACH) : start]
        if not before.endswith((" ", "-", "(")):
            return ""
        pieces = before[:-1].rsplit(maxsplit=1)
        return pieces[-1] if pieces and "\n" not in before[-len(pieces[-1]) - 1 :] else ""

    def word_behind(self, end: int) -> str:
        """The word right behind `end`, as written; empty before a mark or a line end."""
        found = WORD_AFTER.match(self.text, end)
        return found.group(1) if found else ""

    def _is_measure(self, mention: PlaceMention) -> bool:
        """Whether a state's name is a part of a currency or of a language ("dolar AS", "Japanese yen")."""
        if self.word_before(mention.start).lower() in self.words.measured_before:
            return True
        behind = MEASURE.match(self.text, mention.end)
        return behind is not None and behind.group(1).lower() in self.words.measured_behind

    def _is_proven(self, number: int, flags: str) -> bool:
        mention = self.mentions[number]
        if "a" in flags:
            return not self.named or mention.country in self.named
        before, behind = self.word_before(mention.start), self.word_behind(mention.end)
        if before in self.words.heads or behind in self.words.tails:
            return True
        if self._text(mention) in self._ruled:
            return self._stands_alone(mention) or self._is_ruled(mention)
        ends = (
            not behind[:1].isupper() or behind.lower() in self.words.companions or self.next_start(mention.end) == mention.end + 1
        )
        lower = before.lower()
        if "d" in flags:
            return (ends and lower in self.words.certain) or self._has_neighbour(number)
        if "s" in flags:
            return (ends and (lower in self.words.certain or lower in self.words.here)) or self._has_neighbour(number)
        if lower in (self.words.certain if "p" in flags else self.words.locatives) or self._has_neighbour(number):
            return True
        if ("p" in flags or "c" in flags) and mention.entry.level is Level.CITY:
            return False
        if self._text(mention) in self._borne:
            return False
        return self._stands_alone(mention) and not (("w" in flags or "c" in flags) and self._opens_sentence(mention.start))

    def _is_ruled(self, mention: PlaceMention) -> bool:
        """Whether an office stands before a state and two capitalised words behind, the name of its holder."""
        if mention.entry.level is not Level.STATE or self.word_before(mention.start).lower() not in self.words.offices:
            return False
        behind = self.word_behind(mention.end)
        return behind[:1].isupper() and self.word_behind(mention.end + 1 + len(behind))[:1].isupper()

    def _stands_alone(self, mention: PlaceMention) -> bool:
        """Whether no capitalised word beside the name makes it a part of a longer one."""
        before, behind = self.word_before(mention.start), self.word_behind(mention.end)
        opens = before[:1].isupper() and self._opens_sentence(mention.start - len(before) - 1)
        return all(
            not word[:1].isupper() or word.lower() in self.words.companions or word.endswith((".", ",", ":"))
            for word in ("" if opens and before.lower() in self.words.locatives else before, behind)
        )

    def _opens_sentence(self, start: int) -> bool:
        before = self.text[max(0, start - 3) : start].rstrip(" \"'“”‘’(")
        return not before or before[-1] in ".!?:\n"

    def _has_neighbour(self, number: int) -> bool:
        """Whether a place without doubt stands in a row with this one: "X, Jakarta", "Java and X", "X (China)"."""
        mention = self.mentions[number]
        before = self.word_before(mention.start)
        if before[:1].isupper() and before.lower() not in self.words.locatives | self.words.companions | self.words.conjunctions:
            return False
        if number + 1 < len(self.mentions):
            following = self.mentions[number + 1]
            if self.text[mention.end : following.start] in (", ", " (") and _is_firm(following):
                return True
        if number:
            previous = self.mentions[number - 1]
            link = self.text[previous.end : mention.start]
            return _is_firm(previous) and (link == ", " or link.strip(" ,") in self.words.conjunctions)
        return False

    def _in_address(self, mention: PlaceMention) -> bool:
        left = self.text.rfind(" ", max(0, mention.start - REACH), mention.start)
        right = self.text.find(" ", mention.end, mention.end + REACH)
        chunk = self.text[max(left, mention.start - REACH) + 1 : right if right >= 0 else mention.end + REACH]
        return len(chunk) > mention.end - mention.start + 3 and bool(ADDRESS.search(chunk)) and "\n" not in chunk

    def _is_shouted(self, mention: PlaceMention, text: str) -> bool:
        if text.lower() not in self.words.shouted or not text.isupper():
            return False
        start = self.text.rfind("\n", 0, mention.start) + 1
        stop = self.text.find("\n", mention.end)
        letters = [mark for mark in self.text[start : stop if stop >= 0 else None] if mark.isalpha()]
        return len(letters) > len(text) and sum(map(str.isupper, letters)) > LOUD * len(letters)

    def is_governing(self, number: int, end: int) -> bool:
        """Whether a city or region, with its tail up to `end`, acts as a government."""
        start = self.mentions[number].start
        before = self.text[max(0, start - REACH) : start].lower().split()
        if (before[-1:] and before[-1] in self.words.governing_before) or " ".join(before[-2:]) in self.words.governing_before:
            return True
        behind = self.text[end : end + REACH].lower().removeprefix("'s").removeprefix("’s").lstrip()
        if behind.startswith(self.words.governing_behind):
            return True
        return "k" in self.mentions[number].entry.flags and self._is_acting(number)

    def _is_acting(self, number: int) -> bool:
        """Whether a seat of government, alone or in a pair, is the subject of a verb or joined by a hyphen to another."""
        mention = self.mentions[number]
        if self.word_before(mention.start).lower() in self.words.here:
            return False
        if self.word_behind(mention.end).lower() in self.words.acting:
            return True
        return self._is_paired(number) or (number > 0 and self._is_paired(number - 1))

    def _is_paired(self, number: int) -> bool:
        if number + 1 >= len(self.mentions):
            return False
        first, second = self.mentions[number : number + 2]
        if not ("k" in first.entry.flags and "k" in second.entry.flags):
            return False
        link = self.text[first.end : second.start]
        if link in ("-", "–"):
            return True
        acts = self.word_behind(second.end).lower() in self.words.acting
        return acts and link.strip() in self.words.conjunctions and self.word_before(first.start).lower() not in self.words.here

    def next_start(self, offset: int) -> int:
        """Where the first mention at or behind `offset` starts; the text's length when there is none."""
        index = bisect_right(self._starts, offset - 1)
        return self._starts[index] if index < len(self._starts) else len(self.text)


def _is_firm(mention: PlaceMention) -> bool:
    return mention.entry.level is Level.STATE or (mention.entry.level in FIRM and mention.entry.flags in ("", "k"))


def _countries(mentions: Iterable[PlaceMention], levels: tuple[Level, ...], flags: tuple[str, ...]) -> Iterator[str]:
    for mention in mentions:
        if mention.country and mention.entry.level in levels and mention.entry.flags in flags:
            yield mention.country
