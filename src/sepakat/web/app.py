"""The application: pages and resources behind the gate, with errors and headers in one form."""

from collections.abc import Callable
from datetime import date

from fastapi import Depends, FastAPI

from sepakat.service import Ledger
from sepakat.service.remembering import Remembered
from sepakat.web import assets
from sepakat.web.access import Gate, check_form
from sepakat.web.api import make_router
from sepakat.web.errors import add_error_handlers
from sepakat.web.headers import SecureHeaders
from sepakat.web.heads import HeadRequests
from sepakat.web.limits import Limits
from sepakat.web.memory import PageMemory
from sepakat.web.pages import ROUTERS
from sepakat.web.rules import AccessRules

DRAWN = 128
"""Charts that are kept while the ledger stays as it is."""


def make_app(ledger: Ledger, rules: AccessRules, *, today: Callable[[], date]) -> FastAPI:
    """The application for a ledger that is open; `today` gives the day for which statuses are worked out."""
    ledger.settle_behind()
    app = FastAPI(title="Sepakat", docs_url=None, redoc_url=None, openapi_url=None, dependencies=[Depends(check_form)])
    app.state.ledger = ledger
    app.state.today = today
    app.state.drawn = Remembered[str](DRAWN)
    app.state.paths = frozenset(getattr(route, "path", "") for router in ROUTERS for route in router.routes)
    add_error_handlers(app)
    app.include_router(assets.router)
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(make_router())
    app.add_middleware(PageMemory, ledger=ledger, today=today)
    app.add_middleware(Gate, accounts=ledger.accounts, rules=rules)
    app.add_middleware(HeadRequests)
    app.add_middleware(Limits)
    app.add_middleware(SecureHeaders)
    return app
