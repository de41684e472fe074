"""The settings that every service has: where it stands, what the site is called, and its share of the secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.database import database_url
from shared.env.clock import Clock, clock_from
from shared.env.settings import Environment

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class Site:
    """What readers see of the organisation."""

    name: str
    url: str
    contact_email: str | None
    # Both in the site's main language: a few words for the front page, and a sentence or two on who publishes it.
    tagline: str | None
    about: str | None


@dataclass(frozen=True)
class House:
    """What all services are told alike."""

    data: Path
    database_url: str
    redis_url: str
    site: Site
    language: str
    zone: ZoneInfo
    form_key: bytes
    trusted_proxies: int
    has_mailbox: bool
    clock: Clock

    @property
    def secure(self) -> bool:
        """Whether browsers reach us by https, so that cookies can be bound to it."""
        return self.site.url.startswith("https://")


def read_house(environment: Environment, values: Mapping[str, str], service: str) -> House:
    """The common settings of one service; faults are collected in `environment`."""
    data = Path(environment.text("VASTINE_DATA", "data"))
    site = Site(
        name=environment.text("VASTINE_SITE_NAME", "Vastine"),
        url=environment.url("VASTINE_PUBLIC_URL", "http://127.0.0.1:8000", ("http", "https")),
        contact_email=environment.optional("VASTINE_CONTACT_EMAIL"),
        tagline=environment.optional("VASTINE_SITE_TAGLINE"),
        about=environment.optional("VASTINE_SITE_ABOUT"),
    )
    return House(
        data=data,
        database_url=database_url(environment.optional("VASTINE_DATABASE_URL"), service, data),
        redis_url=environment.url("VASTINE_REDIS_URL", None, ("redis", "rediss", "unix")),
        site=site,
        language=environment.one_of("VASTINE_LANGUAGE", "fi", LANGUAGES),
        zone=_zone(environment),
        form_key=environment.key("VASTINE_FORM_KEY"),
        # Only the one-machine house has one, while no mail server was named.
        has_mailbox=environment.optional("VASTINE_MAILBOX_DIR") is not None,
        trusted_proxies=environment.number("VASTINE_TRUSTED_PROXIES", 0),
        clock=clock_from(values),
    )


def _zone(environment: Environment) -> ZoneInfo:
    name = environment.text("VASTINE_TIMEZONE", "Europe/Helsinki")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        environment.fault(f"VASTINE_TIMEZONE names {name}, which is no time zone.")
        return ZoneInfo("UTC")
