"""The first tables of comments."""

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    op.create_table(
        "day_salts",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_outbox_about"), "outbox", ["about"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("here", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "recent_submissions",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_recent_submissions_day"), "recent_submissions", ["day"], unique=False)
    op.create_table(
        "threads",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("article_version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=1000), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("mode", sa.String(length=8), nullable=False),
        sa.Column("close_at", UtcDateTime(), nullable=True),
        sa.Column("contact_person", sa.String(length=64), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rendered_version", sa.Integer(), nullable=False),
        sa.Column("shown_open", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("article"),
    )
    op.create_table(
        "comments",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("thread", sa.String(length=64), nullable=False),
        sa.Column("parent", sa.String(length=26), nullable=True),
        sa.Column("path", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("only_staff", sa.Boolean(), nullable=False),
        sa.Column("official", sa.Boolean(), nullable=False),
        sa.Column("submitted_at", UtcDateTime(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("receipt_hash", sa.String(length=64), nullable=True),
        sa.Column("once_hash", sa.String(length=64), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=True),
        sa.Column("signals", sa.JSON(), nullable=False),
        sa.Column("redactions", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["comments.id"],
        ),
        sa.ForeignKeyConstraint(
            ["thread"],
            ["threads.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("once_hash"),
        sa.UniqueConstraint("receipt_hash"),
    )
    op.create_index(op.f("ix_comments_content_hash"), "comments", ["content_hash"], unique=False)
    op.create_index("ix_comments_status_id", "comments", ["status", "id"], unique=False)
    op.create_index("ix_comments_thread_path", "comments", ["thread", "path"], unique=False)
    op.create_index("ix_comments_thread_status", "comments", ["thread", "status"], unique=False)
    op.create_table(
        "comment_versions",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("replaced_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("comment", "version"),
    )
    op.create_table(
        "contact_requests",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=True),
        sa.Column("ways", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("requested_at", UtcDateTime(), nullable=False),
        sa.Column("last_laid_at", UtcDateTime(), nullable=True),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("delivery_version", sa.Integer(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("destroyed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_contact_requests_comment"), "contact_requests", ["comment"], unique=False)
    op.create_index("ix_contact_requests_state", "contact_requests", ["state", "last_laid_at"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("comment_version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.String(length=64), nullable=True),
        sa.Column("decided_by_name", sa.String(length=200), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=False),
        sa.Column("undoes", sa.String(length=26), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_decisions_comment", "decisions", ["comment", "id"], unique=False)
    op.create_table(
        "private_answers",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.String(length=64), nullable=False),
        sa.Column("answered_by_name", sa.String(length=200), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_private_answers_comment"), "private_answers", ["comment"], unique=False)
    op.create_table(
        "reports",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("comment_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("receipt_hash", sa.String(length=64), nullable=True),
        sa.Column("filed_at", UtcDateTime(), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("receipt_hash"),
    )
    op.create_index("ix_reports_comment_status", "reports", ["comment", "status"], unique=False)
    op.create_table(
        "objections",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("comment", sa.String(length=26), nullable=False),
        sa.Column("decision", sa.String(length=26), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("filed_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment"],
            ["comments.id"],
        ),
        sa.ForeignKeyConstraint(
            ["decision"],
            ["decisions.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("decision"),
    )
    op.create_index(op.f("ix_objections_comment"), "objections", ["comment"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_objections_comment"), table_name="objections")
    op.drop_table("objections")
    op.drop_index("ix_reports_comment_status", table_name="reports")
    op.drop_table("reports")
    op.drop_index(op.f("ix_private_answers_comment"), table_name="private_answers")
    op.drop_table("private_answers")
    op.drop_index("ix_decisions_comment", table_name="decisions")
    op.drop_table("decisions")
    op.drop_index("ix_contact_requests_state", table_name="contact_requests")
    op.drop_index(op.f("ix_contact_requests_comment"), table_name="contact_requests")
    op.drop_table("contact_requests")
    op.drop_table("comment_versions")
    op.drop_index("ix_comments_thread_status", table_name="comments")
    op.drop_index("ix_comments_thread_path", table_name="comments")
    op.drop_index("ix_comments_status_id", table_name="comments")
    op.drop_index(op.f("ix_comments_content_hash"), table_name="comments")
    op.drop_table("comments")
    op.drop_table("threads")
    op.drop_index(op.f("ix_recent_submissions_day"), table_name="recent_submissions")
    op.drop_table("recent_submissions")
    op.drop_table("people")
    op.drop_index(op.f("ix_outbox_about"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("day_salts")
