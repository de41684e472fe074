"""Runs this service's migrations on the connection that it is handed."""

from services.staff.models import Base
from shared.database.migrating import run_migrations

run_migrations(Base.metadata)
