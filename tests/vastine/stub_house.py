"""A house of stub programs and a real Redis, run as a process of its own: what the supervisor does, without the services."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from vastine.refused import Refused
from vastine.up.child import Program
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys
from vastine.up.notes import Notes
from vastine.up.redis_server import answers, redis_program
from vastine.up.supervisor import Stopped, Supervisor

SLEEP = "import time; time.sleep(600)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf now', flush=True); {SLEEP}"
# A parent that forgets its child, as a server killed by -9 does.
FAMILY = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {STUBBORN!r}]); {SLEEP}"
FAULTY = "import sys; sys.exit('no sense of direction')"

PROGRAMS = {"family": FAMILY, "steady": SLEEP, "stubborn": STUBBORN, "faulty": FAULTY}


def main(data: str, names: list[str]) -> int:
    folder = DataFolder(Path(data))
    try:
        folder.prepare()
        with folder.lock():
            _run(folder, names)
    except Stopped:
        return 0
    except Refused as refusal:
        print(*refusal.args, sep="\n", file=sys.stderr)
        return refusal.code
    return 0


def _run(folder: DataFolder, names: list[str]) -> None:
    notes = Notes(folder.run, folder.root)
    notes.end_left_over()
    supervisor = Supervisor({**os.environ, "VASTINE_DATA": str(folder.root)}, folder.logs, notes)
    try:
        _open(supervisor, folder, names)
        print("ready", flush=True)
        supervisor.run_until_stopped()
    finally:
        supervisor.stop()


def _open(supervisor: Supervisor, folder: DataFolder, names: list[str]) -> None:
    keys = ensure_keys(folder.secrets)
    if "redis" in names:
        supervisor.start(redis_program(folder, keys))
        supervisor.wait_until(lambda: answers(folder, keys), "Redis", 20)
    stubs = {name: PROGRAMS[name] for name in names if name in PROGRAMS}
    for name, code in stubs.items():
        supervisor.start(Program(name, (sys.executable, "-c", code), grace=0.3))
    if "faulty" in names:
        supervisor.wait_until(lambda: False, "Nothing", 20)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
