"""An office network on this machine: a switch and computers, each in a network namespace.

Every computer has its own interface, addresses, loopback and multicast groups, and they are
joined by a bridge in a namespace of its own, so that nothing leaves the test. It takes root on
Linux and iproute2; :func:`why_not` says what is missing.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from support.firewall import drop_incoming
from support.homes import ROOT, Home

PREFIX = 24
CABLE = "eth0"

_numbers = itertools.count(1)


@cache
def why_not() -> str:
    """What keeps this machine from having networks of its own, empty when nothing does."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "network namespaces take root on Linux"
    if shutil.which("ip") is None or shutil.which("bridge") is None:
        return "iproute2 is not installed"
    probe = f"patio{os.getpid()}probe"
    made = _ip(f"netns add {probe}", check=False)
    if made.returncode:
        return f"no network namespaces here: {made.stderr.strip()}"
    try:
        tried = _ip(f"-n {probe} link add br0 type bridge", check=False)
        return f"no bridges here: {tried.stderr.strip()}" if tried.returncode else ""
    finally:
        _ip(f"netns del {probe}")


class Lan:
    """The switch. ``computers`` by name; everything is gone after :meth:`close`."""

    def __init__(self, root: Path, *, company_environment: Mapping[str, str]) -> None:
        self.root = root
        self.computers: dict[str, Computer] = {}
        self._environment = company_environment
        self._name = f"patio{os.getpid()}n{next(_numbers)}"
        self._switch = f"{self._name}sw"
        _ip(f"netns add {self._switch}")
        self._bridges: list[str] = []
        self._bridge(0)

    def computer(self, name: str, *, address: str = "") -> Computer:
        """One more computer, plugged in at ``address`` (10.77.0.n), or without one for ``-``."""
        number = len(self.computers) + 1
        space = f"{self._name}h{number}"
        port = f"p{number}"
        _ip(f"netns add {space}")
        _ip(f"-n {space} link set lo up")
        _ip(
            f"-n {self._switch} link add {port} type veth"
            f" peer name {CABLE} netns {space} address 02:00:0a:4d:00:{number:02x}"
        )
        # Otherwise the kernel makes up a link-local address, which takes it two seconds.
        _ip(f"-n {space} link set {CABLE} addrgenmode none")
        _ip(f"-n {space} link set {CABLE} up")
        _ip(f"-n {self._switch} link set {port} master {self._bridges[0]} up")
        made = Computer(self.root / name, self._environment, space, self._switch, port)
        self.computers[name] = made
        if address != "-":
            made.give(address or f"10.77.0.{number}")
        return made

    def second_cable(self, name: str, switch: int) -> str:
        """Another cable for a computer, into another switch; the name of its interface."""
        computer = self.computers[name]
        cable, port = f"eth{switch}", f"{computer.port}x{switch}"
        _ip(f"-n {self._switch} link add {port} type veth peer name {cable} netns {computer.space}")
        computer.ip(f"link set {cable} addrgenmode none")
        computer.ip(f"link set {cable} up")
        _ip(f"-n {self._switch} link set {port} master {self._bridges[switch]} up")
        return cable

    def split(self, *groups: Iterable[str]) -> None:
        """Several switches: each group of computers on one, whoever is not named on the first."""
        of = {name: number for number, group in enumerate(groups) for name in group}
        for number in range(len(self._bridges), len(groups)):
            self._bridge(number)
        for name, computer in self.computers.items():
            computer.plug_into(self._bridges[of.get(name, 0)])

    def heal(self) -> None:
        """One switch again."""
        self.split(())

    def block_multicast(self) -> None:
        """The switch passes on no multicast, as many Wi-Fi access points do."""
        for computer in self.computers.values():
            computer.port_set("mcast_flood off")

    def isolate(self, names: Iterable[str]) -> None:
        """These computers reach only those that are not named (client isolation)."""
        for name in names:
            self.computers[name].port_set("isolated on")

    def close(self) -> None:
        """End all processes and take everything away."""
        for computer in self.computers.values():
            computer.close()
        _ip(f"netns del {self._switch}", check=False)

    def _bridge(self, number: int) -> None:
        name = f"br{number}"
        # Without snooping: a bridge that listens to who wants what needs a minute to know.
        _ip(f"-n {self._switch} link add {name} type bridge mcast_snooping 0 forward_delay 0")
        _ip(f"-n {self._switch} link set {name} up")
        self._bridges.append(name)


class Computer(Home):
    """A home on a computer of its own: its commands run there."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str], space: str, switch: str, port: str
    ) -> None:
        state = {"XDG_STATE_HOME": str(folder / "state"), "XDG_DATA_HOME": str(folder / "data")}
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(folder / "home", {**environment, **state})
        self.space = space
        self.address = ""
        self._switch = switch
        self.port = port

    def argv(self, *words: str) -> list[str]:
        """The command, inside this computer's network."""
        return self.inside(*super().argv(*words))

    def inside(self, *words: str) -> list[str]:
        """Any command line, inside this computer's network."""
        return ["ip", "netns", "exec", self.space, *words]

    def ip(self, words: str) -> None:
        """What whoever looks after this computer types: ``ip`` with these words."""
        _ip(f"-n {self.space} {words}")

    def give(self, address: str, *, instead_of: str = "") -> None:
        """Another address for its cable, as DHCP gives one."""
        if instead_of:
            self.ip(f"addr del {instead_of}/{PREFIX} dev {CABLE}")
        self.ip(f"addr add {address}/{PREFIX} dev {CABLE}")
        self.address = address

    def unplug(self) -> None:
        """Pull the cable: the interface sees it."""
        _ip(f"-n {self._switch} link set {self.port} down")

    def plug(self) -> None:
        """Put it in again."""
        _ip(f"-n {self._switch} link set {self.port} up")

    def plug_into(self, bridge: str) -> None:
        """Another switch; the interface does not notice."""
        _ip(f"-n {self._switch} link set {self.port} master {bridge}")

    def let_nobody_in(self) -> None:
        """Drop whatever would begin a connection to its node, without a word, as firewalls do."""
        assert self.node is not None
        drop_incoming(self.node.pid)

    def port_set(self, words: str) -> None:
        """A setting of the switch's port."""
        _run("ip", "netns", "exec", self._switch, "bridge", "link", "set", "dev", self.port,
             *words.split())  # fmt: skip

    def close(self) -> None:
        """End its node and take its network away."""
        if self.node is not None:
            self.kill()
        _ip(f"netns del {self.space}", check=False)


@contextmanager
def lan(root: Path, environment: Mapping[str, str] | None = None) -> Iterator[Lan]:
    """A network that is gone afterwards."""
    inherited = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    inherited.pop("PATIO_HOME", None)
    made = Lan(root, company_environment=inherited)
    try:
        yield made
    finally:
        made.close()


def _ip(words: str, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    return _run("ip", *words.split(), check=check)


def _run(*words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if check and done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")
    return done
