"""Keeps resources/i18n in step with the sources.

``python tests/support/catalogue.py`` collects the texts of the window into the English
catalogue and compiles it; with ``--check`` it only says whether that would change anything.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "patio_en.ts"


def sources() -> list[Path]:
    """QML and Python with texts. lupdate passes over Python in folders: it is given files."""
    return sorted([*(ROOT / "desktop").rglob("*.qml"), *(ROOT / "desktop").rglob("*.py")])


def updated(folder: Path) -> Path:
    """A copy of the catalogue in ``folder``, with the texts that are in the sources now."""
    copy = folder / CATALOGUE.name
    if CATALOGUE.exists():
        shutil.copyfile(CATALOGUE, copy)
    _qt(
        "lupdate",
        *("-silent", "-locations", "none", "-no-obsolete"),
        *("-source-language", "es_ES", "-target-language", "en_GB"),
        *(str(path) for path in sources()),
        *("-ts", str(copy)),
    )
    return copy


def compiled(catalogue: Path, target: Path) -> Path:
    """``catalogue`` as the window reads it, written to ``target``."""
    _qt("lrelease", "-silent", str(catalogue), "-qm", str(target))
    return target


def _qt(tool: str, *arguments: str) -> None:
    path = Path(PySide6.__file__).parent / tool
    run = subprocess.run([str(path), *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stdout + run.stderr)


def main(arguments: list[str]) -> int:
    """Update, or with ``--check`` compare; returns the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = updated(Path(folder))
        binary = compiled(fresh, Path(folder) / "patio_en.qm")
        same = CATALOGUE.exists() and fresh.read_bytes() == CATALOGUE.read_bytes()
        if "--check" in arguments:
            print("The catalogue is in step." if same else "The catalogue lags behind.")
            return 0 if same else 1
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(fresh, CATALOGUE)
        shutil.copyfile(binary, CATALOGUE.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
