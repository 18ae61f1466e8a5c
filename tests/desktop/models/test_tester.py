"""Every model of the window under Qt's own tester, which ends the run at a broken promise."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

import desktop.models
import desktop.viewmodels
from desktop.models.rows import RowModel

Made = tuple[RowModel[Any], QAbstractItemModelTester]

ORDERS = st.lists(
    st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1, max_size=6
)  # fmt: skip


def _modules() -> Iterator[str]:
    for package in (desktop.models, desktop.viewmodels):
        found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        yield from (module.name for module in found)


def _ours(kind: type) -> bool:
    return kind.__module__.startswith("desktop")


def _row_types() -> list[type]:
    """Every named tuple of the window that has a key, so may be a row."""
    found = {}
    for name in _modules():
        for kind in vars(importlib.import_module(name)).values():
            row = isinstance(kind, type) and issubclass(kind, tuple)
            if row and "key" in getattr(kind, "_fields", ()) and _ours(kind):
                found[f"{kind.__module__}.{kind.__name__}"] = kind
    return list(found.values())


ROWS = _row_types()
PLAIN: dict[object, Callable[[int], object]] = {
    str: lambda turn: f"palabra {turn}",
    int: lambda turn: turn,
    float: lambda turn: turn / 2,
    bool: lambda turn: bool(turn % 2),
}


def some(kind: object, turn: int) -> object:
    """A value of that type, another for each turn."""
    if kind in PLAIN:
        return PLAIN[kind](turn)
    if get_origin(kind) is tuple:
        return tuple(some(get_args(kind)[0], turn) for _ in range(turn % 3))
    if get_origin(kind) in (Union, UnionType):
        return some(get_args(kind)[0], turn)
    raise AssertionError(f"a row holds {kind}, which is not plain")


def row(kind: type, key: str, turn: int) -> Any:  # noqa: ANN401 (of any type)
    hints = get_type_hints(kind, vars(sys.modules[kind.__module__]))
    facts = {name: some(hints[name], turn) for name in cast("list[str]", kind._fields)}  # type: ignore[attr-defined]  # a named tuple's
    return kind(**facts | {"key": key})


def watched(kind: type) -> Made:
    model: RowModel[Any] = RowModel(kind)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    return model, QAbstractItemModelTester(cast("QAbstractItemModel", model), mode)


def test_there_are_rows_to_look_at() -> None:
    assert {kind.__name__ for kind in ROWS} >= {"FeedRow", "NoticeRow", "TalkRow", "StaffRow"}


@pytest.mark.parametrize("kind", ROWS, ids=[f"{kind.__module__}.{kind.__name__}" for kind in ROWS])
def test_rows_come_go_change_places_and_change(qapp: object, kind: type) -> None:
    model, tester = watched(kind)
    for turn, keys in enumerate(("", "abc", "abc", "cab", "xcyab", "b", "ba", "")):
        model.show([row(kind, key, turn) for key in keys])
        assert [model.rowCount(), model.count] == [len(keys)] * 2
        for at in range(len(keys)):
            for role in model.roleNames():
                assert model.data(model.index(at), role) is not None
    assert tester.model() is model


@settings(max_examples=100)
@given(orders=ORDERS)
def test_whatever_order_follows_another(qapp: object, orders: list[list[str]]) -> None:
    model, _tester = watched(ROWS[0])
    for turn, keys in enumerate(orders):
        model.show([row(ROWS[0], key, turn) for key in keys])
        assert [one.key for one in model.rows] == keys
