"""A home made anew from a backup: the same person, with a new device (protocol.md 9).

With the recovery words of the company the root key lets the new device in, and nobody has to be
there. With words of one's own it comes in by a code first, as any new computer does.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sync.errors import BadParcel, BadText, RunRefused
from sync.governance.acts import Tip
from sync.governance.evaluate import ControlEntry, Governance, evaluate
from sync.log.header import entry_id
from sync.log.runs import Run, check_run, run_of
from sync.log.tree import GrownTree
from sync.node.backing import open_backup
from sync.node.core import Clock, Node, Randomness, wall_ms
from sync.node.founding import beginning
from sync.node.joining import Applicant, link, settle
from sync.node.membership import Joined
from sync.node.packing import check_label, items_in, take_items
from sync.node.recovering import come_back
from sync.node.returning import Returning
from sync.node.taking import size_cap
from sync.node.words import root_of
from sync.replication.joining import Admission, OnDigits, nobody
from sync.replication.knock import control_entry
from sync.replication.protocol.admission import InviteCode
from sync.replication.recovering import Found
from sync.safekeeping.container import Kind, Slot
from sync.safekeeping.parcel import Item, Label
from sync.store.home import HomePaths
from sync.values import CompanyId, DeviceId, Head, Lane, LogKey, PersonId


def restore(
    root: Path,
    file: Path,
    words: Sequence[str],
    *,
    code: str = "",
    peers: Sequence[str] = (),
    alone: bool = False,
    clock: Clock = wall_ms,
    randomness: Randomness = os.urandom,
    on_digits: OnDigits = nobody,
) -> Joined:
    """Make a home from a backup, for whoever made it.

    The person's computers of before are removed where their logs end: at the colleague's computer
    that is the door (``peers``, or whoever is found), or, ``alone``, in the backup. What was
    written after that counts no more, so alone is for when nobody is left who could have it.

    Raises:
        BadText: not twelve words; or not the company's, and there is no code.
        BadParcel, CannotRead: the file is not taken; the home has no company.
        WrongCode, InviteRefused, PeerUnreachable, NobodyFound: the code let nobody in.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    backup = _Backup(file, words)
    label, governance, control = backup.look()
    if code:
        person = PersonId(label.person)  # a code for somebody else would make us them
        joined = link(
            root,
            code,
            peers,
            clock=clock,
            randomness=randomness,
            on_digits=on_digits,
            whose=person,
        )
        node = Node.open(root, clock, randomness)
        try:
            backup.into(node)
        finally:
            node.close()
        return joined
    key = root_of(words)
    if governance.root != key.device:
        raise BadText(field="words", rule="no_root")

    def who(governance: Governance) -> PersonId:
        if label.person not in {one.person for one in governance.devices.values()}:
            raise BadParcel(why="altered")
        return PersonId(label.person)

    def fill(node: Node) -> None:
        backup.into(node)

    if not alone:
        # At a colleague's door, which knows what the person has written since the backup.
        return come_back(root, key, who, peers, clock=clock, randomness=randomness, fill=fill)
    home = HomePaths(root)
    with beginning(home):
        code16 = InviteCode(b"", randomness(16))
        applicant = Applicant(home, code16, clock, randomness)
        last = max((e for e in control if e.log.device == key.device), key=lambda e: e.seq)
        found = Found(
            CompanyId(label.company), governance, (last.log, Head(last.seq, last.id), last.hlc)
        )
        returning = Returning(key, code16, applicant, who, clock, randomness)
        made = asyncio.run(returning.compose(found, backup.tips_of))
        signed = [run for run in (run_of(made.signed), run_of([made.join])) if run is not None]
        number, secret = label.secrets[0]
        admission = Admission(
            found.company, (), secret, number, DeviceId(label.device), "", made.person
        )

        def fill_alone(node: Node) -> None:
            node.keys = replace(node.keys, secrets=tuple(label.secrets))
            backup.into(node)
            for run in signed:
                node.ingest(run)

        return settle(home, applicant.keys, admission, "", "", clock, randomness, fill_alone)


class _Backup:
    """A backup that the words open; read from its beginning whenever something is asked."""

    def __init__(self, file: Path, words: Sequence[str]) -> None:
        self._file = file
        self._words = words
        self._key = b""
        self._heads: dict[LogKey, Tip] = {}
        self._trees: dict[LogKey, GrownTree] = {}

    def look(self) -> tuple[Label, Governance, Sequence[ControlEntry]]:
        """Who made it, and the company by its control entries, once all of it is found whole.

        Raises:
            BadParcel, BadText, CannotRead
        """
        label: Label | None = None
        control: list[ControlEntry] = []
        for item in self._items():
            match item:
                case Label():
                    label = item
                case Run():
                    self._note(label, item, control)
        if label is None or not label.secrets:
            raise BadParcel(why="altered")
        check_label(label, self._key)
        return label, evaluate(CompanyId(label.company), control), control

    def into(self, node: Node) -> None:
        """Put everything into a home.

        Raises:
            BadParcel: it is another company's. NoSpace, CannotWrite
        """
        if any(isinstance(i, Label) and i.company != node.company for i in _first(self._items())):
            raise BadParcel(why="company")
        take_items(node, self._items())

    async def tips_of(self, devices: Collection[DeviceId]) -> list[Tip]:
        """Where their logs end."""
        return [tip for log, tip in sorted(self._heads.items()) if log.device in devices]

    def _items(self) -> Iterator[Item]:
        return items_in(self._file, Kind.BACKUP, self._open)

    def _open(self, slots: Sequence[Slot]) -> bytes | None:
        key = open_backup(self._words, slots)
        if key is None:
            raise BadParcel(why="words")
        self._key = key
        return key

    def _note(self, label: Label | None, run: Run, control: list[ControlEntry]) -> None:
        company = CompanyId(label.company) if label else CompanyId(b"")
        seq = run.first + len(run.headers) - 1
        id_ = entry_id(company, run.headers[-1])
        self._heads[run.log] = Tip(run.log.epoch, int(run.log.lane), seq, id_)
        if run.log.lane != Lane.CONTROL:
            return
        # What the root key is going to sign stands on these.
        tree = self._trees.setdefault(run.log.trunk, GrownTree())
        try:
            checked = check_run(company, run, tree, size_cap)
        except RunRefused:
            raise BadParcel(why="altered") from None
        tree.grow((entry.id, entry.header) for entry in checked.entries)
        control += [control_entry(checked.log, entry) for entry in checked.entries]


def _first(items: Iterator[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        return
