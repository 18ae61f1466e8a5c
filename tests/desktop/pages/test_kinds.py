"""Cards that are no posts, as they are drawn: sizes, themes, clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible

from support.byhand.kinds import (
    COMIDA,
    DIEGO,
    FERIA,
    event,
    farewell,
    imported,
    poll,
    process,
    welcome,
)
from support.byhand.rows import HandClient, key_of
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import Card, FileRow
from sync.values import BlobId, Reaction

FOREVER = 4_000_000_000_000
Role = QAccessible.Role
Show = Callable[..., HandWindow]


@pytest.fixture
def show(windows: Windows) -> Show:
    def open_one(*cards: Card, size: tuple[int, int] = (1280, 900)) -> HandWindow:
        hand = HandClient(NOW)
        hand.cards = list(cards)
        return windows(hand, size)

    return open_one


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_is_drawn_at_every_size_without_a_warning(
    show: Show, size: tuple[int, int], theme: str
) -> None:
    long = "Palabras muy largas y sin final " * 6
    cards = (
        poll(NOW, mine=1), event(NOW, mine="no"), welcome(NOW, mine=True),
        farewell(NOW, "2027-01-01"), process(NOW, review="2026-01-01"),
        imported(NOW),
    )  # fmt: skip
    window = show(*(c._replace(title=long, text=long * 3, author=long) for c in cards), size=size)
    window.window.app.theme = theme
    window.window.app.textScale = 1.3
    window.settle()
    for _ in range(6):
        window.scroll(-12)
        window.settle()


def test_a_vote_is_a_click_on_the_option(show: Show) -> None:
    window = show(poll(NOW, closes_ms=FOREVER))
    window.click("Viernes 18 a mediodía", Role.RadioButton)
    wait_until(lambda: window.hand.calls == [("vote", COMIDA, [1])], "the vote")


def test_my_vote_is_checked_and_said(show: Show) -> None:
    window = show(poll(NOW, mine=1, closes_ms=FOREVER))
    mine = window.wait_for("Viernes 18 a mediodía, 5 votos, tu voto", Role.RadioButton)
    assert mine.checked
    assert not window.wait_for("Sábado 19, 1 voto", Role.RadioButton).checked


def test_a_closed_poll_cannot_be_pressed(show: Show) -> None:
    window = show(poll(NOW, closes_ms=1))
    option = window.find("Sábado 19, 1 voto", Role.RadioButton)
    assert option is not None
    assert not option.enabled


def test_one_says_whether_one_comes(show: Show) -> None:
    card = event(NOW)
    assert card.detail is not None
    later = card.detail._replace(over_ms=FOREVER)  # type: ignore[attr-defined]  # an event's
    window = show(card._replace(detail=later))
    window.click("Quizá, 0", Role.RadioButton)
    wait_until(lambda: window.hand.calls == [("attend", FERIA, "maybe")], "the answer")


def test_a_new_colleague_is_greeted_and_a_task_is_marked(show: Show) -> None:
    window = show(welcome(NOW, mine=True))
    window.click("Firmar los papeles con Amparo", Role.CheckBox)
    window.click("Dar la bienvenida", Role.Button)
    wait_until(lambda: len(window.hand.calls) == 2, "both")
    assert window.hand.calls == [
        ("mark task", DIEGO, 2, True),
        ("react", DIEGO, Reaction.GLAD, True),
    ]


def test_a_file_of_a_post_is_saved_by_a_click(show: Show) -> None:
    blob = BlobId(key_of("file"))
    hand = HandClient(NOW)
    post = hand.cards[0]._replace(
        pictures=(), files=(FileRow(blob, "Tarifa.pdf", 2_410_000, here=True),), edited_ms=NOW
    )
    window = show(post)
    assert window.find("editado")
    window.click("Guardar Tarifa.pdf, 2,4 MB", Role.Button)
    window.wait_for("Tarifa.pdf guardado en …", Role.Notification)
    assert window.hand.calls == [("save file", blob, "Tarifa.pdf")]


def test_what_was_imported_leads_to_who_brought_it_in_and_its_author_nowhere(show: Show) -> None:
    window = show(imported(NOW))
    window.wait_for("Pilar Sanz, según Workplace…", Role.ListItem)
    assert window.find("Pilar Sanz", Role.Link) is None
    nobody = window.find("Julián Mora", Role.Link)
    assert nobody is not None
    assert not nobody.enabled
    window.click("Importado de Workplace por Carmen Oliva", Role.Link)
    window.wait_for("Carmen Oliva", Role.Heading)
