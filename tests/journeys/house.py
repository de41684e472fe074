"""A house that a journey lives in: started by the command line as an operator would, or one that stands elsewhere already."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import requests
from redis import Redis, RedisError

VASTINE = Path(sys.executable).with_name("vastine")
START_PATIENCE = 120.0
STOP_PATIENCE = 60.0


@dataclass
class House:
    """Where it answers, who may do what there, and how to read the mail it sends."""

    url: str
    tokens: Mapping[str, str]
    people: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def api(self, role: str) -> requests.Session:
        """A program's session with the token of that role; "" for nobody's."""
        session = requests.Session()
        session.headers["Accept-Language"] = "fi"
        if role:
            session.headers["Authorization"] = f"Bearer {self.tokens[role]}"
        return session


@dataclass
class OwnHouse(House):
    """A house on this machine that the test may hurt."""

    data: Path = Path()
    environment: Mapping[str, str] = field(default_factory=dict)
    program: tuple[str, ...] = (str(VASTINE),)
    process: subprocess.Popen[str] | None = None
    seconds_to_ready: float = 0.0
    said: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Starts it and waits for the line that says it is ready."""
        started = time.monotonic()
        port = self.url.rsplit(":", 1)[1]
        words = [*self.program, "up", "--data", str(self.data), "--port", port, "--no-demo"]
        with (self.data.parent / "stderr").open("a") as told:
            self.process = subprocess.Popen(
                words, env=dict(self.environment), stdout=subprocess.PIPE, stderr=told, text=True
            )
        assert self.process.stdout is not None
        self.said = []
        for line in self.process.stdout:
            self.said.append(line.strip())
            if line.startswith("ready "):
                self.seconds_to_ready = time.monotonic() - started
                return
        raise AssertionError("the house did not get ready: " + (self.data.parent / "stderr").read_text())

    def stop(self) -> int:
        """Stops it as an operator would; gives the exit status."""
        assert self.process is not None
        assert self.process.stdout is not None
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(STOP_PATIENCE)
        self.process.stdout.close()
        return status

    def pids(self) -> dict[str, int]:
        """The processes that the house started itself, by name."""
        kept: dict[str, int] = json.loads((self.data / "run" / "processes.json").read_text(encoding="utf-8"))
        return kept

    def kill(self, name: str) -> None:
        """kill -9, if it lives just now."""
        self.signal(name, signal.SIGKILL)

    def signal(self, name: str, number: signal.Signals) -> None:
        """Sends a signal to one of the processes, if it lives just now."""
        with suppress(ProcessLookupError, KeyError):
            os.kill(self.pids()[name], number)

    def redis(self) -> Redis:
        """The house's own Redis."""
        password = (self.data / "secrets" / "redis-password").read_text(encoding="ascii").strip()
        return Redis(unix_socket_path=str(self.data / "redis" / "redis.sock"), password=password)

    def empty_redis(self) -> None:
        """FLUSHALL, as soon as it answers."""
        for _ in range(200):
            try:
                self.redis().flushall()
            except RedisError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("redis did not answer")

    def command(self, *words: str, given: str = "") -> str:
        """Runs a command of the operator's on this house; gives what it printed."""
        done = subprocess.run(
            [str(VASTINE), *words], env=dict(self.environment) | {"VASTINE_DATA": str(self.data)}, input=given,
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def hire(self, role: str, *roles: str) -> None:
        """Makes a colleague with these roles, a password and a token; both are known by the first role."""
        email, password = f"{role}@example.org", f"{role}-kulkee-sateessa-kotiin"
        words = [word for each in (role, *roles) for word in ("--role", each)]
        self.command("staff", "add", email, "--name", role.capitalize(), *words, "--password-stdin", given=password)
        self.tokens = dict(self.tokens) | {role: self.command("token", "create", email).splitlines()[-1]}
        self.people = dict(self.people) | {role: (email, password)}


def a_house(folder: Path, **environment: str) -> OwnHouse:
    """A house with an empty home folder, that has not been started."""
    (folder / "home").mkdir(parents=True, exist_ok=True)
    values = {
        "HOME": str(folder / "home"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COMMENTS_SENDER_LIMIT": "off",
    } | environment  # fmt: skip
    return OwnHouse(f"http://127.0.0.1:{free_port()}", {}, data=folder / "data", environment=values)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
