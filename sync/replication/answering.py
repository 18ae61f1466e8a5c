"""Answering WANT: runs of entries, one at a time, so that urgent things get in between."""

from __future__ import annotations

from sync.content.kinds import TAKE_BACK
from sync.errors import ProtocolError
from sync.log.runs import MAX_RUN, without_old
from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol.events import RunsWanted
from sync.replication.sealed import say_run
from sync.values import Lane, LogKey

_SERVED_AT_ONCE = 16 * MAX_RUN


def answer(office: Office, link: Link, event: RunsWanted) -> None:
    """Owe the peer what it wants.

    Raises:
        ProtocolError: it wants more of one log at once than anybody may.
    """
    for key, first, last in event.ranges:
        if not first <= last < first + _SERVED_AT_ONCE:
            raise ProtocolError(why="WANT range")
        _serve(office, link, key, first, last, event.since_ms)


def _serve(office: Office, link: Link, key: LogKey, first: int, last: int, since_ms: int) -> None:
    async def job() -> None:
        run = await office.read_run(key, first, min(last, first + MAX_RUN - 1))
        if run is None or not run.headers:
            return
        # Whoever comes back far behind has headers first and news next: not before what erases.
        but = TAKE_BACK if key.lane == Lane.CONTENT else frozenset()
        await say_run(office, link, without_old(run, since_ms, but))
        following = run.first + len(run.headers)
        if first < following <= last:
            _serve(office, link, key, following, last, since_ms)

    urgent = Priority.CONTROL if key.lane == Lane.CONTROL else Priority.TEXT
    link.owe(urgent, job, heavy=key.lane != Lane.CONTROL)
