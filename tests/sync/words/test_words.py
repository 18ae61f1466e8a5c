"""Plurals, dates, lists and order, each as its language has them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date

import pytest

from sync.words.words import Words

MS = 1_794_213_000_000  # 9 November 2026, 8:30 in UTC


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("es", "9 de noviembre de 2026"),
        ("en", "November 9, 2026"),
        ("ca", "9 de novembre del 2026"),
        ("eu", "2026(e)ko azaroaren 9(a)"),
        ("gl", "9 de novembro de 2026"),
    ],
)
def test_a_day_is_said_as_the_language_says_it(language: str, day: str) -> None:
    assert Words(language, UTC).day(MS) == day
    assert Words(language, UTC).date(date(2026, 11, 9)) == day


def test_a_month_heads_a_page() -> None:
    assert Words("es").month(2026, 11) == "Noviembre de 2026"
    assert Words("en").month(2026, 11) == "November 2026"


def test_a_birthday_has_no_year() -> None:
    assert Words("es").month_and_day("05-14") == "14 de mayo"
    assert Words("es").month_and_day("02-29") == "29 de febrero"
    assert Words("es").month_and_day("") == Words("es").iso_day("") == ""
    assert Words("es").iso_day("2021-04-06") == "6 de abril de 2021"


def test_one_is_one_and_the_rest_are_many() -> None:
    forms = ("1 persona lo ha leído", "{n} personas lo han leído")

    assert [Words("es").count(n, *forms) for n in (0, 1, 12345)] == [
        "0 personas lo han leído",
        "1 persona lo ha leído",
        "12.345 personas lo han leído",
    ]
    assert [Words("en").count(n, *forms) for n in (1, 12345)] == [
        "1 person has read it",
        "12,345 people have read it",
    ]


def test_a_list_ends_as_one_says_it() -> None:
    assert Words("es").listed(["Marta"]) == "Marta"
    assert Words("es").listed(["Marta", "Luis", "Ana"]) == "Marta, Luis y Ana"
    assert Words("es").listed(["Marta", "Inés"]) == "Marta e Inés"
    assert Words("es").listed(["Luis", "Hilario"]) == "Luis e Hilario"
    assert Words("es").listed(["agua", "hielo"]) == "agua y hielo"
    assert Words("en").listed(["Marta", "Luis", "Inés"]) == "Marta, Luis, and Inés"
    assert Words("ca").listed(["Marta", "Inés"]) == "Marta i Inés"
    assert Words("eu").listed(["Marta", "Inés"]) == "Marta eta Inés"
    assert Words("gl").listed(["Marta", "Inés"]) == "Marta e Inés"


def test_letters_stand_in_the_order_of_the_language() -> None:
    names = ["Óscar", "nube", "ñandú", "Zoe", "álamo", "oso", "Nuria"]

    spanish = sorted(names, key=Words("es").order)
    catalan = sorted(names, key=Words("ca").order)

    assert spanish == ["álamo", "nube", "Nuria", "ñandú", "Óscar", "oso", "Zoe"]
    assert catalan == ["álamo", "ñandú", "nube", "Nuria", "Óscar", "oso", "Zoe"]


def test_bytes_have_the_comma_of_the_language() -> None:
    assert [Words("es").size(count) for count in (9, 1024, 2_621_440)] == ["9 B", "1 KB", "2,5 MB"]
    assert Words("en").size(2_621_440) == "2.5 MB"


def test_what_people_are_called_is_never_a_blank_to_fill() -> None:
    said = Words("es").say("{author} según {source}", author="{source}", source="{0}")

    assert said == "{source} según {0}"


def test_an_unknown_language_is_spanish() -> None:
    assert Words("../x").language == "es"


def test_the_locale_data_are_not_read_before_they_are_used() -> None:
    code = (
        "import sys, sync.words.words, sync.client.client, sync.cli.app, sync.node.core;"
        "print([name for name in sys.modules if name.split('.')[0] == 'babel'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
