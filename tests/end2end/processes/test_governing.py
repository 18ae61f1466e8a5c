"""Real processes: a removal meets who was away, roles come and go, a leaked code is settled."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from support.homes import Home, Office, converge, refused, until
from sync.client import Client

PICTURE = Path(__file__).parents[3] / "resources" / "example" / "portraits" / "ruben.png"


def texts(home: Home) -> list[str]:
    return [card["title"] or card["text"] for card in reversed(home.run("feed"))]


def names(home: Home, *options: str) -> list[str]:
    return [row["name"] for row in home.run("people", *options)]


def test_who_was_removed_while_away_is_told_and_what_was_written_meanwhile_counts_nowhere(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    pepe = office.join(carmen, "Pepe Gil")
    pepe.run("post", "Antes de irme")
    converge(carmen, marta, pepe)
    pepe.stop()

    late = pepe.run("post", "Escrito sin red, después")["id"]
    removal = carmen.run("remove", "pepe", "--yes")
    assert len(removal["id"]) == 64
    pepe.start(carmen.listen, marta.listen)
    until([pepe], lambda clients: clients[0].status().removal is not None)

    told = pepe.run("status")
    assert told["removed"]["not_counting"] == 1
    assert told["removed"]["newest"][0]["id"] == late
    refused = pepe.outcome("post", "Una más")
    assert refused.status == 1
    assert refused.err.startswith("This PC was removed from the company on ")
    assert refused.err.count("\n") == 1
    assert texts(pepe) == ["Antes de irme"]
    converge(carmen, marta)
    for home in (carmen, marta):
        assert texts(home) == ["Antes de irme"]
        assert home.run("feed")[0]["author"] == "Pepe Gil"
        assert names(home) == ["Carmen Oliva", "Marta Ruiz"]
        assert names(home, "--all") == ["Carmen Oliva", "Marta Ruiz", "Pepe Gil"]
    assert carmen.run("feed")[0]["devices"]["of"] == 2


def test_a_removed_node_that_is_connected_is_told_at_once_and_cut_off(office: Office) -> None:
    carmen = office.create()
    pepe = office.join(carmen, "Pepe Gil")
    converge(carmen, pepe)

    carmen.run("remove", "Pepe Gil")

    until([pepe], lambda clients: clients[0].status().removal is not None)
    until([carmen], lambda clients: not clients[0].network().peers)
    carmen.run("post", "Ya solo para nosotros")
    until([pepe], lambda clients: all(p.state != "live" for p in clients[0].network().peers))
    assert texts(pepe) == []


def test_a_role_is_given_and_taken_away_on_the_command_line(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    assert marta.outcome("announce", "Todavía no").status == 1

    carmen.run("role", "marta", "admin")
    converge(carmen, marta)
    marta.run("announce", "Cerramos en agosto")
    converge(carmen, marta)
    carmen.run("role", "marta", "member")
    converge(carmen, marta)

    refused = marta.outcome("announce", "Ya no")
    assert (refused.status, refused.out) == (1, "")
    assert texts(carmen) == texts(marta) == ["Cerramos en agosto"]
    again = carmen.outcome("role", "marta", "member")
    assert again.status == 1
    assert again.err == "Marta Ruiz has that role already.\n"


def test_refused_removals_say_why_in_one_sentence(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz", "--role", "admin")
    converge(carmen, marta)

    outcomes = [
        carmen.outcome("remove", "carmen"),
        marta.outcome("remove", "carmen"),
        carmen.outcome("remove", "nadie"),
        carmen.outcome("remove", "marta", "--count-later"),
    ]

    assert [one.status for one in outcomes] == [1, 1, 1, 1]
    assert [one.err.split(".")[0] for one in outcomes] == [
        "You cannot do that to yourself",
        "Carmen Oliva is an owner, and an administrator cannot remove an owner",
        "There is no person 'nadie' here",
        "There is no removal of Marta Ruiz to extend",
    ]
    assert all(one.err.count("\n") == 1 for one in outcomes)


def test_an_invitation_used_twice_apart_is_contested_until_somebody_is_chosen(
    office: Office,
) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    ruben = office.join(carmen, "Rubén Soto")
    code = carmen.run("invite")["code"]
    converge(carmen, marta, ruben)
    for home in (carmen, marta, ruben):
        home.stop()
    # Two doors that do not know of each other, and the same code at both.
    marta.start()
    ruben.start()
    sara, other = office.home("sara"), office.home("otra")
    sara.run("join", code, "--name", "Sara Vidal", "--peer", marta.listen)
    other.run("join", code, "--name", "Nadie Sabe", "--peer", ruben.listen)
    marta.stop()
    ruben.stop()

    carmen.start()
    marta.start(carmen.listen)
    ruben.start(carmen.listen)
    until([carmen], lambda clients: bool(clients[0].status().alarms))
    converge(carmen, marta, ruben)

    invites = carmen.run("invites")
    (contested,) = [one for one in invites if one["state"] == "contested"]
    assert {use["state"] for use in contested["used_by"]} == {"contested"}
    (alarm,) = carmen.run("status")["alarms"]
    assert alarm["kind"] == "contested_invite"
    assert contested["id"][:12] in alarm["text"]
    assert marta.run("status")["alarms"] == []
    assert names(carmen) == ["Carmen Oliva", "Marta Ruiz", "Rubén Soto"]

    device = sara.run("status")["device"] if sara.outcome("status").status == 0 else ""
    chosen = device or contested["used_by"][0]["device"]
    carmen.run("invite-close", contested["id"][:10], "--honour", chosen[:12])
    converge(carmen, marta, ruben)
    assert carmen.run("status")["alarms"] == []
    assert len(names(carmen)) == 4
    sara.start(carmen.listen)
    converge(carmen, marta, ruben, sara)
    sara.run("post", "Hola a todos")
    converge(carmen, marta, ruben, sara)
    assert texts(carmen) == ["Hola a todos"]
    assert names(ruben) == ["Carmen Oliva", "Marta Ruiz", "Rubén Soto", "Sara Vidal"]

    other.start(carmen.listen)
    until([other], lambda clients: clients[0].status().why == "not let in")
    told = other.run("status")
    assert (told["writable"], told["why"], told["author"]) == (False, "not let in", "Nadie Sabe")
    refused = other.outcome("post", "¿Hola?")
    assert refused.status == 1
    assert refused.err.startswith("This PC was not let into the company")
    assert refused.err.strip() in other.outcome("status").out


def test_an_owner_says_how_long_things_are_kept_and_nobody_else(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")

    assert carmen.run("settings")["retention_months"] == 0
    assert carmen.run("settings", "--retention", "24")["retention_months"] == 24
    converge(carmen, marta)

    assert "24 months" in marta.outcome("settings").out
    refused(marta.outcome("settings", "--retention", "3"), "owner")
    assert carmen.outcome("settings", "--retention", "-1").status == 2
    assert carmen.run("settings", "--retention", "24")["retention_months"] == 24


def test_an_owner_names_the_company_its_values_and_when_it_works(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)
    before = carmen.run("settings")
    assert before["hours"] is None

    values = [before["values"][1], "Reírse", "Acabar"]
    named = [word for value in values for word in ("--value", value)]
    carmen.run("settings", "--name", "Oliva e Hijos", *named)
    carmen.run("settings", "--hours", "8:00-15:00", "--work-days", "mon-thu", "--region", "vc")
    carmen.run("settings", "--holiday", "2026-08-24")
    converge(carmen, marta)

    after = marta.run("settings")
    assert (after["company"], after["values"]) == ("Oliva e Hijos", values)
    assert after["hours"] == {
        "starts": 480,
        "ends": 900,
        "days": [0, 1, 2, 3],
        "region": "VC",
        "holidays": ["2026-08-24"],
    }
    assert "8:00-15:00 on mon, tue, wed, thu, holidays of ES and ES-VC" in (
        marta.outcome("settings").out
    )
    with closing(Client(marta.dir)) as client:
        late, begins = datetime(2026, 11, 25, 22, 30), datetime(2026, 11, 26, 8, 0)
        assert client.quiet_until(late) == begins
        assert client.quiet_until(begins) is None
    refused(carmen.outcome("settings", "--region", "XX"), "XX")
    refused(carmen.outcome("settings", "--value", "Sola"), "three to six")
    assert carmen.outcome("settings", "--holiday", "2026-02-30").status == 2
    refused(marta.outcome("settings", "--name", "Mía"), "owner")
    assert carmen.outcome("settings", "--hours", "18:00-8:00").status == 2
    assert carmen.run("settings", "--no-hours")["hours"] is None


def test_the_companys_picture_comes_to_everybody_also_to_who_joins_later(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    converge(carmen, marta)

    logo = carmen.run("settings", "--logo", str(PICTURE))["logo"]
    until([marta], lambda clients: clients[0].settings().logo_here)
    luis = office.join(carmen, "Luis Pons")
    until([luis], lambda clients: clients[0].settings().logo_here)

    assert logo["here"]
    for home in (marta, luis):
        assert home.run("settings")["logo"] == logo
        assert "Logo: on this PC." in home.outcome("settings").out
    refused(carmen.outcome("settings", "--logo", str(Path(__file__))), "picture")
    refused(marta.outcome("settings", "--no-logo"), "owner")
    assert carmen.outcome("settings", "--logo", str(PICTURE), "--no-logo").status == 2
    assert carmen.run("settings", "--no-logo")["logo"] is None
    converge(carmen, marta, luis)
    assert luis.run("settings")["logo"] is None


def test_an_owner_gives_each_value_its_tile_and_another_name(office: Office) -> None:
    carmen = office.create()
    marta = office.join(carmen, "Marta Ruiz")
    before = carmen.run("settings")
    tiles = dict(zip(before["values"], before["tiles"], strict=True))
    assert tiles["Compañerismo"] == "companerismo"

    told = carmen.run("settings", "--tile", "Compañerismo", "olas")
    assert dict(zip(told["values"], told["tiles"], strict=True)) == tiles | {"Compañerismo": "olas"}
    carmen.run("settings", "--rename-value", "Compañerismo", "Hacer equipo")
    converge(carmen, marta)

    after = marta.run("settings")
    place = before["values"].index("Compañerismo")
    assert (after["values"][place], after["tiles"][place]) == ("Hacer equipo", "olas")
    assert "Hacer equipo (olas)" in marta.outcome("settings").out
    refused(carmen.outcome("settings", "--tile", "Hacer equipo", "girasol"), "no tile 'girasol'")
    refused(carmen.outcome("settings", "--tile", "Puntualidad", "olas"), "no value 'Puntualidad'")
    refused(carmen.outcome("settings", "--tile", "Aprender siempre", "olas"), "tiles are the same")
    refused(marta.outcome("settings", "--tile", "Hacer equipo", "rosa"), "owner")
    assert "damero" in carmen.outcome("settings", "--help").out
