"""The review desk: what nobody has judged yet, one find in its context, and who judged what."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from sepakat.errors import InputError, NotFound
from sepakat.model.accounts import AccountRole
from sepakat.model.doubts import Doubt
from sepakat.model.judgements import Judgement, JudgementKind, NoteKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service import Page
from sepakat.service.choices import parse_choice
from sepakat.service.correcting import find_property, read_form, read_value
from sepakat.service.deciding import CONFLICT, GONE, confirm, correct, keep_apart, merge, note, open_seen, reject
from sepakat.service.items import judgement_entry_item
from sepakat.service.reviewing import (
    Case,
    ReviewEntry,
    find_home,
    find_last,
    find_near,
    list_judgements,
    list_reviews,
    open_case,
    review_item,
)
from sepakat.web.case_page import make_case_page, names_of, title_of_entry
from sepakat.web.filters import Choice, FormField, make_form, read_filters
from sepakat.web.forms import Form, Sent
from sepakat.web.naming import Naming
from sepakat.web.paging import make_pager
from sepakat.web.rendering import make_link
from sepakat.web.view import View, Viewer
from sepakat.web.visitors import describe_deed, identity_of

router = APIRouter()

SIZE = 20
KEPT = ("kind", "doubt", "between", "page", "size", "offset", "limit", "marked")
"""What the address keeps from one find to the next."""
STAYING = (JudgementKind.NOTE, JudgementKind.KEEP_APART)
"""Judgements after which the find is shown again."""
LONGEST_NOTE = 2_000
Many = Sequence[Judgement]


@router.get("/review")
def show_desk(view: Viewer) -> Response:
    """The queue, and the find in it that the address names, or else the first."""
    return _show(view)


@router.get("/review/history")
def show_history(view: Viewer) -> Response:
    """Who judged what, the latest first."""
    asked, by, kind = view.asked(), view.query.get("by") or None, view.query.get("kind") or None
    chosen = parse_choice(kind, JudgementKind) if kind else None
    page = list_judgements(view.ledger, by=by, kind=chosen, limit=asked.limit, offset=asked.offset)
    words = view.wording
    kinds = (Choice(each, words.term("judgement-kind", each), each == kind) for each in JudgementKind)
    form = (
        FormField("by", words.say("review.by"), "text", by or ""),
        FormField("kind", words.say("review.verdict"), "choice", kind or "", tuple(kinds)),
    )
    return view.show_list("review_history.html", page, judgement_entry_item, form=form, editor=_is_editor(view))


@router.post("/review/undo")
def undo(view: Viewer, form: Sent) -> Response:
    """Take judgements back."""
    wanted = [id for id in form.get("ids", "").split(",") if id]
    standing = {each.judgement.id: each.judgement for each in view.ledger.judgements() if each.stands}
    if not wanted or not all(id in standing for id in wanted):
        return _go(view, problem="undone")
    by = identity_of(view.request).name
    done = [view.ledger.withdraw(id, by=by) for id in wanted]
    describe_deed(view.request, "withdraw", done[0].id, wanted[0])
    if form.get("back") == "history":
        return RedirectResponse("/review/history", 303)
    return _go(view, item=find_home(view.ledger, standing[wanted[0]]), done=_ids(done))


@router.post("/review/{id}/{verdict}")
def decide(view: Viewer, id: str, verdict: str, form: Sent) -> Response:
    """Judge a find as it was seen; what has changed meanwhile is shown instead."""
    if verdict not in VERDICTS:
        raise NotFound(f"there is no verdict {verdict[:20]!r}")
    by = identity_of(view.request).name
    try:
        case = open_seen(view.ledger, id, form.get("seen", ""))
        done = VERDICTS[verdict](view, case, form, by)
    except NotFound as error:
        return _go(view, problem="gone" if error.code == GONE else "other-gone", item=None if error.code == GONE else id)
    except InputError as error:
        if error.code == CONFLICT:
            return _go(view, item=id, problem="judged")
        return _show(view, 422, item=id, wrong=error, typed=form, correcting=verdict == "correct")
    describe_deed(view.request, "judge", done[0].id, done[0].kind.value)
    stays = done[0].kind in STAYING
    marked = None if verdict in ("merge", "keep-apart") else view.query.get("marked")
    return _go(view, item=id if stays else view.query.get("next"), marked=marked, done=_ids(done))


def _confirm(view: View, case: Case, form: Form, by: str) -> Many:
    return [confirm(view.ledger, case, by=by)]


def _reject(view: View, case: Case, form: Form, by: str) -> Many:
    return [reject(view.ledger, case, by=by, reason=_reason(form))]


def _correct(view: View, case: Case, form: Form, by: str) -> Many:
    report = form.get("report") or None
    present = next((each.properties for each in case.reports if each.id == report), case.properties)
    values = read_form(case.kind, form, present, case.languages)
    return correct(view.ledger, case, values, by=by, report=report, reason=_reason(form))


def _choose(view: View, case: Case, form: Form, by: str) -> Many:
    asked = find_property(case.kind, form.get("field", ""))
    return correct(view.ledger, case, {asked.name: read_value(asked, form.get("value", ""), case.languages)}, by=by)


def _note(view: View, case: Case, form: Form, by: str) -> Many:
    kind = parse_choice(form["about"], NoteKind) if form.get("about") else None
    text = form.get("text", "")
    if len(text) > LONGEST_NOTE:
        raise InputError(f"a note has up to {LONGEST_NOTE:,} characters", code="input.too_long_note")
    return [note(view.ledger, case, text, kind, by=by)]


def _merge(view: View, case: Case, form: Form, by: str) -> Many:
    return [merge(view.ledger, case, form.get("other", ""), by=by)]


def _keep_apart(view: View, case: Case, form: Form, by: str) -> Many:
    return [keep_apart(view.ledger, case, form.get("other", ""), by=by)]


VERDICTS = {
    "confirm": _confirm,
    "reject": _reject,
    "correct": _correct,
    "choose": _choose,
    "note": _note,
    "merge": _merge,
    "keep-apart": _keep_apart,
}


def _show(view: View, status: int = 200, /, **said: Any) -> Response:
    asked = view.asked(SIZE)
    words = {name: view.query[name] for name in ("kind", "doubt") if view.query.get(name)}
    page = list_reviews(view.ledger, limit=asked.limit, offset=asked.offset, **words, **read_filters(view.query, ("between",)))
    if view.query.get("format"):
        return view.show_list("review.html", page, review_item)
    messages: dict[str, Any] = {"item": view.query.get("item"), "wrong": None, "typed": {}, "correcting": False} | said
    case = _find_case(view, page, messages["item"])
    problem, done = view.query.get("problem"), _find_done(view)
    if case is None or (messages["item"] and messages["item"] != case.id and not problem):
        problem = problem or ("gone" if messages["item"] else None)
    response = view.show(
        "review.html",
        page=page,
        pager=make_pager(page),
        form=_make_filters(view),
        queue=_make_queue(view, page, case),
        shown=make_case_page(case, view.wording, messages["typed"]) if case else None,
        near=_near(view, case),
        marked=_marked(view, case),
        last=find_last(view.ledger, identity_of(view.request).name),
        done=done,
        unfamiliar=[each for entry in done if entry.stands for each in view.ledger.find_unfamiliar(entry.judgement)],
        editor=_is_editor(view),
        stay=lambda path, **changes: _stay(view, path, **changes),
        problem=problem,
        wrong=messages["wrong"],
        correcting=messages["correcting"],
    )
    response.status_code = status
    return response


def _find_case(view: View, page: Page[ReviewEntry], wanted: str | None) -> Case | None:
    """The find that is asked for, else the first of the queue that is still there."""
    for id in (*([wanted] if wanted else []), *(entry.id for entry in page.items[:2])):
        try:
            return open_case(view.ledger, id)
        except NotFound:
            continue
    return None


def _make_queue(view: View, page: Page[ReviewEntry], case: Case | None) -> Mapping[str, Any]:
    naming, ids = Naming(view.wording), [entry.id for entry in page.items]
    place = ids.index(case.id) if case and case.id in ids else -1
    entries = [(entry, title_of_entry(entry, naming), names_of(entry.doubt)) for entry in page.items]
    following = ids[place + 1] if place + 1 < len(ids) else None
    return {"entries": entries, "place": place, "previous": ids[place - 1] if place > 0 else None, "next": following}


def _near(view: View, case: Case | None) -> Sequence[Any]:
    found = view.ledger.list_records(among=[case.id]).items if case and case.record else ()
    return find_near(view.ledger, found[0]) if found else ()


def _marked(view: View, case: Case | None) -> Any:
    """The record that was marked, if it can be merged with the one that is shown."""
    id = view.query.get("marked")
    found = view.ledger.list_records(among=[id]).items if id else ()
    return found[0] if found else None


def _find_done(view: View) -> Sequence[Any]:
    wanted = set(view.query.get("done", "")[:1_000].split(",")) - {""}
    return [each for each in view.ledger.judgements() if each.judgement.id in wanted] if wanted else []


def _make_filters(view: View) -> tuple[FormField, ...]:
    words, query = view.wording, view.query
    kinds = (Choice(each, words.term("claim-kinds", each), each == query.get("kind")) for each in ClaimKind)
    names = [(each.name or "").lower() for each in sorted(Doubt, reverse=True)]
    doubts = (Choice(each, words.say(f"review.doubt.{each}"), each == query.get("doubt")) for each in names)
    return (
        FormField("kind", words.say("review.kind"), "choice", query.get("kind", ""), tuple(kinds)),
        FormField("doubt", words.say("review.because"), "choice", query.get("doubt", ""), tuple(doubts)),
        *make_form(query, ("between",), words),
    )


def _stay(view: View, path: str, **changes: Any) -> str:
    """An address of the desk that keeps what the present one filters by."""
    kept = {name: view.query.get(name) for name in KEPT}
    return make_link(path, **(kept | changes))


def _go(view: View, **changes: Any) -> Response:
    return RedirectResponse(_stay(view, "/review", **changes), 303)


def _ids(done: Many) -> str:
    return ",".join(each.id for each in done)


def _reason(form: Form) -> str | None:
    return form.get("reason", "").strip()[:LONGEST_NOTE] or None


def _is_editor(view: View) -> bool:
    return identity_of(view.request).role.includes(AccountRole.EDITOR)
