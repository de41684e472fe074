"""Asks a server of the house for a path; exit status 0 when it says 200. For health checks in images without curl."""

from __future__ import annotations

import sys
from urllib.error import URLError
from urllib.request import Request, urlopen

PATIENCE = 4.0


def answers(path: str, port: int = 8000, host: str = "127.0.0.1") -> bool:
    """Whether the server there says 200. It is addressed by the name that every app trusts, whatever the network calls it."""
    request = Request(f"http://{host}:{port}{path}", headers={"Host": "127.0.0.1"})
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310  Always http, by the line above.
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(0 if answers(sys.argv[1], host=sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1") else 1)
