"""A provider that answers over real HTTP and says whatever the test lets it: tokens that are right, and forged ones."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey


def a_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})


@dataclass
class Forging:
    """`answer` is the ID token that it gives next, for any code."""

    issuer: str
    key: RSAKey = field(default_factory=a_key)
    answer: str = ""

    def signed(self, claims: dict[str, Any], key: RSAKey | None = None) -> str:
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, key or self.key)

    def unsigned(self, claims: dict[str, Any]) -> str:
        return f"{_part({'alg': 'none'})}.{_part(claims)}."

    def changed(self, claims: dict[str, Any]) -> str:
        """Somebody else's name under a signature that was good."""
        head, _, signature = self.signed(claims).split(".")
        return f"{head}.{_part(claims | {'sub': 'another'})}.{signature}"

    def signed_with_what_everybody_knows(self, claims: dict[str, Any]) -> str:
        """The public key, taken for a secret that is shared."""
        said = f"{_part({'alg': 'HS256', 'kid': 'one'})}.{_part(claims)}"
        return f"{said}.{_plain(hmac.digest(self.key.as_pem(private=False), said.encode(), hashlib.sha256))}"

    def told(self, path: str) -> dict[str, Any]:
        told: dict[str, dict[str, Any]] = {
            "/.well-known/openid-configuration": {
                "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
            },
            "/keys": {"keys": [self.key.as_dict(private=False)]},
            "/token": {"access_token": "x", "token_type": "Bearer", "id_token": self.answer},
        }  # fmt: skip
        return told[path]


@contextmanager
def forging_provider() -> Iterator[Forging]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(forging.told(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Nothing: the test tells what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    forging = Forging(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield forging
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _part(value: dict[str, Any]) -> str:
    return _plain(json.dumps(value).encode())


def _plain(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
