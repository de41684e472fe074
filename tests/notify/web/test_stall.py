"""A worker that lives and is deaf is seen within a minute."""

from datetime import UTC, datetime, timedelta

import pytest

from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import a_request


@pytest.mark.parametrize(("seconds", "status", "said"), [(20, 200, "ok"), (75, 503, "stalled")])
def test_a_delivery_that_nobody_takes_in_hand_turns_health_red(desk, database, seconds, status, said):
    take_in_contact_request(database, a_request(), datetime.now(UTC) - timedelta(seconds=seconds))
    answer = desk.reader().get("/notify/healthz/worker")
    assert (answer.status_code, answer.json["status"]) == (status, said)


def test_nothing_due_is_healthy(desk):
    assert desk.reader().get("/notify/healthz/worker").json == {"status": "ok", "oldest_due_seconds": 0.0}
