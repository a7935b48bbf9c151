"""The ledger for assistants: an MCP server whose tools only read, and answer with the sentences that say so."""

from sepakat.assistant.server import make_server

__all__ = ["make_server"]
