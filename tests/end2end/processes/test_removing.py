"""Real processes: a removal gives the office's network a new key, and can empty the PC removed."""

from __future__ import annotations

import json
import signal

import pytest

from support.homes import Home, Office, converge, until
from support.nodes import traces
from sync.client import Client
from sync.store.home import HomePaths
from sync.store.wiping import note_removal
from sync.values import DeviceId


def secrets(home: Home) -> list[str]:
    """The network's keys that a home knows, the one of now first."""
    keys = json.loads((home.dir / "keys.json").read_text(encoding="utf-8"))
    return [secret for _, secret in keys["secrets"]]


def missing(client: Client) -> list[str]:
    return [one.name for one in client.network().missing]


def test_who_stays_has_a_new_key_and_who_was_away_is_let_in_and_given_it(office: Office) -> None:
    carmen = office.create()
    marta, luis, pepe, ana = (
        office.join(carmen, name) for name in ("Marta Ruiz", "Luis Mora", "Pepe Gil", "Ana Sanz")
    )
    converge(carmen, marta, luis, pepe, ana)
    old = secrets(carmen)
    luis.stop()
    until([carmen], lambda clients: missing(clients[0]) == ["Luis Mora"])

    first = carmen.run("remove", "Pepe Gil")
    carmen.run("remove", "Ana Sanz")
    converge(carmen, marta)

    assert first["reach"]["network_key"] == "new"
    assert len(first["reach"]["told"]) == 2
    assert [one["author"] for one in first["reach"]["not_told"]] == ["Luis Mora"]
    assert secrets(marta) == secrets(carmen)
    assert secrets(carmen)[2:] == old
    carmen.run("post", "Lo que Luis se perdió")
    luis.start(carmen.listen)
    converge(carmen, marta, luis)
    assert secrets(luis) == secrets(carmen)
    assert secrets(pepe) == old

    nuria = office.home("nuria")
    code = carmen.run("invite")["code"]
    converge(carmen, marta)
    nuria.run("join", code, "--name", "Nuria Vidal", "--peer", marta.listen)
    nuria.start(marta.listen)
    converge(carmen, marta, luis, nuria)
    assert secrets(nuria) == secrets(carmen)[:1]
    for one in (pepe, ana):
        assert one.run("status")["removed"] is not None
        assert one.run("feed") == []


def test_the_answer_to_a_removal_says_what_the_removed_pc_can_still_reach(office: Office) -> None:
    carmen = office.create()
    marta, pepe = office.join(carmen, "Marta Ruiz"), office.join(carmen, "Pepe Gil")
    sara = office.join(carmen, "Sara Pons")
    converge(carmen, marta, pepe, sara)
    marta.stop()
    until([carmen], lambda clients: missing(clients[0]) == ["Marta Ruiz"])

    told = carmen.outcome("remove", "Pepe Gil", "--yes").out.splitlines()

    assert len(told[0]) == 64
    assert told[1] == "1 other PC is online and told at once."
    assert told[2].startswith("Not told yet, since they are off.")
    assert told[3].startswith("    Marta Ruiz, not seen since ")
    assert told[-2:] == [
        "What the removed PC holds already stays there.",
        "Nothing that it writes counts any more.",
    ]
    carmen.stop()
    alone = carmen.outcome("remove", "Sara Pons", "--yes").out.splitlines()
    assert alone[1].startswith("No node runs on this PC, so no other PC knows of this yet.")


def test_a_pc_that_is_to_keep_nothing_deletes_everything_when_it_hears_of_its_removal(
    office: Office,
) -> None:
    carmen = office.create()
    pepe = office.join(carmen, "Pepe Gil")
    carmen.run("post", "Horneado a mano en Sevilla")
    pepe.run("post", "Contraseña del horno")
    converge(carmen, pepe)
    assert traces(pepe.dir, "Horneado a mano", "Contraseña del horno")

    carmen.run("remove", "Pepe Gil", "--wipe")

    assert pepe.ended() == 1
    left = sorted(path.name for path in pepe.dir.iterdir())
    assert left == ["lock", "removed.json"]
    assert traces(pepe.dir, "Horneado a mano", "Contraseña del horno") == []
    for command in (["feed"], ["post", "Otra más"], ["node"]):
        refused = pepe.outcome(*command)
        assert refused.status == 1
        assert refused.err.startswith("This PC was removed from Cerámicas Oliva on ")
        assert refused.err.count("\n") == 1
    assert [card["text"] for card in carmen.run("feed")] == [
        "Contraseña del horno",
        "Horneado a mano en Sevilla",
    ]


