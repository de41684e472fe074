"""What anybody may read is compressed for whoever takes it; what is for one person never is."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask, Response, g

from shared.web.compressing import WORTH_IT, compress

LONG = "Kaikille luettavaksi. " * 200
PACKED = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__)
    app.after_request(compress)

    @app.get("/<kind>")
    def page(kind: str) -> Response:
        response = Response(LONG if kind != "short" else "x" * (WORTH_IT - 1))
        if kind == "secret":
            response.headers["Cache-Control"] = "no-store"
        if kind == "own":
            g.who = None
        if kind == "picture":
            response.content_type = "image/avif"
        if kind == "fault":
            response.status_code = 404
        if kind == "same":
            response.headers["Cache-Control"] = "public, max-age=60"
        if kind == "known":
            response.status_code = 304
        if kind == "marked":
            response.set_etag("abc")
        return response

    return app


def test_a_public_page_is_packed_for_whoever_takes_it(app: Flask) -> None:
    answer = app.test_client().get("/public", headers=PACKED)
    assert answer.content_encoding == "gzip"
    assert gzip.decompress(answer.get_data()).decode() == LONG
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert int(answer.headers["Content-Length"]) == len(answer.get_data())


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "identity"])
def test_whoever_does_not_take_it_gets_it_plain(app: Flask, accepted: str) -> None:
    answer = app.test_client().get("/public", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") is None
    assert (answer.text, answer.headers["Vary"]) == (LONG, "Accept-Encoding")


@pytest.mark.parametrize("kind", ["secret", "own", "picture", "fault", "short"])
def test_what_is_for_one_person_and_what_gains_nothing_goes_as_it_is(app: Flask, kind: str) -> None:
    assert app.test_client().get(f"/{kind}", headers=PACKED).content_encoding is None


def test_a_mark_of_the_content_holds_for_both_forms(app: Flask) -> None:
    assert app.test_client().get("/marked", headers=PACKED).headers["ETag"] == 'W/"abc"'


def test_what_is_the_same_for_everybody_is_packed_like_the_rest(app: Flask) -> None:
    one, two = (app.test_client().get("/same", headers=PACKED) for _ in range(2))
    assert one.get_data() == two.get_data()
    assert gzip.decompress(one.get_data()).decode() == LONG


def test_whoever_has_it_already_hears_what_it_depends_on_too(app: Flask) -> None:
    answer = app.test_client().get("/known", headers=PACKED)
    assert (answer.headers.get("Content-Encoding"), answer.headers["Vary"]) == (None, "Accept-Encoding")
