"""Rows of «Cómo lo hacemos»: the cards, the steps of one, what was said of it and its versions."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class ProcessRow(NamedTuple):
    """A card in the list. ``trailing_glyph`` is of why it needs somebody, or empty."""

    key: str
    title: str
    line: str
    trailing_glyph: str
    says: str


class StepRow(NamedTuple):
    """A line of a card: numbered, a point (``mark`` is ``•``), or plain (no mark)."""

    key: str
    mark: str
    text: str
    says: str


class SaidRow(NamedTuple):
    """What somebody said of a card since it was last looked at."""

    key: str
    person: str
    face: str
    author: str
    when: str
    text: str


class VersionLine(NamedTuple):
    """A version of a card, the newest first."""

    key: str
    title: str
    line: str
    text: str


def steps_of(text: str) -> list[StepRow]:
    """The lines of a text, those of lists with their number or point (``sync.client.styled``)."""
    from sync.client import Style, styled

    plain = styled(text)
    marks = {span.start: span.target for span in plain.spans if span.style is Style.ITEM}
    rows: list[StepRow] = []
    at = 0
    for line in plain.text.split("\n"):
        if line.strip():
            rows.append(_step(len(rows), marks.get(at, ""), line.strip()))
        at += len(line) + 1
    return rows


def _step(place: int, mark: str, text: str) -> StepRow:
    says = text
    if mark.isdigit():
        line = QCoreApplication.translate("Processes", "Paso {n}: {text}")
        says = line.format(n=mark, text=text)
    return StepRow(str(place), mark, text, says)
