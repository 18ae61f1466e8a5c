"""A new version in the real window, of a home whose node has the makers' keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.viewmodels import updates
from support.office import Office, office_of_two
from support.releases import bundle_of, released_program, text_of_release
from support.window import OpenWindow, opened, wait_until


@pytest.fixture
def released(
    tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """An office whose nodes are of a release."""
    for name, value in released_program(tmp_path / "program").items():
        monkeypatch.setenv(name, value)
    (tmp_path / "Descargas").mkdir()
    monkeypatch.setattr(updates, "downloads", lambda: tmp_path / "Descargas")
    with office_of_two(tmp_path) as made:
        yield made


def test_an_owner_approves_it_and_a_colleague_puts_the_installer_where_it_is_found(
    released: Office, tmp_path: Path, windows: list[OpenWindow]
) -> None:
    folder = tmp_path / "stick"
    released.carmen.bring_update(bundle_of(folder, text_of_release(folder)))
    carmen = opened(windows, released.carmen.home)
    carmen.wait_for("Has traído la versión 9.1.0")
    carmen.click("Aprobarla")
    diego = opened(windows, released.diego.home)
    diego.wait_for("Versión 9.1.0 lista para mañana", within_s=40)
    diego.click("Guardar el instalador")
    wait_until(lambda: any((tmp_path / "Descargas").iterdir()), "the installer", 40)
    (put,) = (tmp_path / "Descargas").iterdir()
    (source,) = folder.glob("*.bin")
    assert put.name == source.name
    wait_until(lambda: put.read_bytes() == source.read_bytes(), "all of it")
    diego.wait_for("Cerrar")
    diego.click("Cerrar")
    wait_until(lambda: diego.find("Versión 9.1.0 lista para mañana") is None, "the banner gone")
