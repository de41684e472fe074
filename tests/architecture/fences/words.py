"""Words: a first sentence in every module, no bucket names, and the names of events and streams written once."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

from tests.architecture.fences.source import HOUSE, contract_text, modules

BUCKETS = {
    "util", "utils", "helper", "helpers", "manager", "managers", "handler", "handlers", "common", "misc", "base",
    "controller", "controllers", "service", "core", "lib", "tools",
}  # fmt: skip


def silent_modules(root: Path) -> list[str]:
    """A module opens with a sentence that says what its room is for."""
    return [
        f"{module.path} does not open with a sentence"
        for module in modules(root, (*HOUSE, "tests", "benchmarks"))
        if not (ast.get_docstring(module.tree) or "").strip()
    ]


def bucket_names(root: Path) -> list[str]:
    return [
        f"{module.path} is named after nothing in particular"
        for module in modules(root, (*HOUSE, "tests"))
        if BUCKETS & {part.removeprefix("test_") for part in module.path.with_suffix("").parts}
    ]


def repeated_event_names(root: Path) -> list[str]:
    """The kind of an event is a literal in the contract and nowhere else; others say `CommentHeld.kind`."""
    kinds = set(event_kinds(contract_text(root)))
    spelled = Counter(
        (str(module.path), str(node.value))
        for module in modules(root)
        for node in module.strings()
        if node.value in kinds
    )
    return [
        f"{path} spells {kind!r}, which stands in the contract"
        for (path, kind), times in sorted(spelled.items())
        if not path.startswith("shared/contract/") or times > 1
    ]


def repeated_stream_names(root: Path) -> list[str]:
    """A stream is named as a member of `Stream`: no call reads or writes one by a literal, and no other enum lists them."""
    streams = _stream_values(contract_text(root))
    calls = {
        "xadd",
        "xread",
        "xreadgroup",
        "xgroup_create",
        "xack",
        "xautoclaim",
        "xlen",
        "xtrim",
        "xinfo_stream",
        "Stream",
    }
    return [
        f"{module.path}:{node.lineno} names the stream {node.value!r} by a literal"
        for module in modules(root)
        for call in module.calls()
        if (call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")) in calls
        for node in ast.walk(call)
        if isinstance(node, ast.Constant) and node.value in streams
    ]


def event_kinds(contract: str) -> dict[str, str]:
    """Each `kind` in the contract's text, with the name of its class."""
    return {
        str(statement.value.value): node.name
        for node in ast.parse(contract).body
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        and [getattr(target, "id", "") for target in statement.targets] == ["kind"]
    }  # fmt: skip


def _stream_values(contract: str) -> set[str]:
    return {
        str(statement.value.value)
        for node in ast.parse(contract).body
        if isinstance(node, ast.ClassDef) and node.name == "Stream"
        for statement in node.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
    }
