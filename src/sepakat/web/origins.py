"""Where a request comes from: the host that it names, the page that sent it, the address, and proxies between.

A browser that is led by a foreign page says so in `Origin`; one whose name server lies (DNS rebinding) says so in `Host`.
"""

import re
from collections.abc import Collection
from ipaddress import ip_address

from starlette.datastructures import Headers

from sepakat.errors import Refused

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
AUTHORITY = re.compile(r"(?P<name>[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?P<port>:\d{1,5})?", re.IGNORECASE)
FORWARDING = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
"""Headers that a proxy adds; none is believed, each tells that there is one."""
SAME_SITE = ("same-origin", "none")
"""What a browser says of a request that no foreign page caused."""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens at an address."""
    try:
        return ip_address(host.strip("[]").partition("%")[0]).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def check_host(headers: Headers, names: Collection[str]) -> None:
    """Raise Refused for a request to a host that is none of `names`; any host will do where there are none."""
    found = headers.getlist("host")
    authority = AUTHORITY.fullmatch(found[0]) if len(found) == 1 else None
    if authority is None:
        raise Refused("the request names no host", code="access.host")
    name = authority["name"].strip("[]").lower().rstrip(".")
    if names and name not in names:
        raise Refused(f"there is no ledger at {name}; start `sepakat serve` with --name {name} if it is so", code="access.host")


def check_origin(headers: Headers) -> None:
    """Raise Refused for a request that a page from elsewhere sent.

    A browser that hides the origin even from its own site says "null", and by `Sec-Fetch-Site`, which no page can set, whether
    the site is the same. What says neither is no browser of today.
    """
    origins, site = headers.getlist("origin"), headers.get("sec-fetch-site")
    hidden = origins == ["null"] and site == SAME_SITE[0]
    own = [origin.partition("://")[2].lower() == headers.get("host", "").lower() for origin in origins]
    if not (hidden or all(own)) or (site is not None and site not in SAME_SITE):
        raise Refused("this request was sent by a page from elsewhere; nothing was done", code="access.origin")


def is_from_here(client: str | None, headers: Headers) -> bool:
    """Whether a request was sent on this machine, and not handed on by a proxy."""
    return client is not None and is_loopback(client) and not any(name in headers for name in FORWARDING)
