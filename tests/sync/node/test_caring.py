"""The node looks after its disk: what it takes with little room, and rot found while it runs."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.bytes import column, flip, settle
from support.disks import fill, small_disk_at
from support.entries import author, chain, run_of
from sync.cli.measures import room_sentence
from sync.cli.wording import sentence
from sync.client import Client
from sync.errors import CannotWrite, DamagedHome, NoSpace
from sync.log.runs import Run
from sync.node.caring import REFUSED_S, Caring
from sync.node.chores import Chores, Pace, Shelves
from sync.node.core import Node, wall_ms
from sync.node.office import NodeOffice
from sync.store.care.marking import driver_of
from sync.store.watermark import OVERRIDE
from sync.values import BlobId, DeviceId, Lane

AT_ONCE = Pace(slice=0, round=3600, busy=0, room=0.01, trouble=0.01)


class Clock:
    """This PC's clock, and how far the test has moved it."""

    def __init__(self) -> None:
        self.ahead_ms = 0

    def __call__(self) -> int:
        return wall_ms() + self.ahead_ms


async def nobody(_blob: BlobId) -> tuple[DeviceId, ...]:
    """Nobody else holds a file."""
    return ()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    client = Client(tmp_path / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.close()
    return tmp_path / "carmen"


@pytest.fixture
def writer() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as made:
        yield made


@pytest.fixture
def node(home: Path, clock: Clock, writer: ThreadPoolExecutor) -> Iterator[Node]:
    opened = writer.submit(Node.open, home, clock).result()
    yield opened
    writer.submit(opened.close).result()


def theirs(node: Node, lane: Lane = Lane.CONTENT) -> Run:
    return run_of(chain(author(2), ["hola"], company=node.company, lane=lane))


def little_room(node: Node, monkeypatch: pytest.MonkeyPatch, limits: str) -> Caring:
    monkeypatch.setenv(OVERRIDE, limits)
    node.caring = Caring(node)
    node.caring.look_at_room()
    return node.caring


def test_with_room_everything_is_taken(node: Node) -> None:
    node.caring.look_at_room()
    assert all(node.caring.asks(lane) and node.caring.takes(lane) for lane in Lane)


def test_below_the_first_mark_content_is_not_asked_for(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    caring = little_room(node, monkeypatch, f"{1 << 60}:0")
    assert (caring.asks(Lane.CONTENT), caring.takes(Lane.CONTENT)) == (False, True)
    assert caring.asks(Lane.CONTROL)
    assert caring.disk == "paused"


def test_below_the_second_mark_content_is_not_kept_and_control_is(
    node: Node, writer: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    caring = little_room(node, monkeypatch, f"{1 << 60}:{1 << 60}")
    office = NodeOffice(node, writer, lambda: None, lambda: None)

    with pytest.raises(NoSpace):
        asyncio.run(office.ingest(theirs(node)))
    done = asyncio.run(office.ingest(theirs(node, Lane.CONTROL)))

    assert done.new == 1
    assert caring.disk == "stopped"


def test_own_writing_goes_on_with_little_room(
    node: Node, writer: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    little_room(node, monkeypatch, f"{1 << 60}:{1 << 60}")
    assert writer.submit(node.append, Lane.CONTENT, [(999, b"")]).result()


def test_it_recovers_by_itself_when_there_is_room(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    caring = little_room(node, monkeypatch, f"{1 << 60}:{1 << 60}")
    monkeypatch.setattr(caring, "_watermarks", type(caring._watermarks)(0, 0))
    assert caring.look_at_room()
    assert caring.takes(Lane.CONTENT)


def test_a_database_that_turns_read_only_is_not_tried_again_at_once(
    node: Node, writer: ThreadPoolExecutor, clock: Clock
) -> None:
    office = NodeOffice(node, writer, lambda: None, lambda: None)
    driver = driver_of(node.store)
    driver.execute("PRAGMA query_only = ON")
    tried: list[str] = []
    driver.set_trace_callback(lambda sql: tried.append(sql))
    with pytest.raises(CannotWrite):
        asyncio.run(office.ingest(theirs(node)))
    tried.clear()

    for _ in range(100):
        with pytest.raises(NoSpace):
            asyncio.run(office.ingest(theirs(node)))

    assert not [sql for sql in tried if sql.startswith(("BEGIN", "INSERT"))]
    assert node.caring.disk == "refused"
    driver.execute("PRAGMA query_only = OFF")
    clock.ahead_ms += (REFUSED_S + 1) * 1000
    node.caring.look_at_room()
    assert asyncio.run(office.ingest(theirs(node))).new == 1
    assert node.caring.disk == ""


def test_rows_that_do_not_fit_are_told_as_damage_and_not_tried_again_at_once(
    node: Node, writer: ThreadPoolExecutor
) -> None:
    office = NodeOffice(node, writer, lambda: None, lambda: None)
    texts = chain(author(2), ["uno", "dos", "tres"], company=node.company)
    asyncio.run(office.ingest(run_of(texts[:2])))
    driver_of(node.store).execute(
        "UPDATE log SET head_seq = 1, head_hash = ?, payload_seq = 1 WHERE device = ?",
        (texts[0].id, author(2).device),
    )
    node.store.reload()

    with pytest.raises(DamagedHome) as caught:
        asyncio.run(office.ingest(run_of(texts[1:])))

    assert "patio mend" in sentence(caught.value)
    assert node.caring.disk == "damaged"
    told = room_sentence(node.caring.disk)
    assert "damaged" in told
    assert "patio mend" in told
    assert "Free some space" not in told
    with pytest.raises(NoSpace):
        asyncio.run(office.ingest(run_of(texts[1:])))


def test_a_running_node_finds_rot_by_itself(
    home: Path, writer: ThreadPoolExecutor, clock: Clock
) -> None:
    node = Node.open(home, clock)
    node.ingest(theirs(node))
    node.close()
    settle(home / "patio.db")
    flip(home / "patio.db", column(home / "patio.db", "SELECT header FROM entry WHERE seq = 1"
                                   " ORDER BY receipt DESC"), 90)  # fmt: skip
    node = writer.submit(Node.open, home, clock).result()
    told: list[int] = []

    async def no_backup() -> None:
        """None is due."""

    async def run() -> None:
        office = NodeOffice(node, writer, lambda: None, lambda: None)
        chores = Chores(
            node.caring,
            office.on_writer,
            lambda: told.append(1),
            lambda: None,
            lambda: False,
            lambda: None,
            lambda _now_s, _online: None,
            lambda _now_s, _online: None,
            lambda: None,
            lambda: (),
            Shelves(list, nobody, lambda _b, _h: None, lambda: None, lambda _b: None),
            no_backup,
            AT_ONCE,
        )
        work = asyncio.create_task(chores.run())
        async with asyncio.timeout(20):
            while not told:
                await asyncio.sleep(0.01)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    asyncio.run(run())

    log = run_of(chain(author(2), ["hola"], company=node.company)).log
    assert node.caring.health.marked == 1
    assert node.caring.marks.at(log) == 1
    done = writer.submit(node.ingest, theirs(node)).result()
    assert done.heads[log].seq == 1
    assert node.caring.health.healed == 1
    writer.submit(node.close).result()


def test_damaged_indexes_are_mended_when_the_home_is_opened(home: Path) -> None:
    path = home / "patio.db"
    settle(path)
    digest = column(path, "SELECT hash FROM entry ORDER BY receipt DESC")
    data = bytearray(path.read_bytes())
    places = [data.index(digest)]
    places.append(data.index(digest, places[0] + 1))
    of_index = max(places, key=lambda place: data[place // 4096 * 4096] == 10)
    data[of_index] ^= 4
    path.write_bytes(data)

    node = Node.open(home)
    node.caring.mend_indexes()
    node.close()

    client = Client(home)
    assert client.post("todo sigue")
    client.close()


def test_a_rotten_hash_is_not_taken_for_a_fork(node: Node, writer: ThreadPoolExecutor) -> None:
    entries = chain(author(2), ["uno", "dos", "tres"], company=node.company)
    writer.submit(node.ingest, run_of(entries)).result()
    change = "UPDATE entry SET hash = ? WHERE hash = ?"
    driver_of(node.store).execute(change, (b"x" * 32, entries[1].id))

    done = writer.submit(node.ingest, run_of(entries)).result()

    assert done.fork_at is None
    assert node.store.count() == 3 + 2
    assert node.store.entries_at(entries[1].header.key, 2) == [entries[1].id]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk_at(tmp_path / "disk", "4m") as folder:
        yield folder


def test_a_post_is_written_with_its_guard_or_not_at_all(small_disk: Path) -> None:
    client = Client(small_disk / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.close()
    node = Node.open(small_disk / "carmen")
    for number in range(5):
        node.append(Lane.CONTENT, [(999, bytes([number]) * 30_000)])
    # The write-ahead log keeps its room for the next entry; nothing else has any.
    driver_of(node.store).execute("PRAGMA wal_checkpoint(PASSIVE)")
    filler = fill(small_disk)
    before = node.store.digest()
    told: list[int] = []
    node.on_append = lambda _log, seq, _run: told.append(seq)

    with pytest.raises(NoSpace):
        node.append(Lane.CONTENT, [(999, b"no cabe")])

    assert node.store.digest() == before
    assert told == []
    filler.unlink()
    assert node.append(Lane.CONTENT, [(999, b"ya cabe")])
    assert len(told) == 1
    assert node.guarding.writable
    node.close()
