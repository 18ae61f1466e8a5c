"""Somebody leaves, by the command line: what depends on her, the goodbye, and the removal."""

from __future__ import annotations

from datetime import date, timedelta

from support.homes import Office, converge, refused, until
from support.preload import WallClock, built

DAY_S = 86_400


def day(ahead: int) -> str:
    return (date.today() + timedelta(days=ahead)).isoformat()


def test_somebody_leaves_from_what_depends_on_her_to_her_removal(office: Office) -> None:
    clock = WallClock(built("clock", office.root), office.root / "clock")
    office.environment |= clock.environment
    carmen = office.create()
    marta, pepe = office.join(carmen, "Marta Ruiz"), office.join(carmen, "Pepe Gil")
    card = pepe.run("card", "El horno", "--text", "Primero el gas")["id"]
    pepe.run("post", "Hola a todos")
    converge(carmen, marta, pepe)
    asked = marta.run("ask", "¿Y el gas?", "--to", "Pepe")["id"]
    carmen.run("welcome", "Marta", "--buddy", "Pepe")
    converge(carmen, marta, pepe)

    depends = carmen.run("leaving", "Pepe")
    told = carmen.outcome("leaving", "Pepe").out

    assert [one["id"] for one in depends["processes"]] == [card]
    assert [one["id"] for one in depends["questions"]] == [asked]
    assert [one["name"] for one in depends["newcomers"]] == ["Marta Ruiz"]
    assert "These questions wait for Pepe Gil:" in told
    assert "Nothing was done." in told
    assert carmen.run("leaving") == []

    said = carmen.outcome(
        "leaving", "Pepe", "--day", day(1), "--text", "¡Suerte!", "--posts", "processes",
        "--rename",
    )  # fmt: skip
    converge(carmen, marta, pepe)

    assert said.status == 0, said.err
    assert "A PC that never connects again keeps what it had." in said.out
    assert "It has to be on then" in said.out
    (plan,) = carmen.run("leaving")
    assert (plan["name"], plan["day"], plan["posts"]) == ("Pepe Gil", day(1), "processes")
    assert marta.run("leaving") == []
    (goodbye,) = marta.run("feed", "--kind", "farewell")
    assert goodbye["farewell"]["day"] == day(1)
    assert "says goodbye to Pepe Gil" in marta.outcome("show", goodbye["id"]).out
    assert "Pepe Gil leaves; the last day is" in marta.outcome("daily").out
    marta.run("comment", goodbye["id"], "Te echaremos de menos")
    converge(carmen, marta, pepe)

    clock.move(2 * DAY_S)
    until(
        [marta],
        lambda clients: [row.name for row in clients[0].people()] == ["Carmen Oliva", "Marta Ruiz"],
    )
    converge(carmen, marta)

    assert carmen.run("leaving") == []
    feed = {one["kind"]: one for one in marta.run("feed")}
    assert set(feed) == {"process", "question", "welcome", "farewell"}
    assert feed["process"]["author"] == ""
    assert [one["text"] for one in feed["farewell"]["comments"]] == ["Te echaremos de menos"]
    assert "leaves; the last day" not in marta.outcome("daily").out
    until([pepe], lambda clients: clients[0].status().removal is not None)


def test_who_stays_after_all_is_removed_by_nobody(office: Office) -> None:
    carmen = office.create()
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, pepe)
    carmen.run("leaving", "Pepe", "--day", day(0))
    assert len(carmen.run("leaving")) == 1

    carmen.run("leaving", "Pepe", "--off", "--text", "Se queda")
    converge(carmen, pepe)

    assert carmen.run("leaving") == []
    assert carmen.outcome("leaving").out == "Nobody is to be removed by this PC.\n"
    (card,) = pepe.run("feed")
    assert (card["kind"], card["farewell"]["day"]) == ("farewell", "")
    assert "says that Pepe Gil stays after all" in pepe.outcome("show", card["id"]).out
    refused(carmen.outcome("leaving", "Pepe", "--off"), "Nobody has said that Pepe Gil leaves.")


def test_what_makes_no_sense_is_refused_in_one_sentence(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, marta, pepe)

    refused(carmen.outcome("leaving", "carmen", "--day", day(1)), "to yourself")
    refused(marta.outcome("leaving", "carmen", "--day", day(1)), "is the only owner")
    refused(pepe.outcome("leaving", "marta", "--day", day(1)), "owner or an administrator")
    refused(pepe.outcome("leaving", "marta"), "owner or an administrator")
    refused(carmen.outcome("leaving", "nadie", "--day", day(1)), "no person 'nadie'")
    refused(carmen.outcome("leaving", "pepe", "--day", day(-1)), "has passed")
    for text in ("pronto", ""):
        wrong = carmen.outcome("leaving", "pepe", "--day", text)
        assert wrong.status == 2
        assert f"'{text}' is no day that there is; write it as YYYY-MM-DD." in wrong.err
    refused(carmen.outcome("leaving", "pepe", "--day", day(800)), "more than a year")
    refused(carmen.outcome("leaving", "pepe", "--day", day(1), "--text", "a\x1b"), "control")
    refused(
        marta.outcome("leaving", "pepe", "--day", day(1), "--posts", "erase"), "It takes an owner"
    )
    for words in (
        ["--day", day(1)], ["pepe", "--off", "--day", day(1)], ["pepe", "--rename"],
        ["pepe", "--text", "hola"], ["pepe", "--day", day(1), "--posts", "some"], ["--off"],
    ):  # fmt: skip
        assert carmen.outcome("leaving", *words).status == 2

    assert carmen.run("feed") == []
    assert carmen.run("leaving") == []
