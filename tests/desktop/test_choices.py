from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.choices import Choices, read_choices, write_choices


def test_what_was_chosen_is_there_next_time(tmp_path: Path) -> None:
    chosen = Choices(language="en", theme="dark", text_scale=1.15, software=True)
    chosen = replace(chosen, still=True, key_checked="2026-11-23")
    write_choices(tmp_path / "home" / "window.json", chosen)
    assert read_choices(tmp_path / "home" / "window.json") == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"language": "tlh", "theme": 3, "text_scale": 40}',
        "\0",
        '{"still": 1, "key_checked": "ayer"}',
        '{"key_checked": 4}',
    ],
)
def test_a_file_that_makes_no_sense_means_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "window.json"
    file.write_text(text)
    assert read_choices(file) == Choices()


def test_a_choice_that_cannot_be_written_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    write_choices(tmp_path / "home" / "window.json", Choices())
    assert read_choices(tmp_path / "home" / "window.json") == Choices()
