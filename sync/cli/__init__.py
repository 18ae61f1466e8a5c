"""The command line: every command of Patio, for people and (with ``--json``) for programs."""

from sync.cli.app import main
from sync.cli.window import WindowRequest

__all__ = ["WindowRequest", "main"]
