"""Requests that no honest program sends: every door of readers and programs, with wrecks of every part of a request."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X" * 60)
WORDS = (
    "", "x", "null", "0", "-1", "1e309", "9" * 400, "true", "%00", "%ff", "%ed%a0%80", "..%2f..%2fcomments.db",
    "%2e%2e/%2e%2e/",
    "a" * 3_000, "💥", "\u202egnp", "' OR 1=1 --", '"; DROP TABLE comments; --', "{{7*7}}", "${7*7}", "%(x)s", "<script>",
    "\t",
    "%0d%0aSet-Cookie:x=1", "%0d%0a%0d%0a<html>", "//evil.example", "\\\\evil", "javascript:1", "file:///etc/passwd",
)  # fmt: skip
PATHS = (
    "/", "/articles/{}", "/collections/{}", "/groups/{}", "/search?q={}", "/feed.xml?{}", "/pictures/{}",
    "/api/v1/articles/{}",
    "/api/v1/articles?cursor={}", "/comments/threads/{}", "/comments/threads/{thread}?cursor={}",
    "/comments/threads/{thread}?order={}",
    "/comments/threads/{thread}?comment={}", "/comments/threads/{thread}?answer={}", "/comments/receipts/{}",
    "/comments/reports/{}",
    "/comments/comments/{}/report", "/comments/comments/{}/helpful", "/comments/alerts/confirm/{}",
    "/comments/alerts/stop/{}",
    "/comments/api/v1/threads/{}", "/comments/api/v1/threads/{thread}?cursor={}", "/comments/api/v1/threads/{}/comments",
    "/comments/api/v1/receipts/{}", "/comments/api/v1/comments/{}/reports", "/comments/api/v1/queue?status={}",
    "/comments/moderation?tab={}",
    "/comments/embed.js?{}", "/comments/static/own/{}", "/comments/rules?lang={}", "/notify/api/v1/deliveries?status={}",
    "/notify/mailbox/{}", "/staff/sign-in?next={}", "/staff/sign-in/{}", "/staff/people/{}", "/desk/articles/{}", "/{}",
)  # fmt: skip
POSTED = (
    "/comments/api/v1/threads/{thread}/comments", "/comments/threads/{thread}", "/comments/comments/nobody/report",
    "/api/v1/articles",
    "/comments/api/v1/comments/nobody/decisions", "/comments/receipts/nobody/edit", "/staff/sign-in", "/groups/nothing",
)  # fmt: skip
FIELDS = (
    "body",
    "name",
    "parent",
    "language",
    "only_staff",
    "contact",
    "contact_details",
    "idempotency_key",
    "verdict",
    "version",
    "title",
)
VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 2**70, "", "x" * 100_000, "\ud800", "a\x00b", [], {}, [[[[[]]]]], {"a": {"b": {"c": {}}}},
    ["x"] * 2_000,
    {"email": ["a"]}, {"email": {"$ne": ""}}, {"__proto__": 1}, "\u202e\u2066", "e\u0301" * 4_000, "\r\nX: y",
)  # fmt: skip
EXTRA = {
    "id": "01",
    "status": "approved",
    "is_admin": True,
    "official": True,
    "published_at": "2020-01-01",
    "__class__": "x",
}
TYPES = (
    "", "application/json", "application/json; charset=utf-7", "text/plain", "multipart/form-data",
    "multipart/form-data; boundary=",
    "application/x-www-form-urlencoded", "application/xml", "image/png", "a/b/c", ";;;", "application/json" * 200,
)  # fmt: skip
HEADERS = (
    {"Accept": "*/*;q=x"}, {"Accept-Language": "x" * 5_000}, {"Accept-Language": "fi;q=9,sv;q=,en;q=-1"},
    {"Accept-Encoding": "gzip;q=nan"},
    {"Cookie": "vastine_staff=" + "x" * 5_000}, {"Cookie": "=;=;;"}, {"Authorization": "Bearer"},
    {"Authorization": "Bearer " + "x" * 5_000},
    {"Authorization": "Basic Og=="}, {"Host": "evil.example"}, {"Host": ""}, {"Host": "a:b:c"}, {"Origin": "null"},
    {"Origin": "://"},
    {"Range": "bytes=9-1"}, {"If-None-Match": '"' * 3_000}, {"If-Modified-Since": "yesterday"}, {"Expect": "200-maybe"},
    {"X-Forwarded-For": ",,,,"}, {"X-Forwarded-Host": "evil.example"}, {"X-HTTP-Method-Override": "DELETE"},
    {"Upgrade": "h2c"},
    {"Content-Encoding": "gzip"}, {"Content-Encoding": "br, br, br"}, {"Transfer-Encoding": "identity"},
    {"Sec-Fetch-Site": "?"},
)  # fmt: skip


@dataclass(frozen=True)
class Wreck:
    """One request. `body` is sent with its length."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def wrecks(thread: str, number: int, seed: int = 4) -> Iterator[Wreck]:
    """So many, the same ones for the same seed: addresses, headers, bodies of calls and of forms in turn."""
    chance = random.Random(seed)
    makers = (_address, _headed, _call, _form, _multipart, _broken_json)
    for at in range(number):
        made = makers[at % len(makers)](chance)
        yield Wreck(made.method, made.path.replace("{thread}", thread), made.headers, made.body)


