"""Kept threads are made anew once after what they are made of has changed."""

from datetime import timedelta

from redis import Redis

from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.web.rendering.looks import look_of, render_anew
from tests.comments.builders import open_thread


def test_the_look_changes_with_what_the_form_tells():
    assert look_of(timedelta(hours=72)) == look_of(timedelta(hours=72)) != look_of(timedelta(hours=24))


def test_the_look_changes_with_a_template(monkeypatch, tmp_path):
    before = look_of(timedelta(0))
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr("services.comments.web.rendering.looks.WEB", tmp_path)
    without = look_of(timedelta(0))
    (tmp_path / "templates" / "thread.html").write_text("<p>")
    assert len({before, without, look_of(timedelta(0))}) == 3


def test_a_new_look_has_every_thread_rendered_once(sqlite, redis_url):
    redis = Redis.from_url(redis_url, decode_responses=True)
    open_thread(sqlite)
    mark_rendered(sqlite, "t1", 99)
    assert render_anew(sqlite, redis, "new") == 1
    assert [each.thread for each in list_unrendered(sqlite)] == ["t1"]
    mark_rendered(sqlite, "t1", 99)
    assert render_anew(sqlite, redis, "new") == 0
    assert render_anew(sqlite, redis, "newer") == 1
