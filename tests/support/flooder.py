"""A member's computer that floods the office: all it can, as fast as colleagues take it (T91).

Its device key belongs and every entry is lawful. It only has no manners: it says that it knows
nothing of credit, so that nothing but the receivers' own brakes hold it up.
``python -m support.flooder HOME WHAT COUNT TARGET HOST:PORT ...`` prints ``ready`` when all is
composed, begins at a line on standard input, and prints ``sent`` for each that has taken it all.
"""

from __future__ import annotations

import asyncio
import secrets
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from support.attackers import member_of, say
from support.rogue import Rogue
from support.stored_office import StoredOffice
from sync.codec import encode
from sync.content.feed import Post, ReactionAct
from sync.content.kinds import ContentKind
from sync.governance.acts import ControlKind, EpochOpen, EpochReason, Tip
from sync.log.contexts import ENTRY
from sync.log.entry import Payload
from sync.log.header import Header, commitment, entry_id
from sync.log.runs import MAX_RUN, Run
from sync.replication.finding.addresses import parse_address
from sync.replication.protocol import translate
from sync.replication.protocol.features import FEATURES, Feature
from sync.values import EntryId, Head, Lane, LogKey, Reaction

Body = tuple[int, bytes]

_NO_MANNERS: Final = FEATURES & ~Feature.METERED


@dataclass
class Mill:
    """Makes runs of one device's entries, many a second: only each run's last is signed."""

    office: StoredOffice
    hlc: int

    def runs(self, log: LogKey, head: Head | None, bodies: list[Body]) -> Iterator[Run]:
        """These bodies as runs of a log that goes on behind ``head``."""
        seq, prev = (head.seq, head.hash) if head else (0, EntryId(bytes(32)))
        for start in range(0, len(bodies), MAX_RUN):
            headers, payloads, first = [], {}, seq + 1
            for kind, body in bodies[start : start + MAX_RUN]:
                seq, payload = seq + 1, Payload(secrets.token_bytes(16), body)
                self.hlc += 1
                headers.append(self._header(log, kind, seq, prev, payload))
                payloads[seq], prev = payload, entry_id(self.office.company, headers[-1])
            yield self._signed(Run(log, first, tuple(headers), b"", {}, payloads))

    def _header(self, log: LogKey, kind: int, seq: int, prev: EntryId, payload: Payload) -> bytes:
        commit = commitment(self.office.company, *payload)
        size = len(payload.body)
        return Header(
            log.lane, kind, log.device, log.epoch, seq, prev, self.hlc, commit, size
        ).pack()

    def _signed(self, run: Run) -> Run:
        sign, company = self.office.key.sign, self.office.company
        return replace(run, signature=sign(ENTRY, company + run.headers[-1]))


def noise(office: StoredOffice, what: str, count: int, target: EntryId) -> Iterator[Run]:
    """So many ``posts``, ``reactions`` to the target, or ``epochs`` with a post in each."""
    mill = Mill(office, time.time_ns() // 1_000_000 << 16)
    heads = office.store.heads().items()
    own = {log: Head(head.seq, head.hash) for log, head in heads if log.device == office.key.device}
    log = next(log for log in own if log.lane == Lane.CONTENT)
    match what:
        case "posts":
            yield from mill.runs(log, own[log], [_post(number) for number in range(count)])
        case "reactions":
            acts = [_reaction(number, target) for number in range(count)]
            yield from mill.runs(log, own[log], acts)
        case "epochs":
            tips = sorted(
                Tip(key.epoch, key.lane, head.seq, head.hash) for key, head in own.items()
            )
            act = EpochOpen(previous=tips, reason=EpochReason.CLOCK)
            opening = (int(ControlKind.EPOCH_OPEN), encode(act))
            for number in range(count):
                epoch = int.from_bytes(secrets.token_bytes(8))
                yield from mill.runs(LogKey(log.device, epoch, Lane.CONTROL), None, [opening])
                yield from mill.runs(LogKey(log.device, epoch, Lane.CONTENT), None, [_post(number)])


def _post(number: int) -> Body:
    text = f"¡Compra ya! Oferta {number}. " + "x" * 200
    return int(ContentKind.POST), encode(Post(text=text, channel="general"))


def _reaction(number: int, target: EntryId) -> Body:
    """Each kind given, then each taken back, and so on."""
    kinds = list(Reaction)
    on = number // len(kinds) % 2 == 0
    act = ReactionAct(target=target, reaction=kinds[number % len(kinds)], on=on)
    return int(ContentKind.REACTION), encode(act)


async def flood(office: StoredOffice, address: tuple[str, int], runs: list[Run]) -> None:
    """Push all of it, and then listen until the session ends."""
    rogue = Rogue(office, _NO_MANNERS)
    await rogue.connect(address)
    await rogue.go_live()
    listening = asyncio.ensure_future(rogue.listen(lambda: False))
    for run in runs:
        if rogue.session.closed:
            break
        rogue.session.introduce(run.log)
        for message in translate.runs(run, rogue.session.our_names.handle(run.log)):
            rogue.session.send(message)
        rogue.stream.write(rogue.session.data_to_send())
        await rogue.stream.drain()
    say("sent")
    await listening


async def work(root: Path, what: str, count: int, target: str, addresses: list[str]) -> None:
    """Compose, wait for the word, and flood all of these at once."""
    office = member_of(root)
    runs = list(noise(office, what, count, EntryId(bytes.fromhex(target))))
    say("ready")
    sys.stdin.readline()
    await asyncio.gather(*(flood(office, parse_address(one), runs) for one in addresses))


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5:]))
