"""View-models of the settings on rows made by hand."""

from __future__ import annotations

import pytest

from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.settings.page import SettingsViewModel
from support.byhand.settings import SettingsHand
from support.models import page_of


@pytest.fixture
def hand(now: int) -> SettingsHand:
    """Carmen's client."""
    return SettingsHand(now)


@pytest.fixture
def settings(navigation: NavigationViewModel) -> SettingsViewModel:
    """The settings, open."""
    return page_of(navigation, "settings", SettingsViewModel)
