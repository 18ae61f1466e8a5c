"""Logs that begin later than at position 1, because what came before was pruned."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A column beside what is there."""
    op.add_column("log", sa.Column("pruned", sa.Integer(), nullable=False, server_default="0"))
