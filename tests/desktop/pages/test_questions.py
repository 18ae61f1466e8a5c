"""Preguntas in the real window, on rows made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from support.byhand.questions import answer, question, sealed
from support.byhand.rows import DAY, HOUR, HandClient, person_id, refs
from support.byhand.window import NOW, HandWindow, Windows
from support.shapes import SHAPES
from support.window import wait_until
from sync.client import Ledger
from sync.values import Rank

LONG = "María de los Ángeles Fernández-Villaverde y Ruiz de Alarcón, la del turno de tarde"
ANSWER = "No, nos quedamos."


@pytest.fixture
def hand(tmp_path: Path) -> HandClient:
    made = HandClient(NOW)
    made.trusts = person_id("laia")
    done = answer("carmen", NOW - HOUR, ANSWER, "false")
    earlier = answer("amparo", NOW - DAY, "No se sabe.", "later", "2026-12-01")
    made.cards += [
        question("una", "ines", NOW - HOUR, "¿Cuándo se cobra?", me_too=refs("laia")),
        question("dos", "laia", NOW - 9 * DAY, "¿Abrimos en Sevilla?", unsigned=True),
        question("tres", "ruben", NOW - 3 * DAY, "Nos mudamos", done, earlier, rumour=True),
    ]
    return made


@pytest.fixture
def shown(windows: Windows, hand: HandClient) -> HandWindow:
    return windows(hand, (1280, 1400))


def opened(window: HandWindow) -> None:
    window.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("Preguntas", QAccessible.Role.Heading)
    window.settle()


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_draws_at_every_width_in_both_themes(
    windows: Windows, hand: HandClient, size: tuple[int, int], theme: str
) -> None:
    window = windows(hand, size)
    window.window.app.theme = theme
    opened(window)
    for tab in ("answered", "waiting"):
        window.navigation.only(tab)
        window.settle()
    assert window.find("Sin respuesta", QAccessible.Role.RadioButton) is not None


def test_long_names_and_texts_stay_inside_at_the_largest_text(
    windows: Windows, hand: HandClient
) -> None:
    hand.rank = Rank.OWNER
    hand.rows = [row._replace(name=LONG) for row in hand.rows]
    hand.cards += [
        question("larga", "ines", NOW - 1, "¿" + "Y qué pasa con esto " * 60 + "?", rumour=True)
        ._replace(author=LONG)
    ]  # fmt: skip
    hand.sealed = [sealed("a", "ines", NOW - HOUR, "¿Por qué? " * 40)]
    window = windows(hand, (900, 600))
    window.window.app.textScale = 1.3
    opened(window)
    outside = [
        thing for thing in window.seen()
        if thing.name and thing.role is QAccessible.Role.Button
        and thing.place.right() > window.view.width()
    ]  # fmt: skip
    assert outside == []


def test_nothing_that_waits_is_said_in_words(windows: Windows, hand: HandClient) -> None:
    hand.cards = []
    window = windows(hand, (1280, 800))
    opened(window)
    window.wait_for("Ninguna pregunta espera respuesta")
    window.click("Respondidas", QAccessible.Role.RadioButton)
    window.wait_for("Todavía no se ha respondido ninguna")


def test_the_tabs_are_moved_through_with_the_arrows(shown: HandWindow) -> None:
    opened(shown)
    shown.click("Sin respuesta", QAccessible.Role.RadioButton)
    shown.press(Qt.Key.Key_Right)
    shown.wait_for("Respuesta oficial de Carmen Oliva, Gerencia · …", QAccessible.Role.Note)
    shown.press(Qt.Key.Key_Left)
    shown.wait_for("Pregunta sin nombre, …")


def test_an_answer_stands_in_the_feed_with_the_earlier_ones_behind_it(shown: HandWindow) -> None:
    shown.navigation.only("questions")
    shown.wait_for("Se comenta… de Rubén Soto…", QAccessible.Role.ListItem)
    shown.settle()
    assert shown.find("No se sabe.") is None
    shown.click("Ver 1 respuesta anterior")
    wait_until(lambda: shown.find("Ver 1 respuesta anterior") is None, "the earlier answer")


def test_only_what_was_answered_is_discussed(shown: HandWindow) -> None:
    opened(shown)
    assert shown.find("0 comentarios") is None
    shown.navigation.only("answered")
    shown.click("0 comentarios")
    shown.click("Escribe un comentario")
    shown.type("Menos mal")
    shown.press(Qt.Key.Key_Return)
    target = shown.hand.cards[-1].id
    wait_until(lambda: ("comment", target, "Menos mal") in shown.hand.calls, "the comment")


def test_one_wonders_as_well_by_keyboard(shown: HandWindow) -> None:
    opened(shown)
    shown.click("Sin respuesta", QAccessible.Role.RadioButton)
    for _ in range(12):
        shown.press(Qt.Key.Key_Tab)
        if str(shown.view.activeFocusItem().property("text")).startswith("Yo también"):
            break
    shown.press(Qt.Key.Key_Space)
    wait_until(lambda: bool(shown.hand.calls), "it to be said")
    assert shown.hand.calls == [("me too", shown.hand.cards[-3].id, True)]


def test_an_employee_is_offered_no_answer(shown: HandWindow) -> None:
    opened(shown)
    assert shown.find("Responder") is None


def test_who_runs_it_answers_from_the_card(windows: Windows, hand: HandClient) -> None:
    hand.rank = Rank.OWNER
    window = windows(hand, (1280, 1400))
    opened(window)
    window.click("Responder")
    window.wait_for("Responder", QAccessible.Role.Dialog)
    window.wait_for("La respuesta, como se la dirías a todos a la cara")
    window.settle()
    window.type("El día 28.")
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: window.find("Responder", QAccessible.Role.Dialog) is None, "it to be closed")
    window.click("Responder")
    window.wait_for("Responder", QAccessible.Role.Dialog)
    window.click("Publicar la respuesta")
    wait_until(lambda: bool(hand.calls), "the answer")
    assert hand.calls[0][2:] == ("El día 28.", "", "")
    wait_until(lambda: window.find("Responder", QAccessible.Role.Dialog) is None, "the dialog gone")


def test_a_rumour_is_judged_and_put_off_to_a_day(windows: Windows, hand: HandClient) -> None:
    hand.rank = Rank.OWNER
    hand.cards = [question("una", "ines", NOW, "Cambian el horno", rumour=True)]
    window = windows(hand, (1280, 1400))
    opened(window)
    window.click("Responder")
    window.click("Aún no se puede decir", QAccessible.Role.RadioButton)
    window.click("Hasta cuándo")
    window.settle()
    window.press(Qt.Key.Key_Return)
    window.click("Qué se puede decir por ahora")
    window.type("Depende.")
    window.click("Publicar la respuesta")
    wait_until(lambda: bool(hand.calls), "the answer")
    assert hand.calls[0][2:4] == ("Depende.", "later")


def test_the_composer_asks_without_a_name(shown: HandWindow) -> None:
    opened(shown)
    shown.click("Preguntar")
    shown.wait_for("¿Qué quieres saber?", QAccessible.Role.EditableText)
    shown.settle()
    shown.type("¿Abrimos?")
    switch = shown.wait_for("Preguntar sin nombre")
    assert not switch.checked
    shown.click("Preguntar sin nombre")
    shown.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: bool(shown.hand.calls), "the question")
    assert shown.hand.calls == [("ask unsigned", "¿Abrimos?")]
    shown.wait_for("Enviada a Laia Ferrer, y a nadie más")


def test_fewer_than_eight_see_no_switch(windows: Windows, hand: HandClient) -> None:
    hand.rows = [row for row in hand.rows if row.name.split()[0] not in ("Diego", "Youssef")]
    window = windows(hand, (1280, 1400))
    opened(window)
    window.click("Preguntar")
    window.wait_for("¿Qué quieres saber?", QAccessible.Role.EditableText)
    assert window.find("Preguntar sin nombre") is None
    assert window.find("¿En quién confías tú?…") is None


def test_the_trusted_person_publishes_what_came(shown: HandWindow) -> None:
    shown.hand.trusts = person_id("marta")
    shown.hand.sealed = [sealed("a", "ines", NOW - HOUR, "¿Por qué?")]
    opened(shown)
    shown.wait_for("Inés Calatrava te pregunta sin nombre, …")
    shown.click("Publicar sin nombre")
    wait_until(lambda: bool(shown.hand.calls), "the question")
    shown.click("Contesta solo a Inés")
    shown.type("Hoy mismo")
    shown.press(Qt.Key.Key_Return)
    wait_until(lambda: len(shown.hand.calls) == 2, "the word to her")
    assert [call[0] for call in shown.hand.calls] == ["republish", "answer"]


def test_a_trusted_person_is_named_from_the_list(shown: HandWindow) -> None:
    opened(shown)
    shown.click("¿En quién confías tú?: Nadie todavía")
    shown.click("Rubén Soto", QAccessible.Role.MenuItem)
    wait_until(lambda: bool(shown.hand.calls), "the name")
    assert shown.hand.calls == [("trust", person_id("ruben"))]


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every text that is drawn below an item."""
    for child in item.childItems():
        if child.inherits("QQuickText"):
            yield child
        yield from texts(child)


@pytest.mark.parametrize(("size", "theme", "scale"), SHAPES)
def test_how_soon_one_is_answered_is_read_to_its_end(
    dressed: object,
    tmp_path: Path,
    hand: HandClient,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    theme: str,
    scale: float,
) -> None:
    monkeypatch.setattr(hand, "ledger", lambda: Ledger(5, 6, 3, 0, 3, 1, 1, 0.0))
    window = HandWindow(tmp_path, hand, size)
    try:
        window.window.app.theme = theme
        window.window.app.textScale = scale
        opened(window)
        window.wait_for("El mismo día lo normal en responder", QAccessible.Role.StaticText)
        shown = {
            text.property("text"): text.property("truncated")
            for text in texts(window.view.contentItem())
        }
        assert shown["El mismo día"] is False
    finally:
        window.close()
