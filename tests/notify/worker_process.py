"""A real Celery worker with its schedule, as a process that a test may kill."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from services.notify.settings import Settings
from tests.fixtures.house import house_values
from tests.fixtures.valkey import Valkey
from tests.notify.builders import PRIVATE_KEY
from tests.notify.smtp_sink import Sink

# As the house on one machine starts it.
WORKER = (
    sys.executable, "-m", "celery", "-A", "services.notify.worker", "worker", "-B", "--pool=threads", "--concurrency=4",
    "--loglevel=WARNING", "--without-gossip", "--without-mingle",
)  # fmt: skip
ROOT = Path(__file__).parents[2]


class House:
    """What a worker works with: a data folder, a Redis, a mail server, and a clock that the test moves."""

    def __init__(self, folder: Path, valkey: Valkey, sink: Sink) -> None:
        self.folder = folder
        self.valkey = valkey
        self.sink = sink
        self.let_pass(0)
        key = base64.b64encode(PRIVATE_KEY).decode()
        self.values = house_values(
            folder, valkey.url, NOTIFY_PRIVATE_KEY=key, VASTINE_SMTP_URL=sink.url,
            VASTINE_CLOCK_OFFSET_FILE=str(folder / "clock"),
        )  # fmt: skip
        self.settings = Settings.from_env(self.values)

    def let_pass(self, seconds: float) -> None:
        (self.folder / "clock").write_text(str(seconds), encoding="ascii")

    def now(self) -> datetime:
        return self.settings.house.clock()

    def worker(self, **more: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
        return running_worker({**self.values, **more}, self.folder / "worker.log")

    @property
    def log(self) -> str:
        return (self.folder / "worker.log").read_text(encoding="utf-8")


@contextmanager
def running_worker(values: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Ends it with everything it started."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*WORKER, "-s", str(log.with_suffix(".beat"))], cwd=ROOT, env={**os.environ, **values}, stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """kill -9, for it and its schedule."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
