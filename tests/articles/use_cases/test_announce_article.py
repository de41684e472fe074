"""What other services are told of an article."""

from datetime import datetime, timedelta, timezone

from services.articles.use_cases.announce_article import article_url, moment
from services.articles.use_cases.change_article import Change, change_article
from tests.articles.arrange import NOW, SITE, an_article, events


def test_a_time_is_written_in_utc():
    assert moment(datetime(2026, 11, 23, 14, tzinfo=timezone(timedelta(hours=2)))) == "2026-11-23T12:00:00Z"
    assert moment(None) is None


def test_an_address_is_whole():
    assert article_url(SITE, "a-b") == "http://localhost/articles/a-b"


def test_nobody_is_told_of_what_neither_was_nor_is_public(database):
    article = an_article(database, wish=None)
    change_article(database, Change(article.id, 1, {"title": "Toinen"}), NOW, SITE)
    assert events(database) == []
