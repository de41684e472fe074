"""The settings of the house as a whole; what belongs to one service is read by that service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.env.settings import Environment

PORT = 8000
HOST = "127.0.0.1"


@dataclass(frozen=True)
class HouseSettings:
    """Where the house keeps its data, where it listens, and which parts somebody else runs for it."""

    data: Path
    port: int
    public_url: str | None
    redis_url: str | None
    database_url: str | None
    smtp_url: str | None

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> HouseSettings:
        env = Environment(values)
        settings = cls(
            data=Path(env.text("VASTINE_DATA", "data")).expanduser().absolute(),
            port=env.number("VASTINE_PORT", PORT),
            public_url=env.url("VASTINE_PUBLIC_URL", "", ("http", "https")) or None,
            redis_url=env.url("VASTINE_REDIS_URL", "", ("redis", "rediss", "unix")) or None,
            database_url=env.url("VASTINE_DATABASE_URL", "", ("sqlite", "postgresql", "postgres")) or None,
            smtp_url=env.url("VASTINE_SMTP_URL", "", ("smtp", "smtps", "smtp+starttls")) or None,
        )
        env.finish()
        return settings
