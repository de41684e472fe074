"""Ports on this machine: finding a free one, and saying plainly when one is taken."""

from __future__ import annotations

import socket

from vastine.refused import Refused
from vastine.settings import HOST


def free_port() -> int:
    with _bound(0) as held:
        return int(held.getsockname()[1])


def chosen_port(wanted: int) -> int:
    """The wanted port, if it is free; any free one for 0."""
    try:
        with _bound(wanted) as held:
            return int(held.getsockname()[1])
    except (OSError, OverflowError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise Refused(
            f"Port {wanted} cannot be used ({why}). Stop what listens there, or choose another with --port."
        ) from None


def _bound(port: int) -> socket.socket:
    held = socket.socket()
    try:
        # As servers do it: a port that merely remembers its last connections is free.
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind((HOST, port))
        held.listen(1)
    except BaseException:
        held.close()
        raise
    return held
