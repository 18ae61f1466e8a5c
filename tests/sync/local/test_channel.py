"""The channel between a node and its clients, in both of its forms."""

from __future__ import annotations

import asyncio
import queue
import shutil
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sync.codec import encode, frame
from sync.errors import BadText, NodeGone
from sync.local.address import ChannelAddress, load_address
from sync.local.commands import FRAME_HELLO, AnyAnswer, AnyCommand, Done, Hello, MarkSeen, Written
from sync.local.connection import Connection, Watcher
from sync.local.server import ChannelServer
from sync.local.writing import Comment, Post
from sync.values import EntryId

ID = EntryId(b"e" * 32)


async def carry_out(command: AnyCommand) -> AnyAnswer:
    """A node that knows two things."""
    match command:
        case Post():
            return Written(ID)
        case Comment():
            raise BadText(field="text", rule="too_long", limit=5000)
        case _:
            return Done()


class RunningServer:
    """A channel server on an event loop in a thread of its own, as in a node."""

    def __init__(self, folder: Path, *, loopback: bool) -> None:
        self.folder = folder
        self.loopback = loopback
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.start()

    def start(self) -> None:
        self.server = ChannelServer(self.folder / "node.sock", self.file, carry_out)
        self.wait(self.server.start(loopback=self.loopback))

    @property
    def file(self) -> Path:
        return self.folder / "channel.json"

    def wait(self, work: Awaitable[object]) -> None:
        async def body() -> None:
            await work

        asyncio.run_coroutine_threadsafe(body(), self.loop).result(10)

    def changed(self, *views: str) -> None:
        self.loop.call_soon_threadsafe(self.server.changed, views)

    def close(self) -> None:
        self.wait(self.server.stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


@pytest.fixture(params=[False, True], ids=["unix socket", "loopback"])
def node(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunningServer]:
    running = RunningServer(tmp_path, loopback=request.param)
    yield running
    running.close()


def connect(node: RunningServer) -> Connection:
    connection = Connection.open(node.file)
    assert connection is not None
    return connection


def test_a_command_is_answered(node: RunningServer) -> None:
    connection = connect(node)

    answers = [connection.call(Post("hola", "general")), connection.call(MarkSeen("taller"))]

    connection.close()
    assert answers == [Written(ID), Done()]


def test_a_refusal_is_the_same_error_on_the_client_s_side(node: RunningServer) -> None:
    connection = connect(node)

    with pytest.raises(BadText) as refused:
        connection.call(Comment(ID, "x"))

    connection.close()
    assert refused.value.facts == {"field": "text", "rule": "too_long", "limit": 5000}


def test_several_clients_are_served_at_once(node: RunningServer) -> None:
    connections = [connect(node) for _ in range(5)]

    answers = [connection.call(Post("hola", "general")) for connection in connections]

    for connection in connections:
        connection.close()
    assert answers == [Written(ID)] * 5


def test_a_client_that_never_reads_its_notices_does_not_hold_up_the_others(
    node: RunningServer,
) -> None:
    sleeper = Connection.open(node.file, notices=True)
    assert sleeper is not None
    for _ in range(20_000):
        node.changed("feed")

    other = connect(node)
    answer = other.call(Post("hola", "general"))

    other.close()
    sleeper.close()
    assert answer == Written(ID)


def test_only_who_can_read_the_home_gets_in_by_loopback(tmp_path: Path) -> None:
    node = RunningServer(tmp_path, loopback=True)
    address = load_address(node.file)
    assert address is not None
    stranger = ChannelAddress(port=address.port, token="guessed").connect(2)
    stranger.sendall(frame(FRAME_HELLO, encode(Hello("guessed", notices=False))))

    said = stranger.recv(1)

    stranger.close()
    node.close()
    assert said == b""


@pytest.mark.parametrize("loopback", [False, True])
def test_the_node_of_a_folder_does_not_answer_for_a_copy_of_it(
    tmp_path: Path, *, loopback: bool
) -> None:
    home, copy = tmp_path / "home", tmp_path / "copy"
    home.mkdir()
    node = RunningServer(home, loopback=loopback)
    copy.mkdir()
    shutil.copy2(node.file, copy)

    found = load_address(copy / node.file.name)
    renamed = home.rename(tmp_path / "renamed")
    address = load_address(renamed / node.file.name)

    assert found is None
    assert address is not None
    renamed.rename(home)
    node.close()


@pytest.mark.parametrize("rubbish", [b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 64, frame(2, b"\xc1")])
def test_rubbish_ends_that_connection_and_nothing_else(node: RunningServer, rubbish: bytes) -> None:
    address = load_address(node.file)
    assert address is not None
    link = address.connect(2)
    link.sendall(rubbish)
    link.shutdown(socket.SHUT_WR)

    said = link.recv(1)

    link.close()
    connection = connect(node)
    assert said == b""
    assert connection.call(Post("hola", "general")) == Written(ID)
    connection.close()


def test_a_node_that_ends_is_told_apart_from_a_refusal(node: RunningServer) -> None:
    connection = connect(node)
    connection.call(Post("hola", "general"))
    node.wait(node.server.stop())

    with pytest.raises(NodeGone):
        connection.call(Post("hola", "general"))

    connection.close()


def test_no_node_gives_no_connection(tmp_path: Path) -> None:
    assert Connection.open(tmp_path / "channel.json") is None
    ChannelAddress(path=str(tmp_path / "node.sock")).save(tmp_path / "channel.json")
    assert Connection.open(tmp_path / "channel.json") is None


def watch(node: RunningServer) -> tuple[Watcher, Callable[[str], None]]:
    """A watcher, and a way to wait until it was told of a view."""
    heard: queue.Queue[frozenset[str]] = queue.Queue()

    def told(view: str) -> None:
        while view not in heard.get(timeout=10):
            pass

    on_change = heard.put
    return Watcher(node.file, on_change, frozenset({"everything"}), lambda: None), told


def test_a_watcher_hears_what_changes(node: RunningServer) -> None:
    watcher, told = watch(node)
    told("everything")

    node.changed("feed")
    told("feed")
    node.changed("people")
    told("people")
    watcher.close()


def test_a_watcher_finds_the_node_again_after_its_restart(node: RunningServer) -> None:
    watcher, told = watch(node)
    told("everything")
    node.wait(node.server.stop())
    told("network")

    node.start()

    told("everything")
    node.changed("feed")
    told("feed")
    watcher.close()


def test_the_newest_notices_are_joined_into_one(node: RunningServer) -> None:
    link = Connection.open(node.file, notices=True)
    assert link is not None
    notices = link.notices()
    assert next(notices) == frozenset()

    def tell() -> None:
        for view in ("a", "b", "a"):
            node.server.changed([view])

    node.loop.call_soon_threadsafe(tell)

    assert next(notices) == frozenset({"a", "b"})
    link.close()


def test_a_token_in_any_alphabet_is_just_a_wrong_one(tmp_path: Path) -> None:
    running = RunningServer(tmp_path, loopback=True)
    address = load_address(running.file)
    assert address is not None
    with address.connect(5) as link:
        link.sendall(frame(FRAME_HELLO, encode(Hello("ñandú", notices=False))))
        assert link.recv(1) == b""  # hung up on, and nothing else happens

    connection = connect(running)
    assert connection.call(MarkSeen("taller")) == Done()
    connection.close()
    running.close()


def test_another_program_where_the_node_was_is_no_node() -> None:
    """A port is given to others once the node is gone; what they say is not in our words."""
    for use in (lambda c: c.call(MarkSeen("taller")), lambda c: list(c.notices())):
        ours, theirs = socket.socketpair()
        connection = Connection(ours, "", notices=True)
        theirs.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        with suppress(NodeGone):
            assert use(connection) == []
        connection.close()
        theirs.close()
