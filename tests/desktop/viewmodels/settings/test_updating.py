"""Bringing a new version in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from desktop.bridge import Bridge
from desktop.viewmodels.settings.updating import UpdatingViewModel
from support.byhand.settings import SettingsHand
from support.window import wait_until
from sync.client import UpdateFacts
from sync.errors import BadUpdate, PatioError


class Bringing(SettingsHand):
    """Takes a version, or does not."""

    error: PatioError | None = None
    brought: Path | None = None

    def bring_update(self, file: Path) -> UpdateFacts:
        self.brought = file
        if self.error is not None:
            raise self.error
        return UpdateFacts(installed="1.3.0", version="1.4.0", state="brought", may_approve=True)


@pytest.fixture
def hand(now: int) -> Bringing:
    """Carmen's client."""
    return Bringing(now)


def bring(model: UpdatingViewModel) -> None:
    model.choose("update")
    assert model.fileFilter == "Versiones de Patio (*.patio-update)"
    model.chose(QUrl.fromLocalFile("/media/stick/Patio-1.4.0.patio-update"))
    wait_until(lambda: not model.working, "it to be looked at")


def test_a_file_is_taken_and_the_banner_is_called(hand: Bringing, bridge: Bridge) -> None:
    told: list[frozenset[str]] = []
    bridge.changed.connect(told.append)
    model = UpdatingViewModel(hand.client, bridge, bridge)
    assert model.may
    bring(model)
    assert hand.brought == Path("/media/stick/Patio-1.4.0.patio-update")
    assert model.note == "La versión 1.4.0 está firmada y completa. Arriba puedes aprobarla."
    wait_until(lambda: any("network" in views for views in told), "the banner to look")


def test_what_is_refused_is_one_sentence(hand: Bringing, bridge: Bridge) -> None:
    hand.error = BadUpdate(why="signatures")
    model = UpdatingViewModel(hand.client, bridge, bridge)
    bring(model)
    assert model.note == ""
    assert model.error == (
        "Esa versión no la han firmado quienes hacen Patio. No se ha tomado nada."
    )
