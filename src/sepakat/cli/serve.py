"""`sepakat serve`: the ledger as a web site."""

import errno
import os
import socket
import webbrowser
from collections.abc import Sequence
from datetime import date
from threading import Timer
from typing import TYPE_CHECKING

import click

from sepakat.cli.options import WORDS, ledger_option, settings_of
from sepakat.errors import InputError

if TYPE_CHECKING:
    from fastapi import FastAPI

HOST, PORT = "127.0.0.1", 8475
EVERYWHERE = ("0.0.0.0", "::")
OPENING = 0.5
"""Seconds until the browser is sent to the server that has just begun to listen."""
WAITING = 64
"""Connections that may wait to be taken."""
PATIENCE = 5
"""Seconds that requests have to end when the server stops."""


@click.command(short_help="Show the ledger in the browser.")
@ledger_option
@click.option("--host", metavar="ADDRESS", type=WORDS, default=HOST, show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0 takes any free one.")
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
@click.option("--name", "names", metavar="HOST", multiple=True, type=WORDS, help="A host name that people use; may be repeated.")
@click.option("--https", is_flag=True, help="People come over HTTPS, through a proxy that ends it.")
@click.pass_context
def serve(  # noqa: PLR0913 - one parameter for each option
    context: click.Context, ledger: str | None, host: str, port: int, opens: bool, names: tuple[str, ...], https: bool
) -> None:
    """Serve the ledger as a web site, for this machine alone unless --host says otherwise.

    Others than this machine need accounts: see `sepakat user`. Ctrl+C stops it.
    """
    from sepakat.service import Ledger
    from sepakat.service.warming import warm
    from sepakat.web.app import make_app
    from sepakat.web.rules import make_rules

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        rules = make_rules(opened.accounts, host, names=frozenset(names), secure=https)
        if not opened.is_settled:
            click.echo(f"{opened.name}: working out what the articles say together", err=True)
            opened.settle()
        with listen(host, port) as listener:
            address = address_of(listener, host, names, https=https)
            click.echo(f"{opened.name} is at {address} until Ctrl+C")
            if opens:
                Timer(OPENING, webbrowser.open, [address]).start()
            warming = Timer(OPENING, warm, [opened, date.today()])
            warming.daemon = True
            warming.start()
            _run(make_app(opened, rules, today=date.today), listener)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at an address.

    Raises InputError where that cannot be, with what to do about it.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError as error:
        raise InputError(f"--host {host}: there is no such address ({error.strerror}); name one of this machine") from error
    listener = socket.socket(family, kind, protocol)
    if os.name == "posix":  # Elsewhere it would let two programs listen at one port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        listener.listen(WAITING)
    except OSError as error:
        listener.close()
        raise _refusal(error, host, port) from error
    return listener


def address_of(listener: socket.socket, host: str, names: Sequence[str] = (), *, https: bool = False) -> str:
    """The address for a browser: by the first name that people use, if any is given, for no other one may be answered.

    Where the server listens at all addresses, that of this machine by its name. A proxy with HTTPS is reached at its own port.
    """
    if https and names:
        return f"https://{names[0]}/"
    named = next(iter(names), None) or (socket.gethostname() if host in EVERYWHERE else host)
    shown = f"[{named}]" if ":" in named else named
    return f"http://{shown}:{listener.getsockname()[1]}/"


def _refusal(error: OSError, host: str, port: int) -> InputError:
    if error.errno == errno.EADDRINUSE:
        message = f"port {port} of {host} is taken by another program; choose another with --port, or --port 0 for any free one"
    elif error.errno in (errno.EACCES, errno.EPERM):
        message = f"port {port} is kept for the system; choose one above 1023 with --port"
    else:
        message = f"cannot listen at {host}, port {port} ({error.strerror}); name an address of this machine with --host"
    return InputError(message, code="input.address")


def _run(app: "FastAPI", listener: socket.socket) -> None:
    """Serve until the program is told to stop. No header of a proxy is believed."""
    import uvicorn

    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=PATIENCE,
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
