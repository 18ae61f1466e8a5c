"""An office with people on its network who mean no good: strangers, and a member who turned."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.homes import PATIENCE_S, ROOT, until
from support.lan import Computer
from support.lan_office import LISTEN, LanOffice, all_equal, all_met, all_show, write

SOCKETS = 5000
SOURCES = 50
GROWTH_KIB = 20 * 1024


@contextmanager
def attack(computer: Computer, *words: str) -> Iterator[subprocess.Popen[str]]:
    """Have a program at work on a computer, until the block ends."""
    process = subprocess.Popen(
        computer.inside(sys.executable, "-m", "support.attackers", *words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**computer.environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        yield process
    finally:
        process.kill()
        process.wait(PATIENCE_S)
        process.stdout.close()
        process.stdin.close()


def told(process: subprocess.Popen[str]) -> object:
    """The next line of an attacker."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, "the attacker gave up"
    return json.loads(line)


def resident_kib(computer: Computer) -> int:
    """Memory of a computer's node."""
    assert computer.node is not None
    status = Path(f"/proc/{computer.node.pid}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


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
