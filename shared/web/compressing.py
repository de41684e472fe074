"""Compresses what anybody may read, for readers on a slow line: text alone, and nothing that holds a secret.

Where a secret and something a stranger chose stand in one compressed answer, its length tells of the secret (BREACH); so what is
for one person, which no cache may keep, goes as it is.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

from flask import Response, g, request

LEVEL = 6
# Less fits into one packet anyway.
WORTH_IT = 1_000
TEXT = (
    "text/", "application/json", "application/problem+json", "application/atom+xml", "application/xml", "application/javascript",
    "image/svg+xml",
)  # fmt: skip
# The style and scripts of all services.
KEPT = 128


def compress(response: Response) -> Response:
    """Says in any case that the answer depends on what the browser takes."""
    if response.status_code not in {200, 304} or not (response.mimetype or "").startswith(TEXT):
        return response
    if response.content_encoding or "who" in g or "no-store" in response.headers.get("Cache-Control", ""):
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code == 304 or request.accept_encodings.quality("gzip") <= 0:
        return response
    response.direct_passthrough = False
    body = response.get_data()
    if len(body) < WORTH_IT:
        return response
    # What is public is the same for everybody, and packed once; a page holds a stamp that no other has.
    response.set_data(_packed_once(body) if response.cache_control.public else packed(body))
    response.content_encoding = "gzip"
    etag, _ = response.get_etag()
    if etag:
        # The same for the plain and the packed form, so it can only be weak.
        response.set_etag(etag, weak=True)
    return response


def packed(body: bytes) -> bytes:
    """The same bytes for the same content, so that its ETag holds."""
    return gzip.compress(body, compresslevel=LEVEL, mtime=0)


_packed_once = lru_cache(KEPT)(packed)
