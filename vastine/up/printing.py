"""What the operator sees on the terminal: few lines, whole sentences, warnings on standard error."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    _print(line, to_error=False)


def warn(sentence: str) -> None:
    _print(f"vastine: {sentence}", to_error=True)


def _print(line: str, *, to_error: bool) -> None:
    try:
        print(line, file=sys.stderr if to_error else sys.stdout, flush=True)
    except BrokenPipeError:
        # Whoever listened has gone; the house goes on.
        return
