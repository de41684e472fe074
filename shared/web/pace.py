"""Keeps whoever presses again and again from burying others in letters, or a process in work.

It counts in the memory of this process and nowhere else, so that nothing about senders is at rest: coarse, as each process
counts for itself, and there whatever becomes of Redis.
"""

from __future__ import annotations

import math
import threading
import time
from dataclasses import dataclass, field

MOST = 6
WINDOW_SECONDS = 60.0
MOST_REMEMBERED = 10_000


@dataclass
class Pace:
    """How often each network has sent within the last minute."""

    most: int = MOST
    window: float = WINDOW_SECONDS
    _sent: dict[str, list[float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, network: str) -> int:
        """Counts one more; gives the seconds to wait instead, where there were too many."""
        moment = time.monotonic()
        with self._lock:
            if len(self._sent) > MOST_REMEMBERED:
                self._sent = {each: times for each, times in self._sent.items() if moment - times[-1] < self.window}
            times = [sent for sent in self._sent.get(network, []) if moment - sent < self.window]
            if len(times) >= self.most:
                return max(1, math.ceil(times[0] + self.window - moment))
            self._sent[network] = [*times, moment]
        return 0
