"""Lets the example's people into the company: the real invitation, proof and door, without a wire.

Joining by TLS would date every membership today, and the example's people have been
there for weeks.
"""

from __future__ import annotations

from pathlib import Path

from sync.errors import InviteRefused
from sync.local.governing import MakeInvite
from sync.log.entry import Entry
from sync.log.runs import Run
from sync.node.core import Clock, Node
from sync.node.door import admit
from sync.node.inviting import make_invite
from sync.node.joining import Applicant, settle
from sync.replication.joining import Admission
from sync.replication.protocol.admission import InviteCode
from sync.store.home import HomePaths
from sync.store.lock import HomeLock
from sync.store.serving import read_run
from sync.values import EntryId, Lane, PersonId, Rank


def come_in(host: Node, root: Path, name: str, rank: Rank, clock: Clock) -> PersonId:
    """Make ``root`` the home of a new member, let in by ``host``, and return who it is.

    Raises:
        InviteRefused: the door said no.
        NotAHome, CannotWrite, NoSpace: the home cannot be made.
    """
    made = make_invite(host, MakeInvite(role=int(rank), uses=1, days=1))
    home = HomePaths(root)
    home.prepare()
    with HomeLock(home.lock):
        applicant = Applicant(home, InviteCode.parse(made.code), clock)
        join = applicant.compose(host.company, EntryId(made.id))
        welcome = admit(host, _run_of(join), applicant.keys.device, yes=True)
        if welcome.secret is None:
            raise InviteRefused(why=welcome.refused or "unknown")
        admission = Admission(
            company=host.company,
            control=_control(host),
            secret=welcome.secret,
            epoch=welcome.epoch,
            peer=host.key.device,
            address="",
            person=PersonId(applicant.keys.device),
        )
        return settle(home, applicant.keys, admission, name, "", clock).person


def _run_of(entry: Entry) -> Run:
    """One entry as a peer would bring it."""
    return Run(
        log=entry.header.key,
        first=entry.header.seq,
        headers=(entry.raw,),
        signature=entry.signature,
        middle={},
        payloads={entry.header.seq: entry.payload},
    )


def _control(host: Node) -> tuple[Run, ...]:
    heads = host.store.heads([Lane.CONTROL])
    runs = (read_run(host.store, log, 1, head.seq) for log, head in heads.items())
    return tuple(run for run in runs if run is not None)
