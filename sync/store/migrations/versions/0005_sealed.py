"""Sealed entries: the keys of their texts, and those that are for other devices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Tables beside what is there."""
    op.create_table(
        "not_ours",
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["receipt"], ["entry.receipt"]),
        sa.PrimaryKeyConstraint("receipt"),
    )
    op.create_table(
        "content_key",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["receipt"], ["entry.receipt"]),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("receipt"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "given_key",
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("entry"),
    )
    op.create_table(
        "letter_cursor",
        sa.Column("id", sa.Integer(), sa.CheckConstraint("id = 1"), nullable=False),
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
