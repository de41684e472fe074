"""What statements of reasons rest on, the read-only token of a receipt's feed, and the fields of a report."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    op.add_column("people", sa.Column("roles", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("comments", sa.Column("feed_hash", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_comments_feed_hash"), "comments", ["feed_hash"], unique=True)
    op.add_column("contact_requests", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("decisions", sa.Column("law", sa.String(length=200), nullable=True))
    op.add_column("decisions", sa.Column("prompted_by", sa.String(length=16), nullable=True))
    op.add_column("decisions", sa.Column("screened", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("objections", sa.Column("closing_decision", sa.String(length=26), nullable=True))
    op.add_column("reports", sa.Column("category", sa.String(length=16), nullable=True))
    op.add_column("reports", sa.Column("good_faith", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("reports", sa.Column("decision", sa.String(length=26), nullable=True))
    op.add_column("reports", sa.Column("reviewed_text", sa.String(length=64), nullable=True))
    op.add_column("reports", sa.Column("absorbed_by", sa.String(length=26), nullable=True))


def downgrade() -> None:
    for table, names in (
        ("reports", ("absorbed_by", "reviewed_text", "decision", "good_faith", "category")),
        ("objections", ("closing_decision",)), ("decisions", ("screened", "prompted_by", "law")),
        ("contact_requests", ("version",)), ("people", ("roles",)),
    ):  # fmt: skip
        for name in names:
            op.drop_column(table, name)
    op.drop_index(op.f("ix_comments_feed_hash"), table_name="comments")
    op.drop_column("comments", "feed_hash")
