"""`vastine replay` lays the whole state of every service into its outbox."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.models import Outbox
from services.articles.use_cases.create_article import create_article
from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.use_cases.add_person import NewPerson, add_person
from tests.vastine.quiet import quiet_house
from vastine.by_hand.carrying import carry_articles
from vastine.by_hand.house import QuietHouse
from vastine.cli import main
from vastine.commands.replay import replay


@pytest.fixture
def values(tmp_path, monkeypatch):
    values = quiet_house(tmp_path)
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    house = QuietHouse.of(values)
    add_person(
        house.staff, NewPerson(Particulars("a@example.org", "A")), house.notify_public_key, COMMAND_LINE, house.now
    )
    create_article(house.articles, Writing("Otsikko", "Leipä", "fi", wish=Status.PUBLISHED), house.now, house.site_url)
    carry_articles(house)
    house.close()
    return values


def test_each_service_says_how_much_it_laid_in(values, capsys):
    assert main(["replay"]) == 0
    said = [line.split()[:2] for line in capsys.readouterr().out.splitlines()]
    assert said == [["articles", "1"], ["comments", "1"], ["notify", "0"], ["staff", "1"]]


def test_a_replayed_event_waits_for_the_courier(values):
    house = QuietHouse.of(values)
    before = _waiting(house)
    assert replay("articles", values) == 1
    assert _waiting(house) == before + 1
    house.close()


def _waiting(house: QuietHouse) -> int:
    with house.articles.reading() as session:
        return session.scalar(select(func.count()).select_from(Outbox)) or 0
