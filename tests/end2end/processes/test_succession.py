"""Real processes: the owner is lost, and so are her words; the people choose another one."""

from __future__ import annotations

from support.homes import Home, Office, converge, refused


def owners(home: Home) -> list[str]:
    return [row["name"] for row in home.run("people") if row["role"] == "owner"]


def test_two_thirds_of_the_people_make_an_owner_and_the_lost_one_is_removed(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    others = [office.join(carmen, name) for name in ("Pepe Gil", "Sara Pons", "Luis Mora")]
    pepe, sara, luis = others
    converge(carmen, marta, *others)
    carmen.stop()

    refused(pepe.outcome("succession", "propose", "Pepe"), "administrator")
    proposal = marta.run("succession", "propose", "Marta Ruiz")["id"]
    converge(marta, *others)
    for home in (pepe, sara):
        home.run("succession", "agree")
    converge(marta, *others)
    (found,) = marta.run("succession")
    assert (found["id"], found["state"], found["needed"]) == (proposal, "open", 4)
    assert owners(luis) == ["Carmen Oliva"]
    luis.run("succession", "agree", "Marta")
    converge(marta, *others)

    assert marta.run("succession")[0]["state"] == "done"
    assert owners(luis) == ["Carmen Oliva", "Marta Ruiz"]
    refused(sara.outcome("succession", "agree"), "Nobody is proposed")
    marta.run("role", "Pepe Gil", "admin")
    converge(marta, *others)
    assert pepe.run("status")["role"] == "admin"


def test_an_owner_who_is_still_there_calls_it_off(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, marta, pepe)
    marta.run("succession", "propose", "Marta Ruiz")
    converge(carmen, marta, pepe)

    carmen.run("succession", "refuse")
    converge(carmen, marta, pepe)

    refused(pepe.outcome("succession", "agree"), "Nobody is proposed")
    assert marta.run("succession")[0]["state"] == "off"
    assert owners(pepe) == ["Carmen Oliva"]


def test_of_several_proposals_it_is_said_who_proposed_whom_and_when(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, marta, pepe)
    marta.run("succession", "propose", "Pepe Gil")
    marta.run("succession", "propose", "Marta Ruiz")
    marta.run("succession", "propose", "Marta Ruiz")
    converge(carmen, marta, pepe)
    found = [one["id"][:12] for one in marta.run("succession") if one["state"] == "open"]
    refused(pepe.outcome("succession", "agree"), "more than one", *found)
    refused(
        pepe.outcome("succession", "agree", "Marta"), *found[:2], "proposed by Marta Ruiz on ", "at"
    )
    refused(pepe.outcome("succession", "agree", "Nadie"), "no proposal that is open 'Nadie'")


def test_an_only_owner_of_five_is_told_to_make_a_second_one(office: Office) -> None:
    carmen = office.create()
    people = [office.join(carmen, f"P{number} Ruiz", start=False) for number in range(4)]

    (alarm,) = carmen.run("status")["alarms"]

    assert alarm["kind"] == "one_owner"
    assert alarm["text"].startswith("You are the only owner.")
    people[0].start(carmen.listen)
    converge(carmen, people[0])
    assert people[0].run("status")["alarms"] == []
