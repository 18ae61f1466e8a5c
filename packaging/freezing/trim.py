"""What of all that a bundle could carry it does carry: asked by ``patio.spec``.

PyInstaller takes whole packages. Of Qt it takes every QML module, plugin and library, of Babel
every language, of ``holidays`` every country. What is named here is what Patio uses; what is then
needed by nothing that stays goes as well.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

Item = tuple[str, str, str]
"""As PyInstaller has it: the place in the bundle, the file, and what kind it is."""

LANGUAGES: Final = ("es", "en", "ca", "eu", "gl")

_STYLES: Final = (
    "Fusion",
    "Imagine",
    "Material",
    "Universal",
    "FluentWinUI3",
    "iOS",
    "macOS",
    "Windows",
)

_PLUGINS: Final = {
    "platforms": "xcb|wayland|offscreen|minimal|windows|cocoa",
    "platforminputcontexts": "ibus|compose",
    "platformthemes": "xdgdesktopportal",
    "xcbglintegrations": ".*",
    "wayland-shell-integration": "xdg-shell|qt-shell",
    "wayland-decoration-client": ".*",
    "wayland-graphics-integration-client": "qt-plugin-wayland-egl|dmabuf|shm",
    "imageformats": "gif|ico|jpeg|svg|webp|icns",
    "iconengines": "svg",
}

_SYSTEM: Final = re.compile(
    r"lib(stdc\+\+|gcc_s|GL|EGL|drm|gbm|wayland-|X11|xcb|xkb|Xau|Xdmcp|glib|gthread|gio|gobject|dbus|"
    r"systemd|fontconfig|freetype|expat|gssapi|krb5|k5crypto|com_err|keyutils|selinux|gcrypt|"
    r"gpg-error|cap\.|bsd|md\.|png|brotli|pcre2|lz4)"
)
"""Never taken along into a portable bundle: an old libstdc++ beside a new Mesa aborts the start."""

_SMALL_XCB: Final = re.compile(
    r"libxcb-(cursor|icccm|image|keysyms|render-util|util|xkb|shape|render)\.|libxkbcommon(-x11)?\."
)
"""Taken along all the same: a desktop that never ran Qt lacks them."""

_PICTURES: Final = ("Bmp", "Gif", "Jpeg", "Mpo", "Png", "Ppm", "Tiff", "WebP")
"""Of Pillow: what is sent, and what those kinds, or Pillow's start, import."""

_UNUSED: Final = (
    "holidays.financial.",
    *("sqlalchemy.testing", "sqlalchemy.ext.mypy", "alembic.testing"),
    # Not that of PostgreSQL: Alembic imports it whatever it migrates.
    *(f"sqlalchemy.dialects.{one}" for one in ("mssql", "mysql", "oracle")),
    *("reportlab.graphics", "reportlab.platypus"),
)

_TOLD: Final = ("click.", "sync.cli.", "sync.views.rows")
"""Modules whose documentation somebody reads."""


class Qt:
    """The Qt of a wheel, and which of its files the program's own QML needs."""

    def __init__(self, folder: Path, qml: Path) -> None:
        """``folder`` is PySide6's, ``qml`` the program's QML.

        Raises:
            subprocess.CalledProcessError: Qt's own scanner cannot read it.
        """
        self._base = folder / "Qt" if (folder / "Qt" / "qml").is_dir() else folder  # Windows
        scanner = next(folder.rglob("qmlimportscanner*"))
        told = subprocess.check_output(
            [str(scanner), "-rootPath", str(qml), "-importPath", str(self._base / "qml")]
        )
        modules = {one["relativePath"] for one in json.loads(told) if one.get("relativePath")}
        self._modules = {
            module for module in modules if not any(f"Controls/{one}" in module for one in _STYLES)
        }

    def keeps(self, place: str) -> bool:
        """Whether a file at this place of the bundle is used, as far as Qt is concerned."""
        kind, rest = part_of(place)
        match kind:
            case "qml":
                tools = "/designer/" in rest or "/tooling/" in rest or "/quickimpl/qml/+" in rest
                return not tools and not rest.endswith((".qmltypes", ".pdb")) and self._uses(rest)
            case "plugins":
                folder, _, name = rest.partition("/")
                return bool(re.search(_PLUGINS.get(folder, "(?!)"), name))
            case "translations":
                return bool(re.match(rf"qt(base|declarative)_({'|'.join(LANGUAGES)})\.qm$", rest))
            case "metatypes" | "libexec" | "resources":
                return False
        return not place.endswith((".pyi", ".pyx", ".pxd", ".c", ".h"))

    def _uses(self, file: str) -> bool:
        """A file of QML belongs to the nearest folder above it that is a module."""
        folder = file.rpartition("/")[0]
        while folder and folder not in self._modules:
            if (self._base / "qml" / folder / "qmldir").exists():
                return False
            folder = folder.rpartition("/")[0]
        return folder in self._modules


