"""Where an unexpected fault is written down: a person sees a sentence, not a traceback."""

from __future__ import annotations

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from sync import __version__


def note_bug(home: Path, error: BaseException) -> str:
    """Append where ``error`` came from to a log, and return the log's path.

    The error's message stays out unless the system wrote it: it may quote what
    somebody wrote, and what is erased from Patio must not live on in a log. A home keeps
    its own log; without one it is in the system's folder for logs.
    """
    lines = [
        f"{datetime.now(UTC).isoformat(timespec='seconds')} patio {__version__}",
        *(line.rstrip() for line in traceback.format_tb(error.__traceback__)),
        type(error).__name__ + (f": {error}" if isinstance(error, OSError | ImportError) else ""),
        "",
    ]
    for path in _places(home):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as log:
                log.write("\n".join(lines) + "\n")
        except OSError:
            continue
        return str(path)
    return "nowhere (no folder could be written)"


def _places(home: Path) -> list[Path]:
    import platformdirs

    own = [home / "node.log"] if (home / "keys.json").exists() else []
    logs = platformdirs.user_log_path("patio", appauthor=False)
    return [*own, logs / "patio.log", Path(tempfile.gettempdir()) / "patio.log"]
