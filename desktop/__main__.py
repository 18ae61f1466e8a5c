"""``patio``: without a command it opens the window, with one it is the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.images import DECODE

if TYPE_CHECKING:
    from sync.cli import WindowRequest


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
    # A command must not pay for importing Qt.
    return run_command(
        argv,
        open_window=lambda request: (
            _open_gallery(request.grab_to, request.language or "")
            if request.gallery
            else _open(request)
        ),
    )


def _open_gallery(grab_to: Path | None, language: str) -> int:
    from desktop.running import open_gallery

    return open_gallery(grab_to, language)


def _open(request: WindowRequest) -> int:
    from desktop.running import open_screen, open_window

    if request.screen:
        return open_screen(request.home, request.grab_to, request.language or "")

    return open_window(
        request.home,
        request.grab_to,
        request.language or "",
        request.link,
        background=request.background,
        invite=request.invite,
        name=request.name,
    )


if __name__ == "__main__":
    sys.exit(main())
