"""Asks the web processes whether they can serve, as any watcher would: GET on each service's /readyz."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from vastine.settings import HOST

DEADLINE = 2.0


class Unready:
    """The addresses that have not yet said that they are ready; each is asked until it has, and then no more."""

    def __init__(self, port: int, public_url: str, paths: Iterable[str]) -> None:
        self._port = port
        self._host = urlsplit(public_url).netloc
        self._left = list(paths)

    def is_empty(self) -> bool:
        while self._left and self._is_ready(self._left[0]):
            self._left.pop(0)
        return not self._left

    def _is_ready(self, path: str) -> bool:
        # By hand, for the standard library's client takes longer to load than all the rest of the supervisor.
        request = f"GET {path} HTTP/1.1\r\nHost: {self._host}\r\nConnection: close\r\n\r\n"
        try:
            with socket.create_connection((HOST, self._port), timeout=DEADLINE) as line:
                line.settimeout(DEADLINE)
                line.sendall(request.encode("ascii"))
                status = line.recv(64)
        except OSError:
            return False
        return status.split(b" ")[1:2] == [b"200"]
