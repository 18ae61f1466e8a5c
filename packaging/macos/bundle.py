"""What an application for macOS says about itself and takes along: asked by ``patio.spec``."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).resolve().parent
ENTITLEMENTS: Final = HERE / "entitlements.plist"
AGENT: Final = HERE / "org.patio.node.plist"
"""The node of an always-on Mac; whoever wants one copies it to ``~/Library/LaunchAgents``."""


def info(version: str) -> dict[str, Any]:
    """The application's ``Info.plist``, with the version of the release."""
    with (HERE / "Info.plist").open("rb") as file:
        told: dict[str, Any] = plistlib.load(file)
    return told | {"CFBundleShortVersionString": version, "CFBundleVersion": version}


def data() -> list[tuple[str, str]]:
    """Files for its resources, each with the folder in which it lies there."""
    strings = [(str(file), file.parent.name) for file in sorted(HERE.glob("*.lproj/*.strings"))]
    return [*strings, (str(AGENT), ".")]
