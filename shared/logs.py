"""One line of JSON an occurrence, with ids and counts; never what a reader or a colleague wrote."""

from __future__ import annotations

import logging
import sys

import structlog


def set_up_logs(service: str) -> None:
    """Sends this process's log to standard error as JSON lines; libraries speak only from warning up."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s", force=True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service)


def log(room: str) -> structlog.stdlib.BoundLogger:
    """A logger that names the room it speaks from."""
    logger: structlog.stdlib.BoundLogger = structlog.get_logger(room=room)
    return logger


def fault_name(fault: BaseException) -> str:
    """What may be said of a fault: its kind and where it arose. Its text may hold what somebody typed."""
    place = fault.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" at {place.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{place.tb_lineno}" if place else ""
    return f"{type(fault).__name__}{where}"
