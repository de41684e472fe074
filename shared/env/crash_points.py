"""Named points at which a test may make a process die as by kill -9; without the variable they do nothing.

VASTINE_CRASH_AT=<point>:<file> kills the process at that point and writes the file first; while the file exists the
point is spent, so that the restarted process gets past it.
"""

from __future__ import annotations

import os
import signal
from enum import StrEnum


class CrashPoint(StrEnum):
    """The gaps between two durable steps; each is a place where a naive system loses or doubles something."""

    SUBMISSION_STORED = "after-commit-before-answer"
    DELIVERY_CLAIMED = "after-claim-before-send"
    LETTER_ACCEPTED = "after-250-before-mark"
    EVENT_UNRELAYED = "between-outbox-and-stream"


def crash_point(point: CrashPoint) -> None:
    """Dies here if a test asked for it, once."""
    wanted, _, spent = os.environ.get("VASTINE_CRASH_AT", "").partition(":")
    if wanted != point.value or not spent:
        return
    try:
        os.close(os.open(spent, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
