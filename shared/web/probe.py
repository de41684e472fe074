"""Asks this container's own server for a path; exit status 0 when it says 200. For health checks in images without curl."""

from __future__ import annotations

import sys
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 4.0


def answers(path: str, port: int = 8000) -> bool:
    """Whether the server on this port says 200."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=PATIENCE) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(0 if answers(sys.argv[1]) else 1)
