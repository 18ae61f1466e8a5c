"""A node in a process of its own looks for cycles seldom, and still looks."""

from __future__ import annotations

import subprocess
import sys


def test_cycles_go_all_the_same() -> None:
    code = (
        "import gc, weakref\n"
        "from sync.node.collecting import collect_seldom\n"
        "class Pair:\n"
        "    other: object = None\n"
        "collect_seldom()\n"
        "assert gc.isenabled()\n"
        "first, second = Pair(), Pair()\n"
        "first.other, second.other = second, first\n"
        "gone = weakref.ref(first)\n"
        "del first, second\n"
        "many = [[] for _ in range(60_000)]\n"
        "assert gone() is None\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
