"""The orders of a thread, with what they are read by, and votes for what was helpful."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"

SEEN = sa.text("published_at IS NOT NULL")
FIRST_AND_SEEN = sa.text("parent IS NULL AND published_at IS NOT NULL")
INDEXES = ("seen", "helpful", "first", "published", "thread_published")


def upgrade() -> None:
    op.add_column("comments", sa.Column("root", sa.String(length=26), nullable=False, server_default=""))
    op.execute("UPDATE comments SET root = substr(path, 1, 26)")
    op.add_column("comments", sa.Column("helpful", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("threads", sa.Column("voted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(
        "ix_comments_seen", "comments", ["thread", "root", "path", "status", "only_staff"],
        sqlite_where=SEEN, postgresql_where=SEEN,
    )  # fmt: skip
    op.create_index(
        "ix_comments_helpful", "comments", ["thread", "helpful", "id"],
        sqlite_where=FIRST_AND_SEEN, postgresql_where=FIRST_AND_SEEN,
    )  # fmt: skip
    op.create_index(
        "ix_comments_first", "comments", ["thread", "id"], sqlite_where=FIRST_AND_SEEN, postgresql_where=FIRST_AND_SEEN
    )
    op.create_index("ix_comments_published", "comments", ["published_at"])
    op.create_index("ix_comments_thread_published", "comments", ["thread", "published_at"])
    op.create_table(
        "helpful_votes",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_helpful_votes_day"), "helpful_votes", ["day"])


def downgrade() -> None:
    op.drop_table("helpful_votes")
    for name in INDEXES:
        op.drop_index(f"ix_comments_{name}", table_name="comments")
    op.drop_column("threads", "voted")
    op.drop_column("comments", "helpful")
    op.drop_column("comments", "root")
