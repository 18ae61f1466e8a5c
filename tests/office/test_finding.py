"""Twelve computers on one switch: how they find each other, lose each other and meet again."""

from __future__ import annotations

from functools import partial

import pytest

from support.homes import until
from support.lan_office import (
    EVERYBODY,
    LanOffice,
    all_equal,
    all_met,
    all_show,
    at_once,
    live,
    online,
    write,
)
from sync.client import Client


def test_an_office_that_is_switched_on_at_once_finds_itself_and_shares_every_post(
    office: LanOffice,
) -> None:
    # T74
    everybody = office.move_in(*EVERYBODY)
    office.switch_on(*everybody)

    all_met(everybody)

    at_once([partial(write, computer, f"De {computer.address}") for computer in everybody])
    all_equal(everybody)


def test_a_newcomer_joins_by_the_code_alone(office: LanOffice) -> None:
    carmen, marta = office.move_in("carmen", "marta")
    office.switch_on(carmen, marta)
    all_met([carmen, marta])
    code = carmen.run("invite")["code"]
    nuria = office.net.computer("nuria")

    joined = nuria.run("join", code, "--name", "Nuria Vidal")
    nuria.start(listen="", discovery=True)

    assert joined["name"] == "Cerámicas Oliva"
    all_met([carmen, marta, nuria])
    all_show([carmen, marta], write(nuria, "¡Hola a todos!"))


def test_whoever_pulls_the_cable_writes_on_and_is_complete_again_once_it_is_back(
    office: LanOffice,
) -> None:
    # T76
    everybody = office.move_in("carmen", "marta", "sara", "luis")
    office.switch_on(*everybody)
    all_met(everybody)
    sara, others = office["sara"], [c for c in everybody if c is not office["sara"]]
    sara.unplug()

    alone = write(sara, "Sin cable")
    together = write(others[0], "Con cable")
    all_show(others, together)
    sara.plug()

    all_show(everybody, alone)
    all_show(everybody, together)
    all_equal(everybody)


def test_an_address_that_dhcp_changes_is_found_again(office: LanOffice) -> None:
    # T76: announced anew within twenty seconds, and the old sessions go at once.
    everybody = office.move_in("carmen", "marta", "luis")
    office.switch_on(*everybody)
    all_met(everybody)

    office["marta"].give("10.77.0.99", instead_of=office["marta"].address)

    def moved(clients: list[Client]) -> bool:
        found = [(p.address.partition(":")[0], p.state) for c in clients for p in c.network().peers]
        return found.count(("10.77.0.99", "live")) == len(clients)

    until([office["carmen"], office["luis"]], moved, 30)
    all_met(everybody)


def test_two_halves_of_an_office_come_together_when_the_switches_are_joined(
    office: LanOffice,
) -> None:
    everybody = office.move_in(*EVERYBODY[:8])
    office.switch_on(*everybody)
    all_met(everybody)
    left, right = everybody[:4], everybody[4:]
    office.net.split(EVERYBODY[:4], EVERYBODY[4:8])
    ones = [write(computer, "A este lado") for computer in (left[0], right[0])]
    all_show(left, ones[0])
    all_show(right, ones[1])

    office.net.heal()

    all_equal(everybody, 90)


def test_without_multicast_remembered_and_told_addresses_are_enough(office: LanOffice) -> None:
    # T75: they met once; then the switch passes on no multicast, and one typed address tells all.
    everybody = office.move_in("carmen", "marta", "sara", "luis", "ana")
    office.net.block_multicast()
    carmen, others = everybody[0], everybody[1:]
    office.switch_on(carmen)
    office.switch_on(*others, peers=[f"{carmen.address}:47800"])
    all_met(everybody)  # the address of carmen was typed; all others were told
    for computer in everybody:
        computer.stop()

    office.switch_on(*others)  # nobody types anything, and carmen is off

    all_met(others)
    all_show(others, write(others[0], "Sin multicast"))


def test_clients_that_the_wifi_keeps_apart_meet_by_the_one_that_all_reach(
    office: LanOffice,
) -> None:
    # T75, client isolation: sara and luis reach only the always-on computer on the cable.
    carmen, sara, luis = office.move_in("carmen", "sara", "luis")
    office.net.isolate(["sara", "luis"])
    office.switch_on(carmen)
    office.switch_on(sara, luis, peers=[f"{carmen.address}:47800"])
    all_met([sara, luis], 1)

    all_show([carmen, luis], write(sara, "A través de Carmen"))

    def by_another(clients: list[Client]) -> bool:
        network = clients[0].network()
        return (live(network), online(network)) == (1, 2)

    until([sara], by_another)


