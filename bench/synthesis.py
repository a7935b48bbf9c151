"""Reports of an invented decade: states that meet, promise, say it again years later, and outlets that copy each other.

What repeats is what repeats in a ledger: a meeting is told by one to sixty reports in two languages, one in six of them a copy
or a rewrite; a promise is said again at later meetings of the same two sides; the same ministers and companies come back for
years; numbers are round, and a few reports have them wrong. Words are invented and as unevenly frequent as words are.
"""

import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate

import msgspec

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Instrument, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name, QuantityMention, Timex
from sepakat.model.vocabulary import (
    EventStatus,
    EventType,
    InstrumentStatus,
    InstrumentType,
    NameKind,
    Stage,
    TimexType,
    Topic,
)

FIRST = date(2016, 1, 1)
DAYS = 3650
PARTNERS = tuple(
    [
        "IND",
        "CHN",
        "USA",
        "JPN",
        "KOR",
        "SGP",
        "MYS",
        "AUS",
        "NLD",
        "DEU",
        "FRA",
        "GBR",
        "VNM",
        "THA",
        "PHL",
        "SAU",
        "ARE",
        "TUR",
        "RUS",
        "BRA",
        "ZAF",
        "EGY",
        "KEN",
        "CAN",
        "ITA",
        "ESP",
    ]
)
TOPICS = tuple(topic for topic in Topic if topic is not Topic.OTHER)
UNITS = ("person", "USD", "school", "hectare", "megawatt", "vehicle", "scholarship", "village")
SYLLABLES = tuple(
    a + b
    for a in ["b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y"]
    for b in ["a", "e", "i", "o", "u", "an", "en", "ar", "is", "ur"]
)
SMALL = {
    "id": ["yang", "dan", "di", "untuk", "dengan", "ini", "pada", "dari", "akan", "itu", "dalam", "juga", "oleh"],
    "en": ["the", "and", "of", "to", "in", "for", "with", "on", "this", "that", "will", "also", "by"],
}
OUTLETS = tuple((f"outlet{number}", f"https://www.outlet{number}.example/") for number in range(60))
STAGES = (Stage.HOPED, Stage.INTERESTED, Stage.PLANNED, Stage.PLANNED, Stage.PLEDGED, Stage.AGREED, Stage.SIGNED)
LATER = (None, None, None, Stage.UNDER_WAY, Stage.DELIVERED)


class Lexicon:
    """Invented words, the first of them the most frequent."""

    def __init__(self, chance: random.Random, size: int) -> None:
        self.words = list(dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))) for _ in range(size)))
        self._sums = list(accumulate(1 / (rank + 8) for rank in range(len(self.words))))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """Some words, as frequent as they are."""
        return [self.words[bisect_left(self._sums, chance.random() * self._sums[-1])] for _ in range(count)]


@dataclass(frozen=True, slots=True)
class Promise:
    """What one side would do; said at one meeting or at many."""

    actor: str
    recipient: str
    topic: Topic
    project: str
    place: str
    quantity: Quantity | None
    due: int | None
    words: dict[str, list[str]]
    stage: Stage
    signed: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """A meeting with what was promised there."""

    day: date
    sides: tuple[str, str]
    type: EventType
    place: str
    people: tuple[tuple[str, str, str], ...]
    """Name, office and state."""
    promises: tuple[tuple[Promise, Stage], ...]
    words: dict[str, list[str]]


@dataclass(slots=True)
class Draft:
    """A report that is being written."""

    text: str = ""
    names: list[Name] = field(default_factory=list)
    quantities: list[QuantityMention] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)

    def say(self, words: Sequence[str | tuple[str, object]], end: str = ".\n") -> tuple[int, int]:
        """Add a sentence, words with what they mean, and give its span."""
        start = len(self.text)
        for place, item in enumerate(words):
            word, meaning = item if isinstance(item, tuple) else (item, None)
            self.text += (" " if place else "") + word
            self._note(len(self.text) - len(word), len(self.text), meaning)
        finish = len(self.text)
        self.text += end
        return start, finish

    def _note(self, start: int, end: int, meaning: object) -> None:
        match meaning:
            case Name():
                self.names.append(msgspec.structs.replace(meaning, start=start, end=end))
            case Quantity():
                self.quantities.append(QuantityMention(start, end, meaning.value, meaning.unit))
            case date():
                self.timexes.append(Timex(start, end, TimexType.DATE, meaning.isoformat(), meaning, meaning, explicit=True))


