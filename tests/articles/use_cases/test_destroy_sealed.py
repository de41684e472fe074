"""Sealed details are destroyed once they were handed over and the grace time is past."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from services.articles.models import ContactRequest
from services.articles.use_cases.destroy_sealed import destroy_sealed
from tests.articles.arrange import a_group
from tests.articles.use_cases.test_join_group import joined
from tests.articles.use_cases.test_take_in_delivery import delivered

SENT = datetime(2026, 11, 23, 12, 31, tzinfo=UTC)
GRACE = timedelta(hours=72)


def sealed(database):
    with database.reading() as session:
        return session.scalar(select(ContactRequest.sealed))


def test_they_stay_for_the_grace_time_and_not_longer(both):
    a_group(both)
    joined(both)
    delivered(both, 1, "sent")
    assert destroy_sealed(both, SENT + GRACE - timedelta(seconds=1), GRACE) == 0
    assert sealed(both)
    assert destroy_sealed(both, SENT + GRACE, GRACE) == 1
    assert sealed(both) is None
    assert destroy_sealed(both, SENT + GRACE, GRACE) == 0


def test_what_never_arrived_is_kept(database):
    a_group(database)
    joined(database)
    delivered(database, 1, "failed")
    assert destroy_sealed(database, SENT + timedelta(days=30), GRACE) == 0
