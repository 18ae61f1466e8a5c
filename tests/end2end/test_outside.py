"""A post cleared for outside, agreed to by who is in it, told, and taken back, on real nodes."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QGuiApplication

from support.office import Office
from support.window import Windows, opened, wait_until

POST = "Diego ha esmaltado su primer cuenco."
OUTSIDE = "Un cuenco recién salido de manos nuevas."


def test_a_post_is_cleared_agreed_to_told_and_taken_back(office: Office, windows: Windows) -> None:
    office.carmen.post(POST)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    carmen = opened(windows, office.carmen.home)
    carmen.click("Más acciones")
    carmen.click("Proponer para fuera")
    carmen.wait_for("Dar visto bueno para fuera", QAccessible.Role.Dialog)
    carmen.settle()
    carmen.type(OUTSIDE)
    carmen.click("LinkedIn", QAccessible.Role.CheckBox)
    carmen.click("Quién sale", QAccessible.Role.ComboBox)
    carmen.click("Diego Marín", QAccessible.Role.MenuItem)
    carmen.click("Dar visto bueno")
    wait_until(lambda: bool(office.diego.outside_pieces()), "the piece at Diego's")

    assert office.carmen.may_clear_outside()
    assert not office.diego.may_clear_outside()
    wait_until(
        lambda: office.diego.next_piece_ms() == office.carmen.next_piece_ms() > 0,
        "the same time at both",
    )

    diego = opened(windows, office.diego.home)
    diego.click("Para contar fuera", QAccessible.Role.PageTab)
    diego.click("Me parece bien")
    diego.click("Compartir fuera")
    diego.click("Copiar texto")
    wait_until(lambda: QGuiApplication.clipboard().text() == OUTSIDE, "what leaves")
    diego.click("Hecho")

    carmen.click("Para contar fuera", QAccessible.Role.PageTab)
    # Once Diego's word has come the row of buttons is as it stays: what is aimed at does not move.
    carmen.wait_for("Con el visto bueno")
    carmen.settle()
    carmen.click("Retirar")
    carmen.wait_for("¿Retirar esta pieza?", QAccessible.Role.AlertMessage)
    carmen.settle()
    last = [seen for seen in carmen.seen() if seen.name == "Retirar"][-1]
    carmen.click_at(last.place.center())
    wait_until(lambda: not office.diego.outside_pieces(), "the withdrawal at Diego's")
    wait_until(
        lambda: diego.find("Nada que contar fuera por ahora") is not None, "nothing left to tell"
    )
