"""The table of processes: what runs in a house on one machine, in the order in which it is started."""

from __future__ import annotations

import sys

from vastine.house import CELERY_APP
from vastine.settings import HOST, HouseSettings
from vastine.up.child import Program
from vastine.up.environment import mailbox_port
from vastine.up.folders import DataFolder

WEB_WORKERS = 2
# Threads that may be in our code at once, a worker. A request that comes when all are taken waits for one.
WEB_THREADS = 8
# Connections that a worker holds open, idle ones of readers' browsers too: far more than threads, or a few readers who
# only read would keep the next one out.
WEB_CONNECTIONS = 1024
LETTERS_AT_ONCE = 4


def house_programs(settings: HouseSettings) -> list[Program]:
    """Everything but Redis, which the others need first."""
    folder = DataFolder(settings.data)
    own_mailbox = [] if settings.smtp_url else [_mailbox(folder)]
    return [*own_mailbox, _worker(folder), _couriers(), _web(settings)]


def _web(settings: HouseSettings) -> Program:
    return _python(
        "web", "granian", "--interface", "wsgi", "--factory", "vastine.web:create_house",
        "--host", HOST, "--port", str(settings.port), "--http", "1", "--no-ws",
        "--workers", str(WEB_WORKERS), "--blocking-threads", str(WEB_THREADS), "--backpressure", str(WEB_CONNECTIONS),
        "--respawn-failed-workers", "--respawn-interval", "0.2", "--workers-kill-timeout", "5",
        "--log-level", "error", "--no-access-log",
    )  # fmt: skip


def _couriers() -> Program:
    return _python("couriers", "vastine.couriers")


def _worker(folder: DataFolder) -> Program:
    # Threads, as its work is waiting for mail servers: a fifth of the memory of as many processes, and it ends as
    # cleanly. Gossip and mingling are for several workers, and cost a second at the start.
    return _python(
        "worker", "celery", "-A", CELERY_APP, "worker", "-B", "-s", str(folder.run / "beat-schedule"),
        "--pool=threads", f"--concurrency={LETTERS_AT_ONCE}", "--loglevel=WARNING",
        "--without-gossip", "--without-mingle",
        grace=30.0,
    )  # fmt: skip


def _mailbox(folder: DataFolder) -> Program:
    return _python("mailbox", "vastine.mailbox", str(folder.mailbox), str(mailbox_port(folder)))


def _python(name: str, module: str, *arguments: str, grace: float = 10.0) -> Program:
    return Program(name, (sys.executable, "-m", module, *arguments), grace)
