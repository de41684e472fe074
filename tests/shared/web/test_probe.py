"""The probe of a container says by its answer whether the server is well."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from shared.web.probe import answers


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/readyz" else 503)
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.mark.parametrize(("path", "well"), [("/readyz", True), ("/other", False)])
def test_only_a_200_is_well(path: str, well: bool) -> None:
    with HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        assert answers(path, server.server_address[1]) is well


def test_nobody_there_is_not_well() -> None:
    assert not answers("/readyz", 1)
