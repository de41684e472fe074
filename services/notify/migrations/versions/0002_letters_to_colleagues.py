"""Letters to colleagues, which become useless; and who is on leave until when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("useless_after", UtcDateTime()))
    op.create_index("ix_deliveries_useless_after", "deliveries", ["useless_after"])
    op.add_column("people", sa.Column("away_from", sa.Date()))
    op.add_column("people", sa.Column("away_until", sa.Date()))
    op.add_column("people", sa.Column("stand_in", sa.String(64)))


def downgrade() -> None:
    for column in ("stand_in", "away_until", "away_from"):
        op.drop_column("people", column)
    op.drop_index("ix_deliveries_useless_after", "deliveries")
    op.drop_column("deliveries", "useless_after")
