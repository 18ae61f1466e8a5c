"""The example company on computers of their own in one office network."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from support.homes import Home, digests, until
from support.lan import Computer, Lan, lan
from support.sim_company import COMPUTER, PEOPLE, make_company, one_computer
from sync.client import Client, Network
from sync.values import EntryId, Rank

EVERYBODY = tuple(name for name, _ in PEOPLE) + tuple(f"p{number}" for number in range(4))
"""Twelve people; the first eight have the ranks that :data:`PEOPLE` says, the others none."""

LISTEN = "47800"

ONLINE = frozenset({"live", "relayed"})


@cache
def _template() -> dict[str, Path]:
    """Homes of the company, made the first time that this process asks."""
    root = Path(tempfile.mkdtemp(prefix="patio-lan-template-"))
    import atexit

    atexit.register(shutil.rmtree, root, ignore_errors=True)
    more = tuple((name, Rank.MEMBER) for name in EVERYBODY[len(PEOPLE) :])
    with one_computer(root):
        return make_company(root, (*PEOPLE, *more), "lan").homes


class LanOffice:
    """Computers by the names of their people. Nodes run when a test has started them."""

    def __init__(self, net: Lan) -> None:
        self.net = net

    def move_in(self, *names: str, addresses: Sequence[str] = ()) -> list[Computer]:
        """A computer for each of these people, with her home on it."""
        made = []
        for number, name in enumerate(names):
            computer = self.net.computer(name, address=addresses[number] if addresses else "")
            shutil.copytree(_template()[name], computer.dir)
            made.append(computer)
        return made

    def __getitem__(self, name: str) -> Computer:
        """A person's computer."""
        return self.net.computers[name]

    def switch_on(self, *computers: Computer, peers: Sequence[str] = ()) -> None:
        """Start these computers' nodes at the same moment, and wait until all are ready."""
        at_once(
            [partial(computer.start, *peers, listen="", discovery=True) for computer in computers]
        )


def at_once(works: Sequence[Callable[[], object]]) -> None:
    """Do several things side by side; the first failure is raised."""
    failures: list[BaseException] = []

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


@contextmanager
def lan_office() -> Iterator[LanOffice]:
    """An office network, in a short path (Unix sockets have little room for long ones)."""
    root = Path(tempfile.mkdtemp(prefix="patio-"))
    try:
        with lan(root, {"PATIO_MACHINE_ID": COMPUTER, "PATIO_KEYS": "file"}) as net:
            yield LanOffice(net)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def online(network: Network) -> int:
    """How many colleagues' devices are online."""
    return len({peer.device for peer in network.peers if peer.device and peer.state in ONLINE})


def live(network: Network) -> int:
    """How many of them we have a session with."""
    return len({peer.device for peer in network.peers if peer.state == "live"})


def all_met(computers: Sequence[Home], count: int | None = None, patience_s: float = 60.0) -> None:
    """Wait until each of these has a session with each other (or with so many)."""
    wanted = len(computers) - 1 if count is None else count
    until(computers, lambda clients: all(live(c.network()) >= wanted for c in clients), patience_s)


def all_equal(computers: Sequence[Home], patience_s: float = 60.0) -> None:
    """Wait until these homes hold and show the same, with nothing missing."""

    def equal(clients: list[Client]) -> bool:
        found = [client.status() for client in clients]
        return len({digests(one) for one in found}) == 1 and not any(
            one.missing_payloads for one in found
        )

    until(computers, equal, patience_s)


def all_show(computers: Sequence[Home], card: EntryId, patience_s: float = 60.0) -> None:
    """Wait until each of these shows a card."""
    until(computers, lambda clients: all(c.card(card) is not None for c in clients), patience_s)


def write(computer: Home, text: str) -> EntryId:
    """Somebody posts; on her disk when this returns."""
    client = Client(computer.dir)
    try:
        return client.post(text)
    finally:
        client.close()
