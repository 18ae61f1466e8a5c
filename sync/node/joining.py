"""The newcomer's side: a home that becomes a member, or stays as empty as it was.

The JOIN is kept on disk before it is sent, so a second try after a crash sends the same
entry; the home is a member from the moment its key file says so.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from sync.codec import encode
from sync.content.kinds import ContentKind
from sync.content.people import Profile
from sync.content.rules import check_text
from sync.errors import (
    InviteRefused,
    NobodyFound,
    NoCompany,
    PatioError,
    PeerUnreachable,
    ViewsMissing,
    WrongCode,
)
from sync.governance.acts import ControlKind, Join, join_message
from sync.log import contexts
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES, Header, entry_id
from sync.log.keys import DeviceKey
from sync.node.addresses import remember
from sync.node.codes import Way, nearby_way, written_way
from sync.node.core import Clock, Node, Randomness, wall_ms
from sync.node.door import EXPIRY_GRACE_MS
from sync.node.founding import beginning, new_keys, x25519_public
from sync.node.membership import Joined
from sync.replication.finding.addresses import parse_address
from sync.replication.joining import Admission, Newcomer, OnDigits, nobody, request_admission
from sync.replication.protocol.admission import CodeKind, InviteCode, invite_key
from sync.store.home import HomePaths
from sync.store.keys import Keys, PendingJoin, load_keys
from sync.store.keystore import keep, unlock
from sync.store.machine import this_machine
from sync.store.witness import forget_witness
from sync.values import CompanyId, EntryId, Lane, PersonId
from sync.views.reader import ViewsReader

_UNTOLD: Final = frozenset({"used", "closed", "unknown"})
"""What a door says of an invitation that is no longer open, whatever closed it."""


def join(
    root: Path,
    code_text: str,
    person_name: str,
    peers: Sequence[str] = (),
    *,
    clock: Clock = wall_ms,
    since: str = "",
    randomness: Randomness = os.urandom,
    on_digits: OnDigits = nobody,
    company: str = "",
) -> Joined:
    """Join the company that the code belongs to, through a colleague's PC.

    The code may also be six digits from a screen nearby (``company`` then says of which company,
    where several have some) or the path of an invitation file or of a picture of its QR code.
    ``peers`` are HOST:PORT; without any, the network is searched. Blocks until admitted.
    ``on_digits`` is told the six digits that somebody at the door compares, where that is
    needed. A home that this code has let in already is in: then nothing is asked again.

    Raises:
        WrongCode, BadText, BadAddress: what was typed is wrong; nothing was touched.
        AmbiguousTarget: several companies have a window open, or none has that name.
        InviteRefused, PeerUnreachable, NobodyFound: not admitted; the home has no company.
        AlreadyInCompany, NotAHome, HomeBusy, CannotWrite, NoSpace
    """
    typed = [parse_address(peer) for peer in peers]
    way = written_way(code_text, typed)
    name = check_text("name", person_name, 1, 80)
    ask = _Asking(clock, randomness, on_digits, name)
    if way is None:
        look = partial(nearby_way, code_text, company, typed)
        return _come_in(root, look, ask, since, CodeKind.JOIN)
    return _known_way(root, way, ask, since, CodeKind.JOIN)


def link(
    root: Path,
    code_text: str,
    peers: Sequence[str] = (),
    *,
    clock: Clock = wall_ms,
    randomness: Randomness = os.urandom,
    on_digits: OnDigits = nobody,
    whose: PersonId | None = None,
) -> Joined:
    """Become a further computer of somebody who is in, or take the place of an old one.

    The code, or the file with one, is from that person's other computer or from an administrator.
    As :func:`join`; with ``whose`` a code that leads to somebody else is refused.
    """
    way = written_way(code_text, [parse_address(peer) for peer in peers])
    if way is None:
        raise WrongCode(why="length")  # six digits are for new people
    asking = _Asking(clock, randomness, on_digits, "", whose)
    joined = _known_way(root, way, asking, "", CodeKind.LINK)
    if whose not in (None, joined.person):
        raise InviteRefused(why="somebody")  # by a code that had let this home in before
    return joined


@dataclass(frozen=True, slots=True)
class _Asking:
    """How this home asks. ``name`` is empty where the person is known there."""

    clock: Clock
    randomness: Randomness
    on_digits: OnDigits
    name: str
    whose: PersonId | None = None


def _known_way(root: Path, way: Way, ask: _Asking, since: str, kind: CodeKind) -> Joined:
    _check_kind(way, kind)
    earlier = _admitted_before(HomePaths(root), way.code)
    return earlier or _come_in(root, lambda: way, ask, since, kind)


def _check_kind(way: Way, kind: CodeKind) -> None:
    if way.code.kind is not kind:
        raise WrongCode(why="link" if kind is CodeKind.JOIN else "join")


def _come_in(
    root: Path, look: Callable[[], Way], ask: _Asking, since: str, kind: CodeKind
) -> Joined:
    home = HomePaths(root)
    with beginning(home):
        way = look()
        _check_kind(way, kind)
        applicant = Applicant(home, way.code, ask.clock, ask.randomness)
        keys = applicant.keys
        newcomer = Newcomer(
            DeviceKey.from_seed(keys.seed),
            keys.x25519,
            x25519_public(keys.x25519),
            ask.randomness(16),
            ask.clock,
            ask.name,
            platform.node(),
            ask.on_digits,
            ask.whose,
        )
        try:
            admission = asyncio.run(
                request_admission(
                    way.code,
                    newcomer,
                    way.typed,
                    hints=way.hints,
                    compose_join=applicant.compose,
                    before_link=applicant.keep_keys,
                )
            )
        except (InviteRefused, NobodyFound, PeerUnreachable) as error:
            if _is_over(way, ask.clock(), error):
                raise InviteRefused(why="expired") from None
            raise
        return settle(home, applicant.keys, admission, ask.name, since, ask.clock, ask.randomness)


def _is_over(way: Way, now_ms: int, error: PatioError) -> bool:
    """Whether the day in its file explains why an invitation led nowhere: nobody opens to one
    that has been closed, and who does not open does not say why."""
    told = isinstance(error, InviteRefused) and error.facts.get("why") not in _UNTOLD
    return not told and 0 < way.expires_ms < now_ms - EXPIRY_GRACE_MS


def _admitted_before(home: HomePaths, code: InviteCode) -> Joined | None:
    """The membership that this very code gave, when only the answer was lost.

    Raises:
        ViewsMissing: it is there, and what names the company is not.
    """
    try:
        keys = load_keys(home.keys)
    except NoCompany:
        return None
    if keys.company is None or keys.person is None or keys.admitted_with != _hash_of(code):
        return None
    reader = ViewsReader(home.views, keys.device)
    try:
        me = reader.me()
    finally:
        reader.close()
    if me is None:
        raise ViewsMissing(path=str(home.root))
    return Joined(keys.company, me.company_name, keys.person, keys.device)


def _hash_of(code: InviteCode) -> str:
    """Tells one invitation from another, and nothing about its code."""
    return hashlib.sha256(code.company16 + code.seed16).hexdigest()


class Applicant:
    """The device that asks to come in: its keys, and the one JOIN it ever signs per invitation."""

    def __init__(
        self,
        home: HomePaths,
        code: InviteCode,
        clock: Clock,
        randomness: Randomness = os.urandom,
    ) -> None:
        self._home = home
        self._code = code
        self._clock = clock
        self._randomness = randomness
        self._code_hash = _hash_of(code)
        self.keys = self._earlier_keys() or new_keys(randomness)

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
                self._randomness(SALT_BYTES),
                encode(Join(invite=invite, x25519=public, proof=proof)),
            ),
        )
        pending = PendingJoin(
            self._code_hash, entry.raw, entry.signature, entry.payload.salt, entry.payload.body
        )
        self.keys = keep(replace(self.keys, pending=pending))
        self.keys.save(self._home.keys)
        return entry

    def keep_keys(self) -> None:
        """Before the device asks to be linked: should the answer be lost, it asks as the same."""
        if self.keys.linking != self._code_hash:
            self.keys = keep(replace(self.keys, linking=self._code_hash))
            self.keys.save(self._home.keys)

    def _earlier_keys(self) -> Keys | None:
        """The keys of a try with the same code; a different invitation deserves a new device."""
        try:
            keys = load_keys(self._home.keys)
        except NoCompany:
            return None
        known = keys.pending.code_hash if keys.pending is not None else keys.linking
        same = keys.company is None and known == self._code_hash
        return unlock(keys, self._home.keys) if same else None


def _entry_of(company: CompanyId, pending: PendingJoin) -> Entry:
    return Entry(
        id=entry_id(company, pending.header),
        header=Header.unpack(pending.header),
        raw=pending.header,
        signature=pending.signature,
        payload=Payload(pending.salt, pending.body),
    )


def nothing_more(_node: Node) -> None:
    """Everything came with the admission."""


def settle(
    home: HomePaths,
    keys: Keys,
    admission: Admission,
    name: str,
    since: str,
    clock: Clock,
    randomness: Randomness = os.urandom,
    fill: Callable[[Node], object] = nothing_more,
) -> Joined:
    """Keep what the admission brought; the key file, written last, makes it a membership.

    ``name`` is the newcomer's, and empty where it is the computer of somebody known. ``fill``
    puts in what else there is.
    """
    person = admission.person
    member = keys.joined(admission.company, person, admission.epoch, admission.secret)
    # A try that was cut off here may have written; nobody has seen it, and it was set aside.
    forget_witness(this_machine(), keys.device, keys.epoch)
    node = Node(home, member, admission.company, clock, randomness)
    try:
        for run in admission.control:
            node.ingest(run)
        if name:
            node.write(ContentKind.PROFILE, Profile(name=name, since=since))
        fill(node)
        if admission.address:
            remember(node, admission.peer, parse_address(admission.address))
        company_name = node.governance.policy.name
    finally:
        node.close()
    node.keys.save(home.keys)
    return Joined(admission.company, company_name, person, keys.device)
