"""The wiring: which services there are and where their parts lie. What a service is called is written here once."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

SERVICES = ("articles", "comments", "notify", "staff")
# The first part of a path decides which app answers; articles has all that the others have not.
PREFIXES = {"comments": "comments", "notify": "notify", "staff": "staff"}
READY_PATHS = ("/readyz", *(f"/{prefix}/readyz" for prefix in PREFIXES))
CELERY_APP = "services.notify.worker"


def installed_services() -> list[str]:
    """All of them on one machine; a container's image holds a single one."""
    return [service for service in SERVICES if migrations_of(service).is_dir()]


def migrations_of(service: str) -> Path:
    """The folder of a service's Alembic scripts, found without loading the service."""
    package = find_spec("services")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("services")
    return Path(next(iter(package.submodule_search_locations))) / service / "migrations"
