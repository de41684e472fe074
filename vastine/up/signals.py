"""The supervisor's ear: waits until a signal comes or time has passed, and remembers who was told to stop."""

from __future__ import annotations

import select
import signal
import socket
from types import FrameType


class Signals:
    """Notes SIGTERM and SIGINT, and wakes at once when a child has died."""

    def __init__(self) -> None:
        self.told_to_stop = 0
        self._ear, mouth = socket.socketpair()
        for end in (self._ear, mouth):
            end.setblocking(False)
        self._mouth = mouth
        signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._stop)

    def wait(self, seconds: float) -> None:
        heard, _, _ = select.select([self._ear], [], [], max(seconds, 0))
        if heard:
            self._ear.recv(4096)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.told_to_stop += 1
