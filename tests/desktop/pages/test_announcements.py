"""Anuncios as it is drawn, over rows made by hand: sizes, themes, keys and clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.byhand.rows import HandClient, key_of, person_id
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.client import Me
from sync.values import EntryId, Rank

NAVIDAD = EntryId(key_of("card navidad"))
FIRST = "Horario de Navidad: cerramos del 24 al 31, …"
Role = QAccessible.Role


class Owner(HandClient):
    """Carmen's, who announced it; Marta is near."""

    def __init__(self) -> None:
        super().__init__(NOW)
        self.rank = Rank.OWNER
        self.near = ["marta", "ines", "joaquin", "amparo", "laia"]

    def me(self) -> Me:
        """Carmen."""
        return super().me()._replace(person=person_id("carmen"), name="Carmen Oliva")


Show = Callable[..., HandWindow]


@pytest.fixture
def show(windows: Windows) -> Show:
    def open_one(hand: HandClient, size: tuple[int, int] = (1280, 800)) -> HandWindow:
        window = windows(hand, size)
        window.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        window.wait_for("Anuncios", Role.Heading)
        return window

    return open_one


def holds(window: HandWindow, name: str) -> None:
    """Wait until the keyboard is on what is called so: a dialog takes it once it is open."""

    def there() -> bool:
        item = window.view.activeFocusItem()
        return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) == name

    wait_until(there, f"the keyboard in {name!r}")


def gone(window: HandWindow, name: str) -> None:
    """Wait until a dialog is closed: until then it keeps what is below from the pointer."""
    wait_until(lambda: window.find(name) is None, f"{name!r} gone")


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_it_is_drawn_at_every_size_without_a_warning(
    show: Show, size: tuple[int, int], theme: str, scale: float
) -> None:
    hand = Owner()
    hand.cards = [
        c._replace(title=c.title + " y nada más" * 3, text=c.text * 9, author=c.author * 3)
        for c in hand.cards
    ]
    window = show(hand, size)
    window.window.app.theme = theme
    window.window.app.textScale = scale
    window.settle()
    window.click("Horario de Navidad: cerramos del 24 al 31 y nada más…", Role.ListItem)
    assert window.still("Editar", Role.Button).place.right() < size[0]
    if size[0] >= 1000:
        assert window.find("Nuevo anuncio", Role.Button)
    assert window.find("Ahora en el patio") is None


def test_with_nothing_announced_each_is_told_what_comes_here(show: Show) -> None:
    hand = HandClient(NOW)
    hand.cards = []
    window = show(hand)
    assert window.find("Nada anunciado todavía", Role.Heading)
    assert window.find("Lo que la empresa anuncie saldrá aquí y en lo alto de tu patio.")
    assert window.find("Nuevo anuncio") is None


def test_an_employee_marks_it_as_read_and_knows_who_sees_that(show: Show) -> None:
    window = show(HandClient(NOW))
    assert window.find("Carmen verá que lo has leído.")
    assert window.find("Pendientes") is None
    window.click("Marcar como leído")
    wait_until(lambda: window.hand.calls == [("ack", NAVIDAD)], "the receipt")


def test_an_employee_says_what_is_not_clear(show: Show) -> None:
    window = show(HandClient(NOW))
    window.click("Tengo una duda")
    holds(window, "Tu duda")
    window.type("¿Y los pedidos?")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: bool(window.hand.calls), "the doubt")
    assert window.hand.calls == [("doubt", NAVIDAD, "¿Y los pedidos?")]


def test_arrows_walk_over_the_list_and_what_they_are_on_shows(show: Show) -> None:
    window = show(HandClient(NOW))
    window.click(FIRST, Role.ListItem)
    window.press(Qt.Key.Key_Down)
    window.wait_for("Revisión médica: elegid hora", Role.Heading)
    window.press(Qt.Key.Key_End)
    window.wait_for("Nuevo proveedor de cajas", Role.Heading)


def test_a_narrow_window_shows_the_list_or_the_letter(show: Show) -> None:
    window = show(HandClient(NOW), (900, 600))
    assert window.find("Marcar como leído") is None
    window.click(FIRST, Role.ListItem)
    holds(window, "Volver a Anuncios")
    assert window.find(FIRST, Role.ListItem) is None
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.wait_for(FIRST, Role.ListItem)
    assert window.navigation.page == "announcements"
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: window.find("Anuncios", Role.Heading) is None, "the page of before")


def test_the_author_answers_all_doubts_reminds_and_takes_it_from_the_top(show: Show) -> None:
    window = show(Owner(), (1280, 1200))
    window.click("Responder a todas a la vez")
    holds(window, "Tu respuesta")
    window.type("Salen el 22.")
    window.click("Responder", Role.Button)
    gone(window, "Tu respuesta")
    window.click("Recordar a 2 personas")
    window.click("Fijado", Role.ButtonMenu)
    window.click("Quitar de lo alto", Role.MenuItem)
    wait_until(lambda: len(window.hand.calls) == 3, "three acts")
    assert window.hand.calls == [
        ("answer doubts", NAVIDAD, "Salen el 22."),
        ("remind", NAVIDAD),
        ("pin", NAVIDAD, False, 0),
    ]


