"""The four services as strangers: each app and each courier a process of its own, started by the words of the compose file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import requests

from tests.fixtures.house import house_values
from tests.fixtures.waiting import wait_until
from tests.journeys.house import VASTINE, free_port

PREFIXES = {"articles": "", "comments": "/comments", "notify": "/notify", "staff": "/staff"}


@dataclass
class Strangers:
    """The processes by name, and where each app answers."""

    environment: dict[str, str]
    ports: dict[str, int] = field(default_factory=lambda: {service: free_port() for service in PREFIXES})
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def url(self, service: str) -> str:
        return f"http://127.0.0.1:{self.ports[service]}"

    def migrate(self) -> None:
        for service in PREFIXES:
            subprocess.run([sys.executable, "-m", f"services.{service}.migrations"], env=self.environment, check=True)

    def start(self, *services: str) -> None:
        """Web and courier of these services; returns when they are ready."""
        self.launch(*services)
        wait_until(lambda: all(self.is_ready(service) for service in services))

    def launch(self, *services: str) -> None:
        """The same without waiting, for something they need may be away."""
        for service in services:
            granian = (
                "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.ports[service]),
                "--workers", "1", "--blocking-threads", "4", "--no-ws", "--factory", f"services.{service}.app:serve",
            )  # fmt: skip
            self._run(service, *granian)
            self._run(f"{service}-courier", "-m", f"services.{service}.courier")

    def lives(self, service: str) -> bool:
        return self._says(service, "healthz")

    def is_ready(self, service: str) -> bool:
        return self._says(service, "readyz")

    def _says(self, service: str, word: str) -> bool:
        return requests.get(f"{self.url(service)}{PREFIXES[service]}/{word}", timeout=5).ok

    def stop(self, *services: str) -> None:
        for name in (part for service in services for part in (service, f"{service}-courier")):
            process = self.running.pop(name)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def command(self, *words: str, given: str = "") -> str:
        done = subprocess.run(
            [str(VASTINE), *words], env=self.environment, input=given, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def _run(self, name: str, *words: str) -> None:
        with Path(self.environment["VASTINE_DATA"], f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, *words], env=self.environment, stdout=log, stderr=log, start_new_session=True
            )


@contextmanager
def strangers(folder: Path, redis_url: str, **environment: str) -> Iterator[Strangers]:
    """Their databases are made, nobody runs yet; whoever was started is stopped at the end."""
    values = house_values(folder, redis_url, **environment) | {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    house = Strangers(values)
    house.migrate()
    try:
        yield house
    finally:
        house.stop(*{name.removesuffix("-courier") for name in house.running})
