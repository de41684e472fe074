"""Somebody else's small site, on an origin of its own, whose policy lets nothing but our script, style and answers in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlsplit

POLICY = (
    "default-src 'none'; script-src {home}; connect-src {home}; style-src 'self' {home}; img-src data:; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="canonical" href="{address}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/own.css">
<link rel="stylesheet" href="{home}/comments/embed.css"></head>
<body><main><h1>{title}</h1><p>Talven jälkeen satamassa on taas elämää.</p>
<ul><li><a href="{site}/fi/ensimmainen#kommentit" data-vastine-count>Ensimmäinen</a></li>
<li><span data-vastine-count="{site}/fi/hiljainen">Hiljainen</span></li></ul>
<div data-vastine><a href="{home}/comments/outside?page={quoted}">Kommentit</a></div>
<script src="{home}/comments/embed.js" defer></script></main></body></html>"""
OWN_STYLE = """body { max-width: 46rem; margin: 0 auto; padding: 1rem; color: #222; background: #fff }
body { font: 18px/1.5 Georgia, serif }
a:focus-visible { outline: 3px solid #222 }"""


@dataclass(frozen=True)
class ForeignSite:
    """`origin` is what it is registered by. The first part of a path is its page's language."""

    origin: str


@contextmanager
def foreign_site(home: str) -> Iterator[ForeignSite]:
    """A site that embeds the comments of the house at `home`."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            address = f"{site.origin}{path}"
            page = PAGE.format(
                language=path.split("/")[1], title="Satama herää", home=home, site=site.origin, address=address,
                quoted=quote(address, safe=""),
            )  # fmt: skip
            styled = path == "/own.css"
            body = OWN_STYLE if styled else page
            self.send_response(200)
            self.send_header("Content-Type", f"text/{'css' if styled else 'html'}; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(home=home))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  Its name is given.
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    site = ForeignSite(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
