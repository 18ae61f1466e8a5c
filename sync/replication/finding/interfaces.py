"""The network interfaces worth announcing on: this machine and its local networks, no VPN."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Final

_TUNNELS: Final = ("tun", "tap", "ppp", "wg", "utun", "ipsec", "zt", "tailscale", "docker", "veth")
"""Starts of names of interfaces that lead away from the office, or to containers."""

_POINT_TO_POINT = 31


@dataclass(frozen=True, slots=True, order=True)
class Interface:
    """An IPv4 address of this machine with the length of its network's prefix."""

    address: str
    prefix: int

    def reaches(self, address: str) -> bool:
        """Whether ``address`` is on this interface's own network."""
        try:
            network = ipaddress.ip_network(f"{self.address}/{self.prefix}", strict=False)
            return ipaddress.ip_address(address) in network
        except ValueError:
            return False


def usable_interfaces(*, only_here: bool) -> tuple[Interface, ...]:
    """Interfaces to announce on, in order; ``only_here`` leaves the loopback alone.

    Loopback is always among them: several homes on one machine find each other by it.
    """
    import ifaddr

    found = {Interface("127.0.0.1", 8)}
    if not only_here:
        for adapter in ifaddr.get_adapters():
            if str(adapter.name).lower().startswith(_TUNNELS):
                continue
            for ip in adapter.ips:
                if ip.is_IPv4 and isinstance(ip.ip, str) and ip.network_prefix < _POINT_TO_POINT:
                    found.add(Interface(ip.ip, ip.network_prefix))
    return tuple(sorted(found))
