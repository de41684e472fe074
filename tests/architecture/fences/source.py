"""Reads a tree's Python modules, so that every fence sees the same house."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

HOUSE = ("services", "shared", "vastine")
SERVICES = ("articles", "comments", "notify", "staff")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file, by its path from the root."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def name(self) -> str:
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.path.parts

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def strings(self) -> Iterator[ast.Constant]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))

    def imports(self) -> set[str]:
        """Every dotted name that is imported, wherever in the file: `from a import b` gives both a and a.b."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        return found


def modules(root: Path, folders: tuple[str, ...] = HOUSE) -> list[Module]:
    """The modules below these folders, in order of their paths."""
    return [
        Module(PurePosixPath(path.relative_to(root).as_posix()), path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((root / folder).rglob("*.py"))
        if "node_modules" not in path.parts
    ]


def dotted(node: ast.expr) -> str:
    """`a.b.c` as it is written, or an empty text when it is something else."""
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return node.id if isinstance(node, ast.Name) else ""


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def contract_text(root: Path) -> str:
    """All that stands in the contract, file after file."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "shared" / "contract").glob("*.py")))
