"""Sealed blocks go after hand-off and a time of grace; a row without personal data stays."""

from datetime import timedelta

from sqlalchemy import select

from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Verdict
from services.comments.models import ContactRequest
from services.comments.use_cases.destroy_sealed import destroy_sealed
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contract import DeliveryChanged
from tests.comments.builders import CONTACT, NOW, judge, later, open_thread, submit

GRACE = timedelta(hours=72)


def only_request(database):
    with database.reading() as session:
        return session.scalars(select(ContactRequest)).one()


def told(database, status, version=1):
    event = DeliveryChanged(about=only_request(database).id, row_version=version, status=status, at=NOW.isoformat())
    take_in_delivery(database, event, NOW)


def test_the_block_goes_when_the_time_of_grace_is_over(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    told(database, "sent")
    assert destroy_sealed(database, GRACE, NOW + GRACE - timedelta(seconds=1)) == 0
    assert destroy_sealed(database, GRACE, NOW + GRACE) == 1
    request = only_request(database)
    assert (request.sealed, request.destroyed_at, request.state) == (None, NOW + GRACE, "sent")
    assert destroy_sealed(database, GRACE, NOW + GRACE) == 0


def test_what_was_not_handed_on_is_kept_however_long_it_takes(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    for version, status in enumerate(("waiting", "sending", "failed"), start=1):
        told(database, status, version)
        assert destroy_sealed(database, GRACE, NOW + 10 * GRACE) == 0


def test_of_spam_that_nobody_frees_it_goes_too(database):
    open_thread(database)
    kept = submit(database, contact=CONTACT, traces=Traces(trap_filled=True))
    assert destroy_sealed(database, GRACE, NOW + 2 * GRACE) == 0
    judge(database, kept.comment, Verdict.SPAM, now=later())
    assert destroy_sealed(database, GRACE, NOW + GRACE) == 0
    assert destroy_sealed(database, GRACE, later(1) + GRACE) == 1