def part_of(place: str) -> tuple[str, str]:
    """Which part of Qt a file belongs to (``qml``, ``plugins``, …, or nothing), and the rest."""
    found = re.search(
        r"PySide6/(?:Qt/)?(qml|plugins|translations|lib|resources|metatypes|libexec)/(.*)",
        place.replace("\\", "/"),
    )
    return (found[1], found[2]) if found else ("", place)


def keeps_encoding(place: str) -> bool:
    """Whether it is no encoding of East Asia: only in PDF files of before Unicode are those, which
    are then not found by their words. What reads QR codes has their room."""
    return not re.search(r"/_(codecs_\w+|multibytecodec)\.", place.replace("\\", "/"))


def keeps_data(place: str) -> bool:
    """Whether data that is not Qt's is used: languages, countries and tests of libraries go, and
    licences, which ``bill.py`` puts beside the program, all in one place."""
    path = place.replace("\\", "/")
    language = re.match(r"babel/locale-data/([a-z]+)[_.]", path)
    if language:
        return language[1] in (*LANGUAGES, "root")
    words = re.match(r"mnemonic/wordlist/(\w+)\.txt", path)
    if words:
        return words[1] == "spanish"
    if re.search(r"\.dist-info/(RECORD|direct_url\.json|uv_\w+\.json)$", path):
        return False  # of files that are not there; of the folder and the day of the installation
    if re.search(r"\.dist-info/(licenses|sboms)/", path):
        return False
    if path.startswith("desktop/resources/i18n/"):
        return path.endswith(".qm")
    return not path.startswith(("holidays/locale/", "reportlab/graphics/", "dateutil/zoneinfo/"))


def keeps_for_node(place: str) -> bool:
    """Whether a file has a use where there is no window: of the resources fonts and tiles of what
    is exported, words, and the example company."""
    part = re.match(r"desktop/resources/(\w+)/", place.replace("\\", "/"))
    return part is None or part[1] in ("example", "fonts", "tiles", "words")


def keeps_module(name: str) -> bool:
    """Whether a Python module is used: of the world's holidays those of Spain, of databases SQLite,
    of pictures the kinds that may be attached."""
    if name.startswith("holidays.countries."):
        return name == "holidays.countries.spain"
    picture = re.fullmatch(r"PIL\.(\w+)ImagePlugin", name)
    if picture:
        return picture[1] in _PICTURES
    return not name.startswith(_UNUSED)


def level_of(name: str) -> str:
    """How PyInstaller compiles a module: without the words that document it, which nobody asks for,
    except those that ``--help`` says and those that an export says of its rows."""
    return "PYMODULE" if name.startswith(_TOLD) else "PYMODULE-2"


def reachable(
    binaries: Sequence[Item], imports: Callable[[str], Iterable[tuple[str, str | None]]]
) -> list[Item]:
    """The libraries that something needs, from extension modules and plugins on.

    ``imports`` gives the libraries that a file asks for: name, and path where it is known.
    """
    by_name: dict[str, Item] = {}
    for item in binaries:
        by_name.setdefault(os.path.basename(item[0]).lower(), item)
    waiting = [item for item in binaries if _is_root(item)]
    kept: dict[str, Item] = {}
    while waiting:
        item = waiting.pop()
        if item[0] in kept:
            continue
        kept[item[0]] = item
        names = (os.path.basename(name).lower() for name, _path in imports(item[1]))
        waiting += [by_name[name] for name in names if name in by_name]
    return list(kept.values())


def without_system_libraries(binaries: Iterable[Item], *, portable: bool) -> list[Item]:
    """Linux: what a package's dependencies bring is not carried; a portable bundle has a little."""

    def stays(item: Item) -> bool:
        place, file, kind = item
        name = os.path.basename(place)
        # Debian's own extension modules lie in /usr/lib too, and are no system libraries.
        own = name.startswith("libpython") or "lib-dynload" in file
        if kind != "BINARY" or own or not file.startswith(("/lib", "/usr/lib")):
            return True
        return portable and (not _SYSTEM.match(name) or bool(_SMALL_XCB.match(name)))

    return [item for item in binaries if stays(item)]


def whole_links(items: Iterable[Item], alive: Iterable[str]) -> list[Item]:
    """The same without links to libraries that are gone."""
    there = {place.replace("\\", "/") for place in alive}

    def leads(item: Item) -> bool:
        place, target, kind = item
        path = os.path.normpath(os.path.join(os.path.dirname(place), target))
        return kind != "SYMLINK" or path.replace("\\", "/") in there

    return [item for item in items if leads(item)]


def _is_root(item: Item) -> bool:
    place, _file, kind = item
    name = os.path.basename(place).lower()
    runtime = name.startswith(("python3", "libpython", "vcruntime", "msvcp"))
    asked = kind in ("EXTENSION", "DEPENDENCY-CTYPES") or part_of(place)[0] in ("qml", "plugins")
    return asked or runtime or "pdfium" in name
