"""What view-models hand to QML as a plain object, in tests with its type."""

from __future__ import annotations

from typing import TypeVar

from desktop.models.rows import RowModel
from desktop.viewmodels.navigation import NavigationViewModel

T = TypeVar("T")


def rows_of(model: object, kind: type[T]) -> list[T]:
    """The rows that a list shows, in order; all of them are of that kind."""
    assert isinstance(model, RowModel)
    rows = list(model.rows)
    assert all(isinstance(row, kind) for row in rows)
    return rows


def page_of(navigation: NavigationViewModel, page: str, kind: type[T], subject: str = "") -> T:
    """The view-model of a page, once somebody has gone there."""
    navigation.open(page, subject)
    found = navigation.model
    assert isinstance(found, kind)
    return found
