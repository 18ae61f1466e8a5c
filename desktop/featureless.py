"""Imports without PySide6's search for its features, none of which Patio uses.

For ``from __feature__ import snake_case`` PySide6 reads the source of every module that is imported
once it is there, for the first time or again, looks whether it says "PySide6", and leaves the text
in memory: a tenth of a millisecond for each of two hundred, in the middle of a start, and 2 MB. A
module that its table already knows is left alone.

Source: PySide6 6.12, ``shibokensupport/feature.py``: ``feature_imported``, and -1 as "ignore this
module".
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

IGNORED = -1


class _Featureless:
    """Finds nothing, but notes what is there already and whatever is about to be imported."""

    def __init__(self) -> None:
        self._table: dict[str, int] | None = None

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None: the finders after this one look for the module."""
        feature = sys.modules.get("shibokensupport.feature")  # once PySide6 is there
        table: dict[str, int] | None = getattr(feature, "pyside_feature_dict", None)
        if table is not None:
            if table is not self._table:  # while it starts PySide6 puts another in its place
                self._table = table
                for known in tuple(sys.modules):
                    table.setdefault(known, IGNORED)
            table.setdefault(name, IGNORED)
        return None


def search_no_features() -> None:
    """Spare the modules imported from now on. Once is enough; later calls do nothing."""
    if not any(isinstance(finder, _Featureless) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Featureless())
