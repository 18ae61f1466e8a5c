"""Imports without PySide6's search for its features, none of which Patio uses.

For ``from __feature__ import snake_case`` PySide6 reads the source of every module imported after
it and looks whether it says "PySide6": a tenth of a millisecond for each of two hundred, in
the middle of a start. A module that its table already knows is left alone.

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
    """Finds nothing, but notes whatever is about to be imported."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None: the finders after this one look for the module."""
        feature = sys.modules.get("shibokensupport.feature")  # once PySide6 is there
        table = getattr(feature, "pyside_feature_dict", None)
        if table is not None:
            table.setdefault(name, IGNORED)
        return None


def search_no_features() -> None:
    """Spare the modules imported from now on. Once is enough; later calls do nothing."""
    if _Featureless not in sys.meta_path:
        sys.meta_path.insert(0, _Featureless)
