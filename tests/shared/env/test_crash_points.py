"""A crash point kills its process once, and only when a test asked for it."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
from shared.env.crash_points import CrashPoint, crash_point
crash_point(CrashPoint.DELIVERY_CLAIMED)
print("alive")
"""


def run(**variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", PROGRAM], env=variables, capture_output=True, text=True, check=False)


def test_without_the_variable_nothing_happens() -> None:
    assert run().stdout == "alive\n"


def test_another_point_is_not_ours(tmp_path: Path) -> None:
    assert run(VASTINE_CRASH_AT=f"after-commit-before-answer:{tmp_path / 'spent'}").stdout == "alive\n"


def test_the_process_dies_there_as_by_kill_9_and_the_next_one_gets_past(tmp_path: Path) -> None:
    wanted = f"after-claim-before-send:{tmp_path / 'spent'}"
    first, second = run(VASTINE_CRASH_AT=wanted), run(VASTINE_CRASH_AT=wanted)
    assert (first.returncode, first.stdout) == (-9, "")
    assert second.stdout == "alive\n"
