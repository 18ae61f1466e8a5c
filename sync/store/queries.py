"""What is asked of the log at every turn of the node's loop, made once instead of each time."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select

from sync.store import schema


def _missing_page() -> Select[Any]:
    lacking = schema.missing
    newest = lacking.c.receipt.desc()
    page = (
        select(lacking).order_by(newest).limit(bindparam("limit")).offset(bindparam("skip"))
    ).subquery()
    e, m, log = schema.entry.c, page.c, schema.log.c
    return (
        select(e.hash, log.device, log.epoch, log.lane, log.branch, m.seq)
        .join_from(page, schema.entry, m.receipt == e.receipt)
        .join(schema.log, log.id == m.log_id)
        .order_by(m.receipt.desc())
    )


def _payloads_of() -> Select[Any]:
    e, p = schema.entry.c, schema.payload.c
    return (
        select(e.hash, p.salt, p.body)
        .join_from(schema.payload, schema.entry, p.receipt == e.receipt)
        .where(schema.in_any_block(), e.hash.in_(bindparam("ids", expanding=True)))
    )


MISSING: Final = select(func.count()).select_from(schema.missing)
"""How many entries have no payload yet."""

MISSING_PAGE: Final = _missing_page()
"""Some of them (``limit``, ``skip``), newest arrivals first: hash, log and position."""

PAYLOADS_OF: Final = _payloads_of()
"""The payloads that are here of some entries (``ids``): hash, salt, body."""
