"""Parting from a device that does not belong: it is told why, then refused (protocol.md 6, 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sync.governance.state import DeviceStatus
from sync.log.runs import MAX_RUN
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.protocol.identity import RejectCode
from sync.values import Lane, LogHead, LogKey

_CODES: Final = {
    DeviceStatus.REVOKED: RejectCode.REVOKED,
    DeviceStatus.CONTESTED: RejectCode.CONTESTED,
    DeviceStatus.VOID: RejectCode.INVITE,
}


async def part(
    office: Office, link: Link, heads: Mapping[LogKey, LogHead], status: DeviceStatus
) -> None:
    """Send the control entries that the peer lacks, and refuse it with what its status is called.

    All of them and not only those that speak of it: whether a removal or the closing of an
    invitation counts depends on who wrote it, and so on everything before it. Only a device
    that came with an invitation has a status; to a stranger nothing is sent.
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
    link.refuse(_CODES[status], "closed" if status is DeviceStatus.VOID else "")
