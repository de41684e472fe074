"""Readers whose browsers keep a line open keep nobody else out."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from urllib.parse import urlsplit

import requests

from tests.journeys.house import House

IDLE = 60


def test_sixty_idle_browsers_keep_nobody_waiting(house: House) -> None:
    address = urlsplit(house.url)
    asked = f"GET /healthz HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode()
    with ExitStack() as lines:
        for _ in range(IDLE):
            line = lines.enter_context(
                socket.create_connection((address.hostname or "", address.port or 80), timeout=10)
            )
            line.sendall(asked)
            assert line.recv(4096).startswith(b"HTTP/1.1 200")
        assert requests.get(f"{house.url}/staff/sign-in", timeout=10).status_code == 200
