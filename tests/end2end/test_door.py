"""Six digits on two screens: somebody comes in, and somebody inside opens, in real windows."""

from __future__ import annotations

import re
from pathlib import Path

from support.office import Office
from support.window import OpenWindow, Windows, opened, reads, wait_until
from sync.handout.invitation import Invitation, write_invitation
from sync.values import Rank

DIGITS = re.compile(r"\d{3} \d{3}")


def knock(window: OpenWindow, code: str, name: str, address: str) -> str:
    """Ask to come in by the entry screen; the digits it shows."""
    window.click("Código de invitación")
    window.type(code)
    window.click("Tu nombre")
    window.type(name)
    window.click("¿No lo encuentra?")
    window.wait_for("Dirección del equipo de alguien de dentro")
    window.type(address)
    window.click("Entrar")
    said = window.wait_for("Seis cifras: …").name
    return said.removeprefix("Seis cifras: ")


def test_an_administrator_comes_in_when_the_digits_were_compared(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    code = office.carmen.invite(Rank.ADMIN).code
    inside = opened(windows, office.carmen.home)
    outside = opened(windows, tmp_path / "marta")

    digits = knock(outside, code, "Marta Ruiz", office.carmen.network().listen)
    inside.wait_for("Marta Ruiz…")
    assert DIGITS.fullmatch(digits)
    inside.wait_for(digits)
    inside.click("Coinciden")

    wait_until(lambda: outside.window.app.inCompany, "to be in")
    assert outside.client.me().rank is Rank.ADMIN
    wait_until(lambda: not reads(inside, "pide entrar"), "the banner gone")


def test_other_digits_send_a_stranger_away(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    code = office.carmen.invite(confirmed=True).code
    inside = opened(windows, office.carmen.home)
    outside = opened(windows, tmp_path / "nadie")
    knock(outside, code, "Nadie", office.carmen.network().listen)
    inside.wait_for("Nadie…")
    inside.click("No coinciden")
    outside.wait_for("Las cifras no coinciden: puede haber alguien en medio…")
    assert not outside.client.has_company()
    assert len(office.carmen.people()) == 2


def test_an_invitation_comes_from_a_file(office: Office, tmp_path: Path, windows: Windows) -> None:
    made, file = office.carmen.invite(), tmp_path / "ruben.patio-invite"
    addresses = office.carmen.network().addresses
    write_invitation(file, Invitation(made.code, "Cerámicas Oliva", addresses, made.expires_ms))
    window = opened(windows, tmp_path / "rubén")
    window.click("Abrir archivo de invitación")
    window.choose_file("Abrir archivo de invitación", file)
    window.wait_for("ruben.patio-invite")
    window.view.requestActivate()
    wait_until(window.view.isActive, "the window in front again")
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().company_name == "Cerámicas Oliva"


def test_six_digits_nearby_are_taken_in_the_place_of_a_code(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    shown = office.carmen.open_window()
    window = opened(windows, tmp_path / "rubén")
    window.click("Código de invitación")
    window.type(shown.digits)
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.click("¿No lo encuentra?")
    window.wait_for("Dirección del equipo de alguien de dentro")
    window.type(shown.address)
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")


def test_a_link_code_works_on_the_entry_screen_as_well(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    code = office.carmen.link_code().code
    inside = opened(windows, office.carmen.home)
    outside = opened(windows, tmp_path / "portatil")
    knock(outside, code, "Carmen Oliva", office.carmen.network().listen)
    inside.wait_for("Alguien…")
    inside.click("Coinciden")
    wait_until(lambda: outside.window.app.inCompany, "to be in")
    assert outside.client.me().rank is Rank.OWNER
