"""Whether freezing the same commit again makes the same files: in another folder, with another
environment, at another time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from linux.roots import Failed
from linux.steps import Check, done, expect

ROOT = Path(__file__).resolve().parents[2]


def check_again(check: Check) -> None:
    """Both programs, frozen a second time from a clone of this commit: every file is the same."""
    dist = check.made.program.parent.parent
    clone = check.folder / "clone"
    with check.step("a clone freezes them"):
        shutil.rmtree(clone, ignore_errors=True)
        clone.parent.mkdir(parents=True, exist_ok=True)
        done("git", "clone", "--quiet", "--shared", str(ROOT), str(clone))
        # Not the environment of this checkout: another one, of the same lock.
        plain = {name: text for name, text in os.environ.items() if name != "PATIO_RELEASE_VENV"}
        tool = [sys.executable, str(clone / "packaging" / "release.py"), "freeze"]
        made = subprocess.run(tool, env=plain, capture_output=True, text=True, check=False)
        expect(f"it freezes: {made.stderr[-2000:]}", made.returncode == 0)
    with check.step("every file is the same"):
        other = [one for one in differing(dist, clone / "dist") if not _package(one)]
        if other:
            raise Failed(f"not the same, if dist/ is of this commit: {', '.join(other[:20])}")


def differing(one: Path, other: Path) -> list[str]:
    """The places below that are not in both, or not the same: files by what is in them and whether
    they run, links by where they lead."""
    first, second = _seen(one), _seen(other)
    return sorted(place for place in first.keys() | second.keys() if _differs(place, first, second))


def _differs(place: str, first: dict[str, str], second: dict[str, str]) -> bool:
    return first.get(place) != second.get(place)


def _seen(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): _told(path)
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def _told(path: Path) -> str:
    if path.is_symlink():
        return str(path.readlink())
    return f"{sha256(path.read_bytes()).hexdigest()} {path.stat().st_mode & 0o111:o}"


def _package(place: str) -> bool:
    """What another step put beside the programs."""
    return "/" not in place and not place.endswith(".portable")
