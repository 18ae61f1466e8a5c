"""For whom a home's backups are sealed, where they go by themselves, and when they last did."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.store.disk import replace_file
from sync.store.fields import UNFIT, hexed, read_json, text, whole
from sync.values import ID_BYTES

WEEK_MS: Final = 7 * 24 * 3600 * 1000
"""Between two backups that are made by themselves."""


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """``public`` is the X25519 key whose private half is in twelve words on paper, ``folder``
    where a backup goes each week (empty: nowhere), ``last_ms`` when the last one was made
    (Unix milliseconds, 0: never)."""

    public: bytes
    folder: str = ""
    last_ms: int = 0


def read_plan(path: Path) -> BackupPlan | None:
    """The plan; None where there is none that can be read."""
    try:
        told = read_json(path)
        return BackupPlan(
            hexed(told["public"], ID_BYTES), text(told["folder"]), whole(told["last_ms"])
        )
    except (OSError, *UNFIT):
        return None


def write_plan(path: Path, plan: BackupPlan) -> None:
    """Keep the plan.

    Raises:
        NoSpace, CannotWrite: the one of before stays.
    """
    told = {"public": plan.public.hex(), "folder": plan.folder, "last_ms": plan.last_ms}
    replace_file(path, json.dumps(told).encode())
