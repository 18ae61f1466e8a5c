"""The newcomer's side: a home that becomes a member, or stays as empty as it was.

The JOIN is kept on disk before it is sent, so a second try after a crash sends the same
entry; the home is a member from the moment its key file says so.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sync.codec import encode
from sync.content.kinds import ContentKind
from sync.content.people import Profile
from sync.content.rules import check_text
from sync.errors import BadAddress, NoCompany
from sync.governance.acts import ControlKind, Join, join_message
from sync.log import contexts
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES, Header, entry_id
from sync.log.keys import DeviceKey
from sync.node.core import Clock, Node, wall_ms
from sync.node.founding import new_keys, refuse_member, set_aside, x25519_public
from sync.node.membership import Joined
from sync.replication.joining import Admission, request_admission
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.store.home import HomePaths
from sync.store.keys import Keys, PendingJoin, load_keys
from sync.store.lock import HomeLock
from sync.values import CompanyId, EntryId, Lane, PersonId


def join(
    root: Path,
    code_text: str,
    person_name: str,
    peers: Sequence[str] = (),
    *,
    clock: Clock = wall_ms,
    since: str = "",
) -> Joined:
    """Join the company that the code belongs to, through a colleague's PC.

    ``peers`` are HOST:PORT; without any, the network is searched. Blocks until admitted.

    Raises:
        WrongCode, BadText, BadAddress: what was typed is wrong; nothing was touched.
        InviteRefused, PeerUnreachable, NobodyFound: not admitted; the home has no company.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    code = InviteCode.parse(code_text)
    name = check_text("name", person_name, 1, 80)
    addresses = [parse_address(peer) for peer in peers]
    home = HomePaths(root)
    refuse_member(home)
    home.prepare()
    with HomeLock(home.lock):
        set_aside(home)
        applicant = Applicant(home, code, clock)
        admission = asyncio.run(
            request_admission(
                code,
                DeviceKey.from_seed(applicant.keys.seed),
                applicant.keys.x25519,
                addresses,
                compose_join=applicant.compose,
                instance=os.urandom(16),
                wall_ms=clock,
            )
        )
        return settle(home, applicant.keys, admission, name, since, clock)


def parse_address(text: str) -> tuple[str, int]:
    """``HOST:PORT`` in parts; an IPv6 host stands in brackets.

    Raises:
        BadAddress: not of that form.
    """
    host, _, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise BadAddress(address=text)
    return host, int(port)


class Applicant:
    """The device that asks to come in: its keys, and the one JOIN it ever signs per invitation."""

    def __init__(self, home: HomePaths, code: InviteCode, clock: Clock) -> None:
        self._home = home
        self._code = code
        self._clock = clock
        self._code_hash = hashlib.sha256(code.company16 + code.seed16).hexdigest()
        self.keys = self._earlier_keys() or new_keys()

    def compose(self, company: CompanyId, invite: EntryId) -> Entry:
        """The JOIN for this invitation, on the disk before it is returned."""
        if self.keys.pending is not None:
            return _entry_of(company, self.keys.pending)
        key = DeviceKey.from_seed(self.keys.seed)
        public = x25519_public(self.keys.x25519)
        message = join_message(company, invite, key.device, public)
        proof = invite_key(self._code.seed16).sign(contexts.JOIN, message)
        entry = compose(
            company,
            key,
            lane=Lane.CONTROL,
            kind=int(ControlKind.JOIN),
            epoch=self.keys.epoch,
            previous=None,
            hlc=HybridClock().tick(self._clock()),
            payload=Payload(
                os.urandom(SALT_BYTES), encode(Join(invite=invite, x25519=public, proof=proof))
            ),
        )
        pending = PendingJoin(
            self._code_hash, entry.raw, entry.signature, entry.payload.salt, entry.payload.body
        )
        self.keys = replace(self.keys, pending=pending)
        self.keys.save(self._home.keys)
        return entry

    def _earlier_keys(self) -> Keys | None:
        """The keys of a try with the same code; a different invitation deserves a new device."""
        try:
            keys = load_keys(self._home.keys)
        except NoCompany:
            return None
        same = keys.pending is not None and keys.pending.code_hash == self._code_hash
        return keys if same else None


def _entry_of(company: CompanyId, pending: PendingJoin) -> Entry:
    return Entry(
        id=entry_id(company, pending.header),
        header=Header.unpack(pending.header),
        raw=pending.header,
        signature=pending.signature,
        payload=Payload(pending.salt, pending.body),
    )


def settle(
    home: HomePaths, keys: Keys, admission: Admission, name: str, since: str, clock: Clock
) -> Joined:
    """Keep what the admission brought; the key file, written last, makes it a membership."""
    person = PersonId(keys.device)
    member = keys.joined(admission.company, person, admission.epoch, admission.secret)
    node = Node(home, member, admission.company, clock)
    try:
        for run in admission.control:
            node.ingest(run)
        node.write(ContentKind.PROFILE, Profile(name=name, since=since))
        company_name = node.governance.policy.name
    finally:
        node.close()
    member.save(home.keys)
    return Joined(admission.company, company_name, person, keys.device)