def _address(chance: random.Random) -> Wreck:
    word = _for_a_line(chance.choice(WORDS))
    return Wreck(chance.choice(METHODS[:8]), chance.choice(PATHS).replace("{}", word))


def _headed(chance: random.Random) -> Wreck:
    headers = {name: value for each in chance.sample(HEADERS, 2) for name, value in each.items()}
    return Wreck(chance.choice(METHODS), chance.choice(PATHS).replace("{}", "x"), headers)


def _call(chance: random.Random) -> Wreck:
    body: dict[str, Any] = {name: chance.choice(VALUES) for name in chance.sample(FIELDS, chance.randint(1, 5))}
    if chance.random() < 0.3:
        body |= EXTRA
    kind = "application/json" if chance.random() < 0.8 else chance.choice(TYPES)
    return Wreck(
        chance.choice(("POST", "PATCH", "PUT")),
        chance.choice(POSTED),
        {"Content-Type": kind},
        json.dumps(body).encode(),
    )


def _form(chance: random.Random) -> Wreck:
    pairs = [f"{chance.choice(FIELDS)}={_for_a_line(chance.choice(WORDS))}" for _ in range(chance.randint(0, 6))]
    pairs += [f"f{number}=x" for number in range(chance.choice((0, 0, 0, 5_000)))]
    return Wreck(
        "POST", chance.choice(POSTED), {"Content-Type": "application/x-www-form-urlencoded"}, "&".join(pairs).encode()
    )


def _multipart(chance: random.Random) -> Wreck:
    parts = chance.choice(
        (
            b"--b",
            b"--b\r\n",
            b"--b\r\nContent-Disposition: form-data\r\n\r\nx",
            b"\r\n" * 500,
            b"--b--",
            bytes(range(256)),
        )
    )
    head = b'--b\r\nContent-Disposition: form-data; name="body"; filename="../../x"\r\nContent-Type: text/html\r\n\r\n<script>'
    body = chance.choice((parts, head, head + parts, head * 50))
    return Wreck("POST", chance.choice(POSTED), {"Content-Type": "multipart/form-data; boundary=b"}, body)


def _broken_json(chance: random.Random) -> Wreck:
    body = chance.choice((
        b"", b"{", b"[" * 5_000, b"[" * 50_000 + b"]" * 50_000, b'{"body": NaN}', b'{"body": 1e400}', b"\xff\xfe\x00",
        b"\xef\xbb\xbf{}",
        b'{"body": "x", "body": "y"}', b'{"body": "\\ud83d"}', b"null", b'"body"', b"1" * 5_000, b'{"a":' * 2_000, b"{}" * 3,
    ))  # fmt: skip
    return Wreck("POST", chance.choice(POSTED), {"Content-Type": "application/json"}, body)


def _for_a_line(word: str) -> str:
    """As a client puts it into an address: what no line of HTTP can hold is percent-encoded, the rest stays as wrong as it is."""
    return "".join(
        letter
        if letter.isascii() and letter.isprintable() and letter != " "
        else "".join(f"%{byte:02x}" for byte in letter.encode())
        for letter in word
    )


# Two lengths at once, and a second request behind the one that ends first.
SMUGGLED = (
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"
    b"GET /staff/people HTTP/1.1\r\n\r\n"
)
# What is no request at all, as it goes over the line.
NO_REQUESTS = (
    b"", b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01",
    b"\x00" * 4_000,
    b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", b"GET " + b"/" * 70_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n0\r\n\r\n",
    SMUGGLED,
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(2_000)) + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", b"GET / HTTP/1.1\nHost: x\n\n",
    b"GET / HTTP/1.1\r\n Host: x\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
)  # fmt: skip
