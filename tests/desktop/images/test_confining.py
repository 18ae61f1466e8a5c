"""What a process can no longer do once it has confined itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have some of the limits only"
)

CONFINED = "from desktop.images.confining import allow_cpu, confine\nconfine()\n"


def run(then: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CONFINED + then],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_memory_has_an_end() -> None:
    assert run("bytearray(200 << 20)").returncode == 0
    assert "MemoryError" in run("bytearray(600 << 20)").stderr


def test_it_has_few_files() -> None:
    done = run("kept = [open('/dev/null') for _ in range(20)]")

    assert "Too many open files" in done.stderr


def test_it_writes_no_file_and_no_core(tmp_path: Path) -> None:
    place = tmp_path / "file"

    done = run(f"with open({str(place)!r}, 'w') as file: file.write('x')")
    core = run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))")

    assert done.returncode != 0
    assert place.read_text("utf-8") == ""
    assert core.stdout == "(0, 0)\n"


def test_a_picture_has_so_many_seconds_of_the_processor() -> None:
    done = run("allow_cpu(0)\nwhile True: pass")

    assert done.returncode < 0
