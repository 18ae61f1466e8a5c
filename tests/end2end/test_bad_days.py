"""A full disk, a lost database, a wrong clock, no network: what the window says, and keeps."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from support.disks import fill, small_disk_at
from support.file_keyring import FileKeyring
from support.homes import ROOT
from support.office import Office
from support.preload import WallClock, built
from support.window import LoopbackClient, OpenWindow, Windows, opened, reads, wait_until
from sync.client import Client, asking
from sync.store.home import HomePaths
from sync.store.watermark import OVERRIDE

Role = QAccessible.Role
CONTROL = Qt.KeyboardModifier.ControlModifier
FIELD = "¿Qué se cuenta en el patio?"
SLOW_S = 30.0


def begin(window: OpenWindow, text: str) -> None:
    """Write that much of a post."""
    window.press(Qt.Key.Key_N, CONTROL)
    window.wait_for(FIELD, Role.EditableText)
    window.type(text)


def written(window: OpenWindow) -> str:
    found = window.find(FIELD, Role.EditableText)
    return found.text if found is not None else ""


def publish(window: OpenWindow) -> None:
    window.press(Qt.Key.Key_Return, CONTROL)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk_at(tmp_path / "disk", "8m") as folder:
        yield folder


def test_a_disk_that_fills_is_said_above_every_page_and_keeps_the_text(
    small_disk: Path, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OVERRIDE, "2000000:1000000")  # the disk is smaller than what is little
    client = LoopbackClient(small_disk / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    window = opened(windows, client.home)
    wait_until(lambda: window.client.network().running, "the node")
    begin(window, "Hoy horneamos " + "el verde " * 200)
    text = written(window)
    filler = fill(small_disk)

    publish(window)
    wait_until(lambda: reads(window, "No se ha guardado"), "that it was not saved")
    assert written(window) == text
    wait_until(lambda: reads(window, "No queda sitio en este equipo"), "the banner", SLOW_S)
    window.click("Personas", Role.PageTab)
    window.wait_for("No queda sitio en este equipo")
    window.click("Liberar sitio", Role.Button)
    window.wait_for("Este equipo", Role.Heading)

    filler.unlink()
    window.click("Inicio", Role.PageTab)
    assert written(window) == text

    def saved() -> bool:
        if written(window) and reads(window, "Publicar"):
            publish(window)
        return any(card.text == text.strip() for card in window.client.feed())

    wait_until(saved, "the post, now that there is room", SLOW_S)
    gone = "the banner to go"
    wait_until(lambda: not reads(window, "No queda sitio en este equipo"), gone, 90)


def test_a_database_that_vanishes_comes_back_and_takes_no_letter_and_no_card(
    office: Office, windows: Windows, tmp_path: Path
) -> None:
    office.carmen.post("Antes de perderla")
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    window = opened(windows, office.carmen.home)
    begin(window, "Un borrador")
    home = HomePaths(office.carmen.home)
    for path in home.root.glob("patio.db*"):
        shutil.move(path, tmp_path)

    # Its node writes it back from what it still has open, and ends; the window starts another.
    wait_until((home.root / "patio.db").exists, "the database", 30)
    assert written(window) == "Un borrador"
    assert reads(window, "Antes de perderla")

    def sent() -> bool:
        if written(window) == "Un borrador":
            publish(window)
        return {card.text for card in office.carmen.feed()} >= {"Antes de perderla", "Un borrador"}

    wait_until(sent, "what is written in it, by the node that runs now", 30)


def test_a_clock_that_jumps_is_said_in_the_sync_line_and_above_the_page(
    office: Office, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = WallClock(built("clock", tmp_path), tmp_path / "shift")
    office.diego.close()
    for name, value in clock.environment.items():
        monkeypatch.setenv(name, value)
    window = opened(windows, office.diego.home)
    wait_until(lambda: window.client.network().running, "Diego's node")
    monkeypatch.undo()
    window.client.dial(office.carmen.network().listen)
    wait_until(lambda: reads(window, "1 equipo cerca, Todo al día"), "Carmen's computer")
    begin(window, "Un borrador")

    clock.move(-14 * 60)

    title = "El reloj va 14 minutos atrasado"
    wait_until(lambda: reads(window, title), "the banner", 90)
    assert reads(window, "Reloj atrasado 14 min")
    window.click("Ver cómo", Role.Button)
    wait_until(lambda: window.find("Ver cómo") is None, "what to do")
    clock.move(0)
    wait_until(lambda: not reads(window, title), "the banner to go", 90)
    assert written(window) == "Un borrador"


@pytest.mark.skipif(sys.platform != "linux", reason="it takes Linux's network namespaces")
def test_without_a_network_it_says_so_and_one_writes_on(
    tmp_path: Path, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("unshare") is None or HomePaths(tmp_path).root.owner() != "root":
        pytest.skip("only root can take a process off the network")
    client = LoopbackClient(tmp_path / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    usual = asking._node_command()
    monkeypatch.setattr(asking, "_node_command", lambda: ["unshare", "--net", *usual])
    # As in an office: there is nothing that it could reach.
    monkeypatch.setattr(LoopbackClient, "start_node", Client.start_node)
    window = opened(windows, client.home)
    wait_until(lambda: reads(window, "Sin red, Lo escrito se guarda aquí"), "no network", SLOW_S)

    begin(window, "Con el cable fuera")
    publish(window)
    wait_until(lambda: reads(window, "Con el cable fuera"), "my card")
    assert any(card.text == "Con el cable fuera" for card in client.feed())


def test_a_hundred_posts_at_once_take_no_letter_and_hold_up_nobody(
    office: Office, windows: Windows
) -> None:
    window = opened(windows, office.carmen.home)
    window.settle()
    begin(window, "")
    letters = "abcdefghij" * 10
    for number, letter in enumerate(letters):
        office.diego.post(f"Aviso número {number}.")
        window.type(letter)
        QGuiApplication.processEvents()
        assert written(window) == letters[: number + 1]
    wait_until(lambda: len(office.carmen.feed(limit=200)) == 100, "all of them here", SLOW_S)
    wait_until(lambda: reads(window, "Aviso número 99."), "the last of them on screen", SLOW_S)
    assert written(window) == letters


def test_the_longest_post_is_pasted_published_and_the_same_at_the_other_home(
    office: Office, windows: Windows
) -> None:
    text = ("Veinte mil letras caben. " * 800)[:20_000].strip()
    window = opened(windows, office.carmen.home)
    begin(window, "")
    QGuiApplication.clipboard().setText(text)
    window.press(Qt.Key.Key_V, CONTROL)
    wait_until(lambda: written(window) == text, "the text in the field")
    publish(window)
    window.wait_for("Leer entero", Role.Button)
    wait_until(lambda: bool(office.diego.feed()), "the post at Diego's")
    assert office.diego.feed()[0].text == text


def test_a_text_that_is_too_long_is_refused_by_its_length_and_stays(
    office: Office, windows: Windows
) -> None:
    window = opened(windows, office.carmen.home)
    begin(window, "")
    QGuiApplication.clipboard().setText("x" * 20_001)
    window.press(Qt.Key.Key_V, CONTROL)
    publish(window)
    wait_until(lambda: reads(window, "No se ha guardado"), "that it was not saved")
    assert len(written(window)) == 20_001


def test_of_a_name_of_two_hundred_letters_the_field_shows_what_a_name_holds(
    office: Office, windows: Windows
) -> None:
    window = opened(windows, office.carmen.home)
    window.click("Mi ficha", Role.Button)
    window.click("Editar mi ficha", Role.Button)
    window.settle()
    window.click("Nombre", Role.EditableText)
    window.press(Qt.Key.Key_A, CONTROL)
    QGuiApplication.clipboard().setText("M" * 200)
    window.press(Qt.Key.Key_V, CONTROL)
    found = window.find("Nombre", Role.EditableText)
    assert found is not None
    assert found.text == "M" * 80
    window.click("Guardar", Role.Button)
    names = "the name at Diego's"
    wait_until(lambda: "M" * 80 in {row.name for row in office.diego.people()}, names)
    window.click("Inicio", Role.PageTab)
    window.settle()


@pytest.fixture
def file_keyring() -> Iterator[None]:
    """Of this process too, whatever it chose for a test before: it chooses once."""
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]  # keyring has no types for it
    yield
    keyring.set_keyring(before)


def test_keys_that_the_key_store_does_not_give_are_told_until_it_does(
    tmp_path: Path, windows: Windows, monkeypatch: pytest.MonkeyPatch, file_keyring: None
) -> None:
    monkeypatch.setenv("PATIO_KEYS", "system")
    monkeypatch.setenv("PATIO_TEST_KEYRING", str(tmp_path / "keyring"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "support.file_keyring.FileKeyring")
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{ROOT / 'tests'}")
    client = LoopbackClient(tmp_path / "home")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    locked = tmp_path / "locked"
    locked.touch()
    window = opened(windows, client.home)
    title = "Patio no puede escribir en este equipo"
    wait_until(lambda: reads(window, title), "that the keys are not there", SLOW_S)

    begin(window, "Sin llaves")
    publish(window)
    wait_until(lambda: reads(window, "No se ha guardado"), "that it was not saved", SLOW_S)
    assert written(window) == "Sin llaves"

    locked.unlink()
    wait_until(lambda: not reads(window, title), "the banner to go", 90)
    publish(window)
    wait_until(lambda: any(c.text == "Sin llaves" for c in client.feed()), "the post", SLOW_S)
