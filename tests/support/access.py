"""The window as somebody has it who does not see it, or has no mouse.

What assistive technology is told is a tree of :class:`Node`; what is wrong with it is found by
rules that hold on every page, so that a page made later is held to them as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from support.window import OpenWindow

Role = QAccessible.Role
MARKUP = re.compile(r"<[^>]+>")

PRESSED = frozenset({
    Role.Button, Role.ButtonMenu, Role.Link, Role.CheckBox, Role.RadioButton, Role.PageTab,
    Role.MenuItem, Role.ComboBox, Role.Switch,
})  # fmt: skip
"""What is for pressing: it is a leaf, its words are its name."""

ACTIVE = PRESSED | {Role.EditableText}
"""What one does something with."""

CHOSEN = frozenset({Role.RadioButton, Role.PageTab, Role.ListItem, Role.MenuItem, Role.Cell})
"""Of these one of a group is a stop of Tab; arrows lead to the others."""


@dataclass
class Node:
    """One thing that assistive technology is told of. ``place`` is in the window."""

    name: str
    role: QAccessible.Role
    place: QRect
    focusable: bool
    enabled: bool
    item: QObject
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This and all below it, in their order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def __str__(self) -> str:
        return f"{self.role.name} «{self.name}» at {self.place.getRect()}"


def tree(window: QQuickWindow) -> Node:
    """Everything that is visible."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None, "the window cannot be read by assistive technology"
    return _node(root, window)


def _node(of: QAccessibleInterface, window: QQuickWindow) -> Node:
    state = of.state()
    place = of.rect()
    node = Node(
        of.text(QAccessible.Text.Name),
        of.role(),
        QRect(window.mapFromGlobal(place.topLeft()), place.size()),
        bool(state.focusable),
        not state.disabled,
        of.object(),
    )
    for at in range(of.childCount()):
        child = of.child(at)
        if child.isValid() and not child.state().invisible:
            node.children.append(_node(child, window))
    return node


NAMED = ACTIVE | {
    Role.ListItem, Role.Graphic, Role.Heading, Role.StaticText, Role.Dialog, Role.AlertMessage,
    Role.List, Role.Table, Role.Row, Role.Chart, Role.ProgressBar, Role.Pane, Role.Grouping,
    Role.PopupMenu,
}  # fmt: skip
"""What is nothing without a name."""

APART = frozenset({
    Role.ScrollBar, Role.StatusBar, Role.ToolTip, Role.Dialog, Role.AlertMessage, Role.PopupMenu,
})  # fmt: skip
"""What has no place among its neighbours: it lies over them, or tells of none."""


def faults(root: Node) -> list[str]:
    """What is wrong with what is told, in words."""
    found: list[str] = []
    for node in root.walk():
        if node.role in NAMED and not node.name.strip():
            found.append(f"without a name: {node}")
        if node.focusable and node.role in {Role.NoRole, Role.Client}:
            found.append(f"without a role: {node}")
        if node.role in PRESSED:
            found += [f"inside {node}: {child}" for child in list(node.walk())[1:]]
        found += _twice(node) + _unordered(node)
    return found


def _twice(parent: Node) -> list[str]:
    """Two that do something and are called the same, side by side."""
    seen: set[tuple[Role, str]] = set()
    found = []
    for child in parent.children:
        if child.role in PRESSED and (child.role, child.name) in seen:
            found.append(f"twice: {child}")
        seen.add((child.role, child.name))
    return found


def _unordered(parent: Node) -> list[str]:
    """Neighbours of whom the later one is read first on screen: above, or before in its line."""
    if parent.role is Role.Chart:  # its marks stand where their values put them
        return []
    inside = parent.place if parent.place.isValid() else QRect(-9999, -9999, 99999, 99999)
    told = [
        child
        for child in parent.children
        if child.role not in APART and child.name and inside.contains(child.place)
    ]
    found = []
    for one, other in pairwise(told):
        a, b = one.place, other.place
        above = b.bottom() < a.top() + 4 and b.left() <= a.right()
        line = a.top() < b.center().y() < a.bottom() and b.right() < a.left() + 4
        if above or line:
            found.append(f"out of order: {one} then {other}")
    return found


def unheard(window: QQuickWindow, root: Node) -> list[str]:
    """Texts on screen that no name, description or value holds, whole or in parts."""
    told = _plain(" ".join(_all_words(node) for node in root.walk()))
    texts = _texts(window.contentItem())
    return [text for text in texts if any(_plain(part) not in told for part in parts(text))]


