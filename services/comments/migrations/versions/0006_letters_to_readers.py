"""Letters to readers: reply alerts, letters that were not answered for, and the sealed address of whoever reports."""

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    op.create_table(
        "reply_alerts",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), sa.ForeignKey("comments.id"), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.Column("told_from", UtcDateTime(), nullable=True),
        sa.Column("told_upto", UtcDateTime(), nullable=True),
        sa.Column("letters", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("comment"),
    )
    op.create_index(op.f("ix_reply_alerts_ends_at"), "reply_alerts", ["ends_at"])
    op.create_index(op.f("ix_reply_alerts_due_at"), "reply_alerts", ["due_at"])
    op.create_table(
        "reader_letters",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("series", sa.String(length=26), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("useless_after", UtcDateTime(), nullable=False),
        sa.Column("last_laid_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_reader_letters_series"), "reader_letters", ["series"])
    op.add_column("reports", sa.Column("sealed", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("reports", "sealed")
    op.drop_table("reader_letters")
    op.drop_table("reply_alerts")
