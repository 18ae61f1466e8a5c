"""What is printed can be read and cannot be obeyed."""

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.cli.output import AnswerLost, paragraph, plain, say


@given(st.text(st.characters()))
def test_a_line_never_carries_a_control_character(text: str) -> None:
    shown = plain(text)
    odd = {c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}}
    assert odd == set()
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrojo", "\\x1b[31mrojo"),
        ("a\u009bb", "a\\x9bb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\rb\nc", "a\\rb\\nc"),
        ("a\u2028b", "a\\u2028b"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_a_terminal_would_obey_is_spelt_out(text: str, shown: str) -> None:
    # T93
    assert plain(text) == shown


@pytest.mark.parametrize(
    "text", ["Reembaló los cuencos", "¡Olé! 😍", "👩\u200d🎨", "日本", "%s {0} <b>x</b> \\x1b"]
)
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_lines_of_a_text_are_indented_so_that_none_passes_for_a_heading() -> None:
    assert list(paragraph("uno\n2026-11-23 10:00  Carmen\n\ttres")) == [
        "    uno",
        "    2026-11-23 10:00  Carmen",
        "      tres",
    ]


def test_a_document_is_one_ascii_line_on_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = {"text": "¡Olé!\x1b\x7f\u009b\u202e\n"}
    say(True, document, ["not shown"])
    out = capsys.readouterr().out
    assert json.loads(out) == document
    assert out.isascii()
    assert out.count("\n") == 1
    assert not set(out) & {"\x1b", "\x7f"}


def test_lines_for_people_are_escaped_on_their_way_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say(False, None, ["Carmen\x1b[2J"])
    assert capsys.readouterr().out == "Carmen\\x1b[2J\n"


class Refusing:
    """A standard output that takes nothing."""

    encoding = "utf-8"

    def __init__(self, error: OSError) -> None:
        self._error = error

    def write(self, _text: str) -> int:
        raise self._error

    def flush(self) -> None:
        raise self._error


@pytest.mark.parametrize(
    "out", [None, Refusing(BrokenPipeError()), Refusing(OSError(28, "No space left on device"))]
)
def test_what_cannot_be_asked_for_again_is_said_to_be_unseen(
    out: Refusing | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", out)

    with pytest.raises(AnswerLost) as lost:
        say(False, {}, ["words"], unseen="Make it anew.")

    assert lost.value.todo == "Make it anew."


def test_a_reader_who_goes_away_is_nobodys_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(BrokenPipeError()))

    with pytest.raises(BrokenPipeError):
        say(False, {}, ["words"])
