"""The forms of the files of a pack. One Struct a file; docs/language-packs.md explains each key."""

from sepakat.lang.section import Section


class Abbreviations(Section, frozen=True):
    """abbreviations.toml"""

    words: frozenset[str]
    """Lower-case words without their stop, after which a full stop ends no sentence."""


class Recognition(Section, frozen=True):
    """recognition.toml: by which words the language is known in short texts and beside its near relatives."""

    common: frozenset[str]
    """The commonest words, lower-case."""
    distinctive: frozenset[str]
    """Words that the near relatives lack or spell otherwise."""
    relatives: dict[str, frozenset[str]]
    """ISO 639-1 code of a near relative to words of it that are none of this language."""


class Cues(Section, frozen=True):
    """cues.toml: stage cues by the grammar they need, then by stage"""

    modal: dict[str, list[str]]
    """subject + cue + verb"""
    control: dict[str, list[str]]
    """subject + cue + deed"""
    joint: dict[str, list[str]]
    """like control, done by both sides"""
    request: dict[str, list[str]]
    """someone + cue + doer + deed"""
    wish: dict[str, list[str]]
    """someone + cue + clause with its own subject"""
    expected: dict[str, list[str]]
    """subject + cue + deed, undertaken by nobody"""
    aspect: dict[str, list[str]]
    """subject + cue + verb; says how far the deed is"""
    result: dict[str, list[str]]
    """the verb itself says how far the deed is"""
    noun: dict[str, list[str]]
    """a noun that names the stage"""
    content: dict[str, list[str]]
    """instrument + cue + its fields"""
    context: dict[str, list[str]]
    """signed, hearsay, conditional, negation, effect, background, subset: words around a deed"""


class SideWords(Section, frozen=True):
    """sides.toml: phrases that stand for sides named elsewhere, and small words that show who is who"""

    home: str
    """alpha-3 of the state whose government is meant where an article names none; empty for a language of many states"""
    suffixes: list[str]
    """endings that a word may carry without meaning another word"""
    both: list[str]
    """stand for both sides, or for what both do together"""
    speaker: list[str]
    """stand for the speaker's side"""
    person: list[str]
    """stand for the person named last"""
    government: list[str]
    """stand for the government named last, or that of the article's home"""
    company: list[str]
    """stand for the company or body named last"""
    guests: list[str]
    """stand for the side that is not the speaker's"""
    agent: list[str]
    """introduce the doer of a passive verb"""
    adjunct: list[str]
    """prepositions: what follows is no subject"""
    conjunction: list[str]
    partner: list[str]
    """with whom something is agreed"""
    passive: list[str]
    """words, or prefixes of a verb, that make it passive"""
    relative: list[str]
    clause: list[str]
    """words at which a new clause may begin"""
    since: list[str]
    """a date behind one of these is no due date"""


class Deeds(Section, frozen=True):
    """deeds.toml: what kinds of doing verbs name"""

    prefixes: list[str]
    suffixes: list[str]
    hidden: dict[str, list[str]]
    """letters of the root that a prefix swallows"""
    deed: list[str]
    """roots of verbs for something that can be delivered"""
    talk: list[str]
    """roots of verbs of saying, thinking and feeling"""
    abstract: list[str]
    """effects, wishes and feelings: nothing that can be delivered"""
    adverbs: list[str]
    """may stand between a cue and its verb"""
    future: list[str]
    """may stand before a due date"""
    share: list[str]
    """join a part to its whole: "1,150 of 3,000\""""
    outcome: list[str]
    """stand before the number that another is raised or cut to"""


class Encounters(Section, frozen=True):
    """encounters.toml: words that report encounters and instruments"""

    event: dict[str, list[str]]
    """by event type"""
    status: dict[str, list[str]]
    """by event status"""
    instrument: dict[str, list[str]]
    """by instrument type"""
    instrument_status: dict[str, list[str]]
    """by instrument status"""
    cooperation: dict[str, list[str]]
    """words: an article about cooperation has several of them"""


