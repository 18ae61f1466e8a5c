"""Times and names as people say them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from desktop import formatting

MONDAY = datetime(2026, 11, 23, 10, 20)


def ms(when: datetime) -> int:
    return int(when.timestamp() * 1000)


NOW = ms(MONDAY)


@pytest.fixture(autouse=True)
def spanish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (MONDAY, "Ahora"),
        (MONDAY + timedelta(minutes=1), "Ahora"),
        (MONDAY - timedelta(minutes=20), "Hace 20 min"),
        (MONDAY - timedelta(hours=2), "Hace 2 h"),
        (datetime(2026, 11, 23, 6, 5), "Hoy, 6:05"),
        (datetime(2026, 11, 22, 17, 40), "Ayer, 17:40"),
        (datetime(2026, 11, 20, 13, 40), "Viernes, 13:40"),
        (datetime(2026, 11, 4, 9, 0), "4 nov"),
        (datetime(2025, 11, 4, 9, 0), "4 nov 2025"),
    ],
)
def test_times_are_said_as_in_the_design(when: datetime, words: str) -> None:
    assert formatting.ago(ms(when), NOW) == words


def test_a_comment_says_its_minutes_alone() -> None:
    assert formatting.ago_short(NOW - 12 * 60_000, NOW) == "12 min"


def test_inside_a_sentence_days_are_small() -> None:
    assert formatting.ago_inside(ms(datetime(2026, 11, 20, 13, 40)), NOW) == "viernes, 13:40"
    assert formatting.day_of(ms(datetime(2026, 11, 16, 9, 0)), NOW) == "16 nov"
    assert formatting.since(ms(datetime(2026, 11, 20, 9, 0)), NOW) == "desde el viernes"
    assert formatting.since(ms(datetime(2026, 11, 22, 9, 0)), NOW) == "desde ayer"


def test_today_is_written_out() -> None:
    assert formatting.today_line(NOW) == "Lunes, 23 de noviembre"
    assert formatting.coming_day(datetime(2026, 11, 25)) == "Miércoles 25"


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], ""),
        (["Laia"], "Laia"),
        (["Laia", "Youssef"], "Laia y Youssef"),
        (["Laia", "Rubén", "Inés"], "Laia, Rubén e Inés"),
    ],
)
def test_names_are_joined_as_one_says_them(names: list[str], line: str) -> None:
    assert formatting.listed(names) == line


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Rubén Soto", "RS"), ("Youssef El Amrani", "YA"), ("Inés", "I"), ("", "?")],
)
def test_initials_are_first_and_last(name: str, letters: str) -> None:
    assert formatting.initials(name) == letters
