"""No import ring: whoever is imported never leads back to who imports. Imports inside functions count."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.architecture.fences.source import modules


def rings(root: Path) -> list[str]:
    """One ring at a time: the first that is found, in the order of its imports."""
    try:
        TopologicalSorter(_graph(root)).prepare()
    except CycleError as ring:
        return [" imports ".join(reversed(ring.args[1]))]
    return []


def _graph(root: Path) -> dict[str, set[str]]:
    house = {module.name: module for module in modules(root)}
    graph: dict[str, set[str]] = {}
    for name, module in house.items():
        # `from a import b` names a and a.b: where a.b is a module, it is the one that is meant.
        found = module.imports() & house.keys()
        packages = {target for target in found if any(other.startswith(f"{target}.") for other in found)}
        graph[name] = found - packages - {name}
    return graph
