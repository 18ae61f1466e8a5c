"""Checks the window's QML with qmllint, which is shown our Python types first.

``python tests/support/qmllint.py`` prints what is wrong and exits 1 if anything is.

qmllint cannot read Python: types are taken from the sources by metaobjectdump, corrected,
and written as a module ``Patio.ViewModels`` by qmltyperegistrar (architecture.md 5).
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "desktop" / "qml"
MODULE = "Patio.ViewModels"

_CPP = {
    "str": "QString",
    "int": "int",
    "float": "double",
    "bool": "bool",
    "list": "QVariant",  # qmllint knows no length of a QVariantList
    "object": "QVariant",
    "QStringList": "QList<QString>",  # as it is called where qmllint looks for it
    "dict": "QVariantMap",
}


def python_sources() -> list[Path]:
    """The Python files that declare QML types of ours."""
    return sorted(
        path
        for path in (ROOT / "desktop").rglob("*.py")
        if "QML_IMPORT_NAME" in path.read_text("utf-8") or _has_qobject(path)
    )


def _has_qobject(path: Path) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    return any(
        isinstance(node, ast.ClassDef) and _base_names(node) & {"QObject", "QAbstractListModel"}
        for node in tree.body
    )


def _base_names(node: ast.ClassDef) -> set[str]:
    bases = (base.value if isinstance(base, ast.Subscript) else base for base in node.bases)
    return {base.id for base in bases if isinstance(base, ast.Name)}


def write_types(folder: Path) -> None:
    """Write the module of our Python types below ``folder``, an import path for qmllint.

    Raises:
        RuntimeError: one of Qt's tools failed; the text is what it said.
    """
    module = folder.joinpath(*MODULE.split("."))
    module.mkdir(parents=True)
    dump = module / "types.json"
    dump.write_text(json.dumps(_corrected(_dumped())), "utf-8")
    _qt(
        "Qt/libexec/qmltyperegistrar",
        *("--generate-qmltypes", str(module / "types.qmltypes")),
        *("--import-name", MODULE, "--major-version", "1", "--minor-version", "0"),
        *("-o", str(module / "unused.cpp"), str(dump)),
    )
    (module / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo types.qmltypes\nimport QtQml\nimport QtQml.Models\n", "utf-8"
    )


def _dumped() -> list[dict[str, object]]:
    script = Path(PySide6.__file__).parent / "scripts" / "metaobjectdump.py"
    sources = [str(path) for path in python_sources()]
    run = subprocess.run(
        [sys.executable, str(script), "--quiet", *sources],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(run.stderr)
    found: list[dict[str, object]] = json.loads(run.stdout)
    return found


def _corrected(dumped: list[dict[str, object]]) -> list[dict[str, object]]:
    """The dump with C++ names of types, which metaobjectdump leaves as Python spells them."""
    classes = {data["className"] for data in _classes(dumped)}

    def cpp(name: object) -> str:
        if name in classes or str(name) in ("QObject", "QAbstractListModel"):
            return f"{name}*"
        return _CPP.get(str(name), str(name))

    for data in _classes(dumped):
        data["object"] = True
        for member in _members(data, "properties"):
            member["type"] = cpp(member["type"])
        for member in [*_members(data, "signals"), *_members(data, "slots")]:
            member["returnType"] = cpp(member["returnType"])
            for argument in _members(member, "arguments"):
                argument["type"] = cpp(argument["type"])
    return dumped


def _classes(dumped: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    for file in dumped:
        yield from _members(file, "classes")


def _members(data: dict[str, object], kind: str) -> list[dict[str, object]]:
    found = data.get(kind, [])
    assert isinstance(found, list)
    return found


def lint(files: Sequence[Path] = ()) -> str:
    """What qmllint has to say of ``files`` (default: all of the window's); empty when nothing.

    Raises:
        RuntimeError: the types could not be generated.
    """
    with tempfile.TemporaryDirectory() as folder:
        write_types(Path(folder))
        run = subprocess.run(
            [
                *_tool("qmllint"),
                *("--max-warnings", "0", "-I", folder, "-I", str(QML)),
                *(str(path) for path in files or sorted(QML.rglob("*.qml"))),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    return run.stdout + run.stderr if run.returncode else ""


def _tool(name: str) -> list[str]:
    return [str(Path(PySide6.__file__).parent / name)]


def _qt(name: str, *arguments: str) -> None:
    run = subprocess.run([*_tool(name), *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)


if __name__ == "__main__":
    said = lint()
    print(said or "qmllint: nothing to say.")
    sys.exit(1 if said else 0)
