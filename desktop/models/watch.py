"""What somebody should look at: what is odd in the office, what was reported, what was hidden."""

from __future__ import annotations

from typing import NamedTuple


class AlarmRow(NamedTuple):
    """Something odd, and the page where something is done about it. ``flooder`` is whom to remove
    with all that came of them in a day, or empty."""

    key: str
    glyph: str
    title: str
    text: str
    action: str
    page: str
    subject: str
    flooder: str


class ReportRow(NamedTuple):
    """A report about the entry ``target``, which stands on ``card`` (empty: nobody sees it).
    ``reason`` is what is not right by it, ``said`` what it is about. ``standing`` is empty while it
    waits for somebody."""

    key: str
    target: str
    card: str
    title: str
    details: str
    reason: str
    said: str
    standing: str
    hides: bool
    shows: bool


class OrderRow(NamedTuple):
    """Something that somebody has ordered to be erased, and that I can keep."""

    key: str
    title: str
    details: str
    said: str


class HiddenRow(NamedTuple):
    """Something of mine that is hidden, and why."""

    key: str
    title: str
    said: str
    reason: str
