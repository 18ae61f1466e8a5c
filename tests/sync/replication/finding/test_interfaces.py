"""On which interfaces colleagues are looked for: on the office's, and on no way out of it."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from ifaddr import IP, Adapter

from sync.replication.finding.discovery import plausible
from sync.replication.finding.interfaces import LOOPBACK, Interface, chosen, strangers

OFFICE = Interface("192.168.1.20", 24)


def adapter(name: str, address: str, prefix: int = 24, *, shown: str = "") -> Adapter:
    return Adapter(name, shown or name, [IP(address, prefix, name)], index=7)


ETHERNET = adapter("eth0", "192.168.1.20")


def found(*adapters: Adapter, named: Collection[str] = ()) -> set[Interface]:
    return set(chosen([ETHERNET, *adapters], named))


@pytest.mark.parametrize("name", ["tun0", "wg0", "utun3", "ppp0", "tailscale0", "docker0", "zt5u4"])
def test_what_leads_away_from_the_office_is_left_out(name: str) -> None:
    assert found(adapter(name, "10.8.0.2")) == {LOOPBACK, OFFICE}


@pytest.mark.parametrize(
    "shown", ["TAP-Windows Adapter V9", "WireGuard Tunnel", "Hyper-V Virtual Ethernet", "Acme VPN"]
)
def test_windows_names_it_in_words(shown: str) -> None:
    assert found(adapter("{0A1B-2C3D}", "10.8.0.2", shown=shown)) == {LOOPBACK, OFFICE}


def test_an_address_with_one_other_end_is_no_office() -> None:
    assert found(adapter("cable9", "10.8.0.2", 32)) == {LOOPBACK, OFFICE}


def test_an_interface_that_somebody_names_is_used_whatever_it_looks_like() -> None:
    vpn = adapter("wg0", "10.8.0.2")

    assert found(vpn, named=["wg0"]) == {LOOPBACK, Interface("10.8.0.2", 24)}
    assert found(vpn, named=["eth0"]) == {LOOPBACK, OFFICE}


def test_on_windows_an_interface_is_named_by_what_people_see() -> None:
    cable = adapter("{0A1B-2C3D}", "10.8.0.2", shown="Realtek PCIe GbE")

    assert found(cable, named=["Realtek PCIe GbE"]) == {LOOPBACK, Interface("10.8.0.2", 24)}
    assert strangers([ETHERNET, cable], ["Realtek PCIe GbE", "eth0", "{0A1B-2C3D}"]) == []


def test_names_that_no_interface_has_are_told_apart() -> None:
    assert strangers([ETHERNET], ["ehto", "eth0", "wlan9"]) == ["ehto", "wlan9"]


def test_of_ipv6_one_link_local_address_of_each_interface_is_enough() -> None:
    several = Adapter(
        "wlan0",
        "wlan0",
        [IP((address, 0, 3), 64, "wlan0") for address in ("2001:db8::5", "fe80::1", "fe80::2")],
        index=3,
    )

    assert found(several) == {LOOPBACK, OFFICE, Interface("fe80::1", 64, 3)}


@pytest.mark.parametrize(
    ("address", "port"),
    [
        ("8.8.8.8", 47800),
        ("10.0.0.9", 47800),
        ("fe80::9", 47800),
        ("fe80::9%4", 47800),
        ("printer.local", 47800),
        ("192.168.1.9", 9100),
        ("192.168.1.9", 47799),
        ("192.168.1.9", 47900),
        ("fe80::9%3", 22),
    ],
)
def test_whoever_announces_what_is_not_attached_or_no_port_of_ours_is_not_dialled(
    address: str, port: int
) -> None:
    here = [LOOPBACK, OFFICE, Interface("fe80::1", 64, 3)]
    near = ["192.168.1.9", "fe80::9%3"]

    assert plausible([address], port, here) == ()
    assert plausible([*near, address], 47899, here)[:2] == tuple((one, 47899) for one in near)
