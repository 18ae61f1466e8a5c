"""The command line: every command of Patio, for people and (with ``--json``) for programs."""

from sync.cli.app import main

__all__ = ["main"]
