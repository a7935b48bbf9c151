"""What a page is given: the ledger, the day, the words, and the ways to answer."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, TypeVar

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from sepakat.service import Ledger, Page
from sepakat.service.accounts import Identity
from sepakat.web.filters import read_day
from sepakat.web.formats import make_export
from sepakat.web.negotiation import read_preferences
from sepakat.web.paging import PageRequest, make_pager, read_page
from sepakat.web.rendering import render
from sepakat.wording import Wording, load_wording

T = TypeVar("T")


class View:
    """One request, as the function of a page sees it."""

    def __init__(self, request: Request) -> None:
        self.request = request

    @property
    def ledger(self) -> Ledger:
        """The ledger that is served."""
        ledger: Ledger = self.request.app.state.ledger
        return ledger

    @property
    def today(self) -> date:
        """The day for which statuses are worked out: that of the address (`?on=`), else the present one."""
        today: Callable[[], date] = self.request.app.state.today
        return read_day(self.request.query_params, "on") or today()

    @property
    def wording(self) -> Wording:
        """The words of the reader's language."""
        return load_wording(read_preferences(self.request).language)

    @property
    def identity(self) -> Identity | None:
        """Who asks."""
        found: Identity | None = getattr(self.request.state, "identity", None)
        return found

    @property
    def query(self) -> Mapping[str, str]:
        """What stands behind the path of the address."""
        return self.request.query_params

    def asked(self, size: int | None = None) -> PageRequest:
        """Which part of a list is asked for."""
        return read_page(self.query, size) if size else read_page(self.query)

    def show(self, template: str, /, **context: Any) -> Response:
        """The page of a template; it says so where the last changes are still being worked out."""
        return render(self.request, template, {"settling": not self.ledger.is_settled, **context})

    def show_item(self, template: str, item: Callable[[], Mapping[str, Any]], /, **context: Any) -> Response:
        """The page of one thing, or the thing itself where the address asks for JSON or CSV."""
        form = self.query.get("format")
        return make_export(form, [item()]) if form else self.show(template, **context)

    def show_list(self, template: str, page: Page[T], item: Callable[[T], Mapping[str, Any]], /, **context: Any) -> Response:
        """The page of a part of a list, or the entries themselves where the address asks for JSON or CSV."""
        form = self.query.get("format")
        if form:
            return make_export(form, [item(each) for each in page.items], {"total": page.total, "offset": page.offset})
        return self.show(template, page=page, pager=make_pager(page), **context)


async def make_view(request: Request) -> View:
    """The view of a request."""
    return View(request)


Viewer = Annotated[View, Depends(make_view)]
"""The parameter of a page's function."""
