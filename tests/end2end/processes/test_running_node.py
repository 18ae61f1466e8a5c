"""A node that runs for months: what it tells, and what it does when it is told to look again."""

from __future__ import annotations

import json
import signal

from support.homes import Office, until


def test_a_node_that_is_told_to_look_again_goes_on_and_says_so(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    marta.start(carmen.listen, more=["--log-json", "--log-level", "info"])
    until([marta], lambda clients: any(p.state == "live" for p in clients[0].network().peers))
    assert marta.node is not None

    marta.node.send_signal(signal.SIGHUP)

    until([marta], lambda _clients: "looking around anew" in marta.complaints)
    assert marta.node.poll() is None
    until([marta], lambda clients: any(p.state == "live" for p in clients[0].network().peers))
    events = [json.loads(line) for line in marta.complaints.splitlines()]
    assert all({"time", "level", "where", "message"} <= event.keys() for event in events)
    assert marta.stop() == 0


def test_an_address_that_is_typed_into_a_running_node_is_tried_and_remembered(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", start=False)
    address = carmen.listen
    (marta.dir / "addresses.json").unlink()
    marta.start()
    assert marta.run("status")["peers"] == []

    marta.run("dial", address)

    until([marta], lambda _clients: (marta.dir / "addresses.json").exists())
    marta.stop()
    marta.start()
    until([marta], lambda clients: any(p.state == "live" for p in clients[0].network().peers))


def test_an_address_that_nobody_could_try_is_refused_in_a_sentence(office: Office) -> None:
    carmen = office.create()

    wrong = carmen.outcome("dial", "somewhere")
    carmen.stop()
    asleep = carmen.outcome("dial", "127.0.0.1:47800")

    assert wrong.status == asleep.status == 1
    assert "HOST:PORT" in wrong.err
    assert "patio node" in asleep.err
