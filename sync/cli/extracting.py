"""The start of the process that reads attached files in a bundle, which has one program only."""

from __future__ import annotations

import click

from sync.extraction import EXTRACT


@click.command(EXTRACT, hidden=True)
def extract_text() -> int:
    """Read the file on standard input and print its text."""
    from sync.extraction.child import serve

    return serve()
