"""The start of the processes that read and draw attached files in a bundle, which has one program
only."""

from __future__ import annotations

import click

from sync.extraction import DRAW, EXTRACT, EXTRACT_HELD, FIND, SQUARE


@click.command(EXTRACT, hidden=True)
def extract_text() -> int:
    """Read the file on standard input and print its text."""
    from sync.extraction.child import serve

    return serve()


@click.command(EXTRACT_HELD, hidden=True)
def extract_held() -> int:
    """The same of a file that comes through a pipe."""
    from sync.extraction.child import serve_held

    return serve_held()


@click.command(DRAW, hidden=True)
def draw_preview() -> int:
    """Draw a small picture of the file on standard input."""
    from sync.extraction.child import draw

    return draw()


@click.command(SQUARE, hidden=True)
def draw_square() -> int:
    """Draw the picture on standard input as a square."""
    from sync.extraction.child import draw_square

    return draw_square()


@click.command(FIND, hidden=True)
def find_codes() -> int:
    """Read the QR codes in the picture on standard input."""
    from sync.extraction.child import find_codes

    return find_codes()
