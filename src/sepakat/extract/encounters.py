"""Sentences that report an encounter or act of two sides, put together to events."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.encounter_reports import Report, join_report
from sepakat.extract.parties import named_sides, signers, text_parties
from sepakat.extract.sides import Sides
from sepakat.extract.times import timex_iso
from sepakat.extract.topics import SEVERAL, find_topics, laid_down, main_topics
from sepakat.extract.venues import dateline_place, find_venue, goes_somewhere, host_of, is_attribute
from sepakat.extract.verbs import word_sets
from sepakat.model.article import Span
from sepakat.model.claims import Event
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import EventStatus, EventType, NameKind, TimexType, Topic
from sepakat.text.phrases import Match

MONTH = re.compile(r"\d{4}-\d\d")
DAY = len("2026-01-31")
LEAD = 3
"""Sentences that tell what a report is about."""
TOGETHER = (EventType.MEETING, EventType.SIGNING, EventType.FORUM)
TEXT_REACH = 8
"""Most words between a signing and the text that is signed."""


def find_events(draft: Draft, sides: Sides) -> None:
    """Add the events of an article to the draft."""
    if len(sides.main) < 2:
        return
    reports: list[Report] = []
    for sentence in draft.sentences:
        for report in _sentence_reports(draft, sides, sentence, reports):
            join_report(reports, report)
    draft.events.extend(_event(draft, _at_dateline(draft, report)) for report in reports if len(report.parties) > 1)


def _at_dateline(draft: Draft, report: Report) -> Report:
    """An encounter of a certain day that the report begins with, and gives no place for, was where the dateline says."""
    lead = draft.sentences[min(LEAD, len(draft.sentences)) - 1].last
    dated = report.date is not None and len(report.date) == DAY and report.status is EventStatus.HELD
    if report.place or not dated or report.type not in TOGETHER or report.first >= lead:
        return report
    return replace(report, place=dateline_place(draft))


def _sentence_reports(draft: Draft, sides: Sides, sentence: Sentence, earlier: list[Report]) -> Iterator[Report]:
    found = [match for match in draft.finds.within("event", sentence.first, sentence.last) if _is_meant(draft, sentence, match)]
    found = found or draft.finds.within("agreeing", sentence.first, sentence.last)[:1]
    matches = _distinct(draft, found, sentence)
    planned: str | None = None
    for number, match in enumerate(matches):
        told = any(report.type is EventType.SIGNING for report in earlier)
        if match.payload is EventType.SIGNING and not told and not _names_text(draft, sentence, match):
            continue
        if _is_denied(draft, sentence, match) or _is_tour(draft, sentence, match):
            continue
        until = matches[number + 1].first if number + 1 < len(matches) else sentence.last
        report = _on_occasion(draft, sentence, _report(draft, sides, sentence, match, until), earlier)
        if planned and report.date == planned and report.status is EventStatus.HELD:
            report = replace(report, status=EventStatus.PLANNED)
        planned = report.date if report.status is EventStatus.PLANNED else planned
        if _is_event(draft, sentence, match, report, earlier):
            yield report


def _is_meant(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether a word means an encounter here: not "meet the condition", "called on firms to", "exchanged views"."""
    words, other = draft.words, draft.pack.encounters.fulfilled
    phrase, behind = " ".join(words[match.first : match.last]), words[match.last : min(match.last + 8, sentence.last)]
    if phrase in other["verbs"] and any(word in other["objects"] for word in behind[:4]):
        return False
    if phrase in other["appeal"] and any(word in other["infinitive"] for word in behind):
        return False
    if match.payload is EventType.VISIT and is_attribute(draft, match):
        return False
    if match.payload is EventType.CALL and _is_mode(draft, sentence, match):
        return False
    if phrase in draft.pack.encounters.exchange["words"]:
        reach = min(match.last + 5, sentence.last)
        return any(draft.finds.has(book, match.last, reach) for book in ("instrument", "document"))
    return True


