"""The demo is laid in whole, shows what it is to show, and is laid in once."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from services.articles.models import Article
from services.articles.use_cases.show_article import show_article
from services.comments.domain.statuses import Status
from services.comments.models import Comment, ContactRequest, Thread
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.show_thread import show_thread
from services.staff.use_cases.check_password import check_password
from shared.contact_details.sealing import unseal
from tests.vastine.quiet import everything, quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.demo import comments, load
from vastine.demo.load import load_demo

MAIN = "hyva-perehdytys"


@pytest.fixture(scope="module")
def values(tmp_path_factory):
    values = quiet_house(tmp_path_factory.mktemp("demo") / "data")
    load_demo(values)
    return values


@pytest.fixture
def house(values):
    house = QuietHouse.of(values)
    yield house
    house.close()


def test_the_main_page_shows_every_part_that_an_editor_fills(house):
    page = show_article(house.articles, MAIN)
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
    days = [teaser.at for teaser in page.collection.teasers]
    assert len(days) >= 2
    assert days == sorted(days, reverse=True)
    assert {version.language for version in page.versions} == {"sv", "en"}


def test_every_picture_that_a_page_names_is_kept(house, values):
    with house.articles.reading() as session:
        bodies = list(session.scalars(select(Article.body)))
        leads = list(session.scalars(select(Article.picture)))
    named = {*re.findall(r'src="/pictures/([^"]+)"', " ".join(bodies)), *leads}
    assert len(named) >= 4
    assert {file.name for file in house.articles_settings.pictures.iterdir()} == named
    assert "pictures/" not in " ".join(bodies).replace("/pictures/", "")


def test_there_are_comments_in_every_status_and_something_of_everything_to_do(house):
    queue = list_queue(house.comments, QueueQuestion())
    assert all(queue.counts[status] for status in Status)
    assert (queue.reported, queue.objected) == (1, 1)
    with house.comments.reading() as session:
        requests = list(session.scalars(select(ContactRequest)))
    opened = [unseal(each.sealed, house.notify_settings.private_key) for each in requests]
    assert sorted(each["email"] for each in opened) == [
        "hakan.ekenholm@example.org",
        "outi.kivelanmaa@example.org",
    ]


def test_the_redaction_is_open_and_the_answer_of_staff_is_marked(house):
    page = show_article(house.articles, MAIN)
    shown = show_thread(house.comments, page.thread, None, datetime.now(UTC)).comments
    (redacted,) = [each for each in shown if each.redacted]
    assert '<span class="redaction">[puhelinnumero poistettu]</span>' in redacted.html
    assert "0000" not in redacted.html
    (official,) = [each for each in shown if each.official]
    assert official.name == "Tuovi Rantaharju"
    assert official.parent_name == "Marja-Liisa"


def test_no_comment_is_older_than_its_article_and_none_is_of_tomorrow(house):
    with house.articles.reading() as session:
        published = dict(session.execute(select(Article.id, Article.published_at)).tuples().all())
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
    page = show_article(house.articles, "a-good-start")
    with house.comments.reading() as session:
        counts = dict(session.execute(select(Thread.id, Thread.count)).tuples().all())
    assert {teaser.id: teaser.count for teaser in page.related} == {
        teaser.id: counts[teaser.id] for teaser in page.related
    }
    assert any(teaser.count for teaser in page.related)


def test_the_note_lets_everybody_in_and_only_its_owner_reads_it(house):
    note = house.articles_settings.house.data / "secrets" / "demo-sign-in"
    assert note.stat().st_mode & 0o777 == 0o600
    lines = [line.split() for line in note.read_text(encoding="utf-8").splitlines()]
    ways = [(words[-2], words[-1]) for words in lines if len(words) > 2 and "@" in words[-2]]
    assert len(ways) == 5
    for email, password in ways:
        assert check_password(house.staff, email, password, datetime.now(UTC)) is not None
    assert Counter("/staff/sign-in/" in " ".join(words) for words in lines)[True] == 1


def test_laying_it_in_twice_changes_nothing(tmp_path):
    values = quiet_house(tmp_path / "data")
    load_demo(values)
    before = everything(tmp_path / "data")
    note = (tmp_path / "data" / "secrets" / "demo-sign-in").read_text(encoding="utf-8")
    load_demo(values)
    assert everything(tmp_path / "data") == before
    assert (tmp_path / "data" / "secrets" / "demo-sign-in").read_text(encoding="utf-8") == note


@pytest.mark.parametrize("broken", ["_redact", "_decide", "_answer", "_object", "finish"])
def test_a_load_that_broke_off_is_taken_up_again_without_doubling(tmp_path, monkeypatch, broken):
    class BrokenOff(Exception):
        pass

    def break_off(*_things):
        raise BrokenOff

    values = quiet_house(tmp_path / "data")
    with monkeypatch.context() as patch:
        if broken == "finish":
            patch.setattr(load, "finish_articles", break_off)
        else:
            patch.setattr(comments, broken, break_off)
        with pytest.raises(BrokenOff):
            load_demo(values)
    load_demo(values)
    resumed = _counts(tmp_path / "data")
    whole = quiet_house(tmp_path / "whole")
    load_demo(whole)
    assert resumed == _counts(tmp_path / "whole")


def _counts(data):
    return {table: len(rows) for table, rows in everything(data).items()}
