from __future__ import annotations

from pathlib import Path

from support.qmllint import lint


def test_qmllint_has_nothing_to_say() -> None:
    assert lint() == ""


def test_qmllint_knows_our_python_types(tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport Patio.ViewModels\n"
        "Item {\n    id: root\n    required property AppViewModel app\n"
        "    property string word: root.app.entry.nothingOfTheKind\n}\n",
        "utf-8",
    )
    assert "nothingOfTheKind" in lint([wrong])
