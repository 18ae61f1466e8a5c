"""Parting from a device that was removed: it is told why, then refused (protocol.md 6 and 7)."""

from __future__ import annotations

from collections.abc import Mapping

from sync.log.runs import MAX_RUN
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.protocol.identity import RejectCode
from sync.values import Lane, LogHead, LogKey


async def part(office: Office, link: Link, heads: Mapping[LogKey, LogHead]) -> None:
    """Send the control entries that the peer lacks, the removal among them, and say REVOKED.

    All of them and not the removal alone: whether it counts depends on who wrote it, and so
    on everything before it.
    """
    for log, head in sorted(heads.items(), key=lambda item: item[0]):
        if log.lane != Lane.CONTROL:
            continue
        known = link.heads.get(log)
        first = max(log.start, known.seq + 1 if known else 1)
        while first <= head.seq and not link.session.closed:
            run = await office.read_run(log, first, min(head.seq, first + MAX_RUN - 1))
            if run is None or not run.headers:
                break
            await link.say_run(run)
            first = run.first + len(run.headers)
    link.refuse(RejectCode.REVOKED)
