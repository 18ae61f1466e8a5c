"""Open homes in one process that meet when a test says so; nothing here runs by itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import sync.node.executing  # noqa: F401 -- makes known how every command is written
from sync.governance.state import InviteState
from sync.local.governing import CloseInvite, MakeInvite, Remove
from sync.local.writing import Erase, Post
from sync.log.header import entry_id
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.door import admit
from sync.node.founding import found
from sync.node.governing import remove
from sync.node.inviting import close_invite, make_invite
from sync.node.joining import Applicant, settle
from sync.node.writing import write
from sync.replication.joining import Admission
from sync.replication.office import SealedTo
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.store.home import HomePaths
from sync.store.serving import read_run
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank

START_MS = 1_795_000_000_000


@dataclass
class Clock:
    """A clock that moves on a second whenever it is read."""

    now_ms: int = START_MS

    def __call__(self) -> int:
        self.now_ms += 1000
        return self.now_ms


@dataclass
class Office:
    """A company of nodes below one folder. Its founder is Carmen."""

    root: Path
    clock: Clock = field(default_factory=Clock)
    nodes: dict[str, Node] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def found(self) -> Node:
        """Carmen's node, of a new company."""
        home = self.root / "Carmen"
        self.words = found(home, "Cerámicas Oliva", "Carmen", clock=self.clock).recovery
        return self._open("Carmen")

    def join(self, name: str, door: Node, role: Rank = Rank.MEMBER, *, code: str = "") -> Node:
        """A newcomer's node, let in at a door by its own invitation or by a given code."""
        code = code or self.invite(door, role)
        home = HomePaths(self.root / name)
        home.prepare()
        applicant = Applicant(home, InviteCode.parse(code), self.clock)
        invite = _invite_of(door, code)
        run = _join_run(door, applicant, invite.id)
        welcome = admit(door, run, applicant.keys.device, yes=True, words=self.words)
        assert welcome.secret is not None, welcome.refused
        admission = Admission(
            company=door.company,
            control=tuple(_runs(door, Lane.CONTROL)),
            secret=welcome.secret,
            epoch=welcome.epoch,
            peer=door.key.device,
            address="",
            person=invite.person or PersonId(applicant.keys.device),
        )
        known = invite.person is not None
        settle(home, applicant.keys, admission, "" if known else name, "", self.clock)
        return self._open(name)

    def invite(self, issuer: Node, role: Rank = Rank.MEMBER, uses: int = 1) -> str:
        """The code of a new invitation."""
        words = list(self.words) if role is Rank.OWNER else []
        return make_invite(issuer, MakeInvite(int(role), uses, 7, words)).code

    def close(self) -> None:
        """Close all nodes."""
        for node in self.nodes.values():
            node.close()

    def _open(self, name: str) -> Node:
        node = self.nodes[name] = Node.open(self.root / name, self.clock)
        return node


def meet(*nodes: Node) -> None:
    """Bring the nodes to hold the same entries."""
    while True:
        before = {node.store.digest() for node in nodes}
        for giver in nodes:
            for taker in nodes:
                if giver is not taker:
                    give(giver, taker)
        if {node.store.digest() for node in nodes} == before and len(before) == 1:
            return


def give(giver: Node, taker: Node, *lanes: Lane) -> None:
    """One node's entries, of all lanes or some, to another."""
    for lane in lanes or tuple(Lane):
        for run in _runs(giver, lane, taker):
            taker.ingest(for_them(giver, taker, run))
    waiting = [id_ for id_, _, _ in taker.store.missing(10_000)]
    if waiting:
        known = giver.letters.sealed_for(taker.key.device, waiting)
        theirs = [i for i in waiting if known.get(i, SealedTo.PEER) is SealedTo.PEER]
        taker.put_payloads(giver.store.payloads(theirs))
        taker.store.disown([i for i in waiting if known.get(i) is SealedTo.OTHERS])


def for_them(giver: Node, taker: Node, run: Run) -> Run:
    """The run as :mod:`sync.replication.sealed` hands it over."""
    if run.log.lane != Lane.SEALED or taker.letters.keeps:
        return run
    ids = {seq: entry_id(giver.company, run.headers[seq - run.first]) for seq in run.payloads}
    known = giver.letters.sealed_for(taker.key.device, list(ids.values()))
    shown = {
        seq: payload
        for seq, payload in run.payloads.items()
        if known.get(ids[seq]) is SealedTo.PEER
    }
    return replace(run, payloads=shown)


def post(node: Node, text: str) -> EntryId:
    """A post; its id."""
    return write(Post(text, "general"), node)


def erase(node: Node, entry: EntryId) -> EntryId:
    """Have an entry erased; the id of the act."""
    return write(Erase(entry), node)


def traces(root: Path, *words: str) -> list[str]:
    """The files below a folder in which one of these words stands."""
    return [
        str(path.relative_to(root))
        for path in root.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    ]


def cut(
    node: Node, other: Node, *, count_later: bool = False, words: tuple[str, ...] = ()
) -> EntryId:
    """Remove a person; the id of the removal."""
    return remove(node, Remove(other.person, None, count_later=count_later, words=list(words)))


def choose(node: Node, invite: EntryId, *honoured: Node) -> EntryId:
    """Close an invitation and say who stays."""
    return close_invite(node, CloseInvite(invite, [other.key.device for other in honoured]))


def texts(node: Node) -> list[str]:
    """The texts, or titles, of what a node shows, the oldest first."""
    return [card.title or card.text for card in reversed(node.reader.feed(limit=500))]


def people(node: Node) -> list[str]:
    """The names in the list of people."""
    return [row.name for row in node.reader.people()]


def seen(*nodes: Node) -> set[tuple[bytes, bytes]]:
    """What the nodes show and think of each other: one element when they agree."""
    return {(node.governance.digest(), node.views.digest()) for node in nodes}


def _runs(giver: Node, lane: Lane, taker: Node | None = None) -> list[Run]:
    runs = []
    for log, head in sorted(giver.store.heads([lane]).items(), key=lambda item: item[0]):
        held = taker.store.head(log) if taker else None
        first = max(log.start, held.seq + 1 if held else 1, giver.pruning.start(log))
        while first <= head.seq and (run := read_run(giver.store, log, first, head.seq)):
            runs.append(run)
            first = run.first + len(run.headers)
    return runs


def at_the_door(office: Office, name: str, door: Node, code: str) -> tuple[Run, DeviceId]:
    """What somebody brings who asks to come in by a code, and with which device."""
    home = HomePaths(office.root / name)
    home.prepare()
    applicant = Applicant(home, InviteCode.parse(code), office.clock)
    return _join_run(door, applicant, _invite_of(door, code).id), applicant.keys.device


def _join_run(door: Node, applicant: Applicant, invite: EntryId) -> Run:
    entry = applicant.compose(door.company, invite)
    return Run(entry.header.key, 1, (entry.raw,), entry.signature, {}, {1: entry.payload})


def _invite_of(door: Node, code: str) -> InviteState:
    public = invite_key(InviteCode.parse(code).seed16).device
    return next(i for i in door.governance.invites.values() if i.public == public)
