"""The demo's own folder: recognised by its marker, made anew each day, never anybody else's."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from sync.errors import NotAHome
from sync.store.disk import replace_file, written

_MARKER = "demo.json"
_LOCK = "lock"


@dataclass(frozen=True, slots=True)
class DemoFolder:
    """Where the homes of the example are, one folder each."""

    root: Path

    @property
    def lock(self) -> Path:
        """Held while the demo runs: two at once would start nodes on the same homes."""
        return self.root / _LOCK

    @property
    def picture(self) -> Path:
        """Where the window is drawn when there is no display."""
        return self.root / "patio.png"

    def home(self, key: str) -> Path:
        """One colleague's home."""
        return self.root / key

    def claim(self) -> None:
        """Make the folder, or see that it is ours.

        Raises:
            NotAHome: it holds something that the demo did not make; nothing was touched.
            CannotWrite, NoSpace: it cannot be made.
        """
        if self.root.exists() and not self.root.is_dir():
            raise NotAHome(path=str(self.root), why="file")
        others = [p for p in self._inside() if p.name != _LOCK]
        if others and self._marker() is None:
            raise NotAHome(path=str(self.root), why=f"holds {others[0].name}")
        with written(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            self.root.chmod(0o700)

    def is_ready(self, edition: str, day: str) -> bool:
        """Whether the homes were made completely, today, by this edition."""
        marker = self._marker() or {}
        return marker == {"edition": edition, "day": day, "ready": True}

    def empty(self) -> None:
        """Throw the homes away and mark the folder as being made."""
        self._mark({"ready": False})
        for path in self._inside():
            if path.name in (_MARKER, _LOCK):
                continue
            with written(path):
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()

    def finish(self, edition: str, day: str) -> None:
        """Say that the homes are complete."""
        self._mark({"edition": edition, "day": day, "ready": True})

    def _mark(self, marker: dict[str, object]) -> None:
        replace_file(self.root / _MARKER, json.dumps(marker).encode())

    def _marker(self) -> dict[str, object] | None:
        try:
            marker = json.loads((self.root / _MARKER).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return marker if isinstance(marker, dict) else None

    def _inside(self) -> list[Path]:
        return sorted(self.root.iterdir()) if self.root.is_dir() else []