class Topics(Section, frozen=True, rename="kebab"):
    """topics.toml: the words of each topic"""

    ai: list[str]
    smart_city: list[str]
    connectivity: list[str]
    iot: list[str]
    digital_identity: list[str]
    digital_public_infrastructure: list[str]
    e_government: list[str]
    cybersecurity: list[str]
    data_governance: list[str]
    data_centre_cloud: list[str]
    semiconductors: list[str]
    digital_talent: list[str]
    education_research: list[str]
    startups_innovation: list[str]
    digital_economy_trade: list[str]
    payments_fintech: list[str]
    investment: list[str]
    agriculture_food: list[str]
    health: list[str]
    energy_climate: list[str]
    transport: list[str]
    media_information: list[str]
    child_online_safety: list[str]
    space: list[str]
    defence: list[str]


class LayoutWords(Section, frozen=True):
    """layout.toml: the words that show what a line is. A phrase that ends in ":" counts only before a colon or alone on its line."""

    related: list[str]
    """Open a lead to other reports, or a list of them."""
    page: list[str]
    """Open a line that belongs to the page: sharing, tags, advertisement, copyright, navigation."""
    page_inside: list[str]
    """Make a short line the page's, wherever they stand in it."""
    credit: list[str]
    """Open the line that says who wrote or edited the report."""
    caption: list[str]
    """Open a caption."""
    caption_credit: list[str]
    """Stand in the bracket that ends a caption."""
    header: list[str]
    """Open a line of the header."""
    published: list[str]
    """Open the date of publication, wherever the line stands."""
    dateline_words: frozenset[str]
    """Lower-case words that may stand in a dateline."""


class OfficeMentions(Section, frozen=True):
    """offices.toml [mention]: the words beside a bare office that make it a mention of its holder."""

    before: frozenset[str]
    after: frozenset[str]


class OfficeGrammar(Section, frozen=True):
    """offices.toml [grammar]"""

    former: frozenset[str]
    elect: frozenset[str]
    acting: frozenset[str]
    field: frozenset[str]
    """Words between an office and its field, body or place."""
    post: frozenset[str]
    """Words between an envoy and where it is sent."""
    join: frozenset[str]
    tail: frozenset[str]
    """Words that may follow an office head and belong to it."""
    appositive: frozenset[str]
    possessive: frozenset[str]
    head_first: bool
    """True when field and body follow the office ("menteri perdagangan"), False when they may precede it too."""


class Offices(Section, frozen=True):
    """offices.toml"""

    short: dict[str, str]
    """Short forms of the press, lower-case, to the full lower-case form."""
    state: dict[str, str]
    """Offices of a state or its parts to their English form."""
    envoy: dict[str, str]
    """Offices of those sent abroad: their side is the sender."""
    service: dict[str, str]
    """Offices of the civil service, usually named without their ministry."""
    peculiar: dict[str, str]
    """Offices that only one state has, to its alpha-3."""
    foreign: frozenset[str]
    """English forms of offices that the language's own state does not have."""
    body: dict[str, str]
    """Offices in any organisation: their side is that of the organisation."""
    private: dict[str, str]
    """What private persons are called."""
    mention: OfficeMentions
    grammar: OfficeGrammar
    fields: dict[str, str]
    """Fields of offices and ministries to their English form; "" where the English has no word for it."""


class Organisations(Section, frozen=True):
    """organisations.toml"""

    government: dict[str, str]
    """Heads of bodies that act for their state, to their English form."""
    own: dict[str, str]
    """Heads of bodies that act for themselves."""
    tails: frozenset[str]
    """Words that end the name of a company, beyond the heads."""
    join: frozenset[str]
    """Words that join the parts of a name."""
    origin: frozenset[str]
    """Words between a company and the state that it is from."""
    cues: frozenset[str]
    """Common nouns that a company's name follows."""
    bodies: dict[str, tuple[str, str]]
    """Lower-case short names of bodies of a state: English name and the state's alpha-3."""


class PersonNames(Section, frozen=True):
    """names.toml"""

    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    credits: frozenset[str]
    aside: frozenset[str]
    relative: frozenset[str]
    """Pronouns that behind a comma show that a person was named."""
    common: frozenset[str]


