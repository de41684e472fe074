"""Rendered threads lie ready in Redis; an older rendering never covers a newer one, and without Redis there is none."""

import gzip

from redis import Redis

from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.thread_bytes import ThreadBytes


def rendered(version, html="<p>ä</p>"):
    body = f'{{"version": {version}}}'.encode()
    return ThreadBytes(version, html, body, gzip.compress(body), f'W/"{version}"')


def client(redis_url):
    return Redis.from_url(redis_url, decode_responses=True)


def test_what_is_kept_comes_back_byte_by_byte(redis_url):
    kept = KeptThreads(client(redis_url))
    kept.keep("t1", rendered(1))
    plain, packed = kept.json("t1", packed=False), kept.json("t1", packed=True)
    assert plain is not None
    assert packed is not None
    assert (plain.body, plain.etag, kept.etag("t1")) == (b'{"version": 1}', 'W/"1"', 'W/"1"')
    assert gzip.decompress(packed.body) == plain.body
    assert client(redis_url).get("comments:thread:t1:html") == "<p>ä</p>"


def test_an_older_rendering_covers_no_newer_one(redis_url):
    kept = KeptThreads(client(redis_url))
    for version in (2, 1):
        kept.keep("t1", rendered(version))
    assert kept.etag("t1") == 'W/"2"'
    kept.keep("t1", rendered(2, "<p>uusi</p>"))
    assert client(redis_url).get("comments:thread:t1:html") == "<p>uusi</p>"


def test_what_is_dropped_is_gone_whole(redis_url):
    kept = KeptThreads(client(redis_url))
    kept.keep("t1", rendered(1))
    kept.drop("t1", 2)
    assert client(redis_url).keys("comments:thread:*") == ["comments:thread:t1:version"]
    assert kept.json("t1", packed=False) is None


def test_an_older_rendering_does_not_bring_back_what_was_dropped(redis_url):
    kept = KeptThreads(client(redis_url))
    kept.drop("t1", 2)
    kept.keep("t1", rendered(1))
    assert kept.json("t1", packed=False) is None
    kept.keep("t1", rendered(3))
    assert kept.etag("t1") == 'W/"3"'


def test_a_late_drop_takes_nothing_newer_away(redis_url):
    kept = KeptThreads(client(redis_url))
    kept.keep("t1", rendered(3))
    kept.drop("t1", 2)
    assert kept.etag("t1") == 'W/"3"'


def test_without_redis_nothing_is_kept_and_nobody_is_hurt():
    kept = KeptThreads(client("redis://127.0.0.1:1"))
    assert (kept.etag("t1"), kept.json("t1", packed=True)) == (None, None)
