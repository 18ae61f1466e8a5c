"""A window on a new computer that comes in by an invitation somebody has left for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.app import Window
from desktop.running import Life, dress
from support.office import Office, named
from support.window import LoopbackClient, OpenWindow, reads, wait_until


class SetUpWindow(OpenWindow):
    """The window as the program has it, started with an invitation or a file to open."""

    def __init__(self, home: Path, invite: Path | None, name: str = "", link: str = "") -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        dress(application)
        self.client = LoopbackClient(home)
        self.window = Window(lambda: self.client, home, "es")
        self.view = self.window.view
        self.life = Life(application, self.window, home, link, background=False)
        self.life.comes_by(invite, name)
        filled: list[bool] = []
        self.window.filled.connect(lambda: filled.append(True))
        self.life.begin()
        wait_until(lambda: bool(filled), "the window to be filled")

    def close(self) -> None:
        self.life.end()
        super().close()


Begin = Callable[..., SetUpWindow]


@pytest.fixture
def begin(windows: list[OpenWindow], monkeypatch: pytest.MonkeyPatch) -> Begin:
    # Whoever runs the tests has a desktop and an account of their own.
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)

    def begun(
        home: Path, invite: Path | None, name: str = "", link: str = "", account: str = ""
    ) -> SetUpWindow:
        monkeypatch.setattr("sync.store.account._written_name", lambda: account)
        window = SetUpWindow(home, invite, name, link)
        windows.append(window)
        return window

    return begun


def invitation(office: Office, file: Path) -> Path:
    office.carmen.save_invitation(file, office.carmen.invite())
    return file


def test_the_name_of_the_account_is_enough(office: Office, tmp_path: Path, begin: Begin) -> None:
    file = invitation(office, tmp_path / "company.patio-invite")
    window = begin(tmp_path / "rubén", file, account="Rubén Soto")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().company_name == "Cerámicas Oliva"
    wait_until(lambda: named(office.carmen) == 3, "him inside at Carmen's")


def test_without_a_name_that_is_all_there_is_to_type(
    office: Office, tmp_path: Path, begin: Begin
) -> None:
    file = invitation(office, tmp_path / "company.patio-invite")
    window = begin(tmp_path / "rubén", file, account="usuario")
    window.wait_for("company.patio-invite")
    assert not window.client.has_company()
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: window.window.app.inCompany, "to be in")


def test_a_used_invitation_leaves_the_entry_page_and_one_sentence(
    office: Office, tmp_path: Path, begin: Begin
) -> None:
    file = invitation(office, tmp_path / "company.patio-invite")
    first = LoopbackClient(tmp_path / "laia")
    first.join(str(file), "Laia Ferrer")
    first.close()
    window = begin(tmp_path / "rubén", file, "Rubén Soto")
    window.wait_for("Ese código no existe o ya se usó. Pide otro.")
    window.wait_for("Entra en el patio de tu empresa")
    window.click("Quitar el archivo")
    window.wait_for("Código de invitación")
    assert not window.client.has_company()


def test_rubbish_leaves_the_entry_page_and_one_sentence(tmp_path: Path, begin: Begin) -> None:
    file = tmp_path / "company.patio-invite"
    file.write_bytes(b"\xff\xfe" * 99)
    window = begin(tmp_path / "rubén", file, "Rubén Soto")
    window.wait_for("Ese archivo no es una invitación que se pueda leer. Pide otra.")
    window.wait_for("Entra en el patio de tu empresa")


def test_an_invitation_that_somebody_opens_waits_for_their_word(
    office: Office, tmp_path: Path, begin: Begin
) -> None:
    file = invitation(office, tmp_path / "rubén.patio-invite")
    window = begin(tmp_path / "rubén", None, account="Rubén Soto", link=str(file))
    window.wait_for("rubén.patio-invite")
    assert not window.window.app.entry.busy


def test_who_is_in_already_is_told_so_and_asks_nobody(
    office: Office, tmp_path: Path, begin: Begin
) -> None:
    file = invitation(office, tmp_path / "company.patio-invite")
    window = begin(office.diego.home, file, "Otro Nombre", link=str(file))
    window.wait_for("Algo no ha salido bien")
    assert window.window.app.problem == "Este equipo ya está en el patio de Cerámicas Oliva."
    assert len(office.carmen.people()) == 2
    assert not reads(window, "Entra en el patio")
