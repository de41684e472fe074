"""A new article is stored, cleaned and, when it is public, announced."""

from threading import Thread

import pytest
from sqlalchemy import select

from services.articles.domain.faults import WrongFields
from services.articles.domain.standing import Status
from services.articles.models import Article
from services.articles.use_cases.create_article import create_article
from shared.contract import ArticlePublished
from tests.articles.arrange import MARI, NOW, SITE, a_person, a_writing, events


def row(database):
    with database.reading() as session:
        return session.scalar(select(Article))


def test_a_draft_is_stored_and_announced_to_nobody(both):
    stored = create_article(both, a_writing(), NOW, SITE)
    assert (stored.status, stored.version, stored.slug) == ("draft", 1, "hyva-alku")
    assert events(both) == []


def test_a_public_article_opens_its_thread(both):
    a_person(both)
    stored = create_article(
        both, a_writing(wish=Status.PUBLISHED, contact_person="Mari Bergman", close_at=NOW), NOW, SITE
    )
    assert events(both) == [ArticlePublished(
        about=stored.id, row_version=1, thread=stored.id, title="Hyvä alku", url=f"{SITE}/articles/hyva-alku",
        language="fi", mode="pre", close_at="2026-11-23T12:00:00Z", contact_person=MARI,
    )]  # fmt: skip


def test_the_body_is_cleaned_and_what_was_written_is_kept(database):
    written = '<p onclick="x()">Hei <script>alert(1)</script><a href="javascript:x">linkki</a></p>'
    create_article(database, a_writing(body_html=written), NOW, SITE)
    article = row(database)
    assert article.body_html == written
    assert "script" not in article.body
    assert "onclick" not in article.body
    assert "Hei" in article.body


def test_text_without_tags_gets_paragraphs(database):
    create_article(database, a_writing(body_html="Eka\n\nToka"), NOW, SITE)
    assert row(database).body == "<p>Eka</p>\n<p>Toka</p>"


def test_the_same_title_gets_another_address(both):
    slugs = [create_article(both, a_writing(), NOW, SITE).slug for _ in range(3)]
    assert slugs == ["hyva-alku", "hyva-alku-2", "hyva-alku-3"]


def test_two_at_the_same_moment_are_both_stored(both):
    threads = [Thread(target=create_article, args=(both, a_writing(), NOW, SITE)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with both.reading() as session:
        assert sorted(session.scalars(select(Article.slug))) == ["hyva-alku", *(f"hyva-alku-{n}" for n in (2, 3, 4))]


@pytest.mark.parametrize(("fields", "name", "key"), [
    ({"title": " "}, "title", "title_missing"),
    ({"body_html": "<script>x</script>"}, "body_html", "body_empty"),
    ({"collection": "nowhere"}, "collection", "collection_unknown"),
    ({"contact_person": "nobody"}, "contact_person", "person_unknown"),
    ({"groups": ("nothing",)}, "groups", "groups_unknown"),
    ({"recordings": ("nothing",)}, "recordings", "recordings_unknown"),
    ({"related": ("nothing",)}, "related", "related_unknown"),
    ({"version_of": "nothing"}, "version_of", "article_unknown"),
    ({"wish": Status.SCHEDULED}, "publish_at", "publish_at_missing"),
])  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_is_stored(database, fields, name, key):
    with pytest.raises(WrongFields) as wrong:
        create_article(database, a_writing(**fields), NOW, SITE)
    assert wrong.value.fields[name].key == key
    assert row(database) is None
