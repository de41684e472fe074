"""Alembic's way in: brings the articles database to the tables of services.articles.models."""

from services.articles.models import Base
from shared.database.migrating import run_migrations

run_migrations(Base.metadata)
