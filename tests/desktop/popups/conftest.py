"""A bus with a desktop's notification service, for what shows pop-ups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.notification_service import Service, private_bus, why_not


@pytest.fixture
def bus_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The person's bus, with nobody on it."""
    if why_not():
        pytest.skip(why_not())
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without one."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def serve(bus_address: str) -> Iterator[Callable[..., Service]]:
    """Puts a service on the bus."""
    services: list[Service] = []

    def begin(*can: str, hangs: bool = False) -> Service:
        services.append(
            Service(bus_address, can, hangs=hangs) if can or hangs else Service(bus_address)
        )
        return services[-1]

    yield begin
    for service in services:
        service.close()
