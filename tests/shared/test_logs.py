"""The log is lines of JSON, and a fault is told without the words that somebody typed."""

import json
import subprocess
import sys

from shared.logs import fault_name

PROGRAM = """
from shared.logs import log, set_up_logs
set_up_logs("notes")
log("room").warning("something", about="id-1")
"""


def test_a_line_names_service_and_room() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    line = json.loads(done.stderr)
    assert (line["service"], line["room"], line["event"], line["about"]) == ("notes", "room", "something", "id-1")


def test_a_fault_is_told_by_kind_and_place_only() -> None:
    try:
        int("aino@example.org")
    except ValueError as fault:
        told = fault_name(fault)
    assert told.startswith("ValueError at test_logs.py:")
    assert "aino" not in told
