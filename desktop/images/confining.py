"""What a process that decodes strangers' pictures may take of the computer: no more than it needs.

Set by the process on itself, for good, where the system has such limits (not on Windows).
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

MEMORY = 512 * 1024 * 1024
"""Bytes of data. Python and Qt take 50 MB, the largest picture with all its copies 300 MB."""

FILES = 16
"""Qt scales with a thread for each processor, and each of these has a file of its own."""

PROCESSORS = 4
"""With the stacks of sixty threads the memory would be gone before the first picture."""


def confine() -> None:
    """Set the limits; what is open, and what is imported, stays."""
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,  # other people's pictures do not go to the disk with a crash
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: FILES,
        resource.RLIMIT_DATA: MEMORY,
    }
    for limit, value in limits.items():
        with suppress(ValueError, OSError):  # macOS has some of them by name only
            resource.setrlimit(limit, (value, value))
    if sys.platform == "linux":
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:PROCESSORS])


def allow_cpu(seconds: int) -> None:
    """End this process when from now on it takes more than so many seconds of the processor."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))
