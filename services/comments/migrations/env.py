"""Where Alembic comes in; it runs on the connection that shared.database.migrate brought."""

from services.comments.models import Base
from shared.database.migrating import run_migrations

run_migrations(Base.metadata)
