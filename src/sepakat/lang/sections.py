"""The forms of the files of a pack, one Struct a file; those of names, measures, speech and checks stand in modules beside."""

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
    """around a deed: signed, hearsay, conditional, premise, awaited, negation, forecast, so_far, moving, resuming, nearly, ..."""


class SideWords(Section, frozen=True):
    """sides.toml: phrases that stand for sides named elsewhere, and small words that show who is who"""

    home: str
    """alpha-3 of the state whose government is meant where an article names none; empty for a language of many states"""
    suffixes: list[str]
    """endings that a word may carry without meaning another word"""
    both: list[str]
    """stand for both sides"""
    group: list[str]
    """bodies that both sides form"""
    joint: list[str]
    """what both sides do together: works, meetings, texts"""
    speaker: list[str]
    """stand for the speaker's side"""
    inclusive: list[str]
    """stand for the speaker's side and those spoken to"""
    person: list[str]
    """stand for the person named last"""
    government: list[str]
    """stand for the government named last, or that of the article's home"""
    mission: list[str]
    """stand for the foreign state named last: its embassy, its envoy"""
    company: list[str]
    """stand for the company or body named last"""
    members: list[str]
    """stand for the international body whose members they are"""
    pair: list[str]
    """stand for the two companies or bodies named last"""
    guests: list[str]
    """stand for the side that is not the speaker's"""
    remainder: list[str]
    """the rest of what was told before, which the same side does"""
    agent: list[str]
    """introduce the doer of a passive verb"""
    adjunct: list[str]
    """prepositions: what follows is no subject"""
    conjunction: list[str]
    """Join two sides of one deed."""
    towards: list[str]
    """stand before those to whom a thing is given"""
    partner: list[str]
    """with whom something is agreed"""
    between: list[str]
    """before the two sides of one deed"""
    passive: list[str]
    """words, or prefixes of a verb, that make it passive"""
    contrast: list[str]
    """Words by which a denial ends: "denied it but promised"."""
    own_wish: list[str]
    """At the end of a wish or right behind it: who wishes will do it."""
    relative: list[str]
    """Open a relative clause."""
    clause: list[str]
    """words at which a new clause may begin"""
    since: list[str]
    """a date behind one of these is no due date"""


class Deeds(Section, frozen=True):
    """deeds.toml: what kinds of doing verbs name"""

    prefixes: list[str]
    suffixes: list[str]
    """Endings that lead from a word to its root, the longest first."""
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
    moved_to: list[str]
    """words before the day to which another is moved"""
    one: list[str]
    """stand before those where one of the whole is meant: "the first of 3\""""
    outcome: list[str]
    """stand before the number that another is raised or cut to"""
    lasting: list[str]
    """stand before the time that a deed goes on"""
    parting: list[str]
    """stand between an amount and what it is for, or by when it is due, where several amounts follow each other"""
    measured: list[str]
    """stand between "and" and an amount: "and all 40 sites\""""
    starts: list[str]
    """stand before the day from which on something is done"""
    ends: list[str]
    """stand before the day by which it is done"""
    within: list[str]
    """stand before the stretch of time from the day of the report on in which it is done"""


class Encounters(Section, frozen=True):
    """encounters.toml: words that report encounters and instruments"""

    event: dict[str, list[str]]
    """by event type"""
    status: dict[str, list[str]]
    """by event status"""
    set_status: dict[str, list[str]]
    """by event status; verbs that say it of an encounter in their clause, however far"""
    instrument: dict[str, list[str]]
    """by instrument type"""
    instrument_status: dict[str, list[str]]
    """by instrument status"""
    instrument_title: dict[str, list[str]]
    """connectors: small words inside the proper name of an instrument"""
    locative: dict[str, list[str]]
    """at: before the place of an encounter; to: before the goal of a visit; from: before the place of a launch"""
    statement: dict[str, list[str]]
    """words: what stands behind dates a statement, not an encounter"""
    knowing: dict[str, list[str]]
    """words: before an encounter of which somebody knows ("a person familiar with the talks")"""
    signable: dict[str, list[str]]
    """words: they name an agreement only where it is signed ("signed a cooperation")"""
    document: dict[str, list[str]]
    """words: stand for a text told before, or for several; who signs them signs something"""
    exchange: dict[str, list[str]]
    """words: a signing only with a text behind them ("exchanged", "pertukaran")"""
    process: dict[str, list[str]]
    """words: encounters only with a day or a place of their own, or two who are named ("negotiations")"""
    fulfilled: dict[str, list[str]]
    """verbs: report an encounter, but not with `objects` behind them ("meet the condition"), nor with what `appeal` lists"""
    another: dict[str, list[str]]
    """words: what is signed is not the text told before"""
    agreeing: dict[str, list[str]]
    """words: an encounter where day, place and both sides stand with them"""
    delegation: dict[str, list[str]]
    """words: a visit only with a day, or with the place that it goes to"""
    rumour: dict[str, list[str]]
    """words: what stands behind them nobody has said under a name"""
    postponed: dict[str, list[str]]
    """words: the date behind them is the one that counts"""
    here: dict[str, list[str]]
    """words: the place is that of the dateline ("here", "at his office"); back: the place named last ("there")"""
    occasion: dict[str, list[str]]
    """words: point back to the day and place of the encounter told before; visit: to the place of the visit told before"""
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
    """layout.toml: the words that show what a line is.

    A phrase that ends in ":" counts only before a colon or alone on its line.
    """

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
    title_label: list[str]
    """Stand before a colon at the very beginning of a text, with the headline behind."""
    outlet_label: list[str]
    """The same with the outlet behind."""
    date_label: list[str]
    """The same with the day of publication behind."""
    url_label: list[str]
    """The same with the address behind."""
    other_label: list[str]
    """The same with something else behind: who wrote it, where it was filed."""
    dateline_words: frozenset[str]
    """Lower-case words that may stand in a dateline."""


class Matters(Section, frozen=True):
    """matters.toml: words for what is done and to what, under names that are the same in every pack"""

    doings: dict[str, list[str]]
    """what is done: single words by their root, phrases as written"""
    things: dict[str, list[str]]
    """what it is done to or with"""
