"""What runs now, noted in the data folder: for the guardian, for the next start after a crash, and for chaos tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from vastine.up.process_groups import end_group, is_ours, started_at

BOOT = Path("/proc/sys/kernel/random/boot_id")


class Notes:
    """`processes.json` names each child's process; `groups.json` adds what proves, after a crash, that it is ours."""

    def __init__(self, run: Path, data: Path) -> None:
        self._processes = run / "processes.json"
        self._groups = run / "groups.json"
        self._marker = f"VASTINE_DATA={data}"

    def write(self, pids: Mapping[str, int]) -> None:
        groups = {str(pid): started for pid in pids.values() if (started := started_at(pid)) is not None}
        _replace(self._groups, {"boot": _boot(), "groups": groups})
        _replace(self._processes, dict(pids))

    def end_left_over(self) -> int:
        """Ends the process groups of a house that did not end them itself; gives how many."""
        try:
            noted = json.loads(self._groups.read_text(encoding="utf-8"))
            groups = {int(pid): int(started) for pid, started in noted["groups"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return 0
        # After a restart of the machine the same numbers mean other processes.
        left = [pid for pid in groups if noted["boot"] == _boot() and is_ours(pid, groups[pid], self._marker)]
        for pid in left:
            end_group(pid)
        self.write({})
        return len(left)


def _boot() -> str:
    return BOOT.read_text(encoding="ascii").strip() if BOOT.exists() else ""


def _replace(path: Path, value: object) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
    unfinished.replace(path)
