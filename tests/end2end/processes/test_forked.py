"""A device that was copied and written on twice: real homes end with everything it wrote."""

from __future__ import annotations

import shutil

from support.copying import write_unguarded
from support.homes import Home, Office, converge, until
from sync.node.core import Node
from sync.values import Lane


def texts(home: Home) -> set[str]:
    return {card["text"] for card in home.run("feed")}


def copy_of(office: Office, home: Home, name: str) -> Home:
    """The same home on another computer."""
    environment = home.environment | {
        "PATIO_MACHINE_ID": f"the computer of {name}",
        "XDG_STATE_HOME": str(office.root / f"state-of-{name}"),
    }
    there = Home(home.dir.with_name(name), environment)
    shutil.copytree(home.dir, there.dir)
    office.homes.append(there)
    return there


def test_two_copies_of_a_home_and_two_others_end_with_both_branches(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    ruben = office.join(carmen, "Rubén Soto")
    marta.run("post", "antes de la copia")
    converge(carmen, marta, ruben)
    marta.stop()
    twin = copy_of(office, marta, "marta-twin")
    posts = {
        "marta": [f"en el taller {n}" for n in range(300)],
        "twin": [f"en casa {n}" for n in range(20)],
    }
    write_unguarded(marta.dir, *posts["marta"])
    write_unguarded(twin.dir, *posts["twin"])
    ruben.stop()

    marta.start(carmen.listen)
    converge(carmen, marta)
    marta.stop()
    twin.start(carmen.listen)
    ruben.start(carmen.listen)
    converge(carmen, twin, ruben)
    twin.stop()
    marta.start(carmen.listen)
    converge(carmen, marta, ruben)

    everything = {"antes de la copia", *posts["marta"], *posts["twin"]}
    for home in (carmen, marta, ruben):
        until([home], lambda clients: clients[0].status().missing_payloads == 0)
        assert texts(home) == everything
    device = marta_device(marta)
    for home in (marta, ruben, carmen):
        assert home.stop() == 0
        node = Node.open(home.dir)
        try:
            branches = [k for k in node.store.heads([Lane.CONTENT]) if k.device == device]
            assert len(branches) == 2
            assert device in node.governance.forks
        finally:
            node.close()


def marta_device(home: Home) -> bytes:
    from sync.store.home import HomePaths
    from sync.store.keys import member_keys

    return member_keys(HomePaths(home.dir).keys).device
