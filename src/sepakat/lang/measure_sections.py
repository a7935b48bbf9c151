"""The forms of the files about numbers, amounts and times."""

from sepakat.lang.section import Section


class NumberContext(Section, frozen=True):
    """The words around numbers. Each entry is a phrase: lower-case tokens with blanks between."""

    about: tuple[str, ...]
    """Before a number that is not exact."""
    at_least: tuple[str, ...]
    """Before a lower bound."""
    at_most: tuple[str, ...]
    """Before an upper bound."""
    after_at_least: tuple[str, ...]
    """Behind a lower bound."""
    after_about: tuple[str, ...]
    """Behind a number that is not exact."""
    minus: tuple[str, ...]
    """Before a negative number."""
    plus: tuple[str, ...]
    """Before a minus that is no sign: "plus minus 1"."""
    ages: tuple[str, ...]
    """Before somebody's years: "aged"."""
    victims: tuple[str, ...]
    """Before a number of people without a noun: "killing 12"."""
    fates: tuple[str, ...]
    """Behind one: "12 *were killed*"."""
    rates: tuple[str, ...]
    """Between the two sides of an exchange rate: "9,400 *per* dollar"."""
    links: tuple[str, ...]
    """Between the two ends of a range."""
    gaps: tuple[str, ...]
    """Between a bare number and one whose unit it shares: "five *of the* 30 engineers"."""
    labels: tuple[str, ...]
    """Before a number that is a name: "article 5"."""
    definite: tuple[str, ...]
    """Before a small number that only points back: "the two leaders"."""
    definite_after: tuple[str, ...]
    """Behind its noun: "dua pemimpin *itu*"."""


class Numbers(Section, frozen=True):
    """numbers.toml"""

    decimal: str
    """The mark before decimals."""
    group: str
    """The marks of decimals and thousands."""
    of: frozenset[str]
    """Between a vague number and its scale: "tens of thousands"."""
    half_after: tuple[str, ...]
    """Phrases that add a half to the number before them."""
    articles: frozenset[str]
    """Stand for one before a scale: "a million"."""
    joins: frozenset[str]
    """Join the parts of one number: "two hundred and five"."""
    teens: frozenset[str]
    """Add ten to the digit before: "belas"."""
    several: frozenset[str]
    """A few of the scale that follows."""
    words: dict[str, int]
    """Words with a value of their own."""
    times: dict[str, int]
    """Multiply inside a group: "puluh", "hundred"."""
    scales: dict[str, int]
    """Close a group: "ribu", "million"."""
    collectives: dict[str, int]
    """Words for a fixed number of things ("lusin", "dozen")."""
    vague: dict[str, tuple[int, int]]
    """Least and greatest number meant."""
    fractions: dict[str, tuple[int, int]]
    """Numerator and denominator."""
    denominators: dict[str, int]
    """They divide the number before them."""
    suffixes: dict[str, int]
    """Letters right behind digits, case as written."""
    fraction_suffixes: dict[str, int]
    """Letters that are a scale only behind a decimal fraction."""
    local_suffixes: dict[str, int]
    """The same behind an amount of the local currency."""
    adverbs: dict[str, int]
    """How often: "twice"."""
    context: NumberContext


class Units(Section, frozen=True):
    """units.toml"""

    head_last: bool
    """Whether the counted noun follows its modifiers ("12 leading Japanese companies") or comes first."""
    suffixes: tuple[str, ...]
    """Endings that a noun may carry."""
    classifiers: frozenset[str]
    """Nouns that a more exact noun may follow: "150 kursi magang"."""
    fillers: frozenset[str]
    """Words between the number and its noun, where the noun follows directly."""
    stops: frozenset[str]
    """Words behind a number that are no noun and no modifier of one."""
    others: frozenset[str]
    """Words for more of the same: "12 others"."""
    coordinators: frozenset[str]
    """Words that join two modifiers of one noun: "small and medium companies"."""
    adjectival: frozenset[str]
    """Units whose singular may follow any number before a noun: "a 650 kilometre route"."""
    dimensions: frozenset[str]
    """Units that measure and count no things."""
    person_endings: tuple[str, ...]
    """Endings of capitalised words for the people of a country."""
    person_stops: frozenset[str]
    """Words with these endings that are none."""
    units: dict[str, tuple[str, ...]]
    """Singular English noun to the phrases that may follow any number."""
    single: dict[str, tuple[str, ...]]
    """The same for phrases that follow only "one" or a hyphen."""


class Money(Section, frozen=True):
    """money.toml"""

    local: str
    """ISO 4217 code of the currency whose amounts take the local suffixes."""
    attached: frozenset[str]
    """Marks that stand directly before the digits, without a blank."""
    whole: frozenset[str]
    """Currencies whose amounts have no decimals."""
    prefixes: dict[str, tuple[str, ...]]
    """Code to the marks before an amount: tokens with blanks between, case as written."""
    words: dict[str, tuple[str, ...]]
    """Code to the phrases behind an amount, lower-case."""


class Times(Section, frozen=True):
    """times.toml: the words of time by category, and rows of categories that make an expression of time."""

    slash_order: str
    """"dmy" or "mdy"."""
    decimal_mark: str
    """The mark before decimals."""
    ordinal_endings: list[str]
    """Endings that make a number an ordinal."""
    decade_endings: list[str]
    """Endings that make a year a decade."""
    future_cues: frozenset[str]
    """Words before an expression that make it lie ahead."""
    future_prepositions: frozenset[str]
    """Words directly before an expression that make it lie ahead."""
    future_verbs: frozenset[str]
    """Words behind an expression that make it lie ahead."""
    past_perfect: frozenset[str]
    """words far before an expression that tell what was so before the day of the report"""
    past_cues: frozenset[str]
    """Words beside a date that put it into the past."""
    span_cues: frozenset[str]
    """Words that make a number of units that lie ahead a stretch and not a date."""
    time_cues: frozenset[str]
    """Words before a bare month or weekday that show it to be no name."""
    not_year_before: frozenset[str]
    not_year_after: frozenset[str]
    """Words behind four digits that show them to be no year."""
    age_cues: frozenset[str]
    """Words before a number of years that is an age and no stretch of time."""
    words: dict[str, dict[str, int | float | str]]
    """Category to phrase to value; the categories are those of `extract.timex_lexicon.CODES`."""
    parts: dict[str, str]
    """Pieces of patterns, used as "$name"."""
    patterns: dict[str, list[str]]
    """Rule to rows of categories, the longest first.

    "name?" may be missing, "a/b" is either; "(?:", "|", ")" and ")?" group; "!year" forbids a year next.
    """
