"""An office with people on its network who mean no good: strangers, and a member who turned."""

from __future__ import annotations

from support.assaults import attack, resident_kib, told
from support.homes import until
from support.lan_office import LISTEN, LanOffice, all_equal, all_met, all_show, write

SOCKETS = 5000
SOURCES = 50
GROWTH_KIB = 20 * 1024


def test_five_thousand_silent_sockets_cost_little_and_keep_nobody_out(office: LanOffice) -> None:
    # T59
    carmen, marta = office.move_in("carmen", "marta")
    office.switch_on(carmen)
    before = resident_kib(carmen)
    stranger = office.net.computer("stranger")
    sources = [f"10.77.0.{100 + number}" for number in range(SOURCES)]
    for source in sources:
        stranger.ip(f"addr add {source}/24 dev eth0")

    with attack(stranger, "sockets", carmen.address, LISTEN, str(SOCKETS), *sources) as sockets:
        assert told(sockets) == "ready"
        office.switch_on(marta)
        all_met([carmen, marta])
        all_show([carmen], write(marta, "Aquí sigo"))
        grown = resident_kib(carmen) - before

    assert grown < GROWTH_KIB
    all_equal([carmen, marta])


def test_a_stranger_who_looks_in_learns_nothing(office: LanOffice) -> None:
    # T56
    carmen, marta = office.move_in("carmen", "marta")
    office.switch_on(carmen, marta)
    all_met([carmen, marta])
    stranger = office.net.computer("stranger")

    leaves = []
    for _ in range(2):
        with attack(stranger, "look", carmen.address, LISTEN) as looking:
            seen = told(looking)
        assert isinstance(seen, dict)
        leaf, answer = bytes.fromhex(seen["leaf"]), bytes.fromhex(seen["answer"])
        leaves.append(leaf)
        status = carmen.run("status")
        for secret in (status["company"], status["device"], status["person"]):
            assert bytes.fromhex(secret) not in leaf + answer
        for word in ("Oliva", "Carmen", "Cer"):
            assert word.encode() not in leaf + answer
        assert answer == b""
        carmen.stop()
        office.switch_on(carmen)
        all_met([carmen, marta])
    assert leaves[0] != leaves[1]  # the next start has another one


def test_forged_announcements_change_nothing_that_matters(office: LanOffice) -> None:
    carmen, marta, sara = office.move_in("carmen", "marta", "sara")
    office.switch_on(carmen, marta)
    all_met([carmen, marta])
    before = resident_kib(carmen)
    stranger = office.net.computer("stranger")

    targets = ("10.77.0.200", "8.8.8.8", "127.0.0.1", carmen.address)
    with attack(stranger, "announce", stranger.address, "400", *targets) as forging:
        assert told(forging) == "ready"
        office.switch_on(sara)
        all_met([carmen, marta, sara])
        all_show([marta, sara], write(carmen, "Como si nada"))
        grown = resident_kib(carmen) - before

    assert grown < GROWTH_KIB
    states = {peer["address"].rpartition(":")[0] for peer in carmen.run("status")["peers"]}
    assert states <= {marta.address, sara.address, carmen.address, "127.0.0.1"}


def test_a_member_who_turns_is_thrown_out_each_time_and_the_others_go_on(
    office: LanOffice,
) -> None:
    carmen, marta, sara = office.move_in("carmen", "marta", "sara")
    office.switch_on(carmen, marta)
    all_met([carmen, marta])
    first = write(carmen, "Lo de siempre")
    all_show([marta], first)

    with attack(sara, "turncoat", str(sara.dir), carmen.address, LISTEN) as turned:
        ends = told(turned)

    assert isinstance(ends, dict)
    assert all(ends.values()), ends
    assert not [end for end in ends.values() if end.startswith("unreachable")]
    all_show([marta], write(carmen, "Y seguimos"))
    all_equal([carmen, marta])
    assert all("lo dice Carmen" not in card["text"] for card in marta.run("feed"))

    carmen.run("remove", "sara", "--yes")
    until([marta], lambda clients: len(clients[0].people()) == len(carmen.run("people")))
