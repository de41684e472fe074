"""The network that a request comes from: as much of an address as is ever used, and never kept as it is."""

from __future__ import annotations

import ipaddress

PREFIX = {4: 24, 6: 64}


def network_of(address: str | None) -> str:
    """The /24 or /64 that the address lies in; an IPv4 address in IPv6 clothes counts as IPv4."""
    try:
        parsed = ipaddress.ip_address((address or "").split("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    return str(ipaddress.ip_network((parsed, PREFIX[parsed.version]), strict=False))
