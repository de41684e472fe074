"""The settings of this service, from the environment alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from services.staff.domain.person import ROLES
from shared.env.house import House, read_house
from shared.env.settings import Environment


@dataclass(frozen=True)
class Provider:
    """An OpenID Connect provider that our people may sign in with. `roles` says which of its groups has which role here.

    `trusted`: it asks for two factors, and often enough, without saying so. `two_factor_acr`: what it says when it did.
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    label: str
    groups_claim: str
    roles: Mapping[str, str]
    trusted: bool = False
    two_factor_acr: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """`notify_public_key` seals where a colleague's mail goes; only notify can open it. `code_key` seals our own secrets.

    `second_step_required`: whoever signs in with a password must have an authenticator app, or use a passkey.
    """

    house: House
    notify_public_key: bytes
    code_key: bytes
    second_step_required: bool
    provider: Provider | None

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> Settings:
        environment = Environment(values)
        settings = cls(
            house=read_house(environment, values, "staff"),
            notify_public_key=environment.key("VASTINE_NOTIFY_PUBLIC_KEY"),
            code_key=environment.key("STAFF_CODE_KEY"),
            second_step_required=environment.switch("STAFF_SECOND_STEP_REQUIRED", default=False),
            provider=_provider(environment),
        )
        environment.finish()
        return settings

    @classmethod
    def of_this_process(cls) -> Settings:
        return cls.from_env(os.environ)


def _provider(environment: Environment) -> Provider | None:
    provider = Provider(
        issuer=environment.url("STAFF_OIDC_ISSUER", "", ("https", "http")),
        client_id=environment.text("STAFF_OIDC_CLIENT_ID", ""),
        client_secret=environment.text("STAFF_OIDC_CLIENT_SECRET", ""),
        label=environment.text("STAFF_OIDC_LABEL", "OpenID Connect"),
        groups_claim=environment.text("STAFF_OIDC_GROUPS_CLAIM", "groups"),
        roles=_roles_by_group(environment),
        trusted=environment.switch("STAFF_OIDC_TRUSTED", default=False),
        two_factor_acr=tuple(environment.text("STAFF_OIDC_TWO_FACTOR_ACR", "").replace(",", " ").split()),
    )
    if not provider.issuer:
        return None
    if not (provider.client_id and provider.client_secret):
        environment.fault("STAFF_OIDC_ISSUER also needs STAFF_OIDC_CLIENT_ID and STAFF_OIDC_CLIENT_SECRET.")
    return provider


def _roles_by_group(environment: Environment) -> dict[str, str]:
    """Written as `group=role, other group=role`."""
    pairs = [pair.rpartition("=") for pair in environment.text("STAFF_OIDC_ROLES", "").split(",") if pair.strip()]
    named = {group.strip(): role.strip() for group, _, role in pairs}
    if not all(named) or not set(named.values()) <= set(ROLES):
        environment.fault("STAFF_OIDC_ROLES must be pairs like group=role, with roles from: " + ", ".join(ROLES) + ".")
    return named
