"""Every source module with a function has its test at the same path: one glance, no search."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from tests.architecture.fences.source import Module, modules


def unmirrored(root: Path) -> list[str]:
    return [
        f"{module.path} has no {' or '.join(map(str, _mirrors(module)))}"
        for module in modules(root)
        if not module.is_migration and any(module.functions())
        and not any((root / mirror).exists() for mirror in _mirrors(module))
    ]  # fmt: skip


def _mirrors(module: Module) -> list[PurePosixPath]:
    """A package's own functions are tested beside it or in it: shared/web/__init__.py by tests/shared/[web/]test_web.py."""
    folder = PurePosixPath("tests") / str(module.path.parent).removeprefix("services/")
    if module.path.name != "__init__.py":
        return [folder / f"test_{module.path.name}"]
    return [folder / f"test_{folder.name}.py", folder.parent / f"test_{folder.name}.py"]
