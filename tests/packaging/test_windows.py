"""The installer for Windows, as far as compiling it goes; ``test_wine`` runs it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path, PurePath

import pytest
from freezing import icon
from PIL import Image
from windows import installer

WINDOWS = Path(installer.__file__).parent
needs_makensis = pytest.mark.skipif(not shutil.which("makensis"), reason="no makensis here")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    for place in (
        "patio.exe",
        "patio-cli.exe",
        "_internal/base_library.zip",
        "_internal/desktop/qml/Patio/Año $1 'a' b.qml",
        "_internal/desktop/qml/Patio/qmldir",
        "_internal/sync/qmldir",
    ):
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(place.encode())
    return folder


@needs_makensis
def test_it_carries_the_files_of_the_bundle_and_no_other(bundle: Path, tmp_path: Path) -> None:
    words = installer.command(bundle, tmp_path / "Patio-1.0.0-x64.exe", "1.0.0")
    told = installer.run([*words[:1], "-V4", *words[1:]])
    packed, folder = set(), ""
    for line in told.splitlines():
        if moved := re.match(r'SetOutPath: "(.*)"$', line):
            folder = moved[1]
        elif (file := re.match(r'File: "[^"]+"->"([^"]+)" ', line)) and "$PLUGINSDIR" not in line:
            packed.add(f"{folder}\\{file[1]}".replace("$$", "$"))
    there = {"\\".join(("$INSTDIR", *path.parts)) for path in installer.carried(bundle)}
    assert packed == there


@needs_makensis
def test_two_runs_make_the_same(bundle: Path, tmp_path: Path) -> None:
    made = tmp_path / "Patio-1.0.0-x64.exe"
    first = installer.installer(bundle, made, "1.0.0", 1_700_000_000).read_bytes()
    (bundle / "patio.exe").touch()
    made.unlink()
    assert installer.installer(bundle, made, "1.0.0", 1_700_000_000).read_bytes() == first


@needs_makensis
def test_what_nsis_only_warns_of_is_an_error(bundle: Path, tmp_path: Path) -> None:
    # Windows loads what lies beside a program of this name.
    with pytest.raises(installer.NoTool, match=r"setup\.exe"):
        installer.installer(bundle, tmp_path / "setup.exe", "1.0.0", 1_700_000_000)


def test_every_file_is_unpacked_and_deleted_by_its_name(bundle: Path) -> None:
    files = installer.carried(bundle)
    text = installer.listing(bundle)
    assert len(re.findall(r"^  File ", text, re.M)) == len(files)
    deleted = re.findall(r'^  Delete "\$INSTDIR\\(.+)"$', text, re.M)
    assert [PurePath(*name.replace("$$", "$").split("\\")) for name in deleted] == files
    # A folder is removed after those in it, and only when it is empty.
    gone = re.findall(r'^  RMDir "\$INSTDIR\\(.+)"$', text, re.M)
    assert gone == sorted(gone, reverse=True)
    assert "/r" not in text


def test_the_uninstaller_removes_no_folder_with_what_is_in_it() -> None:
    script = (WINDOWS / "patio.nsi").read_text("utf-8")
    removed = re.findall(r"RMDir (.*)", script)
    assert [line.split(" ;")[0] for line in removed] == ['"$INSTDIR"', '/r "$LOCALAPPDATA\\patio"']


def test_every_sentence_is_there_in_both_languages() -> None:
    texts = (WINDOWS / "texts.nsh").read_text("utf-8").replace("\\\n", "")
    said = re.findall(r'^!insertmacro TEXT (\w+) +"([^"]+)" +"([^"]+)"$', texts, re.M)
    assert len(said) == texts.count("!insertmacro TEXT")
    for name, english, spanish in said:
        assert set(re.findall(r"\$[{(\w]+", english)) == set(re.findall(r"\$[{(\w]+", spanish)), (
            name
        )
    scripts = "".join(path.read_text("utf-8") for path in WINDOWS.glob("*.ns[ih]"))
    used = {name for name in re.findall(r"\$\(([A-Z_]+)\)", scripts)}
    assert used == {name for name, _english, _spanish in said}


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.4.0", "1.4.0.0"), ("1.4", "1.4.0.0"), ("2.0.1rc1", "2.0.1.0"), ("x", "0.0.0.0")],
)
def test_windows_gets_four_numbers(version: str, numbers: str) -> None:
    assert installer.numbers(version) == numbers


@pytest.mark.parametrize(
    ("name", "form", "size"),
    [
        ("patio.ico", "ICO", (256, 256)),
        ("patio.icns", "ICNS", (1024, 1024)),
        ("side.bmp", "BMP", (328, 628)),
    ],
)
def test_the_mark_is_drawn_as_each_system_wants_it(
    tmp_path: Path, name: str, form: str, size: tuple[int, int]
) -> None:
    with Image.open(icon.drawn(tmp_path / "new" / name)) as image:
        assert (image.format, image.size) == (form, size)
        middle = image.convert("RGB").getpixel((size[0] // 2, size[1] // 2))
        assert middle == (0xAE, 0x47, 0x23)
