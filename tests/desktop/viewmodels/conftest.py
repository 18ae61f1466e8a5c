"""View-models on rows made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
import shiboken6

from desktop.bridge import Bridge
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.words import formatting
from support.byhand.rows import HandClient
from support.locales import spanish_default

MONDAY_MS = int(datetime(2026, 11, 23, 10, 20).timestamp() * 1000)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Monday 23 November 2026, 10:20, in Spanish."""
    monkeypatch.setattr(formatting, "now_ms", lambda: MONDAY_MS)
    with spanish_default():
        yield MONDAY_MS


@pytest.fixture
def hand(now: int) -> HandClient:
    """A client over the pictures' rows."""
    return HandClient(now)


@pytest.fixture
def bridge(dressed: object, hand: HandClient) -> Iterator[Bridge]:
    """The real bridge."""
    made = Bridge(hand)
    yield made
    made.close()
    # With its children: the collector might end their timers from another test's thread.
    shiboken6.delete(made)


@pytest.fixture
def started(bridge: Bridge) -> Bridge:
    """The same, with the node and its notices: what is asked for is done and told."""
    bridge.start()
    return bridge


@pytest.fixture
def navigation(hand: HandClient, bridge: Bridge) -> NavigationViewModel:
    """Where one is: at home, to begin with."""
    return NavigationViewModel(hand.client, bridge, bridge)


@pytest.fixture
def composer(hand: HandClient, bridge: Bridge) -> ComposerViewModel:
    """Where one writes, folded."""
    return ComposerViewModel(hand.client, bridge, bridge)


@pytest.fixture
def feed(hand: HandClient, bridge: Bridge, navigation: NavigationViewModel) -> FeedViewModel:
    """The feed, at home."""
    return FeedViewModel(hand.client, bridge, navigation, bridge)
