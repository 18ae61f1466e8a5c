from __future__ import annotations

import subprocess
import sys

READ = """
import inspect, sys
import PySide6.QtCore
read = []
real = inspect.getsource
def getsource(thing):
    read.append(thing.__name__)
    return real(thing)
inspect.getsource = getsource
from sync.errors import PatioError
print("sync.errors" in read)
"""


def _reads_the_source(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout


def test_no_source_is_read_when_a_module_is_imported() -> None:
    assert _reads_the_source("import desktop\n" + READ) == "False\n"


def test_no_source_is_kept_of_what_was_there_before_pyside() -> None:
    code = (
        "import linecache, os, pathlib, urllib.parse, desktop\n"
        "from PySide6.QtGui import QImage\n"
        "import os, pathlib, urllib.parse, sync.errors\n"
        "print(sorted(linecache.cache))"
    )

    assert _reads_the_source(code) == "[]\n"


def test_pyside_still_reads_sources_or_else_desktop_featureless_can_go() -> None:
    assert _reads_the_source(READ) == "True\n"
