"""One program of the house and the process that runs it: started, ended with all it started, started again with back-off."""

from __future__ import annotations

import ctypes
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vastine.up.process_groups import end_group

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0
# Whoever has lived this long is taken to be well again.
WELL_AFTER = 30.0
LARGEST_LOG = 10_000_000
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Program:
    """What to run. `grace` is how long it may take to end after SIGTERM; `once` means that it is to end by itself."""

    name: str
    argv: tuple[str, ...]
    grace: float = 10.0
    once: bool = False


class Child:
    """A program and its process."""

    def __init__(self, program: Program, environment: Mapping[str, str], logs: Path) -> None:
        self.program = program
        self.log = logs / f"{program.name}.log"
        self.exit_code: int | None = None
        self.falls = 0
        self.due = 0.0
        self.why_it_fell = ""
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._pause = FIRST_PAUSE
        self._started = 0.0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> str | None:
        """Starts the program; gives what to tell the operator when that failed, in which case it will be tried again."""
        self._started = time.monotonic()
        try:
            _rotate(self.log)
            with self.log.open("wb" if self.program.once else "ab") as log:
                # preexec_fn is safe here, as the supervisor has no threads, and spares an interpreter a child.
                self._process = subprocess.Popen(
                    self.program.argv, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                    env=dict(self._environment), start_new_session=True,
                    preexec_fn=_dies_with(os.getpid()),  # noqa: PLW1509
                )  # fmt: skip
        except OSError as fault:
            return self._fall(f"could not be started ({fault.strerror})")
        return None

    def has_died(self) -> str | None:
        """None while it lives. Else what remained of its group is ended, it is due again, and this is what to tell."""
        if self._process is None or (code := self._process.poll()) is None:
            return None
        end_group(self._process.pid)
        self._process = None
        self.exit_code = code
        if self.program.once:
            self.due = math.inf
            return ""
        return self._fall(f"was killed by signal {-code}" if code < 0 else f"ended with code {code}")

    def is_due(self) -> bool:
        return self._process is None and time.monotonic() >= self.due

    def ask_to_end(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)

    def has_ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def end(self) -> None:
        """Ends whatever is left of it, by force."""
        if self._process is not None:
            end_group(self._process.pid)
            self._process.wait()
            self._process = None

    def last_words(self) -> str:
        """Why it fell, with the last line of its log."""
        try:
            lines = self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            lines = []
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        return f"it {self.why_it_fell}. {last}".strip()

    def _fall(self, how: str) -> str:
        if time.monotonic() - self._started >= WELL_AFTER:
            self.falls, self._pause = 0, FIRST_PAUSE
        self.falls += 1
        self.why_it_fell = how
        self.due = time.monotonic() + self._pause
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        return f"{self.program.name} {how}; starting it again in {pause:g} s."


def _rotate(log: Path) -> None:
    """Keeps one older log: a log that has grown large makes way when its program starts."""
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))


def _dies_with(parent: int) -> Callable[[], None] | None:
    """Asks the kernel to kill the child when the supervisor dies, even by kill -9. Linux only; elsewhere the guardian does."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)

    def ask() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return ask