def _distinct(draft: Draft, matches: list[Match[EventType]], sentence: Sentence) -> list[Match[EventType]]:
    """One match a type, but each dated one of a type that has several dates."""
    if len(matches) < 2:
        return matches
    kept: list[Match[EventType]] = []
    dated: set[EventType] = set()
    for number, match in enumerate(matches):
        until = matches[number + 1].first if number + 1 < len(matches) else sentence.last
        has_date = _timex_in(draft, match.last, until) is not None
        same = [each for each in kept if each.payload is match.payload]
        if not same or (has_date and match.payload in dated):
            kept.append(match)
        elif has_date:
            kept[kept.index(same[-1])] = match
        if has_date:
            dated.add(match.payload)
    return kept


def _home_of_guest(draft: Draft, sides: Sides, guest: str) -> tuple[str, ...]:
    """The language's own state, where a foreigner opens something in a report about the two."""
    home = draft.pack.sides.home
    return (home,) if home in sides.main and guest in sides.main and guest != home else ()


def _is_mode(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether a call is only how something else was done or said ("said by telephone")."""
    if any(found.payload is not EventType.CALL for found in draft.finds.within("event", sentence.first, match.first)):
        return True
    said = word_sets(draft.pack)["statement"] & set(draft.words[max(sentence.first, match.first - 6) : match.first])
    return bool(said) and len(_participants(draft, sentence)) < 2


def _names_text(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether the sentence names an instrument, or a text stands near the word for its signing."""
    near = max(sentence.first, match.first - TEXT_REACH), min(sentence.last, match.last + TEXT_REACH)
    return draft.finds.has("instrument", sentence.first, sentence.last) or draft.finds.has("document", *near)


def _is_denied(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether the encounter is negated nearby, or denied, asked after, only known of or only hoped for before."""
    negations = word_sets(draft.pack)["negation"]
    if any(token.lower in negations for token in draft.tokens[max(sentence.first, match.first - 4) : match.first]):
        return True
    if draft.finds.has("knowing", max(sentence.first, match.first - 4), match.first):
        return True
    before = [draft.finds.has(book, sentence.first, match.first) for book in ("denying", "rumour")]
    if any(before) or draft.finds.has("untrue", match.last, sentence.last):
        return True
    hearsay = any(found.payload == "hearsay" for found in draft.finds.within("context", sentence.first, match.first))
    return hearsay or any(
        found.first == sentence.first or draft.words[found.first] not in draft.pack.sides.relative
        for found in draft.finds.within("unreal", sentence.first, match.first)
    )


def _is_tour(draft: Draft, sentence: Sentence, match: Match[EventType]) -> bool:
    """Whether a number of companies or people travels: that is a commitment, not an event."""
    goal = draft.words[match.last : min(match.last + 1, sentence.last)]
    travels = match.payload is EventType.VISIT or (
        match.payload is EventType.MEETING and goal == draft.pack.encounters.locative["to"][:1]
    )
    start, stop = sentence.start, draft.tokens[match.first].start
    return travels and any(each.unit in ("company", "person") for each in draft.quantities_in(start, stop))


def _signing_parties(draft: Draft, sides: Sides, sentence: Sentence, match: Match[EventType]) -> tuple[str, ...]:
    """Who signs, else whose the text is that the sentence names."""
    texts = draft.finds.within("instrument", sentence.first, sentence.last)
    told = (text_parties(draft, sides, sentence, text) for text in texts)
    return signers(draft, sides, sentence, match) or next((parties for parties in told if parties), ())


def _report(draft: Draft, sides: Sides, sentence: Sentence, match: Match[EventType], until: int) -> Report:
    parties = _signing_parties(draft, sides, sentence, match) if match.payload is EventType.SIGNING else ()
    parties = parties or named_sides(draft, sides, sentence, ("place", "speaker"))
    if match.payload is EventType.VISIT and len(parties) == 1:
        parties += host_of(draft, sentence, match, parties)
    if match.payload is EventType.LAUNCH and len(parties) == 1:
        parties += _home_of_guest(draft, sides, parties[0])
    timex = _date_of(draft, sentence, match, until)
    impersonal = match.payload is EventType.SIGNING or draft.finds.has("agreeing", match.first, match.last)
    if not parties and timex and impersonal:
        parties = sides.main
    status = _status(draft, sentence, match, timex)
    refers = _refers(draft, sentence, match, timex)
    return Report(
        type=match.payload,
        status=status,
        date=_iso(draft, timex, status) if timex else None,
        place=None if refers and until < sentence.last else find_venue(draft, sentence, match),
        parties=parties,
        participants=_participants(draft, sentence),
        proper=draft.tokens[match.first].text[0].isupper() and match.first > sentence.first,
        refers=refers,
        first=sentence.first,
        last=sentence.last,
        spans=(Span(sentence.start, sentence.end),),
    )


def _refers(draft: Draft, sentence: Sentence, match: Match[EventType], timex: Timex | None) -> bool:
    """Whether the word points back: a signing of no text that is named, "the talks" without a date."""
    if match.payload is EventType.SIGNING:
        return not _names_text(draft, sentence, match)
    words, mention = draft.words, draft.pack.offices.mention
    definite = words[match.first - 1] in mention.before or words[match.last : match.last + 1] in [
        [word] for word in mention.after
    ]
    return definite and timex is None and match.payload is EventType.MEETING


def _on_occasion(draft: Draft, sentence: Sentence, report: Report, earlier: list[Report]) -> Report:
    """The report with day and place of the encounter to whose occasion its sentence points back."""
    visits = [other for other in earlier if other.type is EventType.VISIT and other.place]
    if visits and report.type is not EventType.VISIT and draft.finds.has("on visit", sentence.first, sentence.last):
        report = replace(report, place=report.place or visits[-1].place)
    if report.date or report.status is not EventStatus.HELD or not draft.finds.has("occasion", sentence.first, sentence.last):
        return report
    held = [other for other in earlier if other.status is EventStatus.HELD]
    dated = [other for other in held if other.date]
    if not dated or any(other.type is report.type for other in held):
        return report
    return replace(report, date=dated[-1].date, place=report.place or dated[-1].place)


def _participants(draft: Draft, sentence: Sentence) -> tuple[str, ...]:
    names = (name for name in draft.names_in(sentence.start, sentence.end) if name.kind is NameKind.PERSON)
    return tuple(dict.fromkeys(name.entity or draft.text[name.start : name.end] for name in names))


def _timex_in(draft: Draft, first: int, last: int) -> Timex | None:
    """The calendar date among tokens [first, last), a day before a month; not that of a statement."""
    if first >= last:
        return None
    start, end = draft.tokens[first].start, draft.tokens[last - 1].end
    found = [timex for timex in draft.times_in(start, end) if dates_an_act(draft, timex)]
    return next((timex for timex in found if timex.first_day == timex.last_day), found[0] if found else None)


def _date_of(draft: Draft, sentence: Sentence, match: Match[EventType], until: int) -> Timex | None:
    """The date behind the word for an encounter, or else the only one before it, as also where that one alone gives a day."""
    moved = draft.finds.within("postponed", match.last, sentence.last)
    if moved and (new := _timex_in(draft, moved[0].last, sentence.last)):
        return new
    behind = _timex_in(draft, match.last, until)
    if behind and behind.first_day == behind.last_day:
        return behind
    start = draft.tokens[match.first].start
    before = [timex for timex in draft.times_in(sentence.start, start) if dates_an_act(draft, timex)]
    if len(before) != 1 or (_is_ahead(draft, before[0]) and _worded_status(draft, sentence, match) is EventStatus.HELD):
        return behind
    return before[0] if before[0].first_day == before[0].last_day or not behind else behind


def _is_ahead(draft: Draft, timex: Timex) -> bool:
    published = draft.article.published_on
    return published is not None and timex.first_day is not None and timex.first_day > published


def dates_an_act(draft: Draft, timex: Timex) -> bool:
    """Whether a time is a calendar date, and not the date of a statement."""
    if timex.type not in (TimexType.DATE, TimexType.TIME) or timex.first_day is None:
        return False
    statement = word_sets(draft.pack)["statement"]
    sentence = draft.sentence_at(timex.start)
    floor = max(sentence.start if sentence else 0, timex.start - 50)
    run = draft.token_range(floor, timex.start)[-5:]
    said = [index for index in run if draft.words[index] in statement]
    return all(
        any(found.first <= index < found.last for found in draft.finds.within("instrument", max(0, index - 3), index + 4))
        for index in said
    )


def _iso(draft: Draft, timex: Timex, status: EventStatus) -> str | None:
    """The date of an encounter; of one to come a month without a year is the next such month."""
    iso, published = timex_iso(timex, of_event=True), draft.article.published_on
    past = published is not None and timex.last_day is not None and timex.last_day < published
    if past and iso and status is EventStatus.PLANNED and not timex.explicit and MONTH.fullmatch(iso):
        return f"{int(iso[:4]) + 1}{iso[4:]}"
    return iso


def _status(draft: Draft, sentence: Sentence, match: Match[EventType], timex: Timex | None) -> EventStatus:
    published = draft.article.published_on
    worded = _worded_status(draft, sentence, match)
    if worded is EventStatus.CANCELLED:
        return worded
    if worded is EventStatus.PLANNED and timex and not timex.explicit and MONTH.fullmatch(timex.value):
        return worded
    if timex and published and timex.first_day and timex.last_day:
        if timex.first_day > published:
            return EventStatus.PLANNED
        if timex.last_day < published:
            return EventStatus.HELD
    return worded


def _worded_status(draft: Draft, sentence: Sentence, match: Match[EventType]) -> EventStatus:
    """What the words around an encounter say of it; a comma ends the words before it."""
    if any(found.payload is EventStatus.HELD for found in draft.finds.within("event status", match.first - 2, match.first)):
        return EventStatus.HELD
    commas = (index for index in range(sentence.first, match.first) if draft.tokens[index].text == ",")
    clause = max(commas, default=sentence.first)
    start, stop = max(clause, match.first - 6), min(sentence.last, match.last + 3)
    near = [found.payload for found in draft.finds.within("event status", start, stop)]
    near += [found.payload for found in draft.finds.within("set event status", clause, sentence.last)]
    for status in (EventStatus.CANCELLED, EventStatus.PLANNED):
        if status in near:
            return status
    return EventStatus.HELD


def _is_event(draft: Draft, sentence: Sentence, match: Match[EventType], report: Report, earlier: list[Report]) -> bool:
    """Two sides or more; or a date or place for an encounter that was reported before."""
    if (
        report.type is EventType.VISIT
        and not report.date
        and _is_told(draft, match)
        and not goes_somewhere(draft, sentence, match)
    ):
        return report.place is None and any(other.type is EventType.VISIT for other in earlier)
    if report.type is EventType.LAUNCH and (report.date is None or len(report.date) < 10):
        return False
    if report.type is EventType.FORUM and (report.date is None or not (report.proper or report.status is EventStatus.PLANNED)):
        return False
    least = len("2026-01") if report.status is EventStatus.PLANNED else DAY
    settled = report.place is not None or (report.date is not None and len(report.date) >= least)
    if draft.finds.has("agreeing", match.first, match.last) and not draft.finds.has("event", match.first, match.last):
        full = report.date is not None and report.place is not None and len(report.parties) > 1
        return full and report.status is EventStatus.HELD
    if draft.finds.has("process", match.first, match.last) and not settled and len(report.participants) < 2:
        return False
    sent = draft.finds.has("delegation", match.first, match.last) and not report.date
    if sent and not goes_somewhere(draft, sentence, match):
        return False
    if report.status is EventStatus.PLANNED and report.date is None and not (report.place and report.type is EventType.VISIT):
        timed = bool(draft.times_in(sentence.start, sentence.end))
        told = len(report.participants) + (report.place is not None)
        return len(report.parties) > 1 and told > (0 if timed else 1)
    if len(report.parties) > 1:
        return True
    return bool(report.date or report.participants) and any(
        other.type is report.type and other.status is report.status for other in earlier
    )


def _is_told(draft: Draft, match: Match[EventType]) -> bool:
    """Whether a visit is only the time of something else ("during the visit")."""
    return any(found.last >= match.last for found in draft.finds.within("on visit", max(0, match.first - 3), match.last + 1))


def _topics(draft: Draft, report: Report) -> tuple[Topic, ...]:
    named = find_topics(draft, report.first, report.last)
    if report.type is EventType.SIGNING:
        named += laid_down(draft)
    return tuple(dict.fromkeys(named))[:SEVERAL] or tuple(main_topics(draft, 3)) or (Topic.OTHER,)


def _event(draft: Draft, report: Report) -> Event:
    return Event(
        type=report.type,
        date=report.date,
        place=report.place,
        parties=report.parties,
        participants=report.participants,
        topics=_topics(draft, report),
        status=report.status,
        evidence=tuple(draft.article.evidence(*span) for span in report.spans),
        rule=f"{report.type.value}-word",
    )
