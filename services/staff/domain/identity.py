"""Who somebody is at an OpenID Connect provider, and which roles their groups there give them here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.staff.domain.person import ROLES, Doer

# How the audit record names the provider when it is the one who adds somebody or changes their roles.
PROVIDER = Doer("provider")


@dataclass(frozen=True)
class Claimed:
    """What the provider vouches for. The address counts only when `email_verified`."""

    issuer: str
    subject: str
    email: str = ""
    email_verified: bool = False
    name: str = ""
    groups: tuple[str, ...] = ()


class NotOfOurs(Exception):
    """The provider knows them, and nobody here does."""


def roles_of(groups: Iterable[str], roles: Mapping[str, str]) -> tuple[str, ...]:
    given = {roles[group] for group in groups if group in roles}
    return tuple(role for role in ROLES if role in given)


def roles_after(held: Iterable[str], groups: Iterable[str], roles: Mapping[str, str]) -> tuple[str, ...]:
    """Roles that some group stands for follow the groups; what no group stands for is given here, and stays."""
    theirs = set(roles_of(groups, roles)) | (set(held) - set(roles.values()))
    return tuple(role for role in ROLES if role in theirs)
