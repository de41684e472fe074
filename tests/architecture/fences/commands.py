"""The commands that the README and the guide name are the ones that exist, and the one that tests is the one CI runs."""

from __future__ import annotations

import re
from pathlib import Path

GUIDES = ("README.md", ".github/CONTRIBUTING.md")
# In a code span or on a line of its own in a code block.
COMMAND = re.compile(r"(?:`|^\s*\$? ?)make ([a-z][a-z-]*)", re.MULTILINE)


def unknown_commands(root: Path) -> list[str]:
    targets = set(re.findall(r"^([a-z][a-z-]*):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    return [f"{guide} says make {name}" for guide in GUIDES for name in sorted(_named(root / guide) - targets)]


def untold_commands(root: Path) -> list[str]:
    """The README shows the two commands that matter, and CI runs the second of them and no other."""
    told = _named(root / "README.md")
    run = set(re.findall(r"\bmake ([a-z-]+)", (root / ".ci" / "run").read_text(encoding="utf-8")))
    return [
        *(f"README.md does not say make {name}" for name in ("up", "test") if name not in told),
        *([f"CI runs {' '.join(sorted(run)) or 'no make'}, not make test"] if run != {"test"} else []),
    ]


def _named(guide: Path) -> set[str]:
    return set(COMMAND.findall(guide.read_text(encoding="utf-8")))