def test_two_networks_meet_by_the_computer_that_is_on_both(office: LanOffice) -> None:
    # Two subnets on two switches, and one computer with a cable in each of them.
    carmen, marta, luis = office.move_in(
        "carmen", "marta", "luis", addresses=["10.77.0.1", "10.77.0.2", "10.88.0.3"]
    )
    office.net.split(["carmen", "marta"], ["luis"])
    second = office.net.second_cable("carmen", 1)
    carmen.ip(f"addr add 10.88.0.1/24 dev {second}")
    office.switch_on(carmen, marta, luis)
    all_met([marta, luis], 1)
    all_met([carmen], 2)

    all_show([carmen, luis], write(marta, "De una red a otra"))


def test_a_network_of_link_local_addresses_alone_is_enough(office: LanOffice) -> None:
    # T79, the first half: no DHCP, no router, only what IPv6 gives by itself.
    everybody = office.move_in("carmen", "marta", "luis", addresses=["-", "-", "-"])
    for number, computer in enumerate(everybody, 1):
        computer.ip(f"addr add fe80::{number}/64 dev eth0 nodad")
    office.switch_on(*everybody)

    all_met(everybody)
    all_show(everybody, write(everybody[0], "Solo con IPv6"))


def test_two_interfaces_whose_neighbours_have_the_same_address_are_told_apart(
    office: LanOffice,
) -> None:
    # T79, the second half: marta and luis are both fe80::2, each on another cable of carmen's.
    carmen, marta, luis = office.move_in("carmen", "marta", "luis", addresses=["-", "-", "-"])
    office.net.split(["carmen", "marta"], ["luis"])
    second = office.net.second_cable("carmen", 1)
    carmen.ip("addr add fe80::1/64 dev eth0 nodad")
    carmen.ip(f"addr add fe80::1/64 dev {second} nodad")
    for computer in (marta, luis):
        computer.ip("addr add fe80::2/64 dev eth0 nodad")
    office.switch_on(carmen, marta, luis)

    all_met([carmen], 2)
    all_show([marta, luis], write(carmen, "A los dos"))


def test_a_computer_that_lets_nobody_in_syncs_by_dialling(office: LanOffice) -> None:
    # T80: nothing can come in at sara's, as with a firewall that nobody ever opened.
    carmen, sara = office.move_in("carmen", "sara")
    office.switch_on(sara)
    sara.let_nobody_in()
    office.switch_on(carmen)

    all_met([carmen, sara])
    all_show([carmen], write(sara, "Desde detrás del cortafuegos"))

    until([sara], lambda clients: clients[0].network().reachable == "no", 30)
    until([carmen], lambda clients: clients[0].network().reachable == "yes", 30)
    said = sara.run("doctor")["checks"]
    (reach,) = [check for check in said if check["name"] == "reach"]
    assert "cannot reach this computer" in reach["words"]


@pytest.mark.parametrize("there", ["on", "off"])
def test_who_is_missing_is_said_with_the_reason_that_can_be_known(
    office: LanOffice, there: str
) -> None:
    carmen, sara = office.move_in("carmen", "sara")
    office.switch_on(carmen, sara)
    all_met([carmen, sara])

    sara.stop()
    if there == "off":
        sara.unplug()

    # A computer that is off: at first nothing comes back, then the system gives up on its address.
    whys = {"on": {"refused"}, "off": {"silent", "no_route"}}[there]

    def told(clients: list[Client]) -> bool:
        return any(one.name == "Sara" and one.why in whys for one in clients[0].network().missing)

    until([carmen], told, 45)
    (lines,) = [carmen.outcome("status").out]
    assert "Sara is not online since" in lines


def test_a_broadcast_finds_whom_multicast_does_not(office: LanOffice) -> None:
    carmen, marta = office.move_in("carmen", "marta")
    office.net.block_multicast()
    carmen.start(listen="", discovery=True, more=["--beacon"])
    marta.start(listen="", discovery=True, more=["--beacon"])

    all_met([carmen, marta])
