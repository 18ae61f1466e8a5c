"""A key store of the keyring library that keeps its secrets in a file, for tests.

``PYTHON_KEYRING_BACKEND=support.file_keyring.FileKeyring`` chooses it in any process, and
``PATIO_TEST_KEYRING`` names its file. What is tested is everything above a real backend.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class FileKeyring(KeyringBackend):
    """Secrets by service and name, in JSON. A file called ``locked`` beside it closes it."""

    priority = 0.5

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        kept = self._read() | {f"{service}/{username}": password}
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        kept = self._read()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    def _file(self) -> Path:
        path = Path(os.environ["PATIO_TEST_KEYRING"])
        if path.with_name("locked").exists():
            raise KeyringLocked("nobody is logged in")
        return path

    def _read(self) -> dict[str, str]:
        path = self._file()
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}
