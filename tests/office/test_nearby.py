"""Six digits from one screen to the next, in an office network with real mDNS."""

from __future__ import annotations

from support.homes import refused
from support.lan_office import LanOffice, all_met


def test_six_digits_find_their_company_by_themselves_and_only_while_they_are_open(
    office: LanOffice,
) -> None:
    carmen, marta = office.move_in("carmen", "marta")
    office.switch_on(carmen, marta)
    all_met([carmen, marta])
    nuria, late = office.net.computer("nuria"), office.net.computer("late")
    refused(nuria.outcome("join", "482913", "--name", "Nuria", "--json"), "six digits open")

    opened = carmen.run("invite", "--nearby")
    digits = opened["digits"]
    assert opened["listen"].startswith(f"{carmen.address}:")  # and not where it listens: 0.0.0.0
    wrong = nuria.outcome("join", digits, "--name", "Nuria", "--company", "Bodegas", "--json")
    refused(wrong, "six digits open")
    joined = nuria.run("join", digits, "--name", "Nuria Vidal", "--company", "cerámicas")

    assert joined["name"] == "Cerámicas Oliva"
    nuria.start(listen="", discovery=True)
    all_met([carmen, marta, nuria])
    refused(late.outcome("join", digits, "--name", "Tarde", "--json"), "six digits open")


def test_two_companies_at_once_are_told_apart_by_name(office: LanOffice) -> None:
    (carmen,) = office.move_in("carmen")
    bodegas = office.net.computer("bodegas")
    bodegas.run("create", "Bodegas Río", "--name", "Rita Río")
    office.switch_on(carmen, bodegas)
    digits = carmen.run("invite", "--nearby")["digits"]
    bodegas.run("invite", "--nearby")
    nuria = office.net.computer("nuria")

    refused(nuria.outcome("join", digits, "--name", "Nuria", "--json"), "Bodegas Río", "Cerámicas")
    joined = nuria.run("join", digits, "--name", "Nuria Vidal", "--company", "Cerámicas")
    assert joined["name"] == "Cerámicas Oliva"
