"""How seldom a node looks for objects that hold each other."""

from __future__ import annotations

import gc
from typing import Final

_YOUNG: Final = 50_000
"""New objects between two looks; Python's own choice is 700 or 2,000, by version."""


def collect_seldom() -> None:
    """For a process that has imported what it needs and now works for days.

    A first sync makes objects by the million, and nearly all of them go when the last name does.
    Looking for cycles among them took a fifth of it (measured with 60,000 entries: 6.9 and 5.5 s of
    processor time). What is there already stays anyway, and is looked at no more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 50)
