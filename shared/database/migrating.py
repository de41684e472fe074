"""Brings a service's database to its newest revision. Apart from the rest, as Alembic is only needed for that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from sqlalchemy import Connection, func, select

from shared.database import engine_for

# Two processes that start side by side on PostgreSQL wait for each other here.
LOCK = 0x7A57


def migrate(url: str, migrations: Path) -> None:
    """Runs the numbered migrations of that folder that the database does not have yet."""
    engine = engine_for(url)
    with engine.execution_options(writes=True).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
        command.upgrade(_config(migrations, connection), "head")
        connection.commit()
    engine.dispose()


def run_migrations(metadata: Any) -> None:
    """What every service's `migrations/env.py` calls: runs on the connection that `migrate` brought."""
    context.configure(
        connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True,
        transaction_per_migration=False, compare_type=True,
    )  # fmt: skip
    context.run_migrations()


def _config(migrations: Path, connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
