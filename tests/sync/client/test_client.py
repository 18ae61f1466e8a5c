"""What the window and the command line hold, with real node processes."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sync.client import EVERYTHING, Client, Notice
from sync.errors import HomeBusy, NoCompany
from sync.store.lock import HomeLock
from sync.values import Reaction

QUIET = ("--listen", "127.0.0.1:0", "--no-discovery")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    made = Client(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def carmen(client: Client) -> Client:
    client.create("Cerámicas Oliva", "Carmen Oliva")
    return client


def follow(client: Client) -> queue.Queue[frozenset[str]]:
    """Notices of a client, from the moment that nothing is missed any more."""
    heard: queue.Queue[frozenset[str]] = queue.Queue()

    def take(notice: Notice) -> None:
        heard.put(notice.changed)

    client.watch(take)
    wait_for(heard, "channels")
    return heard


def wait_for(heard: queue.Queue[frozenset[str]], view: str) -> None:
    while view not in heard.get(timeout=20):
        pass


def test_a_fresh_folder_has_no_company(client: Client) -> None:
    assert not client.has_company()
    with pytest.raises(NoCompany):
        client.me()
    with pytest.raises(NoCompany):
        client.post("hola")


def test_writing_needs_no_node_and_no_network(carmen: Client) -> None:
    entry = carmen.post("escrito sin red")

    assert [card.id for card in carmen.feed()] == [entry]
    assert not carmen.network().running


def test_who_makes_the_pages_anew_is_told_when_they_are_there(carmen: Client) -> None:
    entry, told = carmen.post("sigue aquí"), list[float]()

    carmen.rebuild(told.append)

    assert told[-1] == 1.0
    assert [card.id for card in carmen.feed()] == [entry]


def test_a_started_node_takes_the_commands_and_ends_with_its_client(
    carmen: Client, tmp_path: Path
) -> None:
    carmen.start_node(QUIET)
    heard = follow(carmen)

    entry = carmen.post("por el nodo")

    wait_for(heard, "feed")
    assert [card.id for card in carmen.feed()] == [entry]
    assert carmen.network().running
    carmen.close()
    with HomeLock(tmp_path / "home" / "lock"):
        pass  # nobody holds the home any more


def test_two_clients_see_each_other_s_writing(carmen: Client) -> None:
    carmen.start_node(QUIET)
    other = Client(carmen.home)
    heard = follow(other)

    entry = carmen.post("hola")
    wait_for(heard, "feed")
    other.react(entry, Reaction.OLE)

    card = carmen.card(entry)
    assert card is not None
    assert [reaction.reaction for reaction in card.reactions] == [Reaction.OLE]
    other.close()


def test_a_second_client_does_not_start_a_second_node(carmen: Client) -> None:
    carmen.start_node(QUIET)
    follow(carmen)
    other = Client(carmen.home)

    other.start_node(QUIET)
    other.close()

    assert carmen.network().running


def test_a_client_outlives_its_node(carmen: Client, tmp_path: Path) -> None:
    node = subprocess.Popen(
        [sys.executable, "-m", "sync", "node", "--home", str(carmen.home), *QUIET, "--json"],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    )
    assert node.stdout is not None
    node.stdout.readline()
    heard = follow(carmen)
    first = carmen.post("antes")
    node.kill()
    node.wait()
    node.stdout.close()
    wait_for(heard, "network")

    second = carmen.post("sin nodo")
    carmen.start_node(QUIET)
    wait_for(heard, "channels")
    third = carmen.post("con otro nodo")

    assert {card.id for card in carmen.feed()} == {first, second, third}


def test_a_node_that_was_killed_under_the_window_is_started_again(carmen: Client) -> None:
    carmen.start_node(QUIET)
    heard = follow(carmen)
    pid = int((carmen.home / "lock").read_text())
    os.kill(pid, signal.SIGKILL)
    wait_for(heard, "network")

    wait_for(heard, "channels")

    assert carmen.network().running
    assert int((carmen.home / "lock").read_text()) != pid


def test_a_node_waits_for_a_command_that_is_at_work(carmen: Client) -> None:
    lock = HomeLock(carmen.home / "lock")
    carmen.start_node(QUIET)
    threading.Timer(0.5, lock.release).start()

    follow(carmen)

    assert carmen.network().running


def test_many_threads_may_write_at_once(carmen: Client) -> None:
    carmen.start_node(QUIET)
    follow(carmen)

    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda number: carmen.post(f"texto {number}"), range(40)))

    assert {card.id for card in carmen.feed(limit=100)} == set(ids)


def test_each_thread_reads_for_itself(carmen: Client) -> None:
    entry = carmen.post("hola")
    carmen.feed()

    with ThreadPoolExecutor(1) as pool:
        cards = pool.submit(carmen.feed).result()

    assert [card.id for card in cards] == [entry]


def test_a_home_that_stays_busy_is_named(
    carmen: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.client.asking.NODE_START_S", 0.2)

    with HomeLock(tmp_path / "home" / "lock"), pytest.raises(HomeBusy):
        carmen.post("hola")


def test_a_command_waits_for_a_home_that_is_let_go(carmen: Client, tmp_path: Path) -> None:
    lock = HomeLock(tmp_path / "home" / "lock")
    threading.Timer(0.3, lock.release).start()

    assert carmen.post("hola")


def test_looking_at_a_channel_clears_its_count(carmen: Client) -> None:
    carmen.set_channel("taller")
    carmen.post("uno", "taller")
    carmen.mark_seen("taller")

    assert {row.name: row.unread for row in carmen.channels()}["taller"] == 0


def test_a_command_waits_for_a_node_of_ours_without_importing_what_opens_a_home_or_hashes(
    carmen: Client,
) -> None:
    code = (
        "import sys; from pathlib import Path; from sync.client import Client;"
        f"client = Client(Path(sys.argv[1])); client.start_node({QUIET!r});"
        "client.post('hola'); client.close();"
        "print([name for name in ('sync.node.core', 'hashlib') if name in sys.modules])"
    )
    argv = [sys.executable, "-c", code, str(carmen.home)]
    said = subprocess.run(argv, capture_output=True, text=True, check=True)

    assert said.stdout == "[]\n"
    assert [card.text for card in carmen.feed()] == ["hola"]


def test_the_package_imports_the_client_only_for_who_asks_for_it() -> None:
    code = (
        "import sys; from sync.client import with_names;"
        "before = 'sync.client.client' in sys.modules; from sync.client import Client;"
        "print(before, 'sync.client.client' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout == "False True\n"


def test_importing_the_client_imports_nothing_heavy() -> None:
    code = (
        "import sys; from sync.client import Client;"
        "print([name for name in ('sqlalchemy', 'alembic', 'cryptography', 'zeroconf', 'asyncio',"
        " 'ssl', 'hashlib', 'keyring',"
        " 'sync.views.making') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout == "[]\n"


def test_every_view_that_a_notice_can_name_is_known() -> None:
    names = {"feed", "people", "announcements", "channels", "messages", "network", "door"}
    assert names == EVERYTHING
