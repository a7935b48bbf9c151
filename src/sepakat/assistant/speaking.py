"""What a client sends that cannot be read or answered: lines that are no messages, arguments that no tool takes."""

from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import CallToolResult, ErrorData, InputRequiredResult, JSONRPCError
from pydantic import ValidationError

from sepakat.assistant.refusing import refuse_unknown, refuse_values
from sepakat.service.choices import unknown_word

NO_JSON, NO_MESSAGE = -32700, -32600
"""Codes of JSON-RPC 2.0."""
LONGEST_NAME = 60
"""Characters of the name of a tool that are told again."""


class Server(MCPServer[Any]):
    """A server that answers on standard output also to what it cannot read, and refuses in one plain line."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool by its name."""
        tools = {tool.name: tool.input_schema["properties"] for tool in await self.list_tools()}
        if name not in tools:
            raise ToolError(str(unknown_word("tool", name[:LONGEST_NAME], tools)))
        if refusal := refuse_unknown(name, arguments, tools[name]):
            raise ToolError(refusal)
        try:
            return await super().call_tool(name, arguments, context)
        except UnexpectedToolError:
            raise
        except ToolError as error:
            cause = error.__cause__
            raise ToolError(refuse_values(cause) if isinstance(cause, ValidationError) else str(cause or error)) from cause

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
