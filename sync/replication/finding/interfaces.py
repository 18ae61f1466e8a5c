"""The network interfaces worth announcing on: this machine and its local networks, no VPN."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ifaddr import Adapter

_TUNNELS: Final = ("tun", "tap", "ppp", "wg", "utun", "ipsec", "zt", "tailscale", "docker", "veth",
                   "virbr", "vmnet", "vboxnet", "awdl", "llw", "br-")  # fmt: skip
"""Starts of names of interfaces that lead away from the office, or to containers."""

_TUNNEL_WORDS: Final = ("vpn", "wireguard", "tap-windows", "tunnel", "virtual", "vethernet",
                        "zerotier", "tailscale", "hyper-v", "loopback")  # fmt: skip
"""Words in the names that Windows shows, where the short name says nothing."""

_POINT_TO_POINT = 31

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, order=True)
class Interface:
    """An address of this machine with the length of its network's prefix.

    ``index`` is the interface's number, by which the system tells two of them apart whose
    link-local addresses look alike; 0 for IPv4, where none is needed.
    """

    address: str
    prefix: int
    index: int = 0

    def reaches(self, address: str) -> bool:
        """Whether ``address`` is on this interface's own network.

        A link-local one is, when it names this interface (``fe80::1%2``).
        """
        parsed = parsed_address(address)
        if parsed is None:
            return False
        if isinstance(parsed, ipaddress.IPv6Address) and parsed.is_link_local:
            return self.index != 0 and parsed.scope_id == str(self.index)
        network = ipaddress.ip_network(f"{self.address}/{self.prefix}", strict=False)
        return parsed in network


LOOPBACK: Final = Interface("127.0.0.1", 8)


def usable_interfaces(*, only_here: bool, named: Collection[str] = ()) -> tuple[Interface, ...]:
    """Interfaces to announce on, in order; ``only_here`` leaves the loopback alone.

    Loopback is always among them: several homes on one machine find each other by it. Of
    IPv6 only link-local addresses are, one for each interface: who hears us is on the same
    link. With ``named`` only the interfaces of those names, whatever they look like.
    """
    if only_here:
        return (LOOPBACK,)
    import ifaddr

    return chosen(ifaddr.get_adapters(), named)


def tunnels() -> list[str]:
    """The names of the interfaces with an address that lead away from the office."""
    import ifaddr

    return [
        str(adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        if _leads_away(adapter) and any(isinstance(ip.ip, str) for ip in adapter.ips)
    ]


def chosen(adapters: Iterable[Adapter], named: Collection[str]) -> tuple[Interface, ...]:
    """The interfaces among what the system has (:func:`usable_interfaces`)."""
    found = {LOOPBACK}
    for adapter in adapters:
        if _is_named(adapter, named) if named else not _leads_away(adapter):
            found |= set(_addresses(adapter))
    return tuple(sorted(found))


def strangers(adapters: Iterable[Adapter], named: Collection[str]) -> list[str]:
    """The names, in their order, that no interface of the system has now."""
    here = list(adapters)
    return [name for name in named if not any(_is_named(one, {name}) for one in here)]


def unknown_interfaces(named: Collection[str]) -> tuple[list[str], list[str]]:
    """Those of the names that no interface has now, and what the interfaces here are called."""
    import ifaddr

    adapters = list(ifaddr.get_adapters())
    return strangers(adapters, named), sorted({str(one.nice_name) for one in adapters})


def _is_named(adapter: Adapter, named: Collection[str]) -> bool:
    # On Windows the name is a number in braces, and what people see is the other one.
    return adapter.name in named or adapter.nice_name in named


def _leads_away(adapter: Adapter) -> bool:
    shown = str(adapter.nice_name).lower()
    return str(adapter.name).lower().startswith(_TUNNELS) or (
        adapter.name != adapter.nice_name and any(word in shown for word in _TUNNEL_WORDS)
    )


def _addresses(adapter: Adapter) -> Iterable[Interface]:
    linked = False
    for ip in adapter.ips:
        if isinstance(ip.ip, str):
            if ip.network_prefix < _POINT_TO_POINT and not ip.ip.startswith("127."):
                yield Interface(ip.ip, ip.network_prefix)
        elif not linked and adapter.index and ip.ip[0].lower().startswith("fe80:"):
            linked = True
            yield Interface(ip.ip[0].partition("%")[0], ip.network_prefix, adapter.index)


def parsed_address(text: str) -> Address | None:
    """An address literal; None for anything else, so that no name is ever looked up."""
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def is_attached(address: str, interfaces: Iterable[Interface]) -> bool:
    """Whether an address is on a network that this machine is attached to."""
    return any(interface.reaches(address) for interface in interfaces)
