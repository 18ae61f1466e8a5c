"""The sizes, themes and texts in which a page is drawn."""

from __future__ import annotations

SHAPES = [
    ((900, 600), "dark", 1.3),
    ((900, 600), "light", 1.0),
    ((1280, 800), "dark", 1.0),
    ((1280, 800), "light", 1.3),
    ((1920, 1080), "dark", 1.3),
    ((1920, 1080), "light", 1.0),
]
"""Size, theme and size of the text, 1 being as designed: every two of them come together once."""
