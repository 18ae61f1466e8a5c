"""The palette keeps the contrast that the design computed (tokens 2)."""

from __future__ import annotations

import re
from pathlib import Path

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
    ("canvas", "text"), ("text", "pressed"), ("textSoft", "pressed"), ("inkOcre", "ocre"),
    ("dangerText", "canvas"), ("dangerText", "hover"), ("dangerText", "pressed"),
    ("olivaText", "canvas"), ("accentText", "inset"),
]  # fmt: skip
MARKS = [
    ("borderStrong", "surface"), ("borderStrong", "canvas"), ("focus", "canvas"),
    ("focus", "surface"), ("focus", "sidebar"), ("olivaDot", "sidebar"), ("olivaDot", "canvas"),
    ("accent", "canvas"), ("azul", "pressed"), ("oliva", "pressed"), ("olivaDot", "pressed"),
    ("focus", "hover"), ("inkAccent", "accent"), ("dangerText", "canvas"), ("textSoft", "pressed"),
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


TINTED = re.compile(r"^( *)(?:(?:readonly )?property color ground|color): .*Theme\.[a-z]+Tint2?\b")
OUTLINED = {"Chip", "Surface", "Image"}
"""What has an outline of its own, and the frieze, which is a drawing."""


def tints(path: Path) -> list[tuple[str, str]]:
    """Each thing that is filled with a tint: its type, and the lines that are its own."""
    found, lines = [], path.read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        tint = TINTED.match(line)
        if tint is None:
            continue
        depth, first, last = tint.group(1), at, at
        while lines[first].startswith(depth) or not lines[first]:
            first -= 1
        while lines[last].startswith(depth) or not lines[last]:
            last += 1
        kind = lines[first].strip().removesuffix("{").split(":")[-1].strip()
        own = [one for one in lines[first:last] if not one.startswith(depth + " ")]
        found.append((kind, "\n".join(own)))
    return found


PAGES = [path for path in (qml_folder() / "Patio").rglob("*.qml") if path.parent.name != "gallery"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_in_high_contrast_every_tint_has_an_outline(path: Path) -> None:
    bare = [kind for kind, own in tints(path) if kind not in OUTLINED and "border.width" not in own]
    assert bare == []


def test_tints_are_found() -> None:
    assert sum(len(tints(path)) for path in PAGES) > 20
    (chip,) = tints(qml_folder() / "Patio" / "cards" / "OutsideBar.qml")
    assert "border.width: Theme.contrast ? 1 : 0" in chip[1]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_moves_for_longer_than_the_theme_says(path: Path) -> None:
    """Each of its durations is none where less motion is wanted."""
    found = re.findall(r"\bduration: (.+)", path.read_text(encoding="utf-8"))
    assert [one for one in found if not re.fullmatch(r"Theme\.\w+Ms", one)] == []


def test_every_duration_is_none_where_less_motion_is_wanted() -> None:
    durations = re.findall(r"property int \w+Ms: (.+)", TABLE)
    assert len(durations) >= 4
    assert all(one.startswith("still ? 0 : ") for one in durations)
    assert "MotionPreference.ReducedMotion" in TABLE
