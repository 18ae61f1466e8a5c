"""Who is given which payloads of the sealed lane (protocol.md 11): recipients, and who keeps them.

Everybody gets the headers. Who can tell whom an entry is for, its author and its recipients, gives
the payload to those alone; its author tells the others at once that there is nothing to wait for,
and a recipient answers as if it had nothing: by its word one would know that it is one. Who cannot
tell, a computer that is always on, waits until it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sync.log.header import entry_id
from sync.log.runs import Run
from sync.replication.link import Link
from sync.replication.office import Office, SealedTo
from sync.replication.protocol import translate
from sync.replication.protocol.features import Feature
from sync.replication.protocol.messages import Absent
from sync.values import EntryId, Lane


async def say_run(office: Office, link: Link, run: Run) -> None:
    """RUN, of the sealed lane with the payloads that are for this peer."""
    if run.log.lane != Lane.SEALED or not run.payloads or keeps(link):
        await link.say_run(run)
        return
    ids = {seq: entry_id(office.company, run.headers[seq - run.first]) for seq in run.payloads}
    known = await office.sealed_for(link.device, list(ids.values()))
    theirs = {
        seq: payload
        for seq, payload in run.payloads.items()
        if known.get(ids[seq]) is SealedTo.PEER
    }
    await link.say_run(replace(run, payloads=theirs))
    others = {id_: Absent.NOT_YOURS for id_ in known if known[id_] is SealedTo.OTHERS}
    if others:
        await link.say(*translate.pay({}, others))


async def answer(office: Office, link: Link, ids: Sequence[EntryId]) -> None:
    """PAY for what a peer asks for: what is here and for it, or nobody knows for whom."""
    known = {} if keeps(link) else await office.sealed_for(link.device, ids)
    given = [id_ for id_ in ids if known.get(id_, SealedTo.PEER) is SealedTo.PEER]
    found = await office.read_payloads(given)
    absent = {
        id_: Absent.NOT_YOURS if known.get(id_) is SealedTo.OTHERS else Absent.MISSING
        for id_ in ids
        if id_ not in found
    }
    await link.say(*translate.pay(found, absent))


def keeps(link: Link) -> bool:
    """Whether the peer keeps what is sealed to others."""
    return link.session.understands(Feature.KEEPS)
