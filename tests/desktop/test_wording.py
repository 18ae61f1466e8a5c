from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.translations import Translations
from desktop.wording import words_of
from sync import errors

PLAIN: list[dict[str, str | int]] = [
    {},
    {"path": "/srv/oliva", "address": "10.0.0.7:47800", "name": "Cerámicas Oliva"},
]


def every_error() -> Iterator[errors.PatioError]:
    kinds = [errors.PatioError]
    while kinds:
        kind = kinds.pop()
        kinds.extend(kind.__subclasses__())
        for facts in PLAIN:
            yield kind(**facts)
    for why in ("length", "letters", "checksum", "version"):
        yield errors.WrongCode(why=why)
    for why in ("used", "closed", "expired", "unknown", "company", "contested"):
        yield errors.InviteRefused(why=why)
    for rule in ("empty", "too_short", "too_long", "control", "self"):
        yield errors.BadText(field="text", rule=rule, limit=7)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_error_has_a_sentence_without_code_in_it(
    qapp: QGuiApplication, language: str
) -> None:
    translations = Translations(lambda: None)
    translations.use(language)
    for error in every_error():
        words = words_of(error)
        assert len(words) > 10
        assert "{" not in words
        assert type(error).__name__ not in words
    translations.take_away()


def test_braces_in_a_fact_stay_as_they_are(qapp: QGuiApplication) -> None:
    assert "{x}" in words_of(errors.HomeBusy(path="/srv/{x}"))


def test_a_used_invitation_is_worded_as_on_the_entry_screen(qapp: QGuiApplication) -> None:
    assert words_of(errors.InviteRefused(why="used")) == (
        "Ese código no existe o ya se usó. Pide otro."
    )


def test_a_size_has_its_unit(qapp: QGuiApplication) -> None:
    def words(limit: int, unit: str) -> str:
        return words_of(errors.BadText(field="picture", rule="too_long", limit=limit, unit=unit))

    assert "20 MB" in words(20 << 20, "bytes")
    assert "32 KB" in words(32 << 10, "bytes")
    assert "40 millones de píxeles" in words(40_000_000, "pixels")


def test_a_file_that_cannot_be_read_is_not_called_damaged(qapp: QGuiApplication) -> None:
    words = words_of(errors.CannotRead(path="/srv/oliva/keys.json", why="Permission denied"))
    assert "/srv/oliva/keys.json" in words
    assert "Permission denied" in words
    assert "dañados" not in words


def test_an_older_copy_is_not_called_damaged(qapp: QGuiApplication) -> None:
    words = words_of(errors.DamagedHome(path="/srv/oliva", why="older copy"))
    assert "copia antigua" in words
    assert "dañados" not in words
