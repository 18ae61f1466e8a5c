"""Somebody is removed while colleagues are away: the network has another key when they return."""

from __future__ import annotations

import json

from support.homes import until
from support.lan import Computer
from support.lan_office import LanOffice, all_equal, all_met, all_show, live, write


def secrets(computer: Computer) -> list[str]:
    keys = json.loads((computer.dir / "keys.json").read_text(encoding="utf-8"))
    return [secret for _, secret in keys["secrets"]]


def test_whoever_was_away_is_found_by_the_old_key_and_the_removed_one_is_not_let_in(
    office: LanOffice,
) -> None:
    everybody = office.move_in("carmen", "marta", "luis", "ana")
    office.switch_on(*everybody)
    all_met(everybody)
    carmen, marta, luis, ana = everybody
    for away in (luis, ana):
        away.unplug()
    for gone in ("ana", "juan"):
        carmen.run("remove", gone)
    until([marta], lambda clients: len(secrets(marta)) == 3)
    # Nobody is where he was, so that what they remember is of no use.
    for number, computer in enumerate((carmen, marta)):
        computer.give(f"10.77.0.{90 + number}", instead_of=computer.address)
    for computer in (luis, ana):
        (computer.dir / "addresses.json").unlink(missing_ok=True)

    luis.plug()
    all_met([carmen, marta, luis])
    ana.plug()

    all_equal([carmen, marta, luis])
    assert secrets(luis) == secrets(carmen)
    until([ana], lambda clients: clients[0].status().removal is not None)
    all_show([carmen, marta, luis], write(carmen, "Ya sin Ana"))
    until([ana], lambda clients: live(clients[0].network()) == 0)
    assert len(secrets(ana)) == 1
    assert "Ya sin Ana" not in [card["text"] for card in ana.run("feed")]
