"""Which file of tests has its turn when several processes share them: the longest first.

A file is run whole by one worker (what it shares is made once), so what is begun last decides
how long the other workers stand idle. xdist by itself begins with the files of most tests, and
those that start processes have few.
"""

from __future__ import annotations

import os

SECONDS = {
    "tests/office": 15.0,
    "tests/end2end": 4.0,
    "tests/simulation": 4.0,
    "tests/simulation/test_seeds.py": 20.0,
    "tests/packaging": 1.0,
    "tests/fuzz": 0.3,
    "tests/sync/cli": 0.3,
    "tests/sync/node": 0.3,
    "tests/desktop/components": 0.3,
    "tests/desktop/pages": 1.0,
    "tests/desktop/test_frame.py": 1.0,
    "tests/desktop": 0.1,
    "tests/sync": 0.05,
    "tests/test_house.py": 0.005,
}
"""What a test takes, in wall time, by the nearest folder that is named here."""

OTHERWISE_S = 0.1

AT_ONCE = 2
"""Workers for each processor: what is slow in our tests is waiting, for processes and frames."""


def seconds(file: str, tests: int) -> float:
    """What a file of so many tests may take; only the order of the answers matters."""
    place = file
    while place not in SECONDS and "/" in place:
        place = place.rpartition("/")[0]
    return tests * SECONDS.get(place, OTHERWISE_S)


def workers() -> int:
    """How many share the tests on this machine."""
    return AT_ONCE * (os.cpu_count() or 1)
