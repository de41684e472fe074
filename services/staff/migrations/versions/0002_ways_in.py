"""Passkeys, one-time codes, recovery codes, identities elsewhere; leave and photos; what tokens may do; a record that stays."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.database import UtcDateTime

revision = "0002"
down_revision: str | None = "0001"

EVERY_ROLE = '["admin", "editor", "moderator", "contact"]'
PERSON = "people.id"


def upgrade() -> None:
    _more_columns()
    _ways_in()
    _people_and_duties()
    _seal_the_record()


def _more_columns() -> None:
    op.add_column("people", sa.Column("away_from", sa.Date()))
    op.add_column("people", sa.Column("away_until", sa.Date()))
    op.add_column("people", sa.Column("stand_in_id", sa.String(26)))
    # Tokens from before could do all that their owner could: they keep that.
    op.add_column("tokens", sa.Column("roles", sa.JSON(), nullable=False, server_default=EVERY_ROLE))
    op.add_column("tokens", sa.Column("last_used_at", UtcDateTime()))
    op.add_column("sign_in_links", sa.Column("kind", sa.String(12), nullable=False, server_default="handed"))


def _ways_in() -> None:
    op.create_table(
        "first_links",
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
    )
    op.create_table(
        "passkeys",
        sa.Column("id", sa.String(26), primary_key=True),
        sa.Column("person_id", sa.String(26), sa.ForeignKey(PERSON), nullable=False, index=True),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("last_used_at", UtcDateTime()),
    )
    op.create_table(
        "one_time_codes",
        sa.Column("person_id", sa.String(26), sa.ForeignKey(PERSON), primary_key=True),
        sa.Column("sealed_secret", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("confirmed_at", UtcDateTime()),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("person_id", sa.String(26), sa.ForeignKey(PERSON), primary_key=True),
        sa.Column("label", sa.String(8), primary_key=True),
        sa.Column("hashed", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
    )
    op.create_table(
        "identities",
        sa.Column("issuer", sa.String(255), primary_key=True),
        sa.Column("subject", sa.String(255), primary_key=True),
        sa.Column("person_id", sa.String(26), sa.ForeignKey(PERSON), nullable=False, index=True),
        sa.Column("linked_at", UtcDateTime(), nullable=False),
    )


def _people_and_duties() -> None:
    op.create_table(
        "portraits",
        sa.Column("person_id", sa.String(26), sa.ForeignKey(PERSON), primary_key=True),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "duties",
        sa.Column("about", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(40), index=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
    )


def _seal_the_record() -> None:
    """From here on the database itself refuses to change or remove what the audit record says."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit record is only added to'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()"
        )
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_stays_{deed.lower()} BEFORE {deed} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit record is only added to'); END"
        )
