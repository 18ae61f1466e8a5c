"""Read marks as clients see them: read-only, by the standard library alone.

The window reads them before its first frame, and SQLAlchemy would double its start-up.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path


def read_marks(path: Path) -> dict[str, int]:
    """When each place was last looked at, in Unix milliseconds; empty when nothing is known."""
    if not path.exists():
        return {}
    try:
        reader = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
    except sqlite3.Error:
        return {}
    try:
        return dict(reader.execute("SELECT place, seen_ms FROM read_mark"))
    except sqlite3.Error:
        return {}
    finally:
        reader.close()
