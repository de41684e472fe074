"""The four apps behind one address."""

from __future__ import annotations

import pytest

from vastine.web import House


def app_named(name: str):
    def app(environ, start_response):
        start_response("200 OK", [])
        return [f"{name} {environ.get('SCRIPT_NAME', '')}{environ['PATH_INFO']}".encode()]

    return app


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "articles"), ("", "articles"), ("/articles/comments", "articles"), ("/commentsandmore", "articles"),
        ("/comments", "comments"), ("/comments/threads/x", "comments"), ("//comments/x", "comments"),
        ("/staff/sign-in", "staff"), ("/notify/mailbox", "notify"),
    ],
)  # fmt: skip
def test_the_first_part_of_the_path_picks_the_app_which_gets_it_whole(path, name):
    house = House({each: app_named(each) for each in ("comments", "notify", "staff")}, app_named("articles"))
    assert b"".join(house({"PATH_INFO": path}, lambda *_: None)) == f"{name} {path}".encode()
