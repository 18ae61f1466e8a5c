"""House rules that no other tool checks. Each was a trap once; the reason stands beside it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("desktop", "sync", "tests", "packaging")
PURE_ROOMS = ("log", "governance", "content", "replication/protocol")
LONGEST = 400
TEXTS = re.compile(r"\b(?:Text|Label)\s*\{")


def files(pattern: str, *folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob(pattern))]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def qml_code(path: Path) -> str:
    """The QML of a file without comments and with empty strings."""
    hidden = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
    return hidden.sub(
        lambda found: '""' if found[0].startswith('"') else "", path.read_text("utf-8")
    )


def blocks(code: str, opening: re.Pattern[str]) -> Iterator[str]:
    """What stands directly between the braces of each such object, not inside its children."""
    for found in opening.finditer(code):
        depth, own = 1, []
        for character in code[found.end() :]:
            depth += {"{": 1, "}": -1}.get(character, 0)
            if depth == 0:
                break
            if depth == 1:
                own.append(character)
        yield "".join(own)


QML = [pytest.param(path, id=shown(path)) for path in files("*.qml", "desktop")]


# ----------------------------------------------------------------------------------- the folders


def test_the_top_level_is_the_one_that_is_drawn() -> None:
    # A new room at the top is a decision, not an accident.
    drawn = {"desktop", "packaging", "resources", "sync", "tests"}
    drawn |= {"LICENSE", "README.md", "pyproject.toml", "uv.lock"}
    made_by_tools = {"build", "dist", "htmlcov"}
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there - made_by_tools <= drawn


def test_tests_and_packaging_are_no_packages() -> None:
    # tests/sync/__init__.py would hide sync, packaging/__init__.py a library that build tools use.
    assert files("__init__.py", "tests", "packaging") == []


def test_no_script_in_packaging_has_the_name_of_a_library() -> None:
    # A script's folder is the first place where Python looks for what the script imports.
    libraries = set(sys.stdlib_module_names) | set(packages_distributions())
    ours = {path.stem for path in (ROOT / "packaging").glob("*.py")}
    assert ours & libraries == set()


def test_resources_hold_no_code() -> None:
    # They are copied, never imported, and no linter reads them.
    assert files("*.py", "resources") + files("*.qml", "resources") == []


@pytest.mark.parametrize("folder", CODE)
def test_nothing_is_too_long_to_read_in_one_sitting(folder: str) -> None:
    # Every project's monster is a file that nobody stopped at 400 lines.
    written = files("*.py", folder) + files("*.pyi", folder) + files("*.qml", folder)
    lengths = {shown(path): len(path.read_text("utf-8").splitlines()) for path in written}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


# ---------------------------------------------------------------------------------------- Python


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_a_pure_room_asks_nobody_for_the_time(room: str) -> None:
    # Time comes in as an argument: that makes these rooms simulable. import-linter keeps the
    # module time out; datetime is there for its calendar, and has a clock as well.
    asked = [
        f"{shown(path)}:{node.lineno}"
        for path in files("*.py", f"sync/{room}")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
    ]
    assert asked == []


def test_no_test_sleeps() -> None:
    # A sleep is too short on a slow machine and too long on all others: wait for the condition.
    sleeping = [
        f"{shown(path)}:{node.lineno}"
        for path in files("*.py", "tests")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "sleep"
        and isinstance(node.value, ast.Name)
        and node.value.id == "time"
    ]
    assert sleeping == []


def test_no_bytes_from_people_are_decoded_in_the_window() -> None:
    # A decoder with a hole in it is the shortest way from a picture to all that the window may do.
    # import-linter sees to it that only the process that decodes imports this one module.
    decoders = {"QImageReader", "QMovie", "QPixmap", "fromData", "loadFromData"}
    users = {
        shown(path)
        for path in files("*.py", "desktop")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in (getattr(node, "attr", ""), getattr(node, "id", ""), getattr(node, "name", ""))
        if name in decoders
    }
    assert users == {"desktop/images/hostile.py"}


def test_qml_gets_no_context_properties() -> None:
    # They are untyped, invisible to qmllint and slow; pages have typed required properties.
    users = [shown(path) for path in files("*.py", "desktop") if "setContext" in path.read_text()]
    assert users == []


# ------------------------------------------------------------------------------------------- QML


@pytest.mark.parametrize("path", QML)
def test_every_text_says_that_it_is_plain(path: Path) -> None:
    # The default guesses, and a guess turns "a<b" into markup and fetches <img> from a stranger.
    silent = [own for own in blocks(qml_code(path), TEXTS) if "textFormat:" not in own]
    assert silent == []


@pytest.mark.parametrize("path", QML)
def test_qml_has_no_logic(path: Path) -> None:
    # A page that wants a function wants a view-model, where it is typed and tested.
    assert re.findall(r"\bfunction\b", qml_code(path)) == []


@pytest.mark.parametrize("path", QML)
def test_qml_is_typed(path: Path) -> None:
    # qmllint and the compiler see nothing through a var.
    assert re.findall(r"\bproperty\s+var\b", qml_code(path)) == []


@pytest.mark.parametrize("path", QML)
def test_what_qml_repeats_is_bound_to_where_it_stands(path: Path) -> None:
    # An unbound delegate finds the ids around it by luck, when it is created.
    code = qml_code(path)
    repeats = re.search(r"\bdelegate:|\bRepeater\s*\{|\bComponent\s*\{", code)
    assert not repeats or "pragma ComponentBehavior: Bound" in code


@pytest.mark.parametrize("path", QML)
def test_pictures_from_people_are_waited_for_in_another_thread(path: Path) -> None:
    # Another process decodes them, and somebody's picture may keep it busy for seconds.
    images = blocks(path.read_text("utf-8"), re.compile(r"\bImage\s*\{"))
    theirs = [own for own in images if re.search("image://(person|photo|local)/", own)]
    assert [own for own in theirs if "asynchronous: true" not in own] == []


# --------------------------------------------------------------------------- what we tell others


def imported(*folders: str) -> set[str]:
    """The first names of all modules that the code in these folders imports."""
    names = set()
    for path in files("*.py", *folders):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names


def test_what_patio_asks_for_is_what_it_imports() -> None:
    # A library that nobody uses is downloaded and trusted for nothing; one that only came along
    # with another is gone when that other changes its mind.
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[^\w-]", line)[0].lower() for line in project["dependencies"]}
    owners = packages_distributions()
    foreign = imported("desktop", "sync") - set(sys.stdlib_module_names) - {"desktop", "sync"}
    used = {owners[name][0].lower().replace("_", "-") for name in foreign}
    comes_with_pyside = {"shiboken6"}  # one project, released together
    assert used - comes_with_pyside == asked


def test_the_lock_names_the_public_registry_only() -> None:
    # Whoever locks behind a mirror or with a local index would send everybody else there.
    hosts = set(re.findall(r"\b[a-z]+://[^/\"]*", (ROOT / "uv.lock").read_text("utf-8")))
    assert hosts == {"https://pypi.org", "https://files.pythonhosted.org"}


def test_the_installer_is_locked_like_all_it_installs() -> None:
    # packaging/run.py installs it with the hashes that stand here.
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    (uv,) = (package for package in packages if package["name"] == "uv")
    assert all(wheel["hash"].startswith("sha256:") for wheel in uv["wheels"])


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    # A command that only people run breaks without anybody noticing.
    command = "python3 packaging/run.py test"
    assert command in (ROOT / "README.md").read_text("utf-8")
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "packaging/README.md"])
def test_what_a_readme_points_to_is_there(name: str) -> None:
    # The first thing that a newcomer clicks.
    page = ROOT / name
    links = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []
