"""The locks: a hash for every line, no host anywhere, both in step, and every library that the source imports is among them."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.architecture.fences.source import HOUSE, modules

RUNTIME = "requirements.txt"
DEVELOPMENT = "tests/requirements.txt"
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)
# An address, an option that would bring one, a direct reference, or what looks like a host's name in npm's lock.
HOST = re.compile(
    r'(?i)[a-z+]+://|^\s*-{1,2}(?:i|f|index-url|extra-index-url|find-links|trusted-host)\b|\S+ @ \S|"resolved"'
)


def hosts(root: Path) -> list[str]:
    found = [root / RUNTIME, root / DEVELOPMENT, *_npm_locks(root)]
    return [
        f"{path.relative_to(root)}:{number} names a host: {line.strip()}"
        for path in found
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        # npm's lock also tells what its packages ask for in gifts, by address; that is no place to fetch from.
        if HOST.search(line) and not (path.suffix == ".json" and '"url":' in line)
    ]


def unhashed(root: Path) -> list[str]:
    return [
        f"{lock}: {entry.split()[0]} has no hash"
        for lock in (RUNTIME, DEVELOPMENT)
        for entry in re.split(r"\n(?=[A-Za-z0-9])", (root / lock).read_text(encoding="utf-8"))
        if PIN.match(entry) and "--hash=sha256:" not in entry
    ]


def out_of_step(root: Path) -> list[str]:
    """What both locks name, both name in one version."""
    runtime, development = _pins(root / RUNTIME), _pins(root / DEVELOPMENT)
    return [
        f"{name} is {runtime[name]} to run and {development[name]} to test"
        for name in sorted(runtime.keys() & development.keys())
        if runtime[name] != development[name]
    ]


def unlocked_imports(root: Path) -> list[str]:
    """The source imports no library that only the tests install."""
    locked = {_plain(name) for name in _pins(root / RUNTIME)}
    homes = packages_distributions()
    return [
        f"{module.path} imports {top}, which {RUNTIME} does not bring"
        for module in modules(root)
        for top in sorted({name.split(".")[0] for name in module.imports()})
        if top not in sys.stdlib_module_names and top not in HOUSE
        and not {_plain(home) for home in homes.get(top, [])} & locked
    ]  # fmt: skip


def _npm_locks(root: Path) -> list[Path]:
    return [
        path
        for folder in HOUSE
        for path in (root / folder).rglob("package-lock.json")
        if "node_modules" not in path.parts
    ]


def _pins(lock: Path) -> dict[str, str]:
    return dict(PIN.findall(lock.read_text(encoding="utf-8")))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
