"""Keeps resources/i18n in step with the sources.

``python tests/support/catalogue.py`` collects the texts of the window into the catalogues and
compiles them; with ``--check`` it only says whether that would change anything. English holds
every text. The languages that have begun hold what has been translated and nothing else, and
``--whole FOLDER`` writes them with all there is to translate: what is filled in there goes into
resources/i18n, and the next run tidies it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "patio_en.ts"
"""The one that is complete."""

BEGUN = tuple(CATALOGUE.with_name(f"patio_{language}.ts") for language in ("ca", "eu", "gl"))
_TARGETS = {"en": "en_GB", "ca": "ca_ES", "eu": "eu_ES", "gl": "gl_ES"}

_EMPTY = re.compile(
    r"    <message(?: [^>]*)?>(?:(?!</message>).)*?"
    r"<translation[^>]*>\s*</translation>\s*</message>\n",
    re.DOTALL,
)
_NO_MESSAGES = re.compile(r"<context>\s*<name>[^<]*</name>\s*</context>\n")


def sources() -> list[Path]:
    """QML and Python with texts. lupdate passes over Python in folders: it is given files."""
    return sorted([*(ROOT / "desktop").rglob("*.qml"), *(ROOT / "desktop").rglob("*.py")])


def updated(folder: Path, catalogue: Path = CATALOGUE, *, guess: bool = True) -> Path:
    """A copy of ``catalogue`` in ``folder``, with all the texts that are in the sources now.

    ``guess``: a text that is like one that has gone gets the translation of that, as a proposal.
    """
    copy = folder / catalogue.name
    if catalogue.exists():
        shutil.copyfile(catalogue, copy)
    _qt(
        "lupdate",
        *("-silent", "-locations", "none", "-no-obsolete"),
        *(() if guess else ("-disable-heuristic", "similartext")),
        *("-source-language", "es_ES", "-target-language", _TARGETS[_language(catalogue)]),
        *(str(path) for path in sources()),
        *("-ts", str(copy)),
    )
    return copy


def begun(folder: Path, catalogue: Path) -> Path:
    """As :func:`updated`, without what has no translation.

    A text that is translated in one place is so in all: lupdate fills it in and marks it as a
    guess, which in a language that has only begun is better than Spanish.
    """
    copy = updated(folder, catalogue, guess=False)
    text = _EMPTY.sub("", copy.read_text("utf-8")).replace(' type="unfinished"', "")
    copy.write_text(_NO_MESSAGES.sub("", text), "utf-8", newline="\n")
    return copy


def compiled(catalogue: Path, target: Path) -> Path:
    """``catalogue`` as the window reads it, written to ``target``."""
    _qt("lrelease", "-silent", str(catalogue), "-qm", str(target))
    return target


def _language(catalogue: Path) -> str:
    return catalogue.stem.removeprefix("patio_")


def _qt(tool: str, *arguments: str) -> None:
    path = Path(PySide6.__file__).parent / tool
    run = subprocess.run([str(path), *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stdout + run.stderr)


def main(arguments: list[str]) -> int:
    """Update, compare (``--check``) or write out (``--whole FOLDER``); returns the exit status."""
    if "--whole" in arguments:
        for catalogue in BEGUN:
            print(updated(Path(arguments[-1]), catalogue, guess=False))
        return 0
    lagging = []
    with tempfile.TemporaryDirectory() as folder:
        for catalogue in (CATALOGUE, *BEGUN):
            make = updated if catalogue == CATALOGUE else begun
            fresh = make(Path(folder), catalogue)
            if not catalogue.exists() or fresh.read_bytes() != catalogue.read_bytes():
                lagging.append(catalogue.name)
            if "--check" not in arguments:
                shutil.copyfile(fresh, catalogue)
                compiled(fresh, catalogue.with_suffix(".qm"))
    if "--check" not in arguments:
        return 0
    print(f"Lagging behind: {', '.join(lagging)}." if lagging else "The catalogues are in step.")
    return 1 if lagging else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
