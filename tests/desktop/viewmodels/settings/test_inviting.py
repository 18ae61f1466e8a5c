"""A code on the screen: what it is for, what it looks like, what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.viewmodels.settings.inviting import InvitingViewModel
from support.byhand.settings import CODE, SettingsHand
from support.window import wait_until
from sync.errors import BadList, NoNode
from sync.values import PersonId, Rank


@pytest.fixture
def inviting(hand: SettingsHand, bridge: Bridge) -> InvitingViewModel:
    made = InvitingViewModel(hand.client, bridge, bridge)
    made.begin()
    settled(made)
    return made


def settled(inviting: InvitingViewModel) -> None:
    wait_until(lambda: not inviting.working, "what was asked for")


def test_a_code_is_there_at_once_for_one_member_and_a_week(
    inviting: InvitingViewModel, hand: SettingsHand
) -> None:
    assert hand.calls == [("invite", Rank.MEMBER, 7, False)]
    assert inviting.code == CODE
    assert inviting.title == "Invitar a Cerámicas Oliva"
    assert inviting.lead == "Sirve para una persona y caduca el 30 nov a las 10:20."


def test_the_code_is_read_in_lines_of_four_groups(inviting: InvitingViewModel) -> None:
    assert inviting.codeLines.splitlines()[0] == "ABCD ABCD ABCD ABCD"
    assert len(inviting.codeLines.splitlines()) == 4


def test_the_picture_is_square_and_has_white_around_it(inviting: InvitingViewModel) -> None:
    assert inviting.qrQuiet == 4
    assert inviting.qrSide == 33 + 8
    assert inviting.qrPath.startswith("M0 0h7v1h-7z")


def test_another_role_makes_another_code_and_closes_the_first(
    inviting: InvitingViewModel, hand: SettingsHand
) -> None:
    inviting.setRole("admin")
    settled(inviting)
    assert [call[0] for call in hand.calls] == ["invite", "invite", "close"]
    assert hand.calls[1] == ("invite", Rank.ADMIN, 7, False)
    assert inviting.compares, "administrators are always compared"
    inviting.setRole("admin")
    assert len(hand.calls) == 3


def test_how_long_it_is_good_and_whether_digits_are_compared_is_chosen(
    inviting: InvitingViewModel, hand: SettingsHand
) -> None:
    inviting.setDays("1")
    settled(inviting)
    assert inviting.lead.endswith("mañana a las 10:20.")
    inviting.toggleComparing()
    settled(inviting)
    assert hand.calls[-2] == ("invite", Rank.MEMBER, 1, True)


def test_it_is_copied(inviting: InvitingViewModel) -> None:
    inviting.copy()
    assert QGuiApplication.clipboard().text() == CODE
    assert inviting.note == "Copiado"


def test_it_is_saved_as_a_file_with_its_ending(
    inviting: InvitingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    inviting.choose("save")
    assert inviting.fileTitle == "Guardar la invitación"
    assert inviting.fileName.endswith(".patio-invite")
    inviting.chose(QUrl.fromLocalFile(str(tmp_path / "marta")))
    settled(inviting)
    assert hand.calls[-1] == ("save invitation", tmp_path / "marta.patio-invite", CODE)
    assert inviting.note == "Guardado en marta.patio-invite"
    assert inviting.wishes == ""


def test_a_list_of_people_asks_for_the_sheets_next(
    inviting: InvitingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    inviting.choose("staff")
    inviting.chose(QUrl.fromLocalFile(str(tmp_path / "lista.csv")))
    assert inviting.wishes == "sheets"
    inviting.chose(QUrl.fromLocalFile(str(tmp_path / "hojas.pdf")))
    settled(inviting)
    assert ("staff", tmp_path / "lista.csv", tmp_path / "hojas.pdf", 7, "es") in hand.calls
    assert inviting.note.startswith("Hay 2 hojas en hojas.pdf.")


def test_a_list_with_a_mistake_says_the_line(
    inviting: InvitingViewModel, hand: SettingsHand, tmp_path: Path
) -> None:
    hand.failure = BadList(why="twice", line=3, text="Marta")
    for name, what in (("lista.csv", "staff"), ("hojas.pdf", "sheets")):
        if what == "staff":
            inviting.choose(what)
        inviting.chose(QUrl.fromLocalFile(str(tmp_path / name)))
    settled(inviting)
    assert inviting.error == (
        "En la línea 3 de la lista «Marta» está por segunda vez. Distingue a las dos personas."
    )


def test_six_digits_are_for_somebody_nearby(
    inviting: InvitingViewModel, hand: SettingsHand
) -> None:
    inviting.askDigits()
    settled(inviting)
    assert inviting.digits == "482 913"
    assert "10:30" in inviting.digitsLine
    hand.failure = NoNode()
    inviting.askDigits()
    settled(inviting)
    assert inviting.error.startswith("Patio no está sincronizando")


def test_an_owners_next_computer_waits_for_the_words(
    inviting: InvitingViewModel, hand: SettingsHand
) -> None:
    before = len(hand.calls)
    inviting.begin_replacing(PersonId(b"p" * 32), [], "Laia", True)
    assert inviting.needsWords
    assert len(hand.calls) == before
    inviting.giveWords("una dos")
    settled(inviting)
    assert hand.calls[-1] == ("replace", PersonId(b"p" * 32), [], ["una", "dos"])
    assert not inviting.needsWords


def test_a_closed_dialog_shows_no_code(inviting: InvitingViewModel) -> None:
    inviting.end()
    assert (inviting.code, inviting.qrSide) == ("", 0)
