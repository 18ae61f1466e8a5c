"""Makes what is tried, and tries it: ``packaging/release.py check``."""

from __future__ import annotations

import os
import time
from functools import cache
from pathlib import Path

from linux import debian, portable, redhat
from linux.again import check_again
from linux.checks import CHECKS
from linux.mishaps import MISHAPS
from linux.roots import Failed
from linux.stage import Tree, staged
from linux.steps import Check, lacking
from release import BUNDLES, DIST, WORK, Stop, freeze, made_at, python, version

FOLDER = WORK / "check"


def everything(only: str = "") -> list[Path]:
    """Try all whose names have ``only`` in them; nothing stays but the clean systems.

    Raises:
        Stop: something went otherwise than it should; nothing that was asked for is known; or this
            is not a system on which it can be tried.
    """
    if os.name != "posix" or os.geteuid() != 0:
        raise Stop("Packages are tried as root on Linux, in systems of their own.")
    if missing := lacking():
        raise Stop(f"These are needed for it: {', '.join(missing)} (packaging/README.md).")
    known = CHECKS | MISHAPS | {"again": check_again}
    chosen = {name: check for name, check in known.items() if only in name}
    if not chosen:
        raise Stop(f"There is nothing called {only}: {', '.join(known)}.")
    os.environ["PATIO_QUICK"] = "1"  # what is tried is what is inside
    if not all((DIST / name / "licences").is_dir() for name in BUNDLES):
        freeze()
    made = Made()
    for name, check in chosen.items():
        print(f"{name}: {(check.__doc__ or '').partition(',')[0]}", flush=True)
        began = time.monotonic()
        try:
            check(Check(made, WORK / "roots", FOLDER / name, lambda line: print(line, flush=True)))
        except Failed as failed:
            raise Stop(f"{name}: {failed}") from None
        print(f"{name}: good, {time.monotonic() - began:.0f} s", flush=True)
    return []


class Made:
    """The packages, made quickly and only when they are asked for, in this version, as an earlier
    one and as a later one."""

    version = version()
    before = f"{version}~before"
    after = f"{version}+after"
    program = DIST / "patio-node" / "patio-node"
    """A frozen node, for the company's other computer."""

    @cache  # noqa: B019 - there is one, for as long as the process lives
    def deb(self, name: str, version: str) -> Path:
        """Of one of the programs."""
        return debian.package(name, self._tree(name, version), _MADE, version, made_at())

    @cache  # noqa: B019 - likewise
    def rpm(self, name: str, version: str) -> Path:
        """Of one of the programs."""
        tree = self._tree(name, version, alone=True)
        return redhat.package(name, tree, _MADE, version, made_at())

    @cache  # noqa: B019 - likewise
    def portable(self, version: str) -> Path:
        """The archive."""
        return portable.archive(self._tree("patio", version, alone=True), _MADE, version, made_at())

    def _tree(self, name: str, version: str, *, alone: bool = False) -> Tree:
        folder = FOLDER / "tree" / name
        return staged(DIST / name, folder, version, made_at(), python(), alone=alone)


_MADE = FOLDER / "made"
