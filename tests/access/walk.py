"""Walks every route of the four apps, and the table that says who may pass through which."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask

from shared.sessions import POWERS, Role
from shared.web.app import doors_of

TABLE = Path(__file__).with_name("doors.toml")
ANYONE, STAFF, FRESH, BOUND = "anyone", "staff", "fresh", "bound"
# Flask answers these by itself, and only tells which methods there are.
OF_FLASK = {"HEAD", "OPTIONS"}


@dataclass(frozen=True, order=True)
class Row:
    """One route: `roles` are the roles of which one is enough, none for anyone; everybody who works here has "staff"."""

    service: str
    method: str
    path: str
    roles: tuple[str, ...] | None
    fresh: bool
    bound: bool

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def writes(self) -> bool:
        return self.method not in {"GET", "HEAD"}

    @property
    def is_call(self) -> bool:
        """For programs; all else is for people."""
        return "/api/v1/" in self.path


def read_table(path: Path = TABLE) -> tuple[dict[str, Row], Mapping[str, str]]:
    """The rows by method and path, and the reasons of the routes that hang outside `Doors`."""
    table: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    outside = table.pop("outside")
    return {
        name: row_of(service, name, words) for service, names in table.items() for name, words in names.items()
    }, outside


def row_of(service: str, name: str, words: str) -> Row:
    method, _, path = name.partition(" ")
    said = words.split()
    unknown = set(said) - {ANYONE, STAFF, FRESH, BOUND, *Role}
    if unknown or not set(said) - {FRESH, BOUND}:
        raise ValueError(f"{name}: who may is not said: {words!r}")
    roles = None if ANYONE in said else tuple(each for each in said if each not in {FRESH, BOUND})
    return Row(service, method, path, roles, FRESH in said, BOUND in said)


def routes(app: Flask) -> Iterator[str]:
    """Every route that the app answers, whoever hung it, as method and path."""
    for rule in app.url_map.iter_rules():
        yield from (f"{method} {rule.rule}" for method in sorted((rule.methods or set()) - OF_FLASK))


def faults(app: Flask, service: str, table: Mapping[str, Row], outside: Mapping[str, str]) -> list[str]:
    """Where the app and the table do not say the same."""
    doors = {f"{door.method} {door.path}": door for door in doors_of(app)}
    rows = {name: row for name, row in table.items() if row.service == service}
    hung = set(routes(app))
    found = [f"{name} is not in the table" for name in sorted(hung - set(rows) - set(outside))]
    found += [
        f"{name} hangs outside Doors, for no reason that is written down"
        for name in sorted(hung - set(doors) - set(outside))
    ]
    found += [f"{name} is in the table, but there is no such route" for name in sorted(set(rows) - hung)]
    for name in sorted(set(rows) & set(doors)):
        stated, row = _stated(doors[name]), rows[name]
        if stated != (set(row.roles) if row.roles else None, row.fresh, row.bound):
            found.append(f"{name} states {stated}, and the table says otherwise")
    return found


def _stated(door: Any) -> tuple[set[str] | None, bool, bool]:
    """What the door itself says, in the table's words."""
    if door.may is None:
        return None, door.fresh, door.bound
    everybody = door.may == "be staff"
    return {STAFF} if everybody else {str(role) for role in POWERS[door.may]}, door.fresh, door.bound
