"""Alembic's entrance to the tables of notify."""

from services.notify.models import Base
from shared.database.migrating import run_migrations

run_migrations(Base.metadata)
