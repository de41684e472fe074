"""A small second process that ends the whole house when the supervisor is killed without a chance to do so.

A child's own children (Granian's workers, Celery's schedule) outlive it by nature, and the kernel's parent-death signal
reaches direct children only. The guardian hears of the supervisor's death by a pipe, whatever the cause, and ends every
group that was noted. It holds the lock on the data folder until that is done, so that no new house starts in between.
"""

from __future__ import annotations

import os
import signal

from vastine.up.notes import Notes


class Guardian:
    """The supervisor's side: keeps one guardian alive, and lets it go when everything has been stopped."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._pid: int | None = None
        self._pipe = -1

    def ensure(self) -> None:
        """Starts the guardian, or another one when it has died."""
        if self._pid is not None:
            if os.waitpid(self._pid, os.WNOHANG) == (0, 0):
                return
            os.close(self._pipe)
        listening, self._pipe = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(self._pipe)
            _guard(listening, self._notes)
        os.close(listening)
        self._pid = pid

    def let_go(self) -> None:
        if self._pid is not None:
            os.close(self._pipe)
            os.waitpid(self._pid, 0)
            self._pid = None


def _guard(listening: int, notes: Notes) -> None:
    """The guardian's whole life. Never returns into the supervisor's code."""
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, signal.SIG_IGN)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        os.read(listening, 1)
        notes.end_left_over()
    finally:
        os._exit(0)
