"""Forked logs: a row for each branch, and what bit rot and broken branches need."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Name every log that is there a trunk, and allow branches beside it."""
    with op.batch_alter_table("log", recreate="always") as log:
        log.drop_constraint("one_row_per_log", type_="unique")
        log.add_column(
            sa.Column("branch", sa.LargeBinary(), nullable=False, server_default=sa.text("x''"))
        )
        log.add_column(sa.Column("rotten_at", sa.Integer(), nullable=True))
        log.create_unique_constraint("one_row_per_branch", ["device", "epoch", "lane", "branch"])
    _index_ids_by_block()
    op.create_table(
        "broken_tail",
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("headers", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["log_id"], ["log.id"]),
        sa.PrimaryKeyConstraint("log_id"),
    )
    op.create_table(
        "scrub",
        sa.Column("id", sa.Integer(), sa.CheckConstraint("id = 1"), nullable=False),
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _index_ids_by_block() -> None:
    """Entries without the constraint on ids, which has no name to drop it by."""
    op.create_table(
        "entry_0002",
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.Column("sig_state", sa.Integer(), nullable=False),
        sa.Column("received_ms", sa.Integer(), nullable=False),
        sa.Column("block", sa.Integer(), sa.Computed("receipt / 8192", persisted=False)),
        sa.ForeignKeyConstraint(["log_id"], ["log.id"]),
        sa.PrimaryKeyConstraint("receipt"),
        sa.UniqueConstraint("log_id", "seq", name="one_entry_per_position"),
    )
    columns = "receipt, log_id, seq, hash, header, signature, sig_state, received_ms"
    op.execute(f"INSERT INTO entry_0002 ({columns}) SELECT {columns} FROM entry")
    op.drop_table("entry")
    # Otherwise the references of payload and missing would be changed as well.
    op.execute("PRAGMA legacy_alter_table = ON")
    op.rename_table("entry_0002", "entry")
    op.execute("PRAGMA legacy_alter_table = OFF")
    op.create_index("entry_by_id", "entry", ["block", "hash"])
