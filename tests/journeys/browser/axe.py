"""axe, the checker of accessibility: brought once by the front end's own lock, and asked about a page as it stands."""

from __future__ import annotations

import functools
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from shared.web.assets.fetch import HERE, LOCK_FILES

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
KEPT = Path(sys.prefix) / "axe"
PATIENCE = 180
ASK = "levels => axe.run(document, {runOnly: {type: 'tag', values: levels}, resultTypes: ['violations']})"


def faults(page: Page) -> list[str]:
    """What axe finds, a line each: the rule, and where."""
    # A script tag would be stopped by the page's own policy; what the debugger brings is not.
    page.evaluate(_program())
    found = page.evaluate(ASK, LEVELS)["violations"]
    return [f"{each['id']} at {node['target']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


@functools.cache
def _program() -> str:
    """The text of axe, fetched by npm when the lock has changed or nothing lies here yet."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()[:16]
    program = KEPT / lock / "node_modules/axe-core/axe.min.js"
    if not program.is_file():
        program.parents[2].mkdir(parents=True, exist_ok=True)
        for name in LOCK_FILES:
            shutil.copyfile(HERE / name, program.parents[2] / name)
        npm = Path(sys.executable).parent / "npm"
        subprocess.run(
            [npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=program.parents[2], timeout=PATIENCE, check=True
        )
    return program.read_text(encoding="utf-8")
