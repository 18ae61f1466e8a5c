"""The longest texts and names, 40 reactions and letters from right to left, as they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QAccessible

from support.byhand import rows
from support.byhand.rows import MINUTE, HandClient, card, comment, person_id, refs
from support.byhand.window import NOW, HandWindow, Windows
from support.window import wait_until
from sync.client import Card, CardKind, PersonRef, ReactionCount
from sync.values import Reaction

Role = QAccessible.Role
Show = Callable[..., HandWindow]

NAME = "María de los Ángeles Fernández-Villaverde y Sánchez-Albornoz " * 4
UNBROKEN = "W" * 200
HEBREW = "\u05d9\u05d5\u05e1\u05e3 \u05db\u05d4\u05df"
TURNED = "\u05e9\u05dc\u05d5\u05dd. Y en español. \u202eal revés"
FORTY = tuple(PersonRef(person_id(f"p{at}"), f"Persona {at}") for at in range(40))
INSIDE = (Role.Link, Role.Button, Role.CheckBox, Role.StaticText, Role.EditableText, Role.Heading)
GIVEN = tuple(ReactionCount(reaction, FORTY, mine=False) for reaction in Reaction)


@pytest.fixture
def staff(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three of the nine are called otherwise."""
    named = {"ines": NAME[:200].strip(), "ruben": UNBROKEN, "youssef": HEBREW}
    for short, name in named.items():
        monkeypatch.setitem(rows.STAFF, short, (name, name, name))


@pytest.fixture
def show(staff: None, windows: Windows) -> Show:
    def open_one(*cards: Card, size: tuple[int, int] = (1280, 900)) -> HandWindow:
        hand = HandClient(NOW)
        hand.cards = list(cards)
        return windows(hand, size)

    return open_one


def card_edge(window: HandWindow) -> int:
    """Where the cards end on the right: the rail beside them has narrow rows."""
    found = (thing.place for thing in window.seen() if thing.role == Role.ListItem)
    return max(place.right() for place in found if place.width() > 400)


def heights(window: HandWindow) -> list[int]:
    return [
        thing.place.height()
        for thing in window.seen()
        if thing.role == Role.ListItem and "palabra" in thing.name
    ]


@pytest.mark.parametrize("by", ["ines", "ruben", "youssef"])
@pytest.mark.parametrize("size", [(900, 600), (1280, 900)])
def test_everything_stays_in_its_card(show: Show, by: str, size: tuple[int, int]) -> None:
    said = comment(by, NOW - MINUTE, TURNED + UNBROKEN)
    window = show(
        card("a", CardKind.POST, by, NOW - 2 * MINUTE, channel="taller", text=TURNED,
             reactions=GIVEN, comments=(said,)),
        card("b", CardKind.KUDOS, by, NOW - 3 * MINUTE, to=refs("ruben", "ines", "youssef"),
             value=rows.VALUES[0], text=UNBROKEN, reactions=GIVEN),
        card("c", CardKind.ANNOUNCEMENT, by, NOW - 4 * MINUTE, title=UNBROKEN, text=UNBROKEN,
             needs_ack=True, acks=refs("ruben", "ines", "youssef")),
        size=size,
    )  # fmt: skip
    window.window.app.textScale = 1.3
    for _ in range(5):
        window.settle()
        edge = card_edge(window)
        wide = [
            thing.name
            for thing in window.seen()
            if thing.place.x() < edge < thing.place.right() and thing.role in INSIDE
        ]
        assert not wide
        window.scroll(-6)


@pytest.mark.parametrize("page", ["people", "messages", "kudos", "announcements", "settings"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_are_drawn_with_such_names_without_a_warning(
    show: Show, page: str, theme: str
) -> None:
    window = show(size=(900, 600))
    window.window.app.theme = theme
    window.window.app.textScale = 1.3
    window.navigation.open(page)
    window.settle()


@pytest.mark.parametrize(
    "kind", [CardKind.POST, CardKind.KUDOS, CardKind.ANNOUNCEMENT], ids=lambda kind: kind.value
)
def test_the_longest_text_shows_its_beginning_and_the_rest_after_a_click(
    show: Show, kind: CardKind
) -> None:
    text = ("palabra " * 2500)[:20_000]
    more = {"to": refs("ines")} if kind is CardKind.KUDOS else {}
    window = show(card("a", kind, "carmen", NOW - MINUTE, text=text, **more))
    window.settle()
    (folded,) = heights(window)
    assert folded < window.view.height()
    window.click("Leer entero", Role.Button)
    wait_until(lambda: heights(window)[0] > 3 * folded, "the whole text")
    assert window.find("Leer entero") is None


def test_the_longest_comment_shows_its_beginning_too(show: Show) -> None:
    said = comment("laia", NOW - MINUTE, "muy " * 1000)
    window = show(
        card("a", CardKind.POST, "carmen", NOW - MINUTE, text="palabra", comments=(said,))
    )
    window.settle()
    (folded,) = heights(window)
    window.click("Leer entero", Role.Button)
    wait_until(lambda: heights(window)[0] > folded + 100, "the whole comment")


def test_forty_reactions_wrap_and_say_who_gave_them(show: Show) -> None:
    window = show(
        card("a", CardKind.POST, "ines", NOW - MINUTE, text="palabra", reactions=GIVEN),
        size=(900, 600),
    )
    window.window.app.textScale = 1.3
    window.settle()
    given = [thing for thing in window.seen() if thing.role == Role.CheckBox]
    assert len(given) == len(Reaction)
    assert all(", 40" in thing.name for thing in given)
    tag = window.wait_for("En los 8 equipos")
    places = [thing.place for thing in (*given, tag)]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert max(place.right() for place in places) <= card_edge(window)


def test_who_writes_from_right_to_left_stands_where_the_others_do(show: Show) -> None:
    window = show(card("a", CardKind.POST, "youssef", NOW - MINUTE, text=TURNED))
    window.navigation.open("people")
    window.settle()
    # Ink, not items: the name's item is as wide as the row in either case.
    picture = window.grab()
    row = next(t for t in window.seen() if t.role == Role.ListItem and HEBREW in t.name)
    ground = picture.pixelColor(row.place.right() - 8, row.place.center().y())
    middle = row.place.y() + row.place.height() // 3

    def inked(first: int, last: int) -> bool:
        return any(
            picture.pixelColor(x, y) != ground
            for x in range(first, last)
            for y in range(middle - 6, middle + 6)
        )

    start = row.place.x() + 60
    assert inked(start, start + 60)
    assert not inked(row.place.right() - 80, row.place.right() - 8)
