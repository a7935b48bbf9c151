"""The form of the file about who says what."""

from sepakat.lang.section import Section


class Reporting(Section, frozen=True):
    """reporting.toml: who says what. All words are lower-case."""

    bare: tuple[str, ...]
    """Verbs that take a clause without a complementizer: SPEAKER verb CLAUSE."""
    clausal: frozenset[str]
    """Of these, verbs that take no object but a clause."""
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
    own_pronouns: frozenset[str]
    """First and second person: whoever says so reports nobody else."""
    object_pronouns: frozenset[str]
    """Of the pronouns, those that are no subject of a verb."""
    plural_pronouns: frozenset[str]
    neuter_pronouns: frozenset[str]
    between: frozenset[str]
    """Words that may stand between a speaker and its verb."""
    adverb_suffixes: tuple[str, ...]
    """How other words end that may stand there."""
    participle_suffixes: tuple[str, ...]
    """How a word ends that starts a participial clause, which is no part of a speaker's phrase."""
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
    """How the verb of such an act begins."""
    act_suffixes: tuple[str, ...]
    """How the verb of such an act begins or ends."""
    acts: frozenset[str]
    """Verbs of such acts that those do not show."""
    not_acts: frozenset[str]
    """Words that look like such verbs and are none."""
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
    """How a verb that starts a predicate begins."""
    not_predicates: frozenset[str]
    """Words that look like such verbs and are none."""
    verbal: frozenset[str]
    """Words that show the predicate inside a clause, where `finite` is empty."""
    verbal_prefixes: tuple[str, ...]
    """How other such words begin."""
    not_verbal: frozenset[str]
    """Words that begin so and show none."""
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
    titling: frozenset[str]
    """Words before a title in quotation marks, which is no speech."""
    negations: frozenset[str]
    """Words that deny the report ("did not say")."""
    nouns: frozenset[str]
    """Verb forms that are nouns too, and verbs only behind a plural or a name."""
    finite: frozenset[str]
    """Finite words, of which a bare complement needs one; empty where the language needs none."""
    finite_suffixes: tuple[str, ...]
    """Endings of finite words."""
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
