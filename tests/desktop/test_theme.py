"""The palette keeps the contrast that the design computed (tokens 2)."""

from __future__ import annotations

import re

import pytest

from desktop.locations import qml_folder

TABLE = (qml_folder() / "Patio" / "Theme.qml").read_text(encoding="utf-8")
ENTRY = re.compile(r"property color (\w+): (.+)")
HEX = re.compile(r'"#([0-9A-F]{6,8})"')

TEXT = [
    ("text", "canvas"), ("text", "sidebar"), ("text", "surface"), ("text", "inset"),
    ("text", "hover"), ("textSoft", "canvas"), ("textSoft", "sidebar"), ("textSoft", "surface"),
    ("textSoft", "inset"), ("textSoft", "hover"), ("textMuted", "canvas"),
    ("textMuted", "sidebar"), ("textMuted", "surface"), ("textMuted", "inset"),
    ("textMuted", "hover"), ("inkAccent", "accent"), ("inkAccent", "accentHover"),
    ("inkAccent", "accentPressed"), ("accentText", "canvas"), ("accentText", "surface"),
    ("inkAccentTint", "accentTint"), ("inkAzul", "azul"), ("azulText", "canvas"),
    ("azulText", "surface"), ("inkAzulTint", "azulTint"), ("olivaText", "sidebar"),
    ("olivaText", "surface"), ("inkOcreTint", "ocreTint"), ("text", "ocreTint"),
    ("textMuted", "ocreTint"), ("dangerText", "surface"), ("inkDangerTint", "dangerTint"),
    ("canvas", "text"),
]  # fmt: skip
MARKS = [
    ("borderStrong", "surface"), ("borderStrong", "canvas"), ("focus", "canvas"),
    ("focus", "surface"), ("focus", "sidebar"), ("olivaDot", "sidebar"), ("olivaDot", "canvas"),
    ("accent", "canvas"),
]  # fmt: skip


def palette(dark: bool) -> dict[str, str]:
    found = {}
    for name, value in ENTRY.findall(TABLE):
        colours = HEX.findall(value)
        found[name] = colours[0] if dark else colours[-1]
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("mark", "ground", "least"),
    [(*pair, 4.5) for pair in TEXT] + [(*pair, 3.0) for pair in MARKS],
)
def test_what_must_be_read_stands_out(mark: str, ground: str, least: float, dark: bool) -> None:
    colours = palette(dark)
    assert contrast(colours[mark], colours[ground]) >= least
