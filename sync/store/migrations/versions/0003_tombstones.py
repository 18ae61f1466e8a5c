"""Tombstones: entries whose bytes their authors have taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table beside what is there."""
    op.create_table(
        "tombstone",
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.Column("act", sa.LargeBinary(), nullable=False),
        sa.Column("swept", sa.Integer(), nullable=False, server_default="0"),
        sa.ForeignKeyConstraint(["receipt"], ["entry.receipt"]),
        sa.PrimaryKeyConstraint("receipt"),
    )
