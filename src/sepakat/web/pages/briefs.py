"""Briefs and calendars of some sides, as pages and files."""

import re

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.errors import InputError
from sepakat.web.errors import status_of
from sepakat.web.fields import read_word
from sepakat.web.filters import read_day
from sepakat.web.policies import policy_for
from sepakat.web.rendering import render
from sepakat.web.view import View, Viewer

router = APIRouter()
FORMS = ("html", "docx", "pdf", "md")
UNSAFE = re.compile(r"[^A-Za-z0-9]+")
CALENDAR = "text/calendar; charset=utf-8"


@router.get("/brief")
def get_brief(view: Viewer) -> Response:
    """The brief for a meeting of sides as a file, or the form that asks for it."""
    form = view.query.get("format")
    if form is None:
        return _show_form(view)
    if form not in FORMS:
        raise InputError(f"there is no format {form[:20]!r}; the choices are {', '.join(FORMS)}", code="input.format")
    return _make_file(view, form)


@router.get("/calendar.ics")
def get_calendar(view: Viewer) -> Response:
    """The meetings and commitments of sides, or of all, for calendars to subscribe to."""
    from sepakat.export.calendar import render_calendar
    from sepakat.service.calendars import make_calendar

    between = read_word(view.query, "between") or ""
    made = make_calendar(view.ledger, _split(between), view.wording.language)
    headers = {"Content-Disposition": f'inline; filename="{_name("sepakat", between)}.ics"', "Vary": "Accept-Language, Cookie"}
    return Response(render_calendar(made), media_type=CALENDAR, headers=headers)


def _make_file(view: View, form: str) -> Response:
    from sepakat.report.forms import FORMS as RENDERED
    from sepakat.report.forms import render_brief
    from sepakat.service.briefing import make_brief

    between, on = read_word(view.query, "between") or "", view.today
    made = make_brief(view.ledger, _split(between), on, since=read_day(view.query, "since"))
    content = render_brief(made, view.wording.language, form)
    where = "inline" if form == "html" else "attachment"
    headers = {"Content-Disposition": f'{where}; filename="{_name("brief", between)}-{on.isoformat()}.{form}"'}
    if form == "html":
        headers["Content-Security-Policy"] = policy_for(content.decode())
    return Response(content, media_type=RENDERED[form].media_type, headers=headers)


def _show_form(view: View) -> Response:
    """The form, filled in as the address has it; where it names sides that nobody knows, with what is wrong."""
    between = read_word(view.query, "between") or ""
    sides: tuple[str, ...] = ()
    error = None
    try:
        sides = view.ledger.lookups.sides(between) if between else ()
    except InputError as found:
        error = found
    context = {"between": between, "sides": sides, "on": view.today, "error": error, "forms": FORMS}
    return render(view.request, "brief.html", context, status_of(error) if error else 200)


def _split(between: str) -> list[str]:
    return [part.strip() for part in between.split(",") if part.strip()]


def _name(what: str, between: str) -> str:
    """The name of a file, of plain letters."""
    return "-".join((what, *(part for part in UNSAFE.split(between) if part)))[:80]
