"""A courier's sign of life: it touches a file, and `python -m shared.streams.pulse` says whether that was lately."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

LATELY = 60.0
FILE = Path(tempfile.gettempdir()) / "vastine-courier-pulse"


def beat(file: Path = FILE) -> int:
    """Touches the file. A round of every courier; it never has more to do."""
    file.touch()
    return 0


def lives(file: Path = FILE) -> bool:
    """Whether a courier of this machine has touched the file lately."""
    return file.exists() and time.time() - file.stat().st_mtime < LATELY


if __name__ == "__main__":
    sys.exit(0 if lives() else 1)
