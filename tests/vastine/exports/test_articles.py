"""Articles that are or were public are exported; drafts are not."""

from __future__ import annotations

from datetime import UTC, datetime

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from tests.vastine.imports.arrange import house_of
from tests.vastine.quiet import quiet_house
from vastine.exports.articles import article_lines

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_what_readers_never_saw_stays_out(tmp_path):
    with house_of(quiet_house(tmp_path)) as house:
        for slug, wish in (("draft", Status.DRAFT), ("public", Status.PUBLISHED), ("past", Status.PUBLISHED)):
            writing = Writing(slug, "Leipä", "fi", wish=wish, slug=slug)
            stored = create_article(house.articles, writing, NOW, house.site_url)
        change_article(house.articles, Change(stored.id, 1, {"wish": Status.UNPUBLISHED}), NOW, house.site_url)
        with house.articles.reading() as session:
            lines = list(article_lines(session))
    assert {line["slug"]: line["status"] for line in lines} == {"public": "published", "past": "unpublished"}


def test_articles_name_each_other_by_address(tmp_path):
    with house_of(quiet_house(tmp_path)) as house:
        first = create_article(house.articles, _public("yksi", "fi"), NOW, house.site_url)
        writing = _public("ett", "sv", version_of=first.id, related=(first.id,))
        create_article(house.articles, writing, NOW, house.site_url)
        with house.articles.reading() as session:
            lines = {line["slug"]: line for line in article_lines(session)}
    assert [line["version_of"] for line in lines.values()].count(None) == 1
    assert lines["ett"]["related"] == ["yksi"]
    assert first.id not in repr(lines)


def _public(slug: str, language: str, **more) -> Writing:
    return Writing(slug, "Leipä", language, wish=Status.PUBLISHED, slug=slug, **more)
