"""What screening remembers: facts beside signals, marks of texts, the guard of a thread, the word list, and what was learned."""

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0004"
down_revision: str | None = "0003"

TABLES = ("learned_words", "listed_words", "spent_work", "text_marks")


def upgrade() -> None:
    op.add_column("comments", sa.Column("signal_facts", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("comments", sa.Column("leaning", sa.Integer(), nullable=False, server_default="500"))
    op.add_column("comments", sa.Column("learned", sa.String(length=8), nullable=True))
    op.add_column("threads", sa.Column("guarded_until", UtcDateTime(), nullable=True))
    op.add_column("recent_submissions", sa.Column("today", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_comments_thread_submitted", "comments", ["thread", "submitted_at"])
    op.create_index("ix_comments_status_leaning", "comments", ["status", "leaning", "id"])
    op.create_table(
        "text_marks",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("comment", sa.String(length=26), sa.ForeignKey("comments.id"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("mark", "comment"),
    )
    op.create_index(op.f("ix_text_marks_comment"), "text_marks", ["comment"])
    op.create_index(op.f("ix_text_marks_day"), "text_marks", ["day"])
    op.create_table(
        "spent_work",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_spent_work_day"), "spent_work", ["day"])
    op.create_table(
        "listed_words",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("written", sa.String(length=100), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("stems", sa.JSON(), nullable=False),
        sa.Column("beginning", sa.Boolean(), nullable=False),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.Column("added_by_name", sa.String(length=200), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("written", "language"),
    )
    op.create_table(
        "learned_words",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("fine", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    for name in ("thread_submitted", "status_leaning"):
        op.drop_index(f"ix_comments_{name}", table_name="comments")
    op.drop_column("recent_submissions", "today")
    op.drop_column("threads", "guarded_until")
    for column in ("learned", "leaning", "signal_facts"):
        op.drop_column("comments", column)
