"""Coming in by the picture of an invitation's QR code: real windows, and the real process that
decodes the picture and finds the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from support.codepictures import (
    invitation,
    invitation_square,
    nothing,
    on_paper,
    other_square,
    written,
)
from support.office import Office
from support.pictures import claims
from support.window import OpenWindow, Windows, opened, reads, wait_until

CODE = invitation()
BUTTON = "Leer un QR de una imagen"


@pytest.fixture
def clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def in_the_field(window: OpenWindow, code: str) -> None:
    def there() -> bool:
        field = window.find("Código de invitación")
        return field is not None and field.text == code

    wait_until(there, "the code in its field")


def paste(window: OpenWindow) -> None:
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def copied(kind: str, data: bytes) -> None:
    carried = QMimeData()
    carried.setData(kind, data)
    QGuiApplication.clipboard().setMimeData(carried)


def test_the_photo_of_an_invitation_lets_somebody_in(
    office: Office, tmp_path: Path, windows: Windows
) -> None:
    code, photo = office.carmen.invite().code, tmp_path / "foto.jpg"
    sheet = on_paper([other_square("https://ceramicasoliva.es"), invitation_square(code)])
    photo.write_bytes(written(sheet.rotate(5), "JPEG", quality=70))
    window = opened(windows, tmp_path / "rubén")
    window.click(BUTTON)
    window.choose_file(BUTTON, photo)
    in_the_field(window, code)
    window.view.requestActivate()
    wait_until(window.view.isActive, "the window in front again")
    window.click("Tu nombre")
    window.type("Rubén Soto")
    window.click("¿No lo encuentra?")
    window.wait_for("Dirección del equipo de alguien de dentro")
    window.type(office.carmen.network().listen)
    window.click("Entrar")
    wait_until(lambda: window.window.app.inCompany, "to be in")
    assert window.client.me().company_name == "Cerámicas Oliva"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (written(nothing()), "En esa imagen no se ve ningún QR…"),
        (written(other_square("WIFI:S:oliva;;")), "El QR de esa imagen no es una invitación…"),
        (
            written(on_paper([invitation_square(invitation(n)) for n in (1, 2)])),
            "En esa imagen hay dos invitaciones…",
        ),
        (claims(60_000, 60_000), "Esa imagen no se puede leer…"),
        (b"no soy una imagen", "Esa imagen no se puede leer…"),
        (written(invitation_square("A" * 56)), "Ese código tiene alguna letra cambiada…"),
    ],
    ids=["none", "other", "two", "hostile", "no picture", "broken"],
)
def test_a_picture_that_lets_nobody_in_is_said_in_its_place(
    tmp_path: Path, windows: Windows, data: bytes, sentence: str
) -> None:
    file = tmp_path / "qr.png"
    file.write_bytes(data)
    window = opened(windows, tmp_path / "rubén")
    window.drop(file)
    window.wait_for(sentence)
    window.type("ABCD")
    wait_until(lambda: window.find(sentence) is None, "the sentence gone")
    in_the_field(window, "ABCD")


def test_a_picture_takes_the_place_of_what_was_typed_or_chosen(
    tmp_path: Path, windows: Windows
) -> None:
    file, other = tmp_path / "qr.WEBP", tmp_path / "ruben.patio-invite"
    file.write_bytes(written(invitation_square(CODE), "WEBP"))
    other.write_text("{}", "utf-8")
    window = opened(windows, tmp_path / "rubén")
    window.type("ABCD")
    window.drop(other)
    window.wait_for("ruben.patio-invite")
    window.drop(file)
    in_the_field(window, CODE)
    assert not reads(window, "ruben.patio-invite")


def test_a_screenshot_is_pasted(tmp_path: Path, windows: Windows, clipboard: None) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(written(invitation_square(CODE))))
    window = opened(windows, tmp_path / "rubén")
    paste(window)
    in_the_field(window, CODE)


def test_a_copied_file_is_pasted_wherever_the_keyboard_is(
    tmp_path: Path, windows: Windows, clipboard: None
) -> None:
    file = tmp_path / "qr.png"
    file.write_bytes(written(invitation_square(CODE)))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    carried.setText(str(file))
    window = opened(windows, tmp_path / "rubén")
    window.click("¿No lo encuentra?")
    window.press(Qt.Key.Key_Backtab)
    QGuiApplication.clipboard().setMimeData(carried)
    paste(window)
    in_the_field(window, CODE)


def test_text_is_pasted_as_before(tmp_path: Path, windows: Windows, clipboard: None) -> None:
    QGuiApplication.clipboard().setText(f"Hola, tu código: {CODE}")
    window = opened(windows, tmp_path / "rubén")
    paste(window)
    in_the_field(window, CODE)


def test_the_window_itself_decodes_nothing_that_is_pasted(
    tmp_path: Path, windows: Windows, clipboard: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[QImage] = []
    monkeypatch.setattr("desktop.viewmodels.picture_code._file_of", decoded.append)
    window = opened(windows, tmp_path / "rubén")
    copied("image/png", written(invitation_square(CODE)))
    paste(window)
    in_the_field(window, CODE)
    copied("image/png", claims(60_000, 60_000))
    paste(window)
    window.wait_for("Esa imagen no se puede leer…")
    copied("image/tiff", b"II*\0 a kind that is not read")
    window.type("B")
    paste(window)
    window.wait_for("Esa imagen no se puede leer…")
    assert decoded == []


def test_a_picture_comes_from_a_browser_without_being_a_file(
    tmp_path: Path, windows: Windows
) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl("https://correo.example.org/invitacion.png")])
    carried.setData("image/png", written(invitation_square(CODE)))
    window = opened(windows, tmp_path / "rubén")
    window.click("Crear el patio de mi empresa")
    window.wait_for("Nombre de la empresa")
    window.hold_of(carried)()
    in_the_field(window, CODE)


def test_a_picture_is_read_for_a_further_computer_too(
    tmp_path: Path, windows: Windows, clipboard: None
) -> None:
    window = opened(windows, tmp_path / "rubén")
    window.click("Volver a entrar")
    window.click("Un ordenador más")
    window.wait_for("Código de invitación")
    copied("image/png", written(invitation_square(CODE)))
    paste(window)
    in_the_field(window, CODE)
    window.click("Atrás")
    window.wait_for("Tengo las doce palabras")
    paste(window)  # there is no place for a code
    assert not reads(window, "Leyendo")
