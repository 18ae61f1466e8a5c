"""Times and names as people say them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication, QTextLayout

from desktop.words import formatting

MONDAY = datetime(2026, 11, 23, 10, 20)


def ms(when: datetime) -> int:
    return int(when.timestamp() * 1000)


NOW = ms(MONDAY)


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


def test_a_whole_date_inside_a_sentence_is_small_but_in_english() -> None:
    assert formatting.exact_inside(ms(MONDAY)) == "lunes, 23 de noviembre de 2026, 10:20"
    QLocale.setDefault(QLocale("en_GB"))
    assert formatting.exact_inside(ms(MONDAY)).startswith("Monday")


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


def ends_right(text: str) -> bool:
    """Whether a line of it goes from left to right."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    end = cast("tuple[float, int] | float", line.cursorToX(len(text)))
    return (end[0] if isinstance(end, tuple) else end) >= line.naturalTextWidth() - 1


def test_a_name_from_right_to_left_turns_nothing_round_beside_it(qapp: QGuiApplication) -> None:
    yusuf = "\u05d9\u05d5\u05e1\u05e3 \u05db\u05d4\u05df"
    assert formatting.named(yusuf) == f"\u2068{yusuf}\u2069"
    assert formatting.first_name(yusuf) == f"\u2068{yusuf.split()[0]}\u2069"
    assert formatting.first_name(formatting.named(yusuf)) == formatting.first_name(yusuf)
    assert formatting.apart(formatting.named(yusuf)) == formatting.named(yusuf)
    assert ends_right(f"{formatting.named(yusuf)} · hoy")
    assert not ends_right(f"{yusuf} · hoy")


@pytest.mark.parametrize("name", ["Inés Calatrava", "Łukasz Ćwik", "山田太郎", "Ana 😍", ""])
def test_other_names_stay_as_they_are(name: str) -> None:
    assert formatting.apart(name) == name
