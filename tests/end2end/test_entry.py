"""The way in, in the real window: a new company and its spare key, a code, the language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from support.office import Office, named
from support.window import LoopbackClient, OpenWindow, Windows, opened, reads, wait_until


def create_company(window: OpenWindow) -> None:
    window.click("Crear el patio de mi empresa")
    window.wait_for("Nombre de la empresa")
    window.type("Cerámicas Oliva")
    window.press(Qt.Key.Key_Return)
    window.type("Carmen Oliva")
    window.click("Seguir")
    window.wait_for("Guarda la llave de repuesto")


def spare_key(window: OpenWindow) -> dict[str, str]:
    """The words on screen, by their number."""
    words = {
        number: word.split(", ")[1]
        for word in window.names()
        if (number := word.split(", ")[0]).isdigit()
    }
    assert len(words) == 12
    return words


def asked_words(window: OpenWindow) -> tuple[str, str]:
    """The numbers of the two words to be typed back."""
    asked = window.wait_for("Escribe la palabra…").name
    first, second = [part for part in asked.split() if part.isdigit()]
    return first, second


def test_a_company_is_created_on_the_entry_screen(tmp_path: Path, windows: Windows) -> None:
    window = opened(windows, tmp_path / "new")
    create_company(window)
    words = spare_key(window)
    first, second = asked_words(window)
    window.type(words[first])
    window.press(Qt.Key.Key_Return)
    window.type(words[second])
    window.click("Seguir")
    window.wait_for("¿Qué se cuenta en el patio, Carmen?")
    assert window.client.me().company_name == "Cerámicas Oliva"
    assert not reads(window, "llave de repuesto")


def test_a_wrong_word_of_the_spare_key_is_named(tmp_path: Path, windows: Windows) -> None:
    window = opened(windows, tmp_path / "new")
    create_company(window)
    words = spare_key(window)
    first, second = asked_words(window)
    window.click(f"Palabra {first}")
    window.type("patinete2")
    window.press(Qt.Key.Key_Return)
    window.wait_for("«patinete2» no está entre las doce palabras.")
    window.click(f"Palabra {first}")
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type(words[second])
    window.press(Qt.Key.Key_Return)
    window.wait_for(f"«{words[second]}» es la palabra {second}; aquí va la {first}.")
    window.click(f"Palabra {first}")
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.type(words[first].upper())
    window.press(Qt.Key.Key_Return)
    wait_until(lambda: not reads(window, "«"), "nothing wrong any more")


def test_a_spare_key_left_for_later_waits_above_the_feed_until_it_is_kept(
    tmp_path: Path, windows: Windows
) -> None:
    window = opened(windows, tmp_path / "new")
    create_company(window)
    words = spare_key(window)
    window.click("Lo haré luego")
    window.wait_for("Falta guardar la llave de repuesto")
    window.click("Ver las palabras")
    window.wait_for("Guarda la llave de repuesto")
    assert spare_key(window) == words
    window.click("Lo haré luego")
    window.click("Ver las palabras")
    first, second = asked_words(window)
    window.click(f"Palabra {first}")
    window.type(words[first])
    window.press(Qt.Key.Key_Return)
    window.type(words[second])
    window.press(Qt.Key.Key_Return)
    window.wait_for("¿Qué se cuenta en el patio, Carmen?")
    wait_until(lambda: not reads(window, "llave de repuesto"), "the reminder gone")


def test_a_code_leads_in_from_the_entry_screen(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    office.carmen.post("Bienvenida a quien llegue.")
    code = office.carmen.invite().code
    window = opened(windows, tmp_path / "rubén")
    window.click("Código de invitación")
    window.type(code.replace("-", "").lower())
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.click("¿No lo encuentra?")
    window.wait_for("Dirección del equipo de alguien de dentro")
    window.type(office.carmen.network().listen)
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().company_name == "Cerámicas Oliva"
    wait_until(lambda: named(office.carmen) == 3, "him inside at Carmen's")


def test_a_used_code_is_said_at_its_field_and_nothing_is_left(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    code = office.carmen.invite().code
    laia = LoopbackClient(tmp_path / "laia")
    laia.join(code, "Laia Ferrer", [office.carmen.network().listen])
    laia.close()
    window = opened(windows, tmp_path / "rubén")
    window.click("Código de invitación")
    window.type(code)
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.click("¿No lo encuentra?")
    window.wait_for("Dirección del equipo de alguien de dentro")
    window.type(office.carmen.network().listen)
    window.click("Entrar")
    window.wait_for("Ese código no existe o ya se usó. Pide otro.")
    assert not window.client.has_company()


def test_the_language_changes_while_the_window_is_open(tmp_path: Path, windows: Windows) -> None:
    window = opened(windows, tmp_path / "new")
    window.click("Idioma: Español")
    window.wait_for("English", QAccessible.Role.MenuItem)
    window.click("Idioma: Español")
    wait_until(lambda: window.find("English", QAccessible.Role.MenuItem) is None, "the menu shut")
    window.click("Idioma: Español")
    window.click("English", QAccessible.Role.MenuItem)
    window.wait_for("Come into your company’s patio")  # noqa: RUF001
    window.click("Language: English")
    window.click("Español", QAccessible.Role.MenuItem)
    window.wait_for("Entra en el patio de tu empresa")


def test_in_a_low_window_the_keyboard_brings_what_it_reaches_into_view(
    tmp_path: Path, windows: Windows
) -> None:
    window = OpenWindow(tmp_path / "new", size=(900, 600))
    windows.append(window)
    create_company(window)
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Tab)
    later = window.still("Lo haré luego").place
    assert later.bottom() < window.view.height()
    window.press(Qt.Key.Key_Return)
    window.wait_for("Falta guardar la llave de repuesto")


def test_the_spare_key_is_saved_as_a_page_to_print(tmp_path: Path, windows: Windows) -> None:
    window = opened(windows, tmp_path / "new")
    create_company(window)
    window.click("Guardar una hoja para imprimir")
    window.choose_file("Guardar la hoja", tmp_path / "llave.pdf")
    window.wait_for("Está en llave.pdf…")
    assert (tmp_path / "llave.pdf").read_bytes().startswith(b"%PDF")
