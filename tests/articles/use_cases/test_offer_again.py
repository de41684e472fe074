"""A request of which notify has said nothing is laid out again."""

from datetime import timedelta

from sqlalchemy import delete

from services.articles.models import Outbox
from services.articles.use_cases.offer_again import offer_again
from services.articles.use_cases.take_in_delivery import take_in_delivery
from shared.contract import DeliveryChanged
from tests.articles.arrange import NOW, SITE, a_group, requests_told
from tests.articles.use_cases.test_join_group import joined

LATER = NOW + timedelta(seconds=61)


def carried(database):
    """The courier has carried all there was."""
    with database.writing() as session:
        session.execute(delete(Outbox))


def test_it_comes_again_after_a_minute_as_the_same_request(both):
    a_group(both)
    joined(both)
    [first] = requests_told(both)
    carried(both)
    assert offer_again(both, NOW + timedelta(seconds=30), SITE) == 0
    assert offer_again(both, LATER, SITE) == 1
    assert requests_told(both) == [first]
    carried(both)
    assert offer_again(both, LATER + timedelta(seconds=30), SITE) == 0


def test_what_still_waits_in_the_outbox_is_not_laid_out_once_more(both):
    a_group(both)
    joined(both)
    assert offer_again(both, LATER, SITE) == 0
    assert len(requests_told(both)) == 1


def test_once_notify_has_answered_it_is_left_alone(database):
    a_group(database)
    joined(database)
    request = requests_told(database)[0].about
    take_in_delivery(
        database, DeliveryChanged(about=request, row_version=1, status="waiting", at="2026-11-23T12:00:01Z")
    )
    carried(database)
    assert offer_again(database, LATER, SITE) == 0
