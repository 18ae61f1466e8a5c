"""A member whose program says anything at all, to a real home over real TLS (T84, T87)."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import Pool, instances, many
from support.loops import run, until
from support.memory_office import MemoryOffice
from support.nodes import Office, meet, post
from support.rogue import Rogue
from sync.node.core import Node
from sync.node.office import NodeOffice
from sync.replication.protocol import messages
from sync.replication.protocol.events import Ponged
from sync.replication.protocol.states import STAYS, Signal, State
from sync.replication.service import Replication
from sync.values import DeviceId, Lane, LogKey

HIGHEST = 2**64 - 1
FIRST_HANDLE = 1000
"""Far from the numbers that were given on the way to LIVE."""

HANDLES = st.integers(FIRST_HANDLE, FIRST_HANDLE + 5)
SAYABLE = [
    shape
    for kind, shape in messages.MESSAGES.items()
    if Signal(kind, received=True) in STAYS[State.LIVE] and kind is not messages.MessageType.LOGS
]
"""What is legal in LIVE; the rest ends a session at once, which other tests are about."""

LENGTHS = st.sampled_from([0, 0, 1, 15, 255])


@dataclass
class Scene:
    """Carmen's home and Diego's, which hold the same; Diego's device is the one that misbehaves."""

    carmen: Node
    diego: Node
    pool: Pool
    writer: ThreadPoolExecutor

    def state(self) -> object:
        """What Carmen's home holds."""
        return self.writer.submit(lambda: set(self.carmen.store.heads().items())).result()


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    office = Office(tmp_path_factory.mktemp("office"))
    with ThreadPoolExecutor(1) as writer:  # a home belongs to the thread that opened it
        yield writer.submit(set_up, office, writer).result()
        writer.submit(office.close).result()


def set_up(office: Office, writer: ThreadPoolExecutor) -> Scene:
    carmen = office.found()
    diego = office.join("Diego", carmen)
    for node in (carmen, diego):
        post(node, "hola")
    meet(carmen, diego)
    blob = carmen.blobs.put(os.urandom(1000))
    entries = [head.hash for head in carmen.store.heads().values()]
    keys = [carmen.key.device, diego.key.device, bytes(32)]
    pool: Pool = {32: [*keys, *entries, blob], 8: [entry[:8] for entry in entries], "blob": [blob]}
    return Scene(carmen, diego, pool, writer)


class Errors(logging.Handler):
    """What the homes call trouble of their own."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(self.format(record))


def named(scene: Scene) -> messages.Logs:
    """Six numbers: real logs, lanes and epochs at their limits, and a branch of nothing."""
    carmen, diego = scene.carmen.log_key(Lane.CONTENT), scene.diego.log_key(Lane.CONTROL)
    logs = [
        carmen,
        diego,
        LogKey(carmen.device, HIGHEST, 2),
        LogKey(carmen.device, 0, 127),
        LogKey(DeviceId(bytes(32)), 0, 0),
        LogKey(carmen.device, carmen.epoch, 1, (2**62 - 1).to_bytes(8, "big") + bytes(32)),
    ]
    return messages.Logs(
        [
            messages.LogName(number, log.device, log.epoch, log.lane, log.branch)
            for number, log in enumerate(logs, FIRST_HANDLE)
        ]
    )


@given(data=st.data())
@many(30)
def test_a_home_outlives_whatever_a_member_says(scene: Scene, data: st.DataObject) -> None:
    shapes = st.sampled_from(SAYABLE)
    said = data.draw(
        st.lists(shapes.flatmap(lambda s: instances(s, scene.pool)), min_size=1, max_size=5)
    )
    errors = Errors()
    logging.getLogger("sync").addHandler(errors)
    before = scene.state()
    try:
        run(converse(scene, [handled(data, message) for message in said]))
    finally:
        logging.getLogger("sync").removeHandler(errors)

    assert errors.found == []
    assert scene.state() == before


def handled(data: st.DataObject, message: messages.Message) -> messages.Message:
    """The message with numbers of logs that were named, mostly."""
    match message:
        case messages.Have():
            items = [
                messages.HaveItem(data.draw(HANDLES), i.seq, i.hash8, i.payload_seq)
                for i in message.items
            ]
            return messages.Have(items, message.full)
        case messages.Want():
            return messages.Want(
                [
                    messages.WantRange(data.draw(HANDLES), r.first, r.first + data.draw(LENGTHS))
                    for r in message.ranges
                    if r.first < 2**61
                ]
            )
        case messages.RunMessage():
            return msgspec.structs.replace(message, handle=data.draw(HANDLES))
        case _:
            return message


async def converse(scene: Scene, said: list[messages.Message]) -> None:
    """Get live lawfully, say all that, and wait until it was heard or we are thrown out."""
    ours = NodeOffice(scene.carmen, scene.writer, lambda: None, lambda: None)
    theirs = NodeOffice(scene.diego, scene.writer, lambda: None, lambda: None)
    home = Replication(ours, listen=("127.0.0.1", 0), peers=(), discovery=False)
    address = await home.start()
    rogue = Rogue(cast("MemoryOffice", Bare(theirs)))
    try:
        await rogue.connect(address)
        await rogue.go_live()
        rogue.say_raw(named(scene), *said, messages.Ping(0))
        with suppress(ConnectionError):
            await rogue.listen(lambda: rogue.hears(Ponged))
        # A pong overtakes the answers: it says that all was heard, not that all was done.
        links = home._exchange.links
        await until(lambda: not any(link.queued or link.sending_since for link in links))
        await rogue.stream.close()
    finally:
        await home.stop()


class Bare:
    """What a rogue needs of its own home."""

    def __init__(self, office: NodeOffice) -> None:
        self.company, self.key = office.company, office.key
        self.secret = office.secrets()[0]
        self.heads = office.heads
