"""Lines of a client that are no messages: each gets an answer that says so."""

from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import ErrorData, JSONRPCError

NO_JSON, NO_MESSAGE = -32700, -32600
"""Codes of JSON-RPC 2.0."""


class Server(MCPServer[Any]):
    """A server that answers on standard output also to what it cannot read."""

    async def run_stdio_async(self) -> None:
        """Serve on standard input and output."""
        async with stdio_server() as (incoming, outgoing):
            inner = self._lowlevel_server
            await inner.run(_Answered(incoming, outgoing), outgoing, inner.create_initialization_options())


class _Answered:
    """The messages of a stream; what is none is answered at once."""

    def __init__(self, incoming: Any, outgoing: Any) -> None:
        self._incoming, self._outgoing = incoming, outgoing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._incoming, name)

    def __aiter__(self) -> "_Answered":
        return self

    async def __anext__(self) -> Any:
        while isinstance(item := await self._incoming.__anext__(), Exception):
            await self._outgoing.send(SessionMessage(_refuse(item)))
        return item

    async def receive(self) -> Any:
        while isinstance(item := await self._incoming.receive(), Exception):
            await self._outgoing.send(SessionMessage(_refuse(item)))
        return item

    async def aclose(self) -> None:
        await self._incoming.aclose()

    async def __aenter__(self) -> "_Answered":
        await self._incoming.__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> bool | None:
        done: bool | None = await self._incoming.__aexit__(*error)
        return done


def _refuse(error: Exception) -> JSONRPCError:
    no_json = "json_invalid" in str(error)
    said = (
        ErrorData(code=NO_JSON, message="the line is no JSON")
        if no_json
        else ErrorData(code=NO_MESSAGE, message="the line is no message of JSON-RPC 2.0")
    )
    return JSONRPCError(jsonrpc="2.0", id=None, error=said)
