"""The pages: each a module here with a `router`, and a line below; its part of the site stands in `web.navigation`."""

from fastapi import APIRouter

from sepakat.web.pages import (
    account,
    accounts,
    articles,
    briefs,
    charts,
    contradictions,
    groups,
    login,
    overview,
    partners,
    quotations,
    records,
    review,
    search,
    subjects,
    targets,
)

ROUTERS: tuple[APIRouter, ...] = (
    overview.router,
    records.router,
    articles.router,
    partners.router,
    contradictions.router,
    targets.router,
    quotations.router,
    subjects.router,
    search.router,
    briefs.router,
    charts.router,
    review.router,
    groups.router,
    login.router,
    account.router,
    accounts.router,
)
"""Where two routers know an address, the first answers."""