def test_a_new_one_is_written_looked_at_and_published(show: Show) -> None:
    window = show(Owner(), (1280, 900))
    window.click("Nuevo anuncio")
    holds(window, "Título")
    window.type("Corte de luz")
    window.click("Vista previa", Role.RadioButton)
    window.wait_for("Corte de luz", Role.Heading)
    window.click("Publicar para las 9 personas")
    window.wait_for("¿Publicar el anuncio?", Role.AlertMessage)
    window.click("Publicar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the announcement")
    assert window.hand.calls[0][:3] == ("announce", "Corte de luz", "")
    wait_until(lambda: window.find("Nuevo anuncio", Role.Dialog) is None, "the dialog gone")


def test_escape_asks_before_an_announcement_is_lost(show: Show) -> None:
    window = show(Owner())
    window.click("Nuevo anuncio")
    holds(window, "Título")
    window.type("Corte")
    window.press(Qt.Key.Key_Escape)
    window.wait_for("¿Descartar lo escrito?", Role.AlertMessage)
    window.click("Seguir escribiendo")
    assert window.wait_for("Título", Role.EditableText).text == "Corte"
    window.press(Qt.Key.Key_Escape)
    window.click("Descartar", Role.Button)
    wait_until(lambda: window.find("Título", Role.EditableText) is None, "the dialog gone")
    assert window.hand.calls == []


def test_another_text_asks_whether_it_is_to_be_read_again(show: Show) -> None:
    window = show(Owner())
    window.click("Editar", Role.Button)
    holds(window, "Título")
    window.type("Ojo: ")
    window.click("Ha cambiado el fondo: que lo lean otra vez", Role.RadioButton)
    window.click("Guardar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the change")
    assert window.hand.calls[0][0] == "revise"
    assert window.hand.calls[0][4] is True


def test_the_card_in_the_feed_can_be_put_off_or_doubted(windows: Windows) -> None:
    window = windows(HandClient(NOW), (1280, 800))
    window.click("Tengo una duda")
    holds(window, "Tu duda")
    window.type("¿Y el 23?")
    window.click("Enviar la duda")
    wait_until(lambda: bool(window.hand.calls), "the doubt")
    assert window.hand.calls == [("doubt", NAVIDAD, "¿Y el 23?")]
    gone(window, "Tu duda")
    window.click("Más tarde")
    window.wait_for("Anuncio fijado: Horario de Navidad…", Role.Button)
    assert window.find("Leído y entendido") is None


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Inés Calatrava, leído…", Role.ListItem),
        ("Youssef El Amrani, …", Role.ListItem),
        ("Rubén Soto", Role.Link),
    ],
)
def test_whoever_has_read_it_or_has_not_or_asks_leads_to_their_profile(
    show: Show, name: str, role: Role
) -> None:
    window = show(Owner(), (1280, 1400))
    window.click(FIRST, Role.ListItem)
    window.click(name, role)
    window.wait_for(name.split(",")[0], Role.Heading)
    assert window.navigation.page == "people"


def test_the_day_on_which_it_ends_is_chosen_and_taken_away_again(show: Show) -> None:
    window = show(Owner(), (1280, 1100))
    window.click("Nuevo anuncio")
    holds(window, "Título")
    window.type("Corte de luz")
    window.click("Vale hasta", Role.ButtonMenu)
    window.settle()
    window.press(Qt.Key.Key_Down)  # the same day of next week
    window.press(Qt.Key.Key_Return)
    window.click("Vista previa", Role.RadioButton)
    window.wait_for("Vale hasta el…", Role.StaticText)
    window.click("Escribir", Role.RadioButton)
    window.click("Quitar la fecha de «Vale hasta»")
    gone(window, "Quitar la fecha de «Vale hasta»")
    window.click("Publicar para las 9 personas")
    window.click("Publicar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "the announcement")
    more = window.hand.calls[0][3]
    assert isinstance(more, dict)
    assert more["ends_ms"] == 0


def test_it_is_said_which_channels_it_is_for(show: Show) -> None:
    window = show(Owner(), (1280, 1100))
    window.click("Nuevo anuncio")
    holds(window, "Título")
    window.type("Corte de luz")
    window.click("# taller", Role.CheckBox)
    window.click("# envíos", Role.CheckBox)
    window.click("Vista previa", Role.RadioButton)
    window.wait_for("Para #taller y #envíos")
    window.click("Publicar para las 9 personas")
    window.wait_for("¿Publicar el anuncio?", Role.AlertMessage)
    window.click("Publicar", Role.Button)
    wait_until(lambda: bool(window.hand.calls), "it to be published")
    more = window.hand.calls[0][3]
    assert isinstance(more, dict)
    assert more["channels"] == ["taller", "envíos"]
