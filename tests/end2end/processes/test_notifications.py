"""What somebody is told on the command line, by real processes."""

from __future__ import annotations

from contextlib import closing

from support.homes import Home, Knocking, Office, acquainted, until
from sync.client import Client
from sync.store.marks import read_marks
from sync.views.notifications import place_of_card, place_of_messages


def told(home: Home, *options: str) -> list[tuple[str, str, int]]:
    return [(row["kind"], row["text"], row["fresh"]) for row in home.run("notifications", *options)]


def test_messages_stand_once_per_conversation_until_they_were_seen(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    acquainted(carmen, marta, people=2)
    carmen.run("message", "marta", "¿Vienes?")
    carmen.run("message", "marta", "Al taller")
    carmen.run("kudos", "Por quedarse hasta el final", "--to", "marta")
    carmen.run("announce", "Cerramos en agosto")

    until([marta], lambda clients: len(clients[0].notifications()) == 3)
    until([marta], lambda clients: clients[0].notifications()[-1].fresh == 2)
    assert told(marta, "--seen") == [
        ("announcement", "Cerramos en agosto", 1),
        ("thanks", "Por quedarse hasta el final", 1),
        ("message", "Al taller", 2),
    ]

    assert [row[2] for row in told(marta)] == [0, 0, 0]
    assert told(marta, "--fresh") == told(carmen) == []
    carmen.run("message", "marta", "Ahora")
    until([marta], lambda clients: clients[0].notifications()[0].fresh == 1)
    assert told(marta, "--fresh", "--kind", "message") == [("message", "Ahora", 1)]
    assert marta.outcome("notifications", "--fresh").out.startswith("* 2")


def test_the_page_of_the_day_needs_no_network_and_no_node(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    announced = carmen.run("announce", "Cerramos en agosto")["id"]
    until([marta], lambda clients: len(clients[0].feed()) == 1)
    carmen.stop()
    marta.stop()

    (need,) = marta.run("daily")["needs"]
    assert (need["kind"], need["id"], need["name"]) == ("acknowledge", announced, "Carmen Oliva")
    assert marta.run("daily")["owner"] is None
    said = marta.outcome("daily").out
    assert said.startswith(
        "Good morning, Marta Ruiz.\n- to acknowledge: Cerramos en agosto (Carmen"
    )
    assert said.endswith("You are up to date.\n")
    (unread,) = carmen.run("daily")["owner"]["unread"]
    assert [ref["name"] for ref in unread["missing"]] == ["Marta Ruiz"]
    marta.run("ack", announced)
    assert marta.run("daily")["needs"] == []


def test_the_page_of_owners_says_in_a_line_how_the_network_is(office: Office) -> None:
    carmen = office.create()
    marta, luis = office.join(carmen, "Marta Ruiz"), office.join(carmen, "Luis Pons")
    acquainted(carmen, people=3)

    def told() -> tuple[int, list[str]]:
        network = carmen.run("daily")["owner"]["network"]
        return network["online"], [one["name"] for one in network["missing"]]

    until([carmen], lambda _: told() == (2, []))
    assert "Network: 2 of 2 other computers are online.\n" in carmen.outcome("daily").out
    assert "Network" not in marta.outcome("daily").out

    luis.stop()
    until([carmen], lambda _: told() == (1, ["Luis Pons"]))
    said = carmen.outcome("daily").out
    assert "Network: 1 of 2 other computers are online; not Luis Pons.\n" in said

    carmen.stop()
    assert "Network: start 'patio node' or the window" in carmen.outcome("daily").out


def test_what_was_looked_at_follows_a_person_to_her_own_computers_only(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    laptop = office.home("portatil")
    with Knocking(laptop, "link", carmen.run("link")["code"], "--peer", carmen.listen) as knocking:
        carmen.run("accept", knocking.digits)
        knocking.document()
    laptop.start(carmen.listen)
    marta.run("kudos", "Por la paciencia de esta semana", "--to", "Carmen")
    until([carmen, laptop], lambda clients: all(c.notifications() for c in clients))
    assert [row[2] for row in told(laptop)] == [1]

    carmen.run("notifications", "--seen")

    until([laptop], lambda clients: clients[0].notifications()[0].fresh == 0)
    # Whoever was off hears of it when she comes back, and nothing that is seen is ever unseen.
    laptop.stop()
    looked = read_marks(carmen.dir / "patio.db")
    carmen.run("notifications", "--seen")
    laptop.start(carmen.listen)
    until([laptop], lambda clients: _seen(laptop) == _seen(carmen) != looked)
    laptop.run("notifications", "--seen")
    until([carmen], lambda clients: _seen(laptop) == _seen(carmen))
    assert _seen(marta) == {}


def _seen(home: Home) -> dict[str, int]:
    return read_marks(home.dir / "patio.db")


def test_what_is_switched_off_is_neither_shown_nor_counted_unless_it_is_asked_for(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    acquainted(carmen, marta, people=2)
    carmen.run("kudos", "Por quedarse hasta el final", "--to", "marta")
    carmen.run("announce", "Cerramos en agosto")
    until([marta], lambda clients: len(clients[0].notifications()) == 2)

    switched = marta.run("notifications", "--mute", "thanks", "--mute", "announcement")
    assert [row["kind"] for row in switched if row["muted"]] == ["announcement", "thanks"]
    assert switched == marta.run("notifications", "--kinds")
    assert "thanks: off\n" in marta.outcome("notifications", "--kinds").out

    assert [row[0] for row in told(marta)] == ["announcement"]
    assert [row[0] for row in told(marta, "--all")] == ["announcement", "thanks"]
    assert [row[0] for row in told(marta, "--kind", "thanks")] == ["thanks"]
    assert told(marta, "--pop-up") == []
    marta.run("notifications", "--unmute", "thanks")
    assert [row[0] for row in told(marta, "--pop-up")] == ["thanks"]
    assert marta.outcome("notifications", "--pop-up", "--all").status == 2
    assert [row[0] for row in told(marta)] == ["announcement", "thanks"]
    assert marta.outcome("notifications", "--mute", "thanks", "--fresh").status == 2
    assert marta.outcome("notifications", "--mute", "tea").status == 2
    assert office.home("nadie").outcome("notifications", "--mute", "thanks").status == 1


def test_what_is_opened_is_seen_alone_and_what_is_not_new_leaves_no_mark(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    acquainted(carmen, marta, people=2)
    carmen.run("kudos", "Por quedarse hasta el final", "--to", "marta")
    carmen.run("announce", "Cerramos en agosto")
    carmen.run("message", "marta", "¿Vienes?")
    until([marta], lambda clients: len(clients[0].notifications()) == 3)

    with closing(Client(marta.dir)) as client:
        client.mark_seen("")
        message, announcement, thanks = client.notifications()
        assert client.unread_messages() == {message.place: 1}
        assert client.mark_card_seen(thanks.place)
        assert not client.mark_card_seen(thanks.place)
        assert [row.fresh for row in client.notifications()] == [1, 1, 0]
        client.mark_conversation_seen(message.place)
        assert client.unread_messages() == {}
        assert [row.fresh for row in client.notifications()] == [0, 1, 0]
        assert set(_seen(marta)) == {
            "", place_of_card(thanks.place), place_of_messages(message.place),
        }  # fmt: skip
        client.mark_all_seen()
        assert [row.fresh for row in client.notifications()] == [0, 0, 0]
        assert not client.mark_card_seen(announcement.place)
