"""The forms of the files about names, offices, organisations and places."""

from sepakat.lang.section import Section


class OfficeMentions(Section, frozen=True):
    """offices.toml [mention]: the words beside a bare office that make it a mention of its holder."""

    before: frozenset[str]
    """Words before it."""
    after: frozenset[str]
    """Words behind it."""


class OfficeGrammar(Section, frozen=True):
    """offices.toml [grammar]"""

    led: frozenset[str]
    """Words between a delegation and the office of its leader."""
    plural: frozenset[str]
    """Offices said of two holders at once."""
    leads: frozenset[str]
    """Verbs that say what somebody leads ("yang memimpin", "who heads")."""
    former: frozenset[str]
    elect: frozenset[str]
    """Words for one who is elected and not yet in office."""
    acting: frozenset[str]
    """Words for one who stands in."""
    field: frozenset[str]
    """Words between an office and its field, body or place."""
    post: frozenset[str]
    """Words between an envoy and where it is sent."""
    join: frozenset[str]
    """Words that join two fields of one office."""
    tail: frozenset[str]
    """Words that may follow an office head and belong to it."""
    appositive: frozenset[str]
    field_forms: tuple[tuple[str, str], ...]
    """Beginning and end of derived nouns, which behind an office are a field and no name."""
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
    independent: frozenset[str]
    """English forms of offices that say nothing of the organisation named nearby."""
    local: frozenset[str]
    """English forms of offices that the name of a place follows."""
    foreign: frozenset[str]
    """English forms of offices that the language's own state does not have."""
    reciprocal: frozenset[str]
    """English forms of words for who holds the same office in another state."""
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
    definite: frozenset[str]
    """Words behind such a noun by which it means one named before ("perusahaan itu"); none where they precede it."""
    attributes: tuple[str, ...]
    """Endings of words that say where a company is from ("-based")."""
    not_plain: tuple[str, ...]
    """Beginnings of verbs and small words, which do not stand between such a noun and the name."""
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


class PlaceWords(Section, frozen=True):
    """places.toml: the words around names of places; lower-case unless said otherwise."""

    locatives: frozenset[str]
    """Words right before a name that show it to be a place."""
    certain: frozenset[str]
    """The locatives that leave no doubt even for a name that is nearly always something else."""
    heads: tuple[str, ...]
    """Capitalised words that belong to the name of the place behind them ("Kota")."""
    head_takers: frozenset[str]
    """Words before a head that take it for themselves ("Wali Kota")."""
    founders: frozenset[str]
    """The heads that make a place of any capitalised words behind them ("Desa")."""
    stops: frozenset[str]
    """Capitalised words that never belong to a name made by a founder; the heads do not either."""
    tails: frozenset[str]
    """Capitalised words that belong to the name of the place before them ("Province")."""
    governing_before: frozenset[str]
    """One or two words before a place that make it a government that acts."""
    governing_behind: tuple[str, ...]
    """The same for words behind the place."""
    here: frozenset[str]
    """Words before a seat of government that make it a mere place."""
    acting: frozenset[str]
    """Verbs behind a seat of government that make it the government."""
    offices: frozenset[str]
    """Words before a state's name that is also a person's: what follows is the holder's name. None where the state precedes."""
    conjunctions: frozenset[str]
    """Join two places of one list."""
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
