"""Who somebody is at an OpenID Connect provider, and which roles their groups there give them here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

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
    # Whether it says that two factors were asked for, and when; of what it does not say, the weakest is assumed.
    two_factors: bool = False
    signed_in_at: datetime | None = None


# RFC 8176: what each method shows. Knowing, having and being are three kinds; two methods of one kind are one factor.
KINDS = {
    "pwd": "knows", "pin": "knows", "kba": "knows",
    "otp": "has", "hwk": "has", "swk": "has", "sms": "has", "tel": "has", "sc": "has",
    "fpt": "is", "face": "is", "iris": "is", "retina": "is", "vbm": "is",
}  # fmt: skip


def shows_two_factors(methods: Iterable[str], context: str, enough: Iterable[str]) -> bool:
    """By the methods that a provider names, or by a context (`acr`) of which the house has said that it is enough."""
    named = set(methods)
    return "mfa" in named or len({KINDS[each] for each in named if each in KINDS}) > 1 or context in set(enough)


class NotOfOurs(Exception):
    """The provider knows them, and nobody here does."""


def roles_of(groups: Iterable[str], roles: Mapping[str, str]) -> tuple[str, ...]:
    given = {roles[group] for group in groups if group in roles}
    return tuple(role for role in ROLES if role in given)


def roles_after(held: Iterable[str], groups: Iterable[str], roles: Mapping[str, str]) -> tuple[str, ...]:
    """Roles that some group stands for follow the groups; what no group stands for is given here, and stays."""
    theirs = set(roles_of(groups, roles)) | (set(held) - set(roles.values()))
    return tuple(role for role in ROLES if role in theirs)