class Reporting(Section, frozen=True):
    """reporting.toml: who says what. All words are lower-case."""

    bare: tuple[str, ...]
    """Verbs that take a clause without a complementizer: SPEAKER verb CLAUSE."""
    linked: tuple[str, ...]
    """Verbs that report only with a complementizer, beside a quotation or behind the clause."""
    participles: tuple[str, ...]
    """MAIN CLAUSE, participle CLAUSE; the speaker is that of the main clause."""
    phrases: tuple[str, ...]
    """Reporting verbs of several words."""
    inverted: tuple[str, ...]
    """Words that stand before their speaker, behind what is said."""
    trailing: tuple[str, ...]
    """Verbs of CLAUSE, SPEAKER verb; empty where only `inverted` words stand behind what is said."""
    sources: tuple[str, ...]
    """Words before a speaker: "according to"."""
    not_sources: frozenset[str]
    """What follows such words without being a speaker ("plan")."""
    enclitic: str
    """Ending of a reporting word that stands for its speaker ("nya"); empty when there is none."""
    complementizers: frozenset[str]
    pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    """Of the pronouns, those that are no subject of a verb."""
    plural_pronouns: frozenset[str]
    neuter_pronouns: frozenset[str]
    between: frozenset[str]
    """Words that may stand between a speaker and its verb."""
    passives: frozenset[str]
    """Words that make a following verb form passive."""
    infinitives: frozenset[str]
    """Words before a verb that then has no speaker of its own."""
    joiners: frozenset[str]
    """Words before a verb that shares the subject of the main clause."""
    echoes: frozenset[str]
    """Words before a report that is a parenthesis: "as SPEAKER said, CLAUSE"."""
    relatives: frozenset[str]
    """Words that start a relative clause."""
    openers: frozenset[str]
    """Words at which a speaker's phrase cannot go on to the left."""
    concessives: frozenset[str]
    """Words that open a subordinate clause, which ends at its comma."""
    coordinators: frozenset[str]
    """Words that join a second act of the speaker behind a comma."""
    act_prefixes: tuple[str, ...]
    act_suffixes: tuple[str, ...]
    """How the verb of such an act begins or ends."""
    acts: frozenset[str]
    """Verbs of such acts that those do not show."""
    not_acts: frozenset[str]
    adjuncts: frozenset[str]
    """Words that start a circumstance ("in a statement")."""
    listener_verbs: frozenset[str]
    """Verbs that name the listener behind them ("told")."""
    links: frozenset[str]
    """Prepositions inside the phrase of a speaker ("minister of trade")."""
    listeners: frozenset[str]
    predicates: frozenset[str]
    """Words that start a predicate: a complement that begins so has no subject of its own."""
    predicate_prefixes: tuple[str, ...]
    not_predicates: frozenset[str]
    labels: frozenset[str]
    """Words behind which stands what the object is called ("sebagai"): no clause is reported."""
    existentials: frozenset[str]
    """Words that make a clause without a subject before them ("belum ada")."""
    interrogatives: frozenset[str]
    """Words that start a reported question, and are part of it."""
    articles: frozenset[str]
    """Determiners that cannot be a subject alone; a verb form behind one is an adjective."""
    definites: frozenset[str]
    """Words at the edge of a phrase that means someone named before ("the", "tersebut")."""
    bodies: frozenset[str]
    """Nouns for organisations ("company"), which a definite phrase takes up again."""
    plural_suffixes: tuple[str, ...]
    """How a noun ends that means several speakers."""
    negations: frozenset[str]
    """Words that deny the report ("did not say")."""
    nouns: frozenset[str]
    """Verb forms that are nouns too, and verbs only behind a plural or a name."""
    finite: frozenset[str]
    """Finite words, of which a bare complement needs one; empty where the language needs none."""
    finite_suffixes: tuple[str, ...]
    determiners: frozenset[str]
    """Left off a speaker's phrase when it serves as a name."""
    stances: frozenset[str]
    """Verbs of judgement, demand and depiction, which report a stance without a clause."""
    stance_participles: frozenset[str]
    linked_stances: frozenset[str]
    """Verbs that report a stance only with such a word behind them ("spoke about")."""
    stance_adjectives: frozenset[str]
    """Adjectives and participles that do, behind a form of "to be" ("critical of")."""
    stance_links: frozenset[str]
    """Words between such a verb and its object ("call for")."""
    agents: frozenset[str]
    """Words before the agent of a passive."""
    extent: str
    """Which words are the speaker's span: "phrase" with titles and determiners, "name" the bare name."""


