"""Six digits on both screens: administrators, further computers and new ones, by real processes."""

from __future__ import annotations

from support.homes import Home, Knocking, Office, converge, refused, until


def knock(office: Office, name: str, host: Home, *words: str) -> Knocking:
    return Knocking(office.home(name), *words, "--peer", host.listen)


def at_the_door(host: Home) -> list[str]:
    return [one["digits"] for one in host.run("door")]


def test_an_admin_is_in_only_when_somebody_typed_the_digits_from_the_other_screen(
    office: Office,
) -> None:
    carmen = office.create()
    code = carmen.run("invite", "--role", "admin")["code"]
    with knock(office, "marta", carmen, "join", code, "--name", "Marta Ruiz") as marta:
        (waiting,) = carmen.run("door")
        assert (waiting["digits"], waiting["name"], waiting["role"]) == (
            marta.digits,
            "Marta Ruiz",
            "admin",
        )
        wrong = f"{(int(marta.digits) + 1) % 1_000_000:06}"
        refused(carmen.outcome("accept", wrong), "Nobody waits")
        assert len(carmen.run("people")) == 1

        carmen.run("accept", marta.digits[:3], marta.digits[3:])

        joined = marta.document()
    assert at_the_door(carmen) == []
    admin = office.homes[-1]
    admin.start(carmen.listen)
    converge(carmen, admin)
    roles = {row["person"]: row["role"] for row in admin.run("people")}
    assert roles[joined["person"]] == "admin"
    admin.run("announce", "Me presento")


def test_who_is_sent_away_is_told_so_and_has_nothing(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite", "--confirm")["code"]
    with knock(office, "nadie", carmen, "join", code, "--name", "Nadie") as nadie:
        carmen.run("refuse", nadie.digits)
        refused(nadie.outcome(), "said no")
    refused(office.homes[-1].outcome("feed"), "no company")
    assert len(carmen.run("people")) == 1

    # The code is as good as before: it was the wrong computer, not the wrong code.
    with knock(office, "marta", carmen, "join", code, "--name", "Marta Ruiz") as marta:
        carmen.run("accept", marta.digits)
        marta.document()


def test_who_loses_patience_is_no_longer_at_the_door(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("invite", "--confirm")["code"]
    with knock(office, "marta", carmen, "join", code, "--name", "Marta Ruiz") as marta:
        assert at_the_door(carmen) == [marta.digits]
        marta.kill()
        until([carmen], lambda clients: not clients[0].at_the_door())
        refused(carmen.outcome("accept", marta.digits), "Nobody waits")
    assert len(carmen.run("people")) == 1


def test_a_further_computer_is_the_same_person(office: Office) -> None:
    carmen = office.create()
    code = carmen.run("link")["code"]
    wrong = ("join", code, "--name", "Otra", "--peer", carmen.listen, "--json")
    refused(office.home("otra").outcome(*wrong), "patio link")
    with knock(office, "portatil", carmen, "link", code) as laptop:
        carmen.run("accept", laptop.digits)
        linked = laptop.document()
    laptop_home = office.homes[-1]
    assert linked["person"] == carmen.run("status")["person"]
    assert linked["device"] != carmen.run("status")["device"]

    laptop_home.run("post", "Desde el portátil")
    laptop_home.start(carmen.listen)
    converge(carmen, laptop_home)
    assert [row["name"] for row in carmen.run("people")] == ["Carmen Oliva"]
    assert carmen.run("feed")[0]["author"] == "Carmen Oliva"
    assert laptop_home.run("status")["role"] == "owner"


def test_a_new_computer_puts_the_old_one_out_in_the_same_step(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    marta.run("post", "Con el viejo")
    converge(carmen, marta)
    was = marta.run("status")

    code = carmen.run("invite", "--replaces", "marta")["code"]
    with knock(office, "nuevo", carmen, "link", code) as new:
        assert marta.run("status")["removed"] is None
        carmen.run("accept", new.digits)
        now = new.document()
    assert now["person"] == was["person"]
    until([marta], lambda clients: clients[0].status().removal is not None)
    fresh = office.homes[-1]
    fresh.start(carmen.listen)
    converge(carmen, fresh)
    fresh.run("post", "Con el nuevo")
    converge(carmen, fresh)
    assert [card["author"] for card in carmen.run("feed")] == ["Marta Ruiz", "Marta Ruiz"]
    (row,) = [row for row in carmen.run("people") if row["name"] == "Marta Ruiz"]
    assert row["devices"] == [now["device"]]
