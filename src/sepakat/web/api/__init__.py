"""The REST API under /api/v1: the same ledger for programs. One module for each kind of resource."""

from sepakat.web.api.router import make_router

__all__ = ["make_router"]
