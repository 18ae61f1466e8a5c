"""What holds for every test: no display, no home of a person, no keyring, no deadlines."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

# Qt reads it when the first of its modules is loaded, so before any other import.
# QT_QPA_PLATFORM=xcb shows the windows to whoever wants to watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever a library would like to keep in the system's keyring must fail here.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# Containers have no id of their own, and then no home can tell that it has moved.
os.environ["PATIO_MACHINE_ID"] = "the computer of the tests"

import pytest
from hypothesis import settings

from support import turns

# This machine may be slow; a failure found by chance must come back in the next run.
settings.register_profile("patio", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("patio")


def pytest_xdist_auto_num_workers() -> int | None:
    """Of ``-n auto``, unless xdist's own variable says it."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else turns.workers()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several processes share the tests, the longest files go first; else chance decides."""
    if hasattr(config, "workerinput"):
        tests = Counter(_file(item) for item in items)
        items.sort(key=lambda item: -turns.seconds(_file(item), tests[_file(item)]))


def pytest_collection_finish() -> None:
    """All that collecting made stays: no test need look through it for its own garbage."""
    gc.collect()
    gc.freeze()


def _file(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home for whatever was not told where its home is, so that none is a person's."""
    home = tmp_path_factory.mktemp("nobodys-home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATIO_HOME", str(home))
        yield home


@pytest.fixture(scope="module", autouse=True)
def nobodys_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What homes record outside themselves, by module: else each looks at those of all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield
