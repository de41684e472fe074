"""Groups are told to others, so they count their changes; and who is on leave until when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    op.add_column("groups", sa.Column("row_version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("people", sa.Column("away_from", sa.Date()))
    op.add_column("people", sa.Column("away_until", sa.Date()))
    op.add_column("people", sa.Column("stand_in", sa.String(26)))


def downgrade() -> None:
    for column in ("stand_in", "away_until", "away_from"):
        op.drop_column("people", column)
    op.drop_column("groups", "row_version")
