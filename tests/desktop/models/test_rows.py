"""A list model changes only what has changed."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.rows import RowModel, camel


class Fruit(NamedTuple):
    key: str
    ripe_since: int
    seeds: tuple[int, ...] = ()


def keys(model: RowModel[Fruit]) -> list[str]:
    return [row.key for row in model.rows]


def fruits(names: str, ripe: int = 0) -> list[Fruit]:
    return [Fruit(name, ripe) for name in names]


class Ear:
    """Hears what a model tells its views, and keeps a copy by that alone."""

    def __init__(self, model: RowModel[Fruit]) -> None:
        self.model = model
        self.copy = keys(model)
        self.changed: list[str] = []
        self.resets = 0
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)
        model.dataChanged.connect(lambda top, _end, _roles: self.changed.append(top.row()))
        model.modelReset.connect(self._reset)

    def _inserted(self, _parent: object, first: int, last: int) -> None:
        self.copy[first:first] = [self.model.rows[i].key for i in range(first, last + 1)]

    def _removed(self, _parent: object, first: int, last: int) -> None:
        del self.copy[first : last + 1]

    def _moved(self, _parent: object, first: int, _last: int, _to: object, place: int) -> None:
        self.copy.insert(place, self.copy.pop(first))

    def _reset(self) -> None:
        self.resets += 1


def test_roles_are_the_fields_in_camel_case() -> None:
    model = RowModel(Fruit)
    names = {bytes(name.data()).decode() for name in model.roleNames().values()}
    assert names == {"key", "ripeSince", "seeds"}
    assert camel("picture_blobs") == "pictureBlobs"


def test_a_tuple_arrives_as_a_list() -> None:
    model = RowModel(Fruit)
    model.show([Fruit("a", 1, (1, 2))])
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), roles["seeds"]) == [1, 2]


def test_an_equal_list_says_nothing() -> None:
    model = RowModel(Fruit)
    model.show(fruits("abc"))
    ear = Ear(model)
    model.show(fruits("abc"))
    assert (ear.copy, ear.changed) == (["a", "b", "c"], [])


def test_a_changed_row_names_only_its_changed_roles() -> None:
    model = RowModel(Fruit)
    model.show(fruits("ab"))
    told: list[tuple[int, list[int]]] = []
    model.dataChanged.connect(lambda top, _end, roles: told.append((top.row(), list(roles))))
    model.show([Fruit("a", 0), Fruit("b", 5)])
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert told == [(1, [roles["ripeSince"]])]


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.lists(st.sampled_from("abcdefgh"), unique=True),
)
def test_what_views_are_told_gives_the_same_list(before: list[str], after: list[str]) -> None:
    model = RowModel(Fruit)
    model.show(fruits("".join(before)))
    ear = Ear(model)
    model.show(fruits("".join(after)))
    assert keys(model) == after
    assert ear.copy == after
    assert ear.resets == 0
