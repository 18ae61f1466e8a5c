"""The tiles of the company's values: which drawings there are, and which one each value shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

TILES: Final = (
    *("detalle", "companerismo", "cliente", "aprender", "manos"),
    *("rosa", "hojas", "lazo", "arcos", "olas", "aspas", "damero"),
)
"""The drawings there are (``resources/tiles``), in the order in which values get them.

More than a company has values (:data:`sync.governance.acts.founding.MAX_VALUES`)."""


def shown(values: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The values of a policy, each ``(key, name, tile)``, with drawings that there are.

    A drawing of another version of Patio is not here: its value shows the first that no other
    one has, the same on every computer of this version.
    """
    taken = {tile for _, _, tile in values}
    free = iter([tile for tile in TILES if tile not in taken])
    return [(key, name, tile if tile in TILES else next(free)) for key, name, tile in values]