class World:
    """All that reports are about; the same for the same seed and size."""

    def __init__(self, articles: int, seed: int = 1) -> None:
        self.articles = articles
        self._chance = chance = random.Random(seed)
        self._lexicons = {language: Lexicon(chance, 6000) for language in SMALL}
        self._names = Lexicon(chance, 4000)
        self._people = {
            state: [self._make_person(state, term) for term in range(3) for _ in range(8)] for state in ("IDN", *PARTNERS)
        }
        self._bodies = [f"{self._name()} {self._name()}" for _ in range(max(40, articles // 100))]
        self._places = [self._name() for _ in range(300)]
        self._open: dict[tuple[str, str], list[Promise]] = {}

    def reports(self) -> Iterator[Extraction]:
        """The reports, by day."""
        number = 0
        meetings = max(1, self.articles // 4)
        for place in range(meetings * 2):
            day = FIRST + timedelta(days=int(place * DAYS / meetings) % DAYS)
            happening = self._happen(day)
            for extraction in self._tell(happening, number):
                if number == self.articles:
                    return
                number += 1
                yield extraction

    def _name(self) -> str:
        return self._names.draw(self._chance, 1)[0].capitalize()

    def _make_person(self, state: str, term: int) -> tuple[str, str, str]:
        office = self._chance.choice(("President", "Foreign Minister", "Minister of Trade", "Minister of Health", "Ambassador"))
        return f"{self._name()} {self._name()}", office, state

    def _happen(self, day: date) -> Happening:
        chance = self._chance
        other = PARTNERS[min(int(chance.expovariate(1 / 5)), len(PARTNERS) - 1)]
        pair = ("IDN", other) if chance.random() < 0.85 else tuple(sorted(chance.sample(PARTNERS, 2)))
        sides = (pair[0], pair[1])
        term = min(2, (day - FIRST).days * 3 // DAYS)
        people = tuple(chance.choice(self._people[side][term * 8 : term * 8 + 8]) for side in sides)
        known = self._open.setdefault(sides, [])
        again = [
            (promise, chance.choice(LATER) or promise.stage) for promise in known if chance.random() < 0.6 / max(1, len(known))
        ]
        fresh = [self._promise(sides, day) for _ in range(chance.choice((2, 3, 4, 5)))]
        known += fresh
        del known[:-60]
        kind = chance.choice(list(EventType))
        words = {language: lexicon.draw(chance, 8) for language, lexicon in self._lexicons.items()}
        return Happening(
            day, sides, kind, chance.choice(self._places), people, (*again, *((each, each.stage) for each in fresh)), words
        )

    def _promise(self, sides: tuple[str, str], day: date) -> Promise:
        chance = self._chance
        actor, recipient = sides if chance.random() < 0.5 else sides[::-1]
        value = round(10 ** chance.uniform(1.2, 7), -1) or 20
        significant = 10 ** (len(str(int(value))) - chance.choice((1, 1, 2)))
        amount = Quantity(int(value // significant * significant), chance.choice(UNITS)) if chance.random() < 0.35 else None
        return Promise(
            chance.choice(self._bodies) if chance.random() < 0.25 else actor,
            recipient,
            chance.choice(TOPICS),
            self._name() if chance.random() < 0.5 else "",
            chance.choice(self._places) if chance.random() < 0.3 else "",
            amount,
            day.year + chance.randrange(1, 6) if chance.random() < 0.3 else None,
            {language: lexicon.draw(chance, chance.randrange(8, 16)) for language, lexicon in self._lexicons.items()},
            chance.choice(STAGES),
            chance.random() < 0.2,
        )

    def _tell(self, happening: Happening, number: int) -> Iterator[Extraction]:
        chance = self._chance
        told: list[Extraction] = []
        for _ in range(min(60, 1 + int(chance.paretovariate(1.3) * 1.2))):
            if told and chance.random() < 0.1:
                extraction = self._copy(chance.choice(told), number)
            else:
                extraction = self._write(happening, number)
            told.append(extraction)
            number += 1
            yield extraction

    def _article(self, number: int, text: str, language: str, day: date) -> Article:
        outlet, url = OUTLETS[min(int(self._chance.expovariate(1 / 12)), len(OUTLETS) - 1)]
        known = self._chance.random() < 0.95
        # Ids of articles are hashes: they tell nothing of the order of the reports.
        id = f"{number * 2654435761 % 2**32:08x}{number:06x}"
        return Article(id, text, language, f"{url}{number}", outlet, None, day if known else None, "given" if known else None)

    def _copy(self, other: Extraction, number: int) -> Extraction:
        day = other.article.published_on or FIRST
        return replace(other, article=self._article(number, other.article.text, other.article.language, day))

    def _write(self, happening: Happening, number: int) -> Extraction:
        chance = self._chance
        language = "id" if chance.random() < 0.6 else "en"
        day = happening.day + timedelta(days=min(int(chance.expovariate(0.8)), 6))
        draft = Draft()
        lead = draft.say(self._lead(happening, language))
        chosen = [each for each in happening.promises if chance.random() < 0.75] or [happening.promises[0]]
        said = [(promise, stage, draft.say(self._sentence(promise, language))) for promise, stage in chosen]
        quoted = [
            (person, draft.say([*self._phrase(language, 9), f"kata {person[0]}" if language == "id" else f"said {person[0]}"]))
            for person in happening.people
        ]
        for _ in range(chance.randrange(2, 6)):
            draft.say([*self._phrase(language, 14), (chance.choice(self._bodies), _organisation())])
        article = self._article(number, draft.text, language, day)
        own = happening.day if chance.random() < 0.9 else happening.day + timedelta(days=1)
        return Extraction(
            article,
            people=tuple(Person(name, office, None, state, (), "synthesis") for name, office, state in happening.people),
            events=(self._event(happening, article, lead, own),),
            instruments=tuple(_instrument(happening, promise, article, span) for promise, _, span in said if promise.signed),
            commitments=tuple(self._commitment(promise, stage, article, span) for promise, stage, span in said),
            quotations=tuple(
                Quotation(person[0], True, article.evidence(*span), None, None, "synthesis") for person, span in quoted
            ),
            timexes=tuple(draft.timexes),
            quantities=tuple(draft.quantities),
            names=tuple(draft.names),
        )

    def _phrase(self, language: str, count: int) -> list[str]:
        chance, words = self._chance, self._lexicons[language].draw(self._chance, count)
        return [part for word in words for part in ((chance.choice(SMALL[language]), word) if chance.random() < 0.4 else (word,))]

    def _lead(self, happening: Happening, language: str) -> list[str | tuple[str, object]]:
        words = self._vary(happening.words[language], language)
        named = [(name, Name(0, 0, NameKind.PERSON, state, name, state)) for name, _, state in happening.people]
        return [named[0], *words[:4], named[1], *words[4:], happening.place, (happening.day.isoformat(), happening.day)]

    def _sentence(self, promise: Promise, language: str) -> list[str | tuple[str, object]]:
        words: list[str | tuple[str, object]] = list(self._vary(promise.words[language], language))
        if promise.quantity:
            wrong = self._chance.random() < 0.03
            said = Quantity(promise.quantity.value * 10, promise.quantity.unit) if wrong else promise.quantity
            words.insert(3, (str(said.value), said))
        extra = [each for each in (promise.project, promise.place, str(promise.due or "")) if each]
        actor = (promise.actor, Name(0, 0, NameKind.ORGANISATION, None, promise.actor, promise.actor))
        return [actor if len(promise.actor) > 3 else promise.actor, *words, *extra]

    def _vary(self, words: list[str], language: str) -> list[str]:
        """The words as another report has them: some left out, some replaced, small ones between."""
        chance = self._chance
        kept = [
            word if chance.random() < 0.8 else self._lexicons[language].draw(chance, 1)[0]
            for word in words
            if chance.random() < 0.9
        ]
        return [part for word in kept for part in ((chance.choice(SMALL[language]), word) if chance.random() < 0.4 else (word,))]

    def _event(self, happening: Happening, article: Article, span: tuple[int, int], day: date) -> Event:
        topics = tuple(dict.fromkeys(promise.topic for promise, _ in happening.promises))[:3]
        people = tuple(name for name, _, _ in happening.people)
        evidence = (article.evidence(*span),)
        return Event(
            happening.type,
            day.isoformat(),
            happening.place,
            happening.sides,
            people,
            topics,
            EventStatus.HELD,
            evidence,
            "synthesis",
        )

    def _commitment(self, promise: Promise, stage: Stage, article: Article, span: tuple[int, int]) -> Commitment:
        text = article.text[span[0] : span[1]]
        quantity = promise.quantity
        if quantity and f" {quantity.value} " not in text:
            quantity = Quantity(quantity.value * 10, quantity.unit)
        return Commitment(
            (promise.actor,),
            (promise.recipient,),
            text,
            stage,
            (promise.topic,),
            (promise.place,) if promise.place else (),
            quantity,
            str(promise.due) if promise.due else None,
            False,
            False,
            article.evidence(*span),
            "synthesis",
        )


def _organisation() -> Name:
    return Name(0, 0, NameKind.ORGANISATION)


def _instrument(happening: Happening, promise: Promise, article: Article, span: tuple[int, int]) -> Instrument:
    return Instrument(
        InstrumentType.MOU,
        None,
        happening.sides,
        happening.day.isoformat(),
        InstrumentStatus.SIGNED,
        (promise.topic,),
        (article.evidence(*span),),
        "synthesis",
    )
