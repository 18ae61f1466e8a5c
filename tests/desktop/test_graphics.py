from __future__ import annotations

import os

import pytest

from desktop import graphics


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with a screen and a card, and nobody's wishes."""
    for name in ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND"):
        # Set first, so that what the code under test sets is taken back afterwards.
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(graphics, "_no_card", lambda: False)


def chosen(*, remembered: bool = False) -> str:
    graphics.use_software(remembered=remembered)
    return os.environ["QT_QUICK_BACKEND"]


def test_a_card_is_used_where_there_is_one() -> None:
    assert chosen() == ""


def test_without_a_card_the_processor_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphics, "_no_card", lambda: True)
    assert chosen() == "software"


def test_off_screen_the_processor_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert chosen() == "software"


def test_an_emulated_card_is_not_tried_twice() -> None:
    assert chosen(remembered=True) == "software"


def test_the_environment_has_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    assert chosen(remembered=True) == "rhi"