def test_an_emptied_home_takes_a_new_invitation(office: Office) -> None:
    carmen = office.create()
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, pepe)
    carmen.run("remove", "Pepe Gil", "--wipe")
    assert pepe.ended() == 1

    code = carmen.run("invite")["code"]
    pepe.run("join", code, "--name", "Pepe Gil", "--peer", carmen.listen)
    pepe.start(carmen.listen)

    converge(carmen, pepe)
    assert not (pepe.dir / "removed.json").exists()


@pytest.mark.parametrize("keys_gone", [False, True], ids=["before the keys", "after the keys"])
def test_deleting_that_is_cut_off_goes_on_at_the_next_start(
    office: Office, keys_gone: bool
) -> None:
    carmen = office.create()
    pepe = office.join(carmen, "Pepe Gil")
    pepe.run("post", "Contraseña del horno")
    converge(carmen, pepe)
    pepe.stop()
    carmen.run("remove", "Pepe Gil", "--wipe")
    # What kill -9 leaves: the note, and some of what it is about.
    device = DeviceId(bytes.fromhex(pepe.run("status")["device"]))
    note_removal(HomePaths(pepe.dir), "Cerámicas Oliva", 1_795_000_000_000, device)
    if keys_gone:
        (pepe.dir / "keys.json").unlink()

    for command in (["feed"], ["status"], ["people"]):
        told = pepe.outcome(*command)
        assert (told.status, told.out) == (1, "")
        assert told.err.startswith("This PC was removed from Cerámicas Oliva on ")
    words = ("--no-discovery", "--listen", "127.0.0.1:0", "--peer", carmen.listen)
    refused = pepe.outcome("node", *words)

    assert refused.status == 1
    assert refused.err.splitlines()[-1].startswith("This PC was removed from Cerámicas Oliva on ")
    assert sorted(path.name for path in pepe.dir.iterdir()) == ["lock", "removed.json"]


def test_a_removal_that_does_not_count_deletes_nothing(office: Office) -> None:
    # An administrator's word against an owner has no effect, whatever it wishes.
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)

    refused = marta.outcome("remove", "Carmen Oliva", "--wipe", "--yes")

    assert refused.status == 1
    carmen.run("post", "Aquí sigo")
    converge(carmen, marta)


def test_a_removal_written_before_a_kill_is_whole(office: Office) -> None:
    carmen = office.create()
    marta, pepe = office.join(carmen, "Marta Ruiz"), office.join(carmen, "Pepe Gil")
    converge(carmen, marta, pepe)
    carmen.run("remove", "Pepe Gil")

    carmen.stop(signal.SIGKILL)
    carmen.start(marta.listen)

    converge(carmen, marta)
    assert secrets(carmen) == secrets(marta)
    assert len(secrets(carmen)) == 2


def test_what_a_removed_person_wrote_goes_with_them_when_an_owner_wishes_so(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    pepe, sara = office.join(carmen, "Pepe Gil"), office.join(carmen, "Sara Pons")
    card = carmen.run("post", "Se queda")["id"]
    for number in range(60):  # more than fifty, which only an owner's word takes
        pepe.run("post", f"De Pepe {number}")
    pepe.run("comment", card, "Un comentario de Pepe")
    converge(carmen, marta, pepe, sara)

    denied = marta.outcome("remove", "Pepe", "--erase", "--yes")
    carmen.run("remove", "Pepe", "--erase")
    converge(carmen, marta, sara)

    assert denied.status == 1
    assert "owner" in denied.err
    assert [(c["text"], c["comments"]) for c in sara.run("feed")] == [("Se queda", [])]