class NumberContext(Section, frozen=True):
    """The words around numbers. Each entry is a phrase: lower-case tokens with blanks between."""

    about: tuple[str, ...]
    """Before a number that is not exact."""
    at_least: tuple[str, ...]
    """Before a lower bound."""
    at_most: tuple[str, ...]
    """Before an upper bound."""
    after_at_least: tuple[str, ...]
    after_about: tuple[str, ...]
    minus: tuple[str, ...]
    plus: tuple[str, ...]
    """Before a minus that is no sign: "plus minus 1"."""
    ages: tuple[str, ...]
    """Before somebody's years: "aged"."""
    links: tuple[str, ...]
    """Between the two ends of a range."""
    gaps: tuple[str, ...]
    """Between a bare number and one whose unit it shares: "five *of the* 30 engineers"."""
    labels: tuple[str, ...]
    """Before a number that is a name: "article 5"."""
    definite: tuple[str, ...]
    """Before a small number that only points back: "the two leaders"."""


class Numbers(Section, frozen=True):
    """numbers.toml"""

    decimal: str
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
    times: dict[str, int]
    """Multiply inside a group: "puluh", "hundred"."""
    scales: dict[str, int]
    """Close a group: "ribu", "million"."""
    collectives: dict[str, int]
    vague: dict[str, tuple[int, int]]
    """Least and greatest number meant."""
    fractions: dict[str, tuple[int, int]]
    """Numerator and denominator."""
    denominators: dict[str, int]
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
    prefixes: dict[str, tuple[str, ...]]
    """Code to the marks before an amount: tokens with blanks between, case as written."""
    words: dict[str, tuple[str, ...]]
    """Code to the phrases behind an amount, lower-case."""


class Times(Section, frozen=True):
    """times.toml: the words of time by category, and rows of categories that make an expression of time."""

    slash_order: str
    """"dmy" or "mdy"."""
    decimal_mark: str
    ordinal_endings: list[str]
    """Endings that make a number an ordinal."""
    decade_endings: list[str]
    """Endings that make a year a decade."""
    future_cues: frozenset[str]
    """Words before an expression that make it lie ahead."""
    future_verbs: frozenset[str]
    """Words behind an expression that make it lie ahead."""
    past_cues: frozenset[str]
    span_cues: frozenset[str]
    """Words that make a number of units that lie ahead a stretch and not a date."""
    time_cues: frozenset[str]
    """Words before a bare month or weekday that show it to be no name."""
    not_year_before: frozenset[str]
    not_year_after: frozenset[str]
    age_cues: frozenset[str]
    """Words before a number of years that is an age and no stretch of time."""
    words: dict[str, dict[str, int | float | str]]
    """Category to phrase to value; the categories are those of `extract.timex_lexicon.CODES`."""
    parts: dict[str, str]
    """Pieces of patterns, used as "$name"."""
    patterns: dict[str, list[str]]
    """Rule to rows of categories, the longest first: "name?" may be missing, "a/b" is either; "(?:", "|", ")" and ")?" group; "!year" forbids a year next."""


