"""Fuzzes for as long as one likes: ``python tests/fuzz/run.py --seconds 600 [PART OF A NAME ...]``.

With atheris installed the targets run one after the other, led by what code they reach;
without it they are plain hypothesis with more and more examples. What fails is kept by
hypothesis and fails in the suite from then on.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import inspect
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent


def main() -> int:
    """Share the time out among the targets; 1 as soon as one of them has found something."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--target", help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.target:
        return led_by_coverage(options.target, options.seconds)
    if importlib.util.find_spec("atheris") is None:
        return plainly(options.names, options.seconds)
    found = [name for name in targets() if all(part in name for part in options.names)]
    share = max(1, options.seconds // max(1, len(found)))
    for name in found:
        print(f"{name}: {share} s", flush=True)
        again = [sys.executable, str(FOLDER / "run.py"), "--target", name, "--seconds", str(share)]
        if subprocess.run(again, cwd=ROOT, check=False).returncode:
            return 1
    return 0


def plainly(names: list[str], seconds: int) -> int:
    """Without atheris: the suite's own tests, each round with ten times the examples."""
    until, factor = time.monotonic() + seconds, 1
    while time.monotonic() < until:
        words = [sys.executable, "-m", "pytest", str(FOLDER), "-q", "-o", "faulthandler_timeout=0"]
        words += ["-k", " and ".join(names)] if names else []
        if subprocess.run(
            words, env={**os.environ, "PATIO_FUZZ": str(factor)}, cwd=ROOT, check=False
        ).returncode:
            return 1
        factor *= 10
    return 0


def targets() -> Iterator[str]:
    """Every test of hypothesis here that needs no fixture, as ``file:test``."""
    for path in sorted(FOLDER.glob("test_*.py")):
        for name, test in inspect.getmembers(load(path), inspect.isfunction):
            if name.startswith("test_") and hasattr(test, "hypothesis") and not needs(test):
                yield f"{path.name}:{name}"


def needs(test: Callable[..., None]) -> bool:
    """Whether arguments are left that only pytest could give."""
    return bool(inspect.signature(test).parameters)


def load(path: Path) -> object:
    """A file of tests as a module."""
    sys.path[:0] = [folder for folder in (str(ROOT), str(ROOT / "tests")) if folder not in sys.path]
    spec = importlib.util.spec_from_file_location(f"fuzz_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def led_by_coverage(target: str, seconds: int) -> int:
    """One target under atheris, which ends the process: with an error when it found something."""
    atheris = importlib.import_module("atheris")
    file, name = target.split(":")
    with atheris.instrument_imports(include=["sync"]):
        test = getattr(load(FOLDER / file), name)
    one_input = cast("Callable[[bytes], bytes | None]", test.hypothesis.fuzz_one_input)

    def try_one(data: bytes) -> None:
        one_input(data)

    with tempfile.TemporaryDirectory() as corpus:
        # hypothesis takes what it draws from the bytes, and asks for many.
        for number in range(64):
            beginning = random.Random(number).randbytes(64 << number % 7)
            Path(corpus, str(number)).write_bytes(beginning)
        words = [target, f"-max_total_time={seconds}", "-len_control=0", "-verbosity=0"]
        words += [f"-artifact_prefix={corpus}/", corpus]
        atheris.Setup(words, try_one)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
