"""What a bundle carries of all that it could."""

from __future__ import annotations

import ast
from pathlib import Path

import click
import PySide6
import pytest
from freezing.trim import (
    Item,
    Qt,
    keeps_data,
    keeps_encoding,
    keeps_for_node,
    keeps_module,
    level_of,
    reachable,
    whole_links,
    without_system_libraries,
)

from sync.cli.app import patio
from sync.safekeeping.site.data import DESCRIBED

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def qt() -> Qt:
    return Qt(Path(PySide6.__file__).parent, ROOT / "desktop" / "qml")


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/qml/QtQuick/Controls/Basic/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/Controls/Basic/impl/qmldir", True),
        ("PySide6/Qt/qml/Qt/labs/platform/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/Controls/Material/qmldir", False),
        ("PySide6/Qt/qml/QtQuick/Controls/Basic/plugins.qmltypes", False),
        ("PySide6/Qt/qml/QtQuick3D/qmldir", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/QtCore.pyi", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
    ],
)
def test_of_qt_it_carries_what_the_windows_own_qml_imports(qt: Qt, place: str, kept: bool) -> None:
    assert qt.keeps(place) is kept
    assert qt.keeps(place.replace("/", "\\")) is kept


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("babel/locale-data/es.dat", True),
        ("babel/locale-data/es_ES.dat", True),
        ("babel/locale-data/root.dat", True),
        ("babel/locale-data/de_AT.dat", False),
        ("babel/global.dat", True),
        ("mnemonic/wordlist/spanish.txt", True),
        ("mnemonic/wordlist/korean.txt", False),
        ("reportlab/fonts/VeraBd.ttf", True),
        ("desktop/resources/i18n/patio_en.qm", True),
        ("desktop/resources/i18n/patio_en.ts", False),
        ("holidays-0.109.dist-info/RECORD", False),
        ("patio_office-0.1.0.dist-info/direct_url.json", False),
        ("patio_office-0.1.0.dist-info/uv_cache.json", False),
        ("holidays-0.109.dist-info/METADATA", True),
        ("holidays-0.109.dist-info/licenses/LICENSE", False),
        ("cryptography-50.0.2.dist-info\\sboms\\cryptography.cdx.json", False),
    ],
)
def test_of_languages_it_carries_those_of_patio(place: str, kept: bool) -> None:
    assert keeps_data(place) is kept


def test_of_the_worlds_holidays_it_carries_those_of_spain() -> None:
    assert keeps_module("holidays.countries.spain")
    assert not keeps_module("holidays.countries.france")
    assert keeps_module("holidays.groups.christian")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PIL.JpegImagePlugin", True),
        ("PIL.PsdImagePlugin", False),
        ("PIL.Image", True),
        ("sqlalchemy.dialects.sqlite.pysqlite", True),
        ("sqlalchemy.dialects.oracle.base", False),
        ("sqlalchemy.dialects.postgresql", True),  # alembic.ddl imports it
        ("reportlab.pdfgen.canvas", True),
        ("reportlab.platypus.tables", False),
    ],
)
def test_of_libraries_it_carries_what_patio_asks_of_them(name: str, kept: bool) -> None:
    assert keeps_module(name) is kept


def test_the_words_that_somebody_reads_are_kept() -> None:
    """Those of each command are its ``--help``, those of rows are in the data that is exported."""
    commands = {patio.callback.__module__}
    groups: list[click.Group] = [patio]
    for group in groups:
        inside = list(group.commands.values())
        commands |= {one.callback.__module__ for one in inside if one.callback is not None}
        groups += [one for one in inside if isinstance(one, click.Group)]
    rows = {row.__module__ for row in DESCRIBED}

    assert len(commands) > 20
    assert {level_of(name) for name in {*commands, *rows, "click.core"}} == {"PYMODULE"}
    for name in ("sqlalchemy.orm.session", "sync.node.core", "desktop.app", "clickhouse"):
        assert level_of(name) == "PYMODULE-2"


def test_nothing_that_patio_does_hangs_on_an_assertion() -> None:
    """They are not in a frozen program: each only says a type, in one comparison."""
    for file in (*(ROOT / "sync").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Assert):
                said = ast.unparse(node.test)
                assert said.startswith("isinstance(") or said.endswith(" is not None"), file
            elif isinstance(node, ast.ExceptHandler) and node.type is not None:
                assert "AssertionError" not in ast.unparse(node.type), file


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("desktop/resources/fonts/Figtree-Bold.ttf", True),
        ("desktop/resources/words/en.po", True),
        ("desktop/resources/i18n/patio_en.qm", False),
        ("desktop\\resources\\icons\\sun.svg", False),
        ("babel/global.dat", True),
    ],
)
def test_the_node_carries_nothing_that_only_a_window_shows(place: str, kept: bool) -> None:
    assert keeps_for_node(place) is kept


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("python3.11/lib-dynload/_codecs_jp.cpython-311-x86_64-linux-gnu.so", False),
        ("python3.11/lib-dynload/_multibytecodec.cpython-311-x86_64-linux-gnu.so", False),
        ("DLLs\\_codecs_cn.pyd", False),
        ("python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", True),
        ("zxingcpp/zxingcpp.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_no_encoding_of_east_asia_is_carried(place: str, kept: bool) -> None:
    assert keeps_encoding(place) is kept


def test_a_library_stays_while_something_that_stays_asks_for_it() -> None:
    extension: Item = ("PySide6/QtCore.abi3.so", "/q/QtCore.abi3.so", "EXTENSION")
    core: Item = ("PySide6/Qt/lib/libQt6Core.so.6", "/q/libQt6Core.so.6", "BINARY")
    deep: Item = ("PySide6/Qt/lib/libicuuc.so.73", "/q/libicuuc.so.73", "BINARY")
    lone: Item = ("PySide6/Qt/lib/libQt6Pdf.so.6", "/q/libQt6Pdf.so.6", "BINARY")
    asks: dict[str, list[tuple[str, str | None]]] = {
        extension[1]: [("libQt6Core.so.6", core[1])],
        core[1]: [("libicuuc.so.73", None)],
    }

    kept = reachable([lone, deep, core, extension], lambda file: asks.get(file, []))

    assert sorted(kept) == sorted([extension, core, deep])


def test_a_package_carries_nothing_that_the_system_brings() -> None:
    own: Item = ("libsqlite3.so.0", "/work/libsqlite3.so.0", "BINARY")
    python: Item = ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY")
    module: Item = ("_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION")
    cursor: Item = ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY")
    runtime: Item = ("libstdc++.so.6", "/usr/lib/libstdc++.so.6", "BINARY")
    every = [own, python, module, cursor, runtime]

    assert without_system_libraries(every, portable=False) == [own, python, module]
    assert without_system_libraries(every, portable=True) == [own, python, module, cursor]


def test_a_link_to_a_library_that_went_goes_as_well() -> None:
    there: Item = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    gone: Item = ("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK")
    assert whole_links([there, gone], ["PySide6/Qt/lib/libQt6Core.so.6"]) == [there]