class PlaceWords(Section, frozen=True):
    """places.toml: the words around names of places; lower-case unless said otherwise."""

    locatives: frozenset[str]
    """Words right before a name that show it to be a place."""
    certain: frozenset[str]
    """The locatives that leave no doubt even for a name that is nearly always something else."""
    heads: tuple[str, ...]
    """Capitalised words that belong to the name of the place behind them ("Kota")."""
    founders: frozenset[str]
    """The heads that make a place of any capitalised words behind them ("Desa")."""
    tails: frozenset[str]
    """Capitalised words that belong to the name of the place before them ("Province")."""
    governing_before: frozenset[str]
    """One or two words before a place that make it a government that acts."""
    governing_behind: tuple[str, ...]
    here: frozenset[str]
    """Words before a seat of government that make it a mere place."""
    acting: frozenset[str]
    """Verbs behind a seat of government that make it the government."""
    conjunctions: frozenset[str]
    companions: frozenset[str]
    """Words that may stand capitalised beside a name that is also a person's without making it one."""
    shouted: frozenset[str]
    """Common words that look like an abbreviation in a line of capitals."""
    suppressed: frozenset[str]
    """Names of the gazetteer, as written, that mean something else in this language."""
    state_forms: tuple[str, ...]
    """Words before a state's name that belong to its official name, as written."""
    measured_before: frozenset[str]
    """Words right before a state's name that make the two a currency or a language and no state ("dolar AS")."""
    measured_behind: frozenset[str]
    """Such words right behind it ("Japanese yen")."""


class SiteChecks(Section, frozen=True):
    """Where the outlet's own name may stand in a sentence."""

    before: frozenset[str]


class NumberChecks(Section, frozen=True):
    """Phrases that tie one number to another."""

    definite: frozenset[str]
    """Behind an amount that was named before."""
    definite_before: frozenset[str]
    totals: tuple[str, ...]
    reached_target: tuple[str, ...]
    target: tuple[str, ...]
    comprising: tuple[str, ...]
    """Before all the parts of a whole."""
    listing: tuple[str, ...]
    """Before the full list of what was counted."""
    list_joins: frozenset[str]
    list_open: tuple[str, ...]
    """Show that a list is not full."""
    including: tuple[str, ...]
    """Before a part of a whole."""
    part_of: tuple[str, ...]
    """Between a part and its whole."""
    multiples: tuple[str, ...]
    """Behind a factor."""
    rises: frozenset[str]
    falls: frozenset[str]
    before: tuple[str, ...]
    """Between a verb of change and the number that it starts from."""
    after: tuple[str, ...]
    """Between that number and the one that it ends at."""


class Incompatible(Section, frozen=True):
    """Offices that nobody may hold at once; no states means all."""

    states: frozenset[str]
    one: tuple[str, ...]
    other: tuple[str, ...]


class OfficeChecks(Section, frozen=True):
    """What the checks of offices and names of bodies look for."""

    former: tuple[str, ...]
    """In a sentence with these an old name may stand rightly."""
    other_bodies: frozenset[str]
    """Before a name they make another body of it."""
    also: frozenset[str]
    """Between two offices of one person."""
    heads: tuple[str, ...]
    """Heads of an office whose field may be misnamed."""
    incompatible: tuple[Incompatible, ...]


class Moments(Section, frozen=True):
    """Words that place a deed before or after its report."""

    tomorrow: tuple[str, ...]
    today: tuple[str, ...]
    days_ago: tuple[str, ...]
    finish: tuple[str, ...]
    """Work on a text that is not signed yet."""
    hopes: tuple[str, ...]
    done: tuple[str, ...]
    texts: tuple[str, ...]
    """What gets signed."""


class Checks(Section, frozen=True):
    """checks.toml: what the checks of an article against itself and the calendar look for."""

    site: SiteChecks
    numbers: NumberChecks
    offices: OfficeChecks
    deeds: dict[str, tuple[str, ...]]
    """Deeds that are done once, by name; forms of their verbs."""
    moments: Moments
    abbreviations: dict[str, tuple[str, ...]]
    """Letters of forms like "B2B" to the words that they stand for."""


class Institution(Section, frozen=True):
    """A public body's name and the time in which it holds."""

    names: tuple[str, ...]
    state: str
    """Alpha-3 of the state that alone has it, "" when others may."""
    since: str
    until: str
    """First and last day, ISO 8601, "" when open."""
    other: str
    """What it was or is called outside that time."""


class Institutions(Section, frozen=True):
    """institutions.toml: public bodies that took or lost a name on a known day."""

    institutions: tuple[Institution, ...]
