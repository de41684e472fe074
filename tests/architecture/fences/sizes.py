"""How big a file, a function, a door's folder and the top of the house may be."""

from __future__ import annotations

import subprocess
from pathlib import Path
from statistics import median

from tests.architecture.fences.source import HOUSE, SERVICES, Function, modules

FILE_LINES = 250
TEST_LINES = 300
MEDIAN_LINES = 60
FUNCTION_LINES = 40
PARAMETERS = 6
WEB_MODULES = 7
TOP_ENTRIES = 14


def long_files(root: Path) -> list[str]:
    limits = [*((folder, FILE_LINES) for folder in HOUSE), ("tests", TEST_LINES), ("benchmarks", FILE_LINES)]
    return [
        f"{module.path} has {module.lines} lines, more than {limit}"
        for folder, limit in limits
        for module in modules(root, (folder,))
        if module.lines > limit
    ]


def heavy_median(root: Path) -> list[str]:
    middle = median([module.lines for module in modules(root) if not module.is_migration] or [0])
    return [f"the median file has {middle:g} lines, more than {MEDIAN_LINES}"] if middle > MEDIAN_LINES else []


def long_functions(root: Path) -> list[str]:
    return [
        f"{module.path}:{function.lineno} {function.name} has {_length(function)} lines, more than {FUNCTION_LINES}"
        for module in modules(root)
        if not module.is_migration
        for function in module.functions()
        if _length(function) > FUNCTION_LINES
    ]


def crowded_functions(root: Path) -> list[str]:
    return [
        f"{module.path}:{function.lineno} {function.name} has {_parameters(function)} parameters, more than {PARAMETERS}"
        for module in modules(root)
        for function in module.functions()
        if _parameters(function) > PARAMETERS
    ]


def wide_doors(root: Path) -> list[str]:
    """Past seven modules a service is cut into feature folders."""
    counted = {
        service: sum(1 for path in (root / "services" / service / "web").glob("*.py") if path.name != "__init__.py")
        for service in SERVICES
    }
    return [
        f"services/{service}/web has {count} modules, more than {WEB_MODULES}"
        for service, count in counted.items()
        if count > WEB_MODULES
    ]


def crowded_top(root: Path) -> list[str]:
    """What a newcomer sees first: the visible entries that git knows or would take in."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    entries = sorted({line.split("/")[0] for line in listed if not line.startswith(".")})
    return [f"{len(entries)} entries at the top: {' '.join(entries)}"] if len(entries) > TOP_ENTRIES else []


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _parameters(function: Function) -> int:
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return sum(1 for argument in named if argument.arg not in {"self", "cls"})
