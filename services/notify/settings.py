"""What this service is told from outside: the common settings, its private key, and how mail leaves."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import unquote, urlsplit

from shared.env.house import House, read_house
from shared.env.settings import Environment

SMTP_SCHEMES = ("smtp", "smtps", "smtp+starttls")


@dataclass(frozen=True)
class Settings:
    """`mail_host` is the name that our letters carry; `grace` is how long a sealed block outlives the hand-over of its letter."""

    house: House
    private_key: bytes
    smtp_url: str
    mailbox: Path | None
    sender: str
    mail_host: str
    fallback_address: str | None
    grace: timedelta

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> Settings:
        environment = Environment(values)
        house = read_house(environment, values, "notify")
        mail_host = _mail_host(house.site.url)
        mailbox = environment.optional("VASTINE_MAILBOX_DIR")
        settings = cls(
            house=house,
            private_key=environment.key("NOTIFY_PRIVATE_KEY"),
            smtp_url=_smtp_url(environment),
            mailbox=Path(mailbox) if mailbox else None,
            sender=_address(environment, "NOTIFY_FROM", f"vastine@{mail_host}"),
            mail_host=mail_host,
            fallback_address=_address(environment, "NOTIFY_FALLBACK_ADDRESS", "") or None,
            grace=timedelta(hours=environment.number("NOTIFY_GRACE_HOURS", 72)),
        )
        environment.finish()
        return settings

    @classmethod
    def of_this_process(cls) -> Settings:
        """What this process itself was told."""
        return cls.from_env(os.environ)


def _smtp_url(environment: Environment) -> str:
    address = environment.url("VASTINE_SMTP_URL", None, SMTP_SCHEMES)
    try:
        named = not address or bool(urlsplit(address).hostname and (urlsplit(address).port or True))
    except ValueError:
        named = False
    if not named:
        environment.fault("VASTINE_SMTP_URL must name a host, as in smtp+starttls://user:password@mail.example.org:587")
    if not unquote(address).isascii():
        environment.fault("VASTINE_SMTP_URL may hold plain ASCII letters only, also in its user and password.")
    return address


def _address(environment: Environment, name: str, default: str) -> str:
    """An address that goes into headers, so it is held to plain letters."""
    address = environment.text(name, default)
    local, _, host = address.partition("@")
    plain = address.isascii() and address.isprintable() and not set(address) & set(' <>,;:"()[]\\')
    if address and not (local and host and "@" not in host and plain):
        environment.fault(f"{name} must be one plain address, as in vastine@example.org")
    return address


def _mail_host(public_url: str) -> str:
    """The site's host name. A bare number is no name for an address, and then the letters are this machine's own."""
    host = urlsplit(public_url).hostname or "localhost"
    try:
        ip_address(host)
    except ValueError:
        return host.encode("idna").decode("ascii") if not host.isascii() else host
    return "localhost"
