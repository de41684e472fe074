"""Asking whether the web can serve."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vastine.up.port import free_port
from vastine.up.readiness import Unready


@pytest.fixture
def web():
    """A server that is ready where `ready` says so, and notes which hosts it was asked for."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append(self.headers["Host"])  # type: ignore[attr-defined]
            self.send_response(200 if self.path in server.ready else 503)  # type: ignore[attr-defined]
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.ready, server.asked = set(), []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_it_is_ready_when_every_service_has_said_so(web):
    unready = Unready(web.server_port, "https://example.org", ["/readyz", "/staff/readyz"])
    assert not unready.is_empty()
    web.ready.add("/readyz")
    assert not unready.is_empty()
    web.ready.add("/staff/readyz")
    assert unready.is_empty()
    assert set(web.asked) == {"example.org"}


def test_nobody_there_is_not_ready():
    assert not Unready(free_port(), "http://127.0.0.1", ["/readyz"]).is_empty()
