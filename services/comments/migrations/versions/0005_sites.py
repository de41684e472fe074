"""Other sites, and what leads from their pages to threads."""

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    op.create_table(
        "sites",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("origin", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("mode", sa.String(length=8), nullable=False),
        sa.Column("contact_person", sa.String(length=64), nullable=True),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("origin"),
    )
    op.create_table(
        "site_pages",
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("site", sa.String(length=26), sa.ForeignKey("sites.id"), nullable=False),
        sa.Column("thread", sa.String(length=64), sa.ForeignKey("threads.id"), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )
    op.create_index(op.f("ix_site_pages_site"), "site_pages", ["site"])
    op.create_index(op.f("ix_site_pages_thread"), "site_pages", ["thread"])


def downgrade() -> None:
    op.drop_table("site_pages")
    op.drop_table("sites")
