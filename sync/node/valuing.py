"""The company's values as its owners change them: names, places and drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final

from sync.content.rules import check_text
from sync.errors import BadText, UnknownTarget
from sync.governance.acts.founding import MAX_VALUES
from sync.governance.tiles import TILES
from sync.local.settling import ChangeSettings

FEWEST_VALUES: Final = 3
"""Fewer are none (product.md, Content: 3 to 6)."""

Value = tuple[str, str, str]
"""Key, name and drawing."""


def values_from(now: Sequence[Value], command: ChangeSettings) -> list[Value]:
    """The values from now on, each ``(key, name, tile)``.

    One that stays keeps its key and its drawing, under another name too; a further one gets a
    drawing that no other has, where none is said.

    Raises:
        BadText: a name, or how many there are; two that are called or drawn alike.
        UnknownTarget: no such value, or no such drawing.
    """
    known = _renamed(now, command)
    names = list(known)
    if command.values is not None:
        names = [_name(one) for one in command.values]
        if not FEWEST_VALUES <= len(names) <= MAX_VALUES:
            raise BadText(field="values", rule="few_values", limit=MAX_VALUES)
        if len(set(names)) < len(names):
            raise BadText(field="values", rule="twice")
    chosen = _chosen(names, command.tiles)
    tiles = {name: known[name][2] for name in names if name in known} | chosen
    if any([*tiles.values()].count(tile) > 1 for tile in chosen.values()):
        raise BadText(field="tiles", rule="twice")
    free = iter([tile for tile in TILES if tile not in tiles.values()])
    keys = {key for key, _, _ in now}
    values = []
    for name in names:
        if name in known:
            key = known[name][0]
        else:
            key = next(key for n in count(1) if (key := f"value-{n}") not in keys)
            keys.add(key)
        values.append((key, name, tiles[name] if name in tiles else next(free)))
    return values


def _name(text: str) -> str:
    return check_text("value", text, 1, 80)


def _renamed(now: Sequence[Value], command: ChangeSettings) -> dict[str, Value]:
    """The values there are by the names that they have from now on, in their order.

    Where all of them are said, one may get the name of another that goes.
    """
    names = {_name(old): _name(new) for old, new in command.renamed.items()}
    for old in names:
        if old not in [name for _, name, _ in now]:
            raise UnknownTarget(what="value", text=old)
    going = set(names.values()) if command.values is not None else set()
    stay = [value for value in now if value[1] in names or value[1] not in going]
    called = [names.get(name, name) for _, name, _ in stay]
    if len(set(called)) < len(called):
        raise BadText(field="values", rule="twice")
    return dict(zip(called, stay, strict=True))


def _chosen(names: Sequence[str], tiles: Mapping[str, str]) -> dict[str, str]:
    """The drawings that were chosen, by the names of their values."""
    chosen = {_name(name): tile for name, tile in tiles.items()}
    for name, tile in chosen.items():
        if name not in names:
            raise UnknownTarget(what="value", text=name)
        if tile not in TILES:
            raise UnknownTarget(what="tile", text=tile)
    return chosen
