"""View-models of the settings on rows made by hand."""

from __future__ import annotations

from typing import cast

import pytest

from desktop.bridge import Bridge
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.settings.page import SettingsViewModel
from support.byhand.settings import SettingsHand
from sync.client import Client


@pytest.fixture
def hand(now: int) -> SettingsHand:
    """Carmen's client."""
    return SettingsHand(now)


@pytest.fixture
def navigation(hand: SettingsHand, bridge: Bridge) -> NavigationViewModel:
    """Where she is."""
    return NavigationViewModel(cast("Client", hand), bridge, bridge)


@pytest.fixture
def settings(navigation: NavigationViewModel) -> SettingsViewModel:
    """The settings, open."""
    navigation.open("settings")
    model = navigation.model
    assert isinstance(model, SettingsViewModel)
    return model
