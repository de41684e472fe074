"""Events reach the others' mirrors without Redis, and stay for the courier."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.models import Outbox as ArticlesOutbox
from services.articles.models import Person
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from services.comments.models import Thread
from services.notify.models import Person as Recipient
from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.use_cases.add_person import NewPerson, add_person
from tests.vastine.quiet import quiet_house
from vastine.by_hand.carrying import carry_articles, carry_people, carry_threads
from vastine.by_hand.house import QuietHouse

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def house(tmp_path):
    house = QuietHouse.of(quiet_house(tmp_path))
    yield house
    house.close()


def test_a_colleague_reaches_everybody_who_shows_or_writes_to_them(house):
    new = NewPerson(Particulars("a@example.org", "Aino", roles=("contact",)))
    person_id = add_person(house.staff, new, house.notify_public_key, COMMAND_LINE, NOW)
    carry_people(house)
    with house.articles.reading() as session:
        assert session.get_one(Person, person_id).name == "Aino"
    with house.notify.reading() as session:
        assert session.get_one(Recipient, person_id).sealed_address


def test_a_thread_opens_and_is_hidden_with_its_article(house):
    writing = Writing("Otsikko", "Leipä", "fi", wish=Status.PUBLISHED)
    article = create_article(house.articles, writing, NOW, house.site_url)
    carry_articles(house)
    assert _thread(house, article.thread).public
    change_article(house.articles, Change(article.id, 1, {"wish": Status.UNPUBLISHED}), NOW, house.site_url)
    carry_articles(house)
    carry_threads(house)
    assert not _thread(house, article.thread).public
    with house.articles.reading() as session:
        assert session.scalar(select(func.count()).select_from(ArticlesOutbox)) == 2


def _thread(house: QuietHouse, thread: str) -> Thread:
    with house.comments.reading() as session:
        return session.get_one(Thread, thread)
