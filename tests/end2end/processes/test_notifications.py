"""What somebody is told on the command line, by real processes."""

from __future__ import annotations

from support.homes import Home, Office, until


def told(home: Home, *options: str) -> list[tuple[str, str, int]]:
    return [(row["kind"], row["text"], row["fresh"]) for row in home.run("notifications", *options)]


def test_messages_stand_once_per_conversation_until_they_were_seen(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    until([carmen, marta], lambda clients: all(len(c.people()) == 2 for c in clients))
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
