#!/usr/bin/env python3
"""Move the fragments of ``changelog.d/`` into ``CHANGELOG.md``, under the version of now.

::

    .venv/bin/python packaging/changelog.py --draft      prints it and changes nothing
    .venv/bin/python packaging/changelog.py

A fragment's last word (``7.added.keys.md``) keeps two people from writing into one file. towncrier
knows only numbers there, so it is given copies that have them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from release import Stop, version

ROOT: Final = Path(__file__).resolve().parent.parent
FRAGMENTS: Final = Path("packaging", "changelog.d")
CHANGELOG: Final = Path("packaging", "CHANGELOG.md")


def numbered(names: Sequence[str]) -> dict[str, str]:
    """The name for towncrier of each fragment: ``7.added.keys.md`` is ``7.added.1.md``.

    Raises:
        Stop: one has a name that says neither issue nor kind.
    """
    counted: Counter[str] = Counter()
    given = {}
    for name in sorted(names):
        parts = name.split(".")
        if len(parts) not in (3, 4) or parts[-1] != "md":
            raise Stop(f"{name} should be like 7.added.md or 7.added.word.md.")
        kind = ".".join(parts[:2])
        counted[kind] += 1
        given[name] = f"{kind}.{counted[kind]}.md"
    return given


def built(root: Path, *, draft: bool) -> str:
    """What towncrier says, which with ``draft`` is the text; else it is in ``CHANGELOG.md`` and the
    fragments are gone.

    Raises:
        Stop: towncrier refuses.
    """
    fragments = [path for path in (root / FRAGMENTS).glob("*.md") if path.is_file()]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        (copy / FRAGMENTS).mkdir(parents=True)
        for file in (Path("pyproject.toml"), CHANGELOG):
            shutil.copy(root / file, copy / file)
        for name, number in numbered([path.name for path in fragments]).items():
            shutil.copy(root / FRAGMENTS / name, copy / FRAGMENTS / number)
        words = [sys.executable, "-m", "towncrier", "build", "--dir", folder]
        asked = subprocess.run(
            [*words, "--version", version(), "--draft" if draft else "--yes"],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
        )
        if asked.returncode:
            raise Stop(f"towncrier refuses: {asked.stderr.strip()[-500:]}")
        if not draft:
            shutil.copy(copy / CHANGELOG, root / CHANGELOG)
            for path in fragments:
                path.unlink()
    return asked.stdout


def main(arguments: Sequence[str]) -> NoReturn:
    """Do it, or show what it would be."""
    parser = argparse.ArgumentParser(description="Move the fragments into CHANGELOG.md.")
    parser.add_argument("--draft", action="store_true", help="print it and change nothing")
    try:
        print(built(ROOT, draft=parser.parse_args(arguments).draft))
    except Stop as stop:
        sys.exit(str(stop))
    sys.exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