def parts(text: str) -> list[str]:
    """What is told of one after another: ``Voy · 2`` are two."""
    return [part for part in MARKUP.sub("", text).split("·") if part.strip()]


def _plain(text: str) -> str:
    return " ".join(text.replace("-", " ").replace("#", " ").split()).casefold()


def _all_words(node: Node) -> str:
    of = QAccessible.queryAccessibleInterface(node.item)
    return f"{node.name} {of.text(QAccessible.Text.Description)} {of.text(QAccessible.Text.Value)}"


def _is_chart(told: QAccessibleInterface | None) -> bool:
    return told is not None and told.role() is Role.Chart


def _texts(item: QQuickItem) -> Iterator[str]:
    for child in item.childItems():
        told = QAccessible.queryAccessibleInterface(child)
        if not child.isVisible() or _is_chart(told):
            continue
        if child.property("truncated") is not None and str(child.property("text")).strip():
            yield str(child.property("text"))
        yield from _texts(child)


LIMIT = 400
"""Presses of Tab within which one must have been everywhere."""

RING = bytes((0x93, 0x5A, 0x1F, 0xFF))
"""The ring's colour in the light theme, as a pixel of a picture."""

ENOUGH = 24
"""Pixels of it that can be seen."""


SELF_EVIDENT = frozenset({Role.EditableText, Role.Dialog, Role.MenuItem})
"""What needs no ring: where one types there is a caret, a panel lies over all else, and the entry
of a menu is tinted."""


def focused(window: QQuickWindow) -> Node:
    """What the keyboard is on."""
    item = window.activeFocusItem()
    assert item is not None, "nothing has the keyboard"
    of = QAccessible.queryAccessibleInterface(item)
    return _node(of, window)


def unreached(window: OpenWindow) -> tuple[list[str], list[str]]:
    """Walk with Tab until one has been everywhere: what one cannot come to, and where one is
    without a ring on screen that says so.

    Of a group that the arrows walk through, and of the cards, one is enough.
    """
    view = window.view
    been: dict[QObject, None] = {}
    bare = []
    for _ in range(LIMIT):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        QCoreApplication.processEvents()
        item = view.activeFocusItem()
        if item in been:
            break
        been[item] = None
        on = focused(view)
        if on.role not in SELF_EVIDENT and not _ringed(window, on.place):
            bare.append(str(on))
    else:
        raise AssertionError(f"no end after {LIMIT} times Tab")
    top = _topmost(tree(view))
    return [str(node) for node in _left_out(top, been)], bare


def _ringed(window: OpenWindow, place: QRect) -> bool:
    seen = window.grab().convertToFormat(QImage.Format.Format_RGB32)
    around = place.adjusted(-6, -6, 6, 6).intersected(seen.rect())
    part = seen.copy(around)
    return bytes(part.constBits()).count(RING) >= ENOUGH


def _topmost(root: Node) -> Node:
    """What holds the keyboard: what lies over the page, or all of it."""
    above = {Role.Dialog, Role.AlertMessage, Role.PopupMenu}
    # A banner is an alert as well, but one that lies beside the page.
    over = [
        node
        for node in root.walk()
        if node.role in above and node.item.property("leavable") is None
    ]
    return over[-1] if over else root


def _left_out(parent: Node, been: dict[QObject, None]) -> Iterator[Node]:
    if parent.role is Role.PopupMenu:  # it has the keyboard itself, and arrows lead through it
        return
    groups = {child.role for child in parent.children if child.role in CHOSEN}
    met = {child.role for child in parent.children if child.item in been}
    for child in parent.children:
        wanted = child.focusable and child.enabled and child.role in ACTIVE | {Role.ListItem}
        by_arrows = child.role in groups & met
        # What says so itself is led to from a field, as what a search finds.
        led = child.item.property("focusPolicy") == Qt.FocusPolicy.NoFocus
        lacks = wanted and child.item not in been
        if lacks and not by_arrows and not led and not _of_a_card(child):
            yield child
        yield from _left_out(child, been)


def _of_a_card(node: Node) -> bool:
    """Whether it is inside one of the cards, which arrows lead to."""
    item = node.item
    while isinstance(item, QQuickItem):
        if item.property("cardHeight") is not None:
            return True
        item = item.parentItem()
    return False
