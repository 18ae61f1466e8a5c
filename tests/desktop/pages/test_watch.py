"""Por revisar in the real window: what is odd, what was reported, what of mine is hidden."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from support.byhand.everywhere import SETTINGS, FullHand, go
from support.byhand.rows import person_id
from support.byhand.window import HandWindow, Windows
from support.window import wait_until
from sync.errors import NoSpace

Role = QAccessible.Role


@pytest.fixture
def window(windows: Windows, now: int) -> HandWindow:
    made = windows(FullHand(now), (1280, 1600))
    go(made, SETTINGS["settings watch"])
    return made


def test_the_banner_above_every_page_leads_here(window: HandWindow) -> None:
    navigation = window.navigation
    navigation.open("home")
    window.window.bridge.refresh()
    window.wait_for("Hay 3 cosas que revisar")
    window.click("Revisar", Role.Button)
    assert (navigation.page, navigation.subject) == ("settings", "watch")


def test_a_reported_post_is_hidden_with_words_that_a_refusal_does_not_lose(
    window: HandWindow,
) -> None:
    window.click("Ocultar…", Role.Button)
    window.wait_for("¿Ocultar esto a todo el mundo?", Role.Dialog)
    window.settle()
    window.type("Sale un teléfono")
    window.hand.failure = NoSpace(path="x")
    window.click("Ocultar", Role.Button)
    wait_until(lambda: window.find("No queda sitio…") is not None, "the refusal")
    window.hand.failure = None
    window.click("Ocultar", Role.Button)
    target = window.hand.cards[0].id
    wait_until(
        lambda: window.hand.calls == [("hide", target, True, "Sale un teléfono")], "it hidden"
    )
    wait_until(
        lambda: window.find("¿Ocultar esto a todo el mundo?", Role.Dialog) is None, "it closed"
    )


def test_whoever_floods_the_office_is_removed_after_a_question(window: HandWindow) -> None:
    window.click("Dar de baja sin lo de hoy…", Role.Button)
    window.wait_for("¿Dar de baja sin lo de hoy?", Role.AlertMessage)
    window.settle()
    window.click("Dar de baja", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "it")
    assert window.hand.calls == [("remove", person_id("laia"), None, False, [], False, 1)]


def test_what_is_odd_leads_to_the_people_and_a_report_to_its_card(window: HandWindow) -> None:
    navigation = window.navigation
    window.click("Ver", Role.Button)
    assert navigation.page == "card"
    navigation.back()
    window.click("Ver sus equipos", Role.Button)
    assert (navigation.page, navigation.subject) == ("settings", "staff")
