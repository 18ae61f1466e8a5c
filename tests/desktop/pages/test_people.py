"""Personas in the real window, on rows made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HandClient, person_id
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import AwayRow
from sync.values import text_of

Role = QAccessible.Role
Open = Callable[..., HandWindow]

LONG = "Ana Isabel de la Fuente-Villaescusa Martínez de Irujo y Gómez de la Serna"


def changed(hand: HandClient, short: str, **facts: object) -> None:
    hand.rows = [
        row._replace(**facts) if row.person == person_id(short) else row  # type: ignore[arg-type]  # facts by name
        for row in hand.rows
    ]


@pytest.fixture
def hand() -> HandClient:
    made = HandClient(NOW)
    changed(
        made, "ines", phone="Ext. 14", languages=("valenciano",), birthday="11-25",
        skills=("Esmaltes sin plomo", "Pruebas de color", "Serigrafía"),
        away=AwayRow("2030-01-01", "2030-01-09", "Feria"),
    )  # fmt: skip
    return made


@pytest.fixture
def show(windows: Windows, hand: HandClient) -> Open:
    def open_one(size: tuple[int, int] = (1280, 800), subject: str = "") -> HandWindow:
        window = windows(hand, size)
        window.navigation.open("people", text_of(person_id(subject)) if subject else "")
        window.wait_for("Personas", Role.Pane)
        window.settle()
        return window

    return open_one


def heading(window: HandWindow, name: str) -> bool:
    return window.find(name, Role.Heading) is not None


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
def test_it_draws_in_every_width_and_theme_without_a_warning(
    show: Open, hand: HandClient, size: tuple[int, int], theme: str
) -> None:
    window = show(size, "ines")
    window.window.app.theme = theme
    window.settle()
    assert heading(window, "Inés Calatrava")
    both = size[0] >= 1000
    assert (window.find("Carmen Oliva, Gerencia, aquí ahora") is not None) is both
    assert window.find("Ahora en el patio") is None, "the rail lies over the page"


def test_it_holds_long_names_at_the_largest_text(show: Open, hand: HandClient) -> None:
    changed(hand, "ines", name=LONG, job=LONG, place=LONG, skills=(LONG[:60],) * 2, phone="9" * 40)
    window = show(subject="ines")
    window.window.app.textScale = 1.3
    window.settle()
    right = window.view.width()
    for thing in window.seen():
        if thing.name.startswith((LONG[:20], "999")):
            assert thing.place.right() <= right, thing.name
    assert window.wait_for("Dar kudos").place.right() <= right


def test_a_narrow_window_shows_one_pane_and_alt_left_the_other(show: Open) -> None:
    window = show((900, 600))
    window.click("Laia Ferrer,…", Role.ListItem)
    window.wait_for("Volver a Personas")
    assert heading(window, "Laia Ferrer")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for("Carmen Oliva, Gerencia, aquí ahora")
    assert window.find("Volver a Personas") is None
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for("¿Qué se cuenta en el patio, Marta?")


def test_the_arrows_move_through_the_list_and_show_at_once(show: Open) -> None:
    window = show()
    window.click("Nombre, puesto o habilidad", Role.EditableText)
    window.press(Qt.Key.Key_Down)
    wait_until(lambda: heading(window, "Amparo Gil"), "the first")
    window.press(Qt.Key.Key_Down)
    wait_until(lambda: heading(window, "Carmen Oliva"), "the next")
    window.press(Qt.Key.Key_End)
    wait_until(lambda: heading(window, "Youssef El Amrani"), "the last")


def test_a_search_says_why_and_nobody_is_said_too(show: Open) -> None:
    window = show()
    window.click("Nombre, puesto o habilidad", Role.EditableText)
    window.type("plomo")
    window.wait_for("Inés Calatrava, Pregúntale sobre: Esmaltes sin plomo, aquí ahora")
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: heading(window, "Inés Calatrava"), "her profile")
    window.click("Borrar la búsqueda")
    window.type("xyz")
    window.wait_for("Nadie con «xyz» en la ficha")


def test_a_skill_is_a_button_that_finds_who_knows_it(show: Open, hand: HandClient) -> None:
    changed(hand, "joaquin", skills=("Serigrafía",))
    window = show(subject="ines")
    window.click("Serigrafía", Role.Button)
    window.wait_for("Joaquín Prieto, Pregúntale sobre: Serigrafía, aquí ahora")
    assert window.find("Carmen Oliva, Gerencia, aquí ahora") is None


def test_a_contact_is_copied_with_a_click(show: Open) -> None:
    from PySide6.QtGui import QGuiApplication

    window = show(subject="ines")
    window.click("Ext. 14")
    wait_until(lambda: QGuiApplication.clipboard().text() == "Ext. 14", "the extension")


def test_kudos_from_a_profile_begin_with_whom_they_are_for(show: Open) -> None:
    window = show(subject="ines")
    window.click("Dar kudos", Role.Button)
    window.wait_for("Quitar a Inés Calatrava")
    composer = window.window.app.composer
    assert composer is not None
    assert (composer.tab, composer.recipientCount) == ("kudos", 1)


def test_a_question_is_asked_from_a_profile(show: Open, hand: HandClient) -> None:
    window = show(subject="ines")
    window.click("Preguntar", Role.Button)
    window.click("¿Qué le preguntas?", Role.EditableText)
    window.type("¿Cuándo sale el verde?")
    window.settle()
    things = [t for t in window.seen() if t.name == "Preguntar" and t.role == Role.Button]
    window.click_at(max(things, key=lambda thing: thing.place.y()).place.center())
    wait_until(lambda: bool(hand.calls), "the question")
    assert hand.calls == [("ask", "¿Cuándo sale el verde?", False, person_id("ines"))]
    wait_until(lambda: window.find("¿Qué le preguntas?") is None, "the dialog gone")


def test_my_row_in_the_sidebar_leads_to_my_profile_where_i_change_it(
    show: Open, hand: HandClient
) -> None:
    window = show()
    window.click("Mi ficha")
    wait_until(lambda: heading(window, "Marta Ruiz"), "my profile")
    assert window.find("Dar kudos") is None
    window.click("Editar mi ficha")
    window.click("Puesto", Role.EditableText)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type("Ferias")
    window.press(Qt.Key.Key_Escape)
    window.click("Seguir")
    window.settle()
    window.click("Guardar")
    wait_until(lambda: bool(hand.calls), "the profile")
    assert hand.calls == [("profile", {"job": "Ferias"})]
    wait_until(lambda: window.find("Puesto") is None, "the dialog gone")


def test_escape_asks_before_a_change_is_thrown_away(show: Open, hand: HandClient) -> None:
    window = show(subject="marta")
    window.click("Editar mi ficha")
    window.click("Puesto", Role.EditableText)
    window.type("X")
    window.press(Qt.Key.Key_Escape)
    window.click("Descartar")
    wait_until(lambda: window.find("Puesto") is None, "the dialog gone")
    assert hand.calls == []


def test_f6_goes_from_the_sidebar_to_the_page_and_back(show: Open) -> None:
    window = show()
    sides = []
    for _ in range(2):
        window.press(Qt.Key.Key_F6)
        item = window.view.activeFocusItem()
        sides.append(item.mapToScene(item.boundingRect().center()).x() < 236)
    assert sorted(sides) == [False, True]


LINKS = [
    ("Inés Calatrava", "Inés Calatrava"),
    ("Joaquín Prieto", "Joaquín Prieto"),
    ("Amparo, Oficina", "Amparo Gil"),
    ("Cumpleaños de Amparo, Miércoles 25", "Amparo Gil"),
]


@pytest.mark.parametrize(("link", "whose"), LINKS)
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_names_of_a_card_a_comment_and_the_rail_lead_to_the_profile(
    windows: Windows, hand: HandClient, now: int,
    link: str, whose: str, way: str,
) -> None:  # fmt: skip
    window = windows(hand, (1280, 1400))
    if way == "mouse":
        window.click(link, Role.Link)
    else:
        window.still(link, Role.Link)
        QAccessible.setActive(True)
        focus_on(window, link)
        window.press(Qt.Key.Key_Return)
    wait_until(lambda: heading(window, whose), f"the profile of {whose}")


def focus_on(window: HandWindow, name: str) -> None:
    """Walk with Tab to the link called ``name``."""
    for _ in range(200):
        found = QAccessible.queryAccessibleInterface(window.view.activeFocusItem())
        if found.text(QAccessible.Text.Name) == name:
            return
        window.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name!r}")


def test_readers_are_named_and_lead_to_their_profiles(windows: Windows, hand: HandClient) -> None:
    window = windows(hand, (1280, 1400))
    window.click("7 de 9 lo han leído")
    window.click("Laia Ferrer", Role.ListItem)
    wait_until(lambda: heading(window, "Laia Ferrer"), "her profile")


def test_whoever_left_is_found_behind_their_name(show: Open, hand: HandClient) -> None:
    gone = next(row for row in hand.rows if row.person == person_id("youssef"))
    hand.rows = [row for row in hand.rows if row is not gone]
    hand.gone = [gone._replace(removed=True)]
    window = show(subject="youssef")
    assert heading(window, "Youssef El Amrani")
    assert any("Ya no está en Cerámicas Oliva" in name for name in texts(window))
    assert window.find("Dar kudos") is None


def texts(window: HandWindow) -> Iterator[str]:
    """Every text on screen."""
    waiting = [window.view.contentItem()]
    while waiting:
        item = waiting.pop()
        waiting += item.childItems()
        if item.isVisible() and isinstance(item.property("text"), str):
            yield item.property("text")
