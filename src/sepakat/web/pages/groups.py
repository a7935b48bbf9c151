"""Working groups: their meetings, the agenda of the next one, decisions entered from minutes, obstacles and solutions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from sepakat.errors import InputError, NotFound
from sepakat.model.accounts import AccountRole
from sepakat.model.groups import Group, Meeting
from sepakat.model.judgements import JudgementKind, NoteKind
from sepakat.model.vocabulary import ClaimKind, Stage
from sepakat.service import Page
from sepakat.service.choices import parse_choice
from sepakat.service.correcting import PROPERTIES, find_property, read_value
from sepakat.service.deciding import CONFLICT
from sepakat.service.group_agenda import draw_agenda, notes_by_record, plan_meetings
from sepakat.service.group_items import agenda_item, group_item
from sepakat.service.groups import digest
from sepakat.service.minuting import enter_decision, list_decisions, split_minutes
from sepakat.web.case_page import make_fields
from sepakat.web.filters import Choice
from sepakat.web.forms import Form, Sent
from sepakat.web.view import View, Viewer
from sepakat.web.visitors import describe_deed, identity_of
from sepakat.wording import LANGUAGES

router = APIRouter()

LONGEST_NOTE = 2_000
DECIDED = ("actor", "recipient", "action", "stage", "due", "quantity")
"""What the form for a decision asks."""
RECENT = 3
"""Meetings whose decisions the page of a group shows."""


@router.get("/groups")
def list_groups(view: Viewer) -> Response:
    """All groups, with their next and last meetings."""
    return _show_list(view)


@router.post("/groups")
def make_group(view: Viewer, form: Sent) -> Response:
    """Make a group."""
    try:
        made = view.ledger.groups.make(*_said(form), by=identity_of(view.request).name, members=_lines(form, "members"))
    except InputError as error:
        return _show_list(view, 422, wrong=error, typed=form)
    describe_deed(view.request, "group.add", made.id, made.name)
    return RedirectResponse(f"/groups/{made.id}", 303)


@router.get("/groups/{id}")
def show_group(view: Viewer, id: str) -> Response:
    """The agenda of the next meeting, what came since the last one, and the meetings."""
    return _show_group(view, id)


@router.post("/groups/{id}")
def change_group(view: Viewer, id: str, form: Sent) -> Response:
    """Give a group another name, other sides, language or members."""
    try:
        changed = view.ledger.groups.change(id, *_said(form), members=_lines(form, "members"))
    except InputError as error:
        return _show_group(view, id, 422, wrong=error, typed=form)
    describe_deed(view.request, "group.change", id, changed.name)
    return RedirectResponse(f"/groups/{id}?done=changed", 303)


@router.post("/groups/{id}/remove")
def remove_group(view: Viewer, id: str) -> Response:
    """Forget a group that never met."""
    try:
        view.ledger.groups.remove(id)
    except InputError as error:
        return _show_group(view, id, 422, wrong=error)
    describe_deed(view.request, "group.remove", id)
    return RedirectResponse("/groups", 303)


@router.post("/groups/{id}/notes")
def note_on_record(view: Viewer, id: str, form: Sent) -> Response:
    """Note an obstacle, a solution or anything else on a record of the agenda."""
    text, about = form.get("text", "").strip(), form.get("about")
    try:
        if len(text) > LONGEST_NOTE:
            raise InputError(f"a note has up to {LONGEST_NOTE:,} characters", code="input.too-long-note")
        kind = parse_choice(about, NoteKind) if about else None
        name = identity_of(view.request).name
        made = view.ledger.judge(JudgementKind.NOTE, form.get("record", ""), by=name, value=kind, reason=text)
    except InputError as error:
        return _show_group(view, id, 422, wrong=error)
    describe_deed(view.request, "judge", made.id, made.kind.value)
    return RedirectResponse(f"/groups/{id}?done=noted#notes", 303)


@router.get("/groups/{id}/calendar.ics")
def get_calendar(view: Viewer, id: str) -> Response:
    """The meetings of a group and the commitments of its sides, for calendars to subscribe to."""
    from sepakat.export.calendar import render_calendar
    from sepakat.service.group_calendar import make_group_calendar

    group = view.ledger.groups.find(id)
    made = make_group_calendar(view.ledger, group, view.today, view.wording.language)
    headers = {"Content-Disposition": f'inline; filename="{group.id}.ics"', "Vary": "Accept-Language, Cookie"}
    return Response(render_calendar(made), media_type="text/calendar; charset=utf-8", headers=headers)


@router.post("/groups/{id}/meetings")
def add_meeting(view: Viewer, id: str, form: Sent) -> Response:
    """Add a meeting, held or planned."""
    try:
        made = view.ledger.groups.add_meeting(
            id,
            _day(form),
            by=identity_of(view.request).name,
            place=form.get("place"),
            minutes=form.get("minutes", ""),
        )
    except InputError as error:
        return _show_group(view, id, 422, wrong=error, typed=form)
    describe_deed(view.request, "meeting.add", made.id, made.held_on.isoformat())
    return RedirectResponse(f"/groups/{id}/meetings/{made.id}", 303)


@router.get("/groups/{id}/meetings/{meeting_id}")
def show_meeting(view: Viewer, id: str, meeting_id: str) -> Response:
    """The minutes sentence by sentence, and what was decided."""
    return _show_meeting(view, id, meeting_id)


@router.post("/groups/{id}/meetings/{meeting_id}")
def change_meeting(view: Viewer, id: str, meeting_id: str, form: Sent) -> Response:
    """Give a meeting another day, place and minutes."""
    groups, minutes = view.ledger.groups, form.get("minutes", "")
    try:
        meeting = _find(view, id, meeting_id)[1]
        changed = groups.change_meeting(
            meeting.id, _day(form), seen=form.get("seen", ""), place=form.get("place"), minutes=minutes
        )
    except InputError as error:
        status = 409 if error.code == CONFLICT else 422
        return _show_meeting(view, id, meeting_id, status, wrong=error, typed=form)
    describe_deed(view.request, "meeting.change", changed.id, changed.held_on.isoformat())
    return RedirectResponse(f"/groups/{id}/meetings/{meeting_id}?done=minutes", 303)


@router.post("/groups/{id}/meetings/{meeting_id}/remove")
def remove_meeting(view: Viewer, id: str, meeting_id: str) -> Response:
    """Forget a meeting of which nothing was entered."""
    try:
        view.ledger.groups.remove_meeting(_find(view, id, meeting_id)[1].id)
    except InputError as error:
        return _show_meeting(view, id, meeting_id, 422, wrong=error)
    describe_deed(view.request, "meeting.remove", meeting_id)
    return RedirectResponse(f"/groups/{id}", 303)


@router.post("/groups/{id}/meetings/{meeting_id}/decisions")
def enter(view: Viewer, id: str, meeting_id: str, form: Sent) -> Response:
    """Enter a decision or an action item with a sentence of the minutes as its evidence."""
    group, meeting = _find(view, id, meeting_id)
    try:
        asked = [find_property(ClaimKind.COMMITMENT, name) for name in DECIDED]
        said = {each.name: read_value(each, form.get(each.name, ""), {group.language}) for each in asked}
        entered = enter_decision(view.ledger, group, meeting, said, form.get("quote", ""), by=identity_of(view.request).name)
    except InputError as error:
        return _show_meeting(view, id, meeting_id, 422, wrong=error, typed=form, sentence=form.get("sentence", ""))
    describe_deed(view.request, "enter", entered.id, "commitment")
    return RedirectResponse(f"/groups/{id}/meetings/{meeting_id}?done=entered&made={entered.id}#decisions", 303)


@router.post("/groups/{id}/meetings/{meeting_id}/decisions/{judgement_id}/undo")
def undo_decision(view: Viewer, id: str, meeting_id: str, judgement_id: str) -> Response:
    """Take the entry of a decision back."""
    _, meeting = _find(view, id, meeting_id)
    own = {each.judgement.id for each in list_decisions(view.ledger, meeting, view.today) if each.judgement}
    if judgement_id not in own:
        return RedirectResponse(f"/groups/{id}/meetings/{meeting_id}?problem=undone", 303)
    made = view.ledger.withdraw(judgement_id, by=identity_of(view.request).name)
    describe_deed(view.request, "withdraw", made.id, judgement_id)
    return RedirectResponse(f"/groups/{id}/meetings/{meeting_id}?done=taken-back#decisions", 303)


def _show_list(view: View, status: int = 200, /, *, wrong: InputError | None = None, typed: Form | None = None) -> Response:
    meetings = view.ledger.groups.meetings()
    groups = view.ledger.groups.list()
    rows = [(group, *plan_meetings([each for each in meetings if each.group_id == group.id], view.today)) for group in groups]
    if view.query.get("format"):
        asked = view.asked()
        shown = groups[asked.offset : asked.offset + asked.limit]
        return view.show_list("groups.html", Page(shown, len(groups), asked.offset, asked.limit), group_item)
    shared = {"typed": typed or {}, "wrong": wrong, "editor": _is_editor(view), "tongues": LANGUAGES}
    response = view.show("groups.html", rows=rows, **shared)
    response.status_code = status
    return response


def _show_group(
    view: View, id: str, status: int = 200, /, *, wrong: InputError | None = None, typed: Form | None = None
) -> Response:
    group, meetings = view.ledger.groups.find(id), view.ledger.groups.meetings(id)
    last, following = plan_meetings(meetings, view.today)
    on = following.held_on if following and "on" not in view.query else view.today
    agenda = draw_agenda(view.ledger, group, on, last.held_on if last else None)
    if view.query.get("format"):
        return view.show_item("group.html", lambda: group_item(group, meetings) | agenda_item(agenda))
    held = [meeting for meeting in reversed(meetings) if meeting.minutes][:RECENT]
    response = view.show(
        "group.html",
        group=group,
        meetings=meetings,
        last=last,
        following=following,
        agenda=agenda,
        decisions=[each for meeting in held for each in list_decisions(view.ledger, meeting, view.today)],
        notes=notes_by_record(view.ledger),
        tongues=LANGUAGES,
        typed=typed or {},
        wrong=wrong,
        editor=_is_editor(view),
        done=view.query.get("done"),
    )
    response.status_code = status
    return response


def _show_meeting(view: View, id: str, meeting_id: str, status: int = 200, /, **said: Any) -> Response:
    group, meeting = _find(view, id, meeting_id)
    decisions = list_decisions(view.ledger, meeting, view.today)
    sentences = split_minutes(group, meeting, decisions)
    messages: dict[str, Any] = {"wrong": None, "typed": {}, "sentence": view.query.get("sentence", "")} | said
    chosen = next((each for each in sentences if str(each.number) == messages["sentence"]), None)
    typed: Mapping[str, str] = messages["typed"]
    made = [each.judgement for each in decisions if each.judgement and each.judgement.id == view.query.get("made")]
    present = {"stage": "agreed"} | dict(chosen.proposal or {} if chosen else {})
    response = view.show(
        "meeting.html",
        group=group,
        meeting=meeting,
        seen=digest(meeting.minutes),
        sentences=sentences,
        chosen=chosen,
        fields=_make_fields(view, present, typed) if chosen else (),
        decisions=decisions,
        quote=typed.get("quote") or (chosen.text if chosen else ""),
        typed=typed if "minutes" in typed else {},
        wrong=messages["wrong"],
        editor=_is_editor(view),
        done=view.query.get("done"),
        unfamiliar=[each for judgement in made for each in view.ledger.find_unfamiliar(judgement)],
        problem=view.query.get("problem"),
    )
    response.status_code = status
    return response


def _make_fields(view: View, present: Mapping[str, Any], typed: Mapping[str, str]) -> Sequence[Any]:
    asked = tuple(each for each in PROPERTIES[ClaimKind.COMMITMENT] if each.name in DECIDED)
    made = make_fields(asked, ClaimKind.COMMITMENT, present, typed, view.wording)
    return [each._replace(choices=_firm(each.choices)) if each.name == "stage" else each for each in made]


def _firm(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Stages that something decided can have."""
    return tuple(choice for choice in choices if choice.value not in (Stage.HOPED, Stage.INTERESTED))


def _find(view: View, id: str, meeting_id: str) -> tuple[Group, Meeting]:
    group, meeting = view.ledger.groups.find(id), view.ledger.groups.find_meeting(meeting_id)
    if meeting.group_id != group.id:
        raise NotFound(f"the group has no meeting with the id {meeting_id[:40]!r}")
    return group, meeting


def _said(form: Form) -> tuple[str, list[str], str]:
    """The name, the sides and the language of a group."""
    return form.get("name", ""), form.get("sides", "").split(","), form.get("language", "")


def _lines(form: Form, name: str) -> list[str]:
    return form.get(name, "").splitlines()


def _day(form: Form) -> date:
    word = form.get("held_on", "")
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise InputError(f"held_on: {word[:20]!r} is not a day; write it as YYYY-MM-DD", code="input.day") from error


def _is_editor(view: View) -> bool:
    return identity_of(view.request).role.includes(AccountRole.EDITOR)
