"""A member who breaks the rules: a real device key, a real node, and his own idea of both.

His tricks go out over sessions that were made lawfully, as messages that anybody could send.
He is no part of what the oracle compares; whatever he does, the honest must agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from support.sim_service import CountingOffice, SimServing
from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind, encode_content
from sync.errors import PatioError
from sync.governance.acts import Admit, ControlKind, Revoke, RoleGrant
from sync.log.contexts import ENTRY
from sync.log.entry import Entry, Payload, compose
from sync.log.header import Header, commitment
from sync.log.runs import Run
from sync.node.core import Node
from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.store.serving import read_run
from sync.values import DeviceId, EntryId, Head, Lane, LogHead, LogKey

if TYPE_CHECKING:
    from support.sim_home import Home

FLOOD = 120
_TOO_MUCH = 300


class RogueOffice(CountingOffice):
    """Serves headers and keeps payloads to itself, while ``withholds``."""

    withholds = False

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        run = await super().read_run(log, first, last)
        if run is None or not self.withholds or log.lane == Lane.CONTROL:
            return run
        return replace(run, payloads={})

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        return {} if self.withholds else await super().read_payloads(ids)


class RogueServing(SimServing):
    """The parts around a rogue's home."""

    office_type = RogueOffice

    def _appended(self, log: LogKey, seq: int, run: Run | None) -> None:
        withholds = isinstance(self._office, RogueOffice) and self._office.withholds
        super()._appended(log, seq, None if withholds else run)


