"""Starts a house of stubs, and tells what of it is alive: for tests with real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class Running:
    """A started house."""

    process: subprocess.Popen[str]
    data: Path
    error: Path

    def pids(self) -> dict[str, int]:
        return dict(json.loads((self.data / "run" / "processes.json").read_text(encoding="utf-8")))

    def warnings(self) -> str:
        return self.error.read_text(encoding="utf-8")

    def log(self, name: str) -> str:
        return (self.data / "logs" / f"{name}.log").read_text(encoding="utf-8")

    def lines(self) -> list[str]:
        """What it says on standard output up to `ready`, or to its end."""
        assert self.process.stdout is not None
        said: list[str] = []
        for line in self.process.stdout:
            said.append(line.rstrip("\n"))
            if line.startswith("ready"):
                break
        return said

    def is_ready(self) -> bool:
        return self.lines()[-1:] != [] and self.process.poll() is None


@contextmanager
def stub_house(data: Path, *names: str, guest: bool = False) -> Iterator[Running]:
    """A house of the named stubs, killed with all it started when the test is done; a guest leaves others' alone."""
    with _running(["tests.vastine.stub_house", str(data), *names], data, {}, guest=guest) as house:
        yield house


@contextmanager
def real_house(data: Path, *options: str, guest: bool = False, **told: str) -> Iterator[Running]:
    """`vastine up` with everything it starts, on a free port, without the demo, killed when the test is done."""
    command = ["vastine", "up", "--data", str(data), "--port", "0", "--no-demo", *options]
    with _running(command, data, told, guest=guest) as house:
        yield house


def living(data: Path) -> list[int]:
    """Every living process that has this data folder in its environment or on its command line."""
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and _is_of(entry, str(data))]


def eventually(is_so: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it never came to be so"
        time.sleep(0.02)


@contextmanager
def _running(module: list[str], data: Path, told: dict[str, str], *, guest: bool = False) -> Iterator[Running]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VASTINE_")} | told
    error = data.with_name(f"{data.name}-stderr{'-of-guest' if guest else ''}")
    with error.open("w", encoding="utf-8") as to:
        process = subprocess.Popen(
            [sys.executable, "-m", *module], stdout=subprocess.PIPE, stderr=to, text=True, cwd=ROOT, env=environment,
        )  # fmt: skip
    with process:
        try:
            yield Running(process, data, error)
        finally:
            process.kill()
            eventually(lambda: guest or _end(living(data)))


def _end(pids: list[int]) -> bool:
    """Whether nobody is left of them; whoever is, is killed, so that a failing test leaves no process behind."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return not pids


def _is_of(entry: Path, data: str) -> bool:
    if int(entry.name) == os.getpid():
        return False
    try:
        told = (entry / "environ").read_bytes().split(b"\0")
        return data in (entry / "cmdline").read_text(errors="replace") or f"VASTINE_DATA={data}".encode() in told
    except OSError:
        return False
