"""What a person has chosen for their window: language, theme, text size, drawing backend.

Local to a home and of no importance: a file that is missing or not readable means the
defaults, and a file that cannot be written is given up without a word.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

LANGUAGES = {
    "es": "Español",
    "en": "English",
    "ca": "Català",
    "eu": "Euskara",
    "gl": "Galego",
}
"""Each as it calls itself. Spanish is the source, English is whole, the others have begun: what
they lack is said in Spanish."""

THEMES = ("system", "light", "dark")
TEXT_SCALES = (1.0, 1.15, 1.3)
"""Text sizes of tokens.md 3."""


@dataclass(frozen=True, slots=True)
class Choices:
    """``language`` is empty while the system's locale decides."""

    language: str = ""
    theme: str = "system"
    text_scale: float = 1.0
    software: bool = False
    """Draw without the graphics card: a former start found that this machine has none."""
    still: bool = False
    """Move nothing, also where the system does."""
    letters: bool = True
    """One key alone does something while a card has the focus."""
    key_checked: str = ""
    """The day (``YYYY-MM-DD``) on which the owner last looked whether the spare key is right."""
    key_put_off: str = ""
    """The day on which the owner last put that off."""
    owner_put_off: str = ""
    """The day on which the only owner last put off naming another."""


def read_choices(path: Path) -> Choices:
    """The choices in ``path``; whatever is missing or makes no sense there has its default."""
    try:
        saved = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Choices()
    if not isinstance(saved, dict):
        return Choices()
    choices = Choices()
    if isinstance(saved.get("language"), str) and saved["language"] in LANGUAGES:
        choices = replace(choices, language=saved["language"])
    if saved.get("theme") in THEMES:
        choices = replace(choices, theme=saved["theme"])
    if saved.get("text_scale") in TEXT_SCALES:
        choices = replace(choices, text_scale=float(saved["text_scale"]))
    for name in ("key_checked", "key_put_off", "owner_put_off"):
        if isinstance(saved.get(name), str) and _is_day(saved[name]):
            choices = replace(choices, **{name: saved[name]})
    return replace(
        choices,
        software=saved.get("software") is True,
        still=saved.get("still") is True,
        letters=saved.get("letters") is not False,
    )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def write_choices(path: Path, choices: Choices) -> None:
    """Replace ``path`` whole, if it can be written."""
    new = path.with_name(path.name + ".new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.write_text(json.dumps(asdict(choices)), "utf-8")
        os.replace(new, path)
