"""A round renders what changed, takes away what is not public, and leaves what it could not lay down for the next."""

import pytest
from redis import Redis, RedisError

from services.comments.settings import Settings
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.take_in_article import take_in_unpublished
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.render_round import render_changed
from services.comments.web.rendering.thread_bytes import thread_environment
from shared.contract import ArticleUnpublished
from tests.comments.builders import a_public_comment, later, open_thread
from tests.fixtures.house import house_values


@pytest.fixture
def environment(tmp_path):
    return thread_environment(Settings.from_env(house_values(tmp_path, "redis://127.0.0.1:1")).house)


def test_each_change_is_rendered_once(sqlite, environment, redis_url):
    redis = Redis.from_url(redis_url, decode_responses=True)
    open_thread(sqlite)
    open_thread(sqlite, "t2")
    assert render_changed(sqlite, KeptThreads(redis), environment, later) == 2
    assert render_changed(sqlite, KeptThreads(redis), environment, later) == 0
    kept = a_public_comment(sqlite)
    assert render_changed(sqlite, KeptThreads(redis), environment, later) == 1
    assert f'id="c-{kept.comment}"' in str(redis.get("comments:thread:t1:html"))


def test_an_unpublished_thread_is_taken_away(sqlite, environment, redis_url):
    redis = Redis.from_url(redis_url, decode_responses=True)
    open_thread(sqlite)
    render_changed(sqlite, KeptThreads(redis), environment, later)
    take_in_unpublished(sqlite, ArticleUnpublished(about="article-t1", row_version=2, thread="t1"), later())
    assert render_changed(sqlite, KeptThreads(redis), environment, later) == 1
    assert redis.keys("comments:thread:t1:html") == redis.keys("comments:thread:t1:json*") == []


def test_while_redis_is_away_nothing_is_marked(sqlite, environment):
    open_thread(sqlite)
    with pytest.raises(RedisError):
        render_changed(sqlite, KeptThreads(Redis.from_url("redis://127.0.0.1:1")), environment, later)
    assert len(list_unrendered(sqlite)) == 1
