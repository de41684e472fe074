"""Process groups: finding what belongs to a child of ours, knowing it again after a crash, and ending all of it.

Every child leads a session of its own, so what it starts can be told by the session's number. Where there is no /proc
(macOS) a group is ended by its number alone, and nothing is ended that cannot be proved to be ours.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

PROC = Path("/proc")
DEATH_PATIENCE = 5.0


def started_at(pid: int) -> int | None:
    """When a living process was started, in ticks since the machine's start; none if it is dead."""
    stat = _stat(pid)
    return int(stat[19]) if stat else None


def members(leader: int) -> list[int]:
    """The living processes of the session that this child leads, itself included."""
    pids = (int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit()) if PROC.is_dir() else ()
    return [pid for pid in pids if (stat := _stat(pid)) and int(stat[3]) == leader]


def end_group(leader: int) -> None:
    """Kills the child and all it started, and waits until they are gone. The leader is left for its parent to reap."""
    deadline = time.monotonic() + DEATH_PATIENCE
    while True:
        _kill(leader)
        left = members(leader)
        if not left or time.monotonic() > deadline:
            return
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(0.01)


def is_ours(leader: int, started: int, marker: str) -> bool:
    """Whether the group with this number is still the one we started.

    While its leader lives, the start times must agree. When only others of the group are left, one of them must carry
    the marker in its environment: by then the number alone proves little.
    """
    now = started_at(leader)
    if now is not None:
        return now == started
    return any(_carries(pid, marker) for pid in members(leader))


def _kill(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        # No such group any more; macOS says "not permitted" when only unreaped dead are left in it.
        return


def _stat(pid: int) -> list[str] | None:
    """The fields of /proc/<pid>/stat from the state on; none for the dead, also those not reaped yet.

    A process whose first thread has ended is called dead while its others still end, and hold its port until then.
    """
    try:
        text = (PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()
    is_dead = fields[0] in {"Z", "X"} and int(fields[17]) <= 1
    return None if is_dead else fields


def _carries(pid: int, marker: str) -> bool:
    try:
        return marker.encode() in (PROC / str(pid) / "environ").read_bytes().split(b"\0")
    except OSError:
        return False
