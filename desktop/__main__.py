"""``patio``: without a command it opens the window, with one it is the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.images import DECODE


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``patio`` with ``argv`` (the process's own when None); returns the exit status."""
    if list(sys.argv[1:] if argv is None else argv) == [DECODE]:
        from desktop.images.child import serve

        return serve()
    try:
        from sync.cli import main as run_command
    except KeyboardInterrupt:  # so early that the command line is not there yet to say it
        print("Stopped.", file=sys.stderr)
        return 1
    return run_command(
        argv,
        open_window=lambda request: _open(request.home, request.grab_to, request.language or ""),
    )


def _open(home: Path, grab_to: Path | None, language: str) -> int:
    # A command must not pay for importing Qt.
    from desktop.running import open_window

    return open_window(home, grab_to, language)


if __name__ == "__main__":
    sys.exit(main())
