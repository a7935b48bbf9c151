"""Direct quotations: a quoted stretch and the reporting words beside it."""

from sepakat.extract.passages import Item, Kind
from sepakat.extract.reporting import Cue, Grammar, find_cues
from sepakat.extract.signs import FULL_STOPS, Run
from sepakat.extract.speaker_phrases import speaker_after
from sepakat.extract.speech import Attribution, cue_span, span_of
from sepakat.extract.subjects import subject_before
from sepakat.model.article import Span

FARTHEST_VERB = 40


def find_direct(items: list[Item], cues: list[Cue], grammar: Grammar) -> list[tuple[Cue | None, Attribution]]:
    """The quoted stretches of a passage with the cues they have in it, in order.

    A stretch without a cue of its own in the passage has cue and phrase None.
    """
    found: list[tuple[Cue | None, Attribution]] = []
    for index, item in enumerate(items):
        if item.quoted is None:
            continue
        if index and not item.quoted.complete and items[index - 1].lower in grammar.words.titling:
            continue
        content = Span(item.quoted.start, item.quoted.end)
        beside = _behind(items, index, cues, grammar) or _before(items, index, cues, grammar)
        if beside is None:
            found.append((None, Attribution(content, True, None, None, "quoted")))
            continue
        cue, speaker, rule = beside
        found.append(
            (cue, Attribution(content, True, cue_span(items, cue, grammar), span_of(items, speaker) if speaker else None, rule))
        )
    return found


def _behind(items: list[Item], quote: int, cues: list[Cue], grammar: Grammar) -> tuple[Cue, Run | None, str] | None:
    """ "QUOTE, said SPEAKER", "QUOTE, SPEAKER said", "QUOTE, ujarnya"."""
    start = quote + 1
    while start < len(items) and items[start].lower in (",", "–", "—"):
        start += 1
    for cue in cues:
        if cue.first < start:
            continue
        if cue.first > start + FARTHEST_VERB or any(_breaks(item) for item in items[start : cue.first]):
            return None
        if cue.first == start:
            if cue.form.enclitic:
                return cue, None, "quoted-enclitic"
            inverts = cue.form.inverted or cue.form.source or cue.form.trailing
            speaker = speaker_after(items, cue.behind, grammar) if inverts else None
            if speaker is not None:
                return cue, speaker, "quoted-verb-speaker"
        elif cue.form.verb:
            speaker = subject_before(items, cue, grammar)
            named = quote > 0 and items[quote - 1].lower in grammar.words.adjuncts
            if speaker is not None and start <= speaker.first <= start + 1 and not named:
                return cue, speaker, "quoted-speaker-verb"
    return None


def _breaks(item: Item) -> bool:
    return item.kind is Kind.QUOTE or item.lower in FULL_STOPS


def _before(items: list[Item], quote: int, cues: list[Cue], grammar: Grammar) -> tuple[Cue, Run | None, str] | None:
    """ "SPEAKER said: QUOTE", "According to SPEAKER, QUOTE"."""
    for cue in reversed(cues):
        if cue.behind > quote:
            continue
        if any(item.lower in FULL_STOPS for item in items[cue.behind : quote]):
            return None
        if cue.form.enclitic:
            return cue, None, "enclitic-quoted"
        if cue.form.source:
            speaker = speaker_after(items, cue.behind, grammar)
            if speaker is not None:
                return cue, speaker, "source-word-quoted"
        if cue.form.verb:
            speaker = subject_before(items, cue, grammar)
            if speaker is not None and items[speaker.first].lower in grammar.words.neuter_pronouns and cue is not cues[0]:
                continue
            if speaker is not None or cue.form.participle:
                return cue, speaker, "speaker-verb-quoted"
    return None


def find_announcement(items: list[Item], grammar: Grammar) -> tuple[Span, Span | None] | None:
    """Cue and speaker of a passage that only announces the next: "SPEAKER went on:"."""
    if not items or items[-1].lower != ":":
        return None
    beside = _before(items, len(items), find_cues(items, grammar), grammar)
    if beside is None:
        return None
    cue, speaker, _ = beside
    return cue_span(items, cue, grammar), span_of(items, speaker) if speaker else None
