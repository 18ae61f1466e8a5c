"""What was looked at here: which views look different by it, and who else is told."""

from __future__ import annotations

from typing import Final

from sync.views.batch import CHANNELS

LOOKED: Final = frozenset({CHANNELS})
"""What is other on the screen once somebody has looked at it."""

GLANCED: Final = "glanced"
"""No view: the person's other devices are told."""
