"""The operator's figures follow what waits."""

from services.comments.use_cases.read_gauges import gauges_at
from tests.comments.builders import CONTACT, later, open_thread, submit


def test_they_count_what_waits_and_how_long(database):
    with database.reading() as session:
        empty = gauges_at(later)(session)
    assert set(empty.values()) == {0}
    open_thread(database)
    submit(database, contact=CONTACT)
    submit(database, later(5), body="Toinen.")
    with database.reading() as session:
        figures = gauges_at(lambda: later(30))(session)
    assert figures == {
        "pending_comments": 2, "oldest_pending_seconds": 30.0, "contact_requests_waiting": 1,
        "contact_requests_failed": 0, "oldest_outbox_seconds": 30.0,
    }  # fmt: skip