class Trickster:
    """One trick at a time, over whatever sessions there are."""

    def __init__(self, home: Home, node: Node, serving: SimServing, dice: Random) -> None:
        self._home = home
        self._node = node
        self._serving = serving
        self._dice = dice
        self._links = [link for link in serving.replication.links if link.session.live]

    def play(self) -> str:
        """Do something; what it was."""
        tricks: tuple[Callable[[], str], ...] = (
            self.forge,
            self.equivocate,
            self.replay,
            self.break_a_rule,
            self.backdate,
            self.withhold,
            self.boast,
            self.flood,
            self.flood_control,
            self.usurp,
            self.ask_too_much,
            self.babble,
            self.offer_rubbish,
        )
        return self._dice.choice(tricks)() if self._links else "nobody listens"

    def forge(self) -> str:
        """An entry in somebody else's log, signed with the wrong key."""
        others = [k for k in sorted(self._node.store.heads()) if k.device != self._node.key.device]
        log = self._dice.choice(others)
        head = self._node.store.head(log)
        assert head is not None
        header = self._header(log, head.seq + 1, head.hash, self._late())
        raw = header.pack()
        signature = self._node.key.sign(ENTRY, self._node.company + raw)
        payload = self._payload("mentira")
        self._tell_one(Run(log, header.seq, (raw,), signature, {}, {header.seq: payload}))
        return "forged an entry"

    def equivocate(self) -> str:
        """Two entries at one position, each for half of the colleagues."""
        lane = self._dice.choice((Lane.CONTENT, Lane.CONTENT, Lane.CONTROL))
        log = self._node.log_key(lane)
        head = self._node.store.head(log)
        for number, link in enumerate(self._links):
            self._tell(link, run_of(self._next(log, head, self._late(), f"cara {number % 2}")))
        return f"equivocated in lane {lane}"

    def replay(self) -> str:
        """What everybody has had for long."""
        for log in sorted(self._node.store.heads()):
            run = read_run(self._node.store, log, log.start, log.start + 50)
            if run is not None:
                self._tell_one(run)
        return "replayed everything"

    def break_a_rule(self) -> str:
        """An entry of his own that no rule allows."""
        log = self._node.log_key(Lane.CONTENT)
        head = self._node.store.head(log)
        if head is None:
            return "nothing to break"
        seq, hlc, kind = head.seq + 1, self._late(), int(ContentKind.POST)
        change = self._dice.randrange(3)
        if change == 0:
            hlc = 5
        elif change == 1:
            seq += 3
        else:
            kind = int(ControlKind.JOIN)
        header = self._header(log, seq, head.hash, hlc)._replace(kind=kind)
        raw = header.pack()
        signature = self._node.key.sign(ENTRY, self._node.company + raw)
        run = Run(log, header.seq, (raw,), signature, {}, {header.seq: self._payload("mentira")})
        for link in self._links:
            self._tell(link, run)
        return f"broke rule {change}"

    def backdate(self) -> str:
        """A log that pretends to be years old."""
        log = LogKey(self._node.key.device, self._dice.getrandbits(63), Lane.CONTENT)
        self._tell_one(run_of(self._next(log, None, (1_500_000_000_000 << 16) + 1, "ayer")))
        return "backdated"

    def withhold(self) -> str:
        """Headers for all, payloads for nobody; or again as it should be."""
        office = self._serving.office
        if isinstance(office, RogueOffice):
            office.withholds = not office.withholds
        return "withholds or stops withholding"

    def boast(self) -> str:
        """Heads that do not exist."""
        heads = {
            log: LogHead(head.seq + 1000, EntryId(self._dice.randbytes(32)), head.seq + 1000)
            for log, head in sorted(self._node.store.heads().items())
        }
        unknown = LogKey(DeviceId(self._dice.randbytes(32)), 1, self._dice.choice((0, 1, 2)))
        heads[unknown] = LogHead(7, EntryId(self._dice.randbytes(32)), 7)
        for link in self._links:
            link.owe(Priority.HEADS, partial(link.say_have, heads, full=True))
        return "boasted"

    def flood(self) -> str:
        """Far more posts than anybody wants to read."""
        posts = [self._post(f"ruido {number}") for number in range(FLOOD)]
        return self._append(Lane.CONTENT, posts)

    def flood_control(self) -> str:
        """Control entries that mean nothing."""
        acts = [encode(Admit(join=EntryId(self._dice.randbytes(32)))) for _ in range(FLOOD)]
        return self._append(Lane.CONTROL, [(int(ControlKind.ADMIT), act) for act in acts])

    def usurp(self) -> str:
        """Acts that need a rank he may not have: remove somebody, appoint himself."""
        target = self._dice.choice(sorted(self._node.governance.devices))
        revoke = Revoke(target=target, whole=False, tips=[])
        grant = RoleGrant(person=self._node.person, rank=1, start=[])
        acts = [
            (int(ControlKind.REVOKE), encode(revoke)),
            (int(ControlKind.ROLE_GRANT), encode(grant)),
        ]
        return self._append(Lane.CONTROL, acts)

    def ask_too_much(self) -> str:
        """The same entries, again and again."""
        link = self._dice.choice(self._links)
        log = self._node.log_key(Lane.CONTENT)
        for _ in range(_TOO_MUCH):
            link.owe(Priority.TEXT, partial(link.say_want, [(log, 1, 4096)]))
        return "asked too much"

    def babble(self) -> str:
        """Bytes that are no message."""
        link = self._dice.choice(self._links)
        link.stream.write(self._dice.randbytes(self._dice.randrange(1, 5000)))
        return "babbled"

    def offer_rubbish(self) -> str:
        """Payloads that nobody asked for and no entry commits to."""
        ids = [entry for entry, _, _ in self._node.store.missing(20)]
        ids.append(EntryId(self._dice.randbytes(32)))
        found = [messages.PaidPayload(entry, bytes(16), b"basura") for entry in ids]
        for link in self._links:
            link.owe(Priority.TEXT, partial(link.say, messages.Pay(found, [])))
        return "offered rubbish"

    # -- inside -----------------------------------------------------------------------

    def _append(self, lane: Lane, contents: list[tuple[int, bytes]]) -> str:
        try:
            self._node.append(lane, contents)
        except PatioError as error:
            return f"could not write: {type(error).__name__}"  # its facts name folders
        return f"wrote {len(contents)} in lane {lane}"

    def _post(self, text: str) -> tuple[int, bytes]:
        post = Post(text=f"{text} {self._dice.getrandbits(32)}", channel="general")
        return int(ContentKind.POST), encode_content(ContentKind.POST, post)

    def _next(self, log: LogKey, head: LogHead | None, hlc: int, text: str) -> Entry:
        kind, body = self._post(text)
        if log.lane == Lane.CONTROL:
            kind, body = (
                int(ControlKind.ADMIT),
                encode(Admit(join=EntryId(self._dice.randbytes(32)))),
            )
        return compose(
            self._node.company,
            self._node.key,
            lane=log.lane,
            kind=kind,
            epoch=log.epoch,
            previous=Head(head.seq, head.hash) if head else None,
            hlc=hlc,
            payload=Payload(self._dice.randbytes(16), body),
        )

    def _header(self, log: LogKey, seq: int, prev: bytes, hlc: int) -> Header:
        payload = self._payload("mentira")
        commit = commitment(self._node.company, payload.salt, payload.body)
        return Header(
            log.lane, int(ContentKind.POST), log.device, log.epoch, seq, prev, hlc, commit,
            len(payload.body),
        )  # fmt: skip

    def _payload(self, text: str) -> Payload:
        post = Post(text=text, channel="general")
        return Payload(bytes(16), encode_content(ContentKind.POST, post))

    def _late(self) -> int:
        return (self._home.clock() + 1000) << 16

    def _tell_one(self, run: Run) -> None:
        self._tell(self._dice.choice(self._links), run)

    def _tell(self, link: Link, run: Run) -> None:
        link.owe(Priority.TEXT, partial(link.say_run, run))


def run_of(entry: Entry) -> Run:
    """One entry as a peer would bring it."""
    header = entry.header
    return Run(
        header.key, header.seq, (entry.raw,), entry.signature, {}, {header.seq: entry.payload}
    )
