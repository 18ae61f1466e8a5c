from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.translations import Translations
from desktop.words.errors import words_of
from sync import errors
from sync.cli.phrases import NEEDS, OUT_OF_REACH

PICTURES = ("picture", "no_qr", "other_qr", "two_qr", "no_reader")
"""Why no invitation was read from a picture."""

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
    for why in ("length", "letters", "checksum", "version", "join", "file", "digits", *PICTURES):
        yield errors.WrongCode(why=why)
    for why in ("foreign", "newer", "kind", "locked", "words", "cut", "altered", "removed"):
        yield errors.BadParcel(why=why)
    for rule in ("foreign", "own_door", "no_root", "no_owner", "several_owners"):
        yield errors.BadText(field="words", rule=rule)
    for why in ("used", "closed", "expired", "unknown", "company", "contested", "somebody"):
        yield errors.InviteRefused(why=why)
    for rule in ("empty", "too_short", "too_long", "control", "self", "past", "inside", "range"):
        yield errors.BadText(field="text", rule=rule, limit=7)
    for why in ("weekly", "told", "general", "archived", "channel_alike", "last_owner"):
        yield errors.OutOfReach(why=why, who="2026-12-04")
    yield errors.NotAllowed(action="write for outside", needs="speaker")
    yield errors.UnknownTarget(what="channel", text="cozina", near="Cocina")
    for why in OUT_OF_REACH:
        yield errors.OutOfReach(why=why, who="2026-12-04" if why == "weekly" else "Inés")
    for needs in NEEDS:
        yield errors.NotAllowed(action="do that", needs=needs)


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


def test_every_picture_without_an_invitation_has_a_sentence_of_its_own(
    qapp: QGuiApplication,
) -> None:
    said = {words_of(errors.WrongCode(why=why)) for why in (*PICTURES, "checksum", "file")}
    assert len(said) == len(PICTURES) + 2


def test_every_refusal_has_a_sentence_of_its_own(qapp: QGuiApplication) -> None:
    refused = [
        words_of(errors.OutOfReach(why=why, who="2026-12-04" if why == "weekly" else "Inés"))
        for why in OUT_OF_REACH
    ]
    needed = [words_of(errors.NotAllowed(action="do that", needs=needs)) for needs in NEEDS]
    assert len(set(refused + needed)) == len(OUT_OF_REACH) + len(NEEDS)
    assert words_of(errors.OutOfReach(why="unheard of")) not in refused


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


@pytest.mark.parametrize(("rule", "said"), [("blank", "nada dentro"), ("own", "tus claves")])
def test_a_file_that_is_refused_is_named(qapp: QGuiApplication, rule: str, said: str) -> None:
    words = words_of(errors.BadText(field="file", rule=rule, name="notas.txt"))
    assert words.startswith("notas.txt: ")
    assert said in words


def test_a_file_that_cannot_be_read_is_not_called_damaged(qapp: QGuiApplication) -> None:
    words = words_of(errors.CannotRead(path="/srv/oliva/keys.json", why="Permission denied"))
    assert "/srv/oliva/keys.json" in words
    assert "Permission denied" in words
    assert "dañados" not in words


def test_an_older_copy_is_not_called_damaged(qapp: QGuiApplication) -> None:
    words = words_of(errors.DamagedHome(path="/srv/oliva", why="older copy"))
    assert "copia antigua" in words
    assert "dañados" not in words


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("at", "Ese momento ya ha pasado. Elige otro."),
        ("closing time", "Ese momento ya ha pasado. Elige otro."),
        ("date", "Ese día ya ha pasado. Elige otro."),
    ],
)
def test_an_hour_that_is_past_is_not_called_a_day(field: str, said: str) -> None:
    assert words_of(errors.BadText(field=field, rule="past")) == said
