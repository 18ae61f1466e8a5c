"""The company that every simulated office works in: founded once per process, then copied."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from unittest.mock import patch

from support.sim_seal import seal
from sync.errors import InviteRefused
from sync.local.governing import InviteMade, MakeInvite
from sync.log.entry import Entry
from sync.log.runs import Run
from sync.node.core import Clock, Node, Randomness
from sync.node.door import admit
from sync.node.founding import found
from sync.node.inviting import make_invite
from sync.node.joining import Applicant, settle
from sync.replication.joining import Admission
from sync.replication.protocol.admission import InviteCode
from sync.store.database import close_database, open_database
from sync.store.home import HomePaths
from sync.store.serving import read_run
from sync.values import EntryId, Lane, PersonId, Rank

PEOPLE = (
    ("carmen", Rank.OWNER),
    ("lucia", Rank.OWNER),
    ("marta", Rank.ADMIN),
    ("pepe", Rank.ADMIN),
    ("sara", Rank.MEMBER),
    ("luis", Rank.MEMBER),
    ("ana", Rank.MEMBER),
    ("juan", Rank.MEMBER),
)
"""Who has a home in the template, with what rank; the first one founded the company."""

GRACE_MS = 20_000
"""How long the bytes of what was pruned stay: days would be longer than any simulation."""

START_MS = 1_780_000_000_000
"""When every simulation begins: 28 May 2026."""

COMPUTER = "simulated"
"""The id of the computer of whoever has not moved to another."""

_DAYS_AGO_MS = 30 * 86_400_000


@dataclass(frozen=True, slots=True)
class Template:
    """Folders of closed homes by name, all holding the same; and the root's twelve words."""

    homes: dict[str, Path]
    empty_log: Path
    words: tuple[str, ...]


def fast_folder(prefix: str) -> Path:
    """A new folder in memory where the system has such a place."""
    shm = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix=prefix, dir=shm if shm.is_dir() else None))


@cache
def template(more: int = 0) -> Template:
    """The company, made the first time that this process asks; with ``more`` members in it."""
    root = fast_folder("patio-sim-template-")
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    members = tuple((f"p{number}", Rank.MEMBER) for number in range(more))
    with one_computer(root):
        return make_company(root, (*PEOPLE, *members), "template")


@contextmanager
def one_computer(root: Path) -> Iterator[None]:
    """Homes are founded and joined on :data:`COMPUTER`, and leave no record on the real one.

    What is sealed in them is the same in each run.
    """
    chosen = {"PATIO_MACHINE_ID": COMPUTER, "XDG_STATE_HOME": str(root / "state")}
    with (
        patch.dict(os.environ, chosen | {"PATIO_KEYS": "file"}),
        patch("sync.replication.sealing.seal", seal),
        patch("sync.node.pruning.GRACE_MS", GRACE_MS),
    ):
        yield


def make_company(root: Path, people: tuple[tuple[str, Rank], ...], seed: str) -> Template:
    """Found a company and let everybody in; in the end all homes hold the same entries."""
    dice = Random(seed)
    ticking = iter(range(START_MS - _DAYS_AGO_MS, START_MS, 1000))

    def clock() -> int:
        return next(ticking)

    empty = root / "empty.db"
    close_database(open_database(empty))
    founder = people[0][0]
    made = found(
        root / founder,
        "Cerámicas Oliva",
        founder.capitalize(),
        clock=clock,
        randomness=dice.randbytes,
    )
    host = Node.open(root / founder, clock, dice.randbytes)
    try:
        for name, rank in people[1:]:
            words = list(made.recovery) if rank is Rank.OWNER else []
            invite = MakeInvite(role=int(rank), uses=1, days=60, words=words)
            come_in(host, root / name, name, invite, empty, dice.randbytes)
            _open_and(root / name, clock, lambda guest: hand_over(guest, host))
        for name, _ in people[1:]:
            _open_and(root / name, clock, lambda guest: hand_over(host, guest))
    finally:
        host.close()
    return Template({name: root / name for name, _ in people}, empty, made.recovery)


def _open_and(root: Path, clock: Clock, work: Callable[[Node], None]) -> None:
    node = Node.open(root, clock)
    try:
        work(node)
    finally:
        node.close()


def hand_over(source: Node, target: Node) -> None:
    """Everything that one home holds, given to another without a network."""
    for log, head in sorted(source.store.heads().items(), key=lambda item: (item[0].lane, item[0])):
        held = target.store.head(log)
        first = held.seq + 1 if held else log.start
        while first <= head.seq:
            run = read_run(source.store, log, first, head.seq)
            if run is None:
                break
            target.ingest(run)
            first += len(run.headers)


def come_in(
    host: Node, root: Path, name: str, invite: MakeInvite, empty: Path, randomness: Randomness
) -> None:
    """Make ``root`` the home of a new member, with an invitation of its own."""
    enter(host, make_invite(host, invite), root, name, empty, randomness, invite.words)


def enter(
    host: Node,
    invite: InviteMade,
    root: Path,
    name: str,
    empty: Path,
    randomness: Randomness,
    words: Sequence[str] = (),
) -> None:
    """Bring a code to a door: the real invitation, proof and admission, no wire.

    ``words`` are the recovery words that accepting an owner takes.

    Raises:
        InviteRefused: the door said no.
    """
    home = HomePaths(root)
    home.prepare()
    applicant = Applicant(home, InviteCode.parse(invite.code), host.clock, randomness)
    join = applicant.compose(host.company, EntryId(invite.id))
    welcome = admit(host, run_of(join), applicant.keys.device, yes=True, words=words)
    if welcome.secret is None:
        raise InviteRefused(why=welcome.refused or "unknown")
    control = host.store.heads([Lane.CONTROL])
    runs = (read_run(host.store, log, log.start, head.seq) for log, head in control.items())
    admission = Admission(
        company=host.company,
        control=tuple(run for run in runs if run is not None),
        secret=welcome.secret,
        epoch=welcome.epoch,
        peer=host.key.device,
        address="",
        person=PersonId(applicant.keys.device),
    )
    shutil.copyfile(empty, home.log)  # migrated already: that is slow
    settle(home, applicant.keys, admission, name.capitalize(), "", host.clock, randomness)


def run_of(entry: Entry) -> Run:
    """One entry as a peer would bring it."""
    header = entry.header
    return Run(
        header.key, header.seq, (entry.raw,), entry.signature, {}, {header.seq: entry.payload}
    )
