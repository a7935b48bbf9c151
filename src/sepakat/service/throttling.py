"""How long whoever fails to log in has to wait before the next try."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address
from typing import NamedTuple

from sepakat.store import Failures

MEMORY = timedelta(hours=1)
"""Failures are forgotten when nothing more has failed for so long."""
NETWORK = 64
"""Bits of an IPv6 address that tell one customer of a network from another."""


class Limit(NamedTuple):
    """How many failures are free, and the longest wait after them in seconds; each failure more doubles the wait."""

    free: int
    longest: int


LIMITS = {"pair": Limit(5, 900), "address": Limit(30, 900), "name": Limit(100, 30)}
"""One name from one address; one address with any names; one name from any addresses, where a long wait would let anybody
lock its owner out."""


def subjects_of(name: str, address: str | None) -> list[str]:
    """What the failures of this login are counted for."""
    place = _network(address)
    return [f"pair:{name}|{place}", f"address:{place}", f"name:{name}"]


def seconds_to_wait(found: Mapping[str, Failures], now: str) -> int:
    """How many seconds must pass before the next try; 0 where it may be made."""
    return max((_wait(subject, failures, datetime.fromisoformat(now)) for subject, failures in found.items()), default=0)


def _wait(subject: str, failures: Failures, now: datetime) -> int:
    free, longest = LIMITS[subject.partition(":")[0]]
    over = failures.count - free
    passed = now - datetime.fromisoformat(failures.last_at)
    if over < 0 or passed > MEMORY:
        return 0
    wait = min(longest, 1 << min(over + 1, 16))
    return max(0, wait - int(passed.total_seconds()))


def _network(address: str | None) -> str:
    try:
        parsed = ip_address((address or "").partition("%")[0])
    except ValueError:
        return address or ""
    if isinstance(parsed, IPv6Address):
        mapped = parsed.ipv4_mapped
        return str(mapped) if mapped else str(IPv6Address(int(parsed) >> (128 - NETWORK) << (128 - NETWORK)))
    return str(parsed)
