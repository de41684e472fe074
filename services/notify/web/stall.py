"""Whether letters are being taken in hand: a worker may live and be deaf, so this asks the deliveries and not the process."""

from __future__ import annotations

from flask import Response

from services.notify.use_cases.measure_deliveries import seconds_overdue
from shared.web.doors import Doors, json_response
from shared.web.place import database, now

# Rung for every two seconds, a delivery is due this long only when nobody answers.
STALLED_AFTER_SECONDS = 60.0

doors = Doors("stall", __name__, "/notify")


@doors.page("/healthz/worker", may=None)
def worker_health() -> Response:
    overdue = seconds_overdue(database(), now())
    stalled = overdue > STALLED_AFTER_SECONDS
    told = {"status": "stalled" if stalled else "ok", "oldest_due_seconds": round(overdue, 1)}
    return json_response(told, 503 if stalled else 200)
