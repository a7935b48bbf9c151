"""The pages: each a module here with a `router`, and a line below; its part of the site stands in `web.navigation`."""

from fastapi import APIRouter

from sepakat.web.pages import overview

ROUTERS: tuple[APIRouter, ...] = (overview.router,)
"""Where two routers know an address, the first answers."""
