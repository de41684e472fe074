"""What became of a request is known, whatever order the news come in."""

from sqlalchemy import select

from services.articles.models import ContactRequest
from services.articles.use_cases.take_in_delivery import take_in_delivery
from shared.contract import DeliveryChanged
from tests.articles.arrange import a_group, requests_told
from tests.articles.use_cases.test_join_group import joined

SENT_AT = "2026-11-23T12:31:00Z"


def status(database):
    with database.reading() as session:
        return session.scalar(select(ContactRequest.status))


def delivered(database, version, said, about=None):
    about = about or requests_told(database)[0].about
    take_in_delivery(database, DeliveryChanged(about=about, row_version=version, status=said, at=SENT_AT))


def test_the_newest_word_counts(both):
    a_group(both)
    joined(both)
    delivered(both, 3, "sent")
    delivered(both, 2, "sending")
    delivered(both, 3, "sent")
    assert status(both) == "sent"


def test_requests_of_others_are_passed_over(database):
    delivered(database, 1, "sent", about="01comments")
    assert status(database) is None
