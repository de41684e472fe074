"""The demo's main page shows every part of an article, and every article has its day."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from services.articles.domain.standing import CommentMode
from services.articles.models import Article
from services.articles.use_cases.show_article import show_article
from services.comments.models import Comment, Thread
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.demo.load import load_demo

MAIN = "hyva-perehdytys"


def test_the_main_page_shows_every_part_that_an_editor_fills(house):
    page = show_article(house.articles, MAIN, house.now.date())
    assert all((page.title, page.lead, page.byline, page.photo_credit, page.picture, page.picture_alt))
    assert page.published_at is not None
    for part in ("<h2>", "<ul>", "<ol>", "<blockquote>", "<a ", '<img src="/pictures/'):
        assert part in page.body
    assert {group.join for group in page.groups} == {"form", "link"}
    assert page.contact is not None
    assert all((page.contact.name, page.contact.title, page.contact.phone, page.contact.email))
    assert [teaser.lead for teaser in page.related if not teaser.lead] == []
    assert page.related
    assert [recording.captions for recording in page.recordings] == [("fi", "sv", "en")]
    assert page.collection is not None
    days = [teaser.at for teaser in page.collection.teasers if teaser.at]
    assert len(days) >= 2
    assert days == sorted(days, reverse=True)
    assert {version.language for version in page.versions} == {"sv", "en"}


def test_every_picture_that_a_page_names_is_kept(house):
    with house.articles.reading() as session:
        bodies = list(session.scalars(select(Article.body)))
        leads = list(session.scalars(select(Article.picture)))
    named = {*re.findall(r'src="/pictures/([^"]+)"', " ".join(bodies)), *leads}
    assert len(named) >= 4
    assert {file.name for file in house.articles_settings.pictures.iterdir()} == named
    assert "pictures/" not in " ".join(bodies).replace("/pictures/", "")


def test_no_comment_is_older_than_its_article_and_none_is_of_tomorrow(house):
    with house.articles.reading() as session:
        published = {row.id: row.published_at for row in session.execute(select(Article.id, Article.published_at))}
    with house.comments.reading() as session:
        said = list(session.execute(select(Comment.thread, Comment.submitted_at)))
    assert [each for each in said if not published[each.thread] < each.submitted_at < datetime.now(UTC)] == []


def test_an_older_clock_makes_the_articles_older_too(tmp_path):
    offset = tmp_path / "offset"
    offset.write_text(str(-int(timedelta(days=900).total_seconds())))
    values = quiet_house(tmp_path / "data") | {"VASTINE_CLOCK_OFFSET_FILE": str(offset)}
    load_demo(values)
    house = QuietHouse.of(values)
    test_no_comment_is_older_than_its_article_and_none_is_of_tomorrow(house)
    house.close()


def test_teasers_know_the_counts_before_any_courier_runs(house):
    page = show_article(house.articles, "a-good-start", house.now.date())
    with house.comments.reading() as session:
        counts = {thread.id: thread.count for thread in session.scalars(select(Thread))}
    assert {teaser.id: teaser.count for teaser in page.related} == {
        teaser.id: counts[teaser.id] for teaser in page.related
    }
    assert any(teaser.count for teaser in page.related)


def test_threads_stand_as_the_content_says(house):
    with house.comments.reading() as session:
        modes = {thread.url.rsplit("/", 1)[1]: thread.mode for thread in session.scalars(select(Thread))}
    assert modes.pop("kokous-johon-paasee-mukaan") == CommentMode.CLOSED
    assert modes.pop("how-i-read-your-page") == CommentMode.POST
    assert set(modes.values()) == {CommentMode.PRE}
