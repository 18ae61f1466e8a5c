"""What a frozen program is made of, and under which licences: a CycloneDX bill of materials, a
notice for people, and the texts, into ``licences/`` beside the program. On Linux there is a second
such folder, ``dist/NAME-licences``, for packages that leave the system's own libraries out.

``packaging/release.py freeze`` runs it, with the interpreter that froze it: what is in the bundle
is looked up among what is installed there.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import sys
import time
import tomllib
import uuid
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import quote

PACKAGING: Final = Path(__file__).resolve().parent
sys.path[:0] = [str(PACKAGING), str(PACKAGING.parent)]


class Component(NamedTuple):
    """A part of the bundle; ``source`` is where the very version that is used can be had."""

    name: str
    version: str
    licence: str
    source: str
    kind: str = "library"
    text: Path | None = None
    """Its licence, of what is no installed package of Python's."""

    @property
    def purl(self) -> str:
        """Its name in the world; of what is no package of a registry, a generic one."""
        place = next((kind for page, kind in _PLACES.items() if self.source.startswith(page)), "")
        name, version = self.name.lower().replace(" ", "-"), quote(self.version, safe="~.-")
        return f"pkg:{place or 'generic'}/{name}@{version}"


_PLACES: Final = {
    "https://pypi.org/": "pypi",
    "https://snapshot.debian.org/": "deb/debian",
    "https://launchpad.net/ubuntu/": "deb/ubuntu",
}


_WORDS: Final = {
    "Python-2.0": "PSF-2.0", "BSD": "BSD-3-Clause", "MIT License": "MIT",
    "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "MIT, BSD": "MIT AND BSD-3-Clause",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "LGPL": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}  # fmt: skip
"""What packages say, as SPDX says it."""

_OWN: Final = "patio-office"


def components(bundle: Path) -> list[Component]:
    """All parts of a bundle, by name."""
    modules = _modules(bundle)
    owners = packages_distributions()
    names = {name for module in modules for name in owners.get(module, ())} - {_OWN}
    if "PySide6" in modules:
        names |= {"pyside6-essentials", "shiboken6"}
    found = [of_package(distribution(name)) for name in names]
    # packages_distributions() tells a name as it was asked for, in more than one spelling.
    return sorted({one.name.lower(): one for one in (*found, *inner(modules))}.values())


def _modules(bundle: Path) -> set[str]:
    """The top modules in it: in its archive, and as files."""
    # PyInstaller has no types, and is there only where something is frozen.
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]  # it has none

    program = bundle / (f"{bundle.name}.exe" if sys.platform == "win32" else bundle.name)
    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    files = {path.name.partition(".")[0] for path in (bundle / "_internal").iterdir()}
    return {name.partition(".")[0] for name in archive.toc} | files


def of_package(found: Distribution) -> Component:
    """What an installed package says of itself.

    Raises:
        LookupError: not what its licence is.
    """
    name, version = found.metadata["Name"], found.version
    return Component(name, version, _licence(found), f"https://pypi.org/project/{name}/{version}/")


def _licence(found: Distribution) -> str:
    told = found.metadata.get_all("License-Expression") or []
    if not told:
        told = [one for one in found.metadata.get_all("License") or [] if len(one) < 80]
    if not told:
        kinds = found.metadata.get_all("Classifier") or []
        told = [one.rpartition(" :: ")[2] for one in kinds if one.startswith("License ::")]
    words = [_WORDS.get(one, one) for one in told]
    if not words:
        raise LookupError(f"{found.metadata['Name']} does not say what its licence is")
    return " AND ".join(dict.fromkeys(words))


def inner(modules: set[str]) -> Iterator[Component]:
    """What is in no package's name: carried inside wheels, or by the system's Python."""
    from freezing import sqlite

    python = platform.python_version()
    site = f"https://www.python.org/ftp/python/{python}/"
    yield Component("CPython", python, "PSF-2.0", site, "framework")
    page = "https://www.sqlite.org/download.html"
    yield Component("SQLite", sqlite.VERSION, "blessing", page)
    starter = _starter()
    yield Component(
        "PyInstaller boot loader", starter, "GPL-2.0-or-later WITH Bootloader-exception",
        f"https://pypi.org/project/pyinstaller/{starter}/",
    )  # fmt: skip
    fonts = "https://github.com/google/fonts/tree/main/ofl"
    yield Component("Figtree", "2.0", "OFL-1.1", f"{fonts}/figtree", "file")
    yield Component("Andada Pro", "3.0", "OFL-1.1", f"{fonts}/andadapro", "file")
    if "cryptography" in modules:
        from cryptography.hazmat.backends.openssl.backend import backend

        version = backend.openssl_version_text().split()[1]
        yield Component("OpenSSL", version, "Apache-2.0", "https://openssl-library.org/source/")
    if "pypdfium2_raw" in modules:
        from pypdfium2.version import PDFIUM_INFO

        build = "https://github.com/bblanchon/pdfium-binaries/releases/tag/chromium%2F"
        yield Component("PDFium", str(PDFIUM_INFO), "BSD-3-Clause AND Apache-2.0",
                        f"{build}{PDFIUM_INFO.build}")  # fmt: skip
    if "PIL" in modules:
        from PIL import features

        for what, name, licence, page in (
            ("jpg", "libjpeg-turbo", "IJG AND BSD-3-Clause", "https://libjpeg-turbo.org"),
            ("webp", "libwebp", "BSD-3-Clause", "https://developers.google.com/speed/webp"),
            ("zlib", "zlib", "Zlib", "https://zlib.net"),
            ("libtiff", "libtiff", "libtiff", "https://libtiff.gitlab.io/libtiff"),
            ("jpg_2000", "OpenJPEG", "BSD-2-Clause", "https://www.openjpeg.org"),
        ):
            yield Component(name, features.version(what) or "unknown", licence, page)
        if sys.platform.startswith("linux"):
            page = "https://xcb.freedesktop.org"
            yield Component("Pillow's libxcb", _of_pillow("libxcb"), "X11", page)
    if "zxingcpp" in modules:
        version = distribution("zxing-cpp").version
        page = f"https://github.com/zxing-cpp/zxing-cpp/tree/v{version}/zint"
        yield Component("libzint", f"of-zxing-cpp-{version}", "BSD-3-Clause", page)
    if "PySide6" in modules:
        from PySide6.QtCore import qVersion

        version = qVersion()
        releases = "https://download.qt.io/official_releases/qt"
        source = f"{releases}/{version.rpartition('.')[0]}/{version}/single/"
        yield Component("Qt", version, "LGPL-3.0-only", source, "framework")
        if sys.platform.startswith("linux"):
            icu = "https://github.com/unicode-org/icu/releases"
            yield Component("ICU", _icu(), "Unicode-3.0", icu)


def _starter() -> str:
    """PyInstaller's version, as the lock pins it."""
    lock = tomllib.loads((PACKAGING.parent / "uv.lock").read_text(encoding="utf-8"))
    return str(next(one["version"] for one in lock["package"] if one["name"] == "pyinstaller"))


def _icu() -> str:
    import PySide6

    libraries = Path(PySide6.__file__).parent.rglob("libicuuc.so.*")
    return next(libraries).name.rpartition("so.")[2]


def _of_pillow(part: str) -> str:
    """The version of a library in Pillow's wheel, by the bill that lies in it."""
    bills = [one for one in distribution("pillow").files or () if one.match("sboms/pillow-*.json")]
    told = json.loads(Path(str(bills[0].locate())).read_text(encoding="utf-8")) if bills else {}
    versions = (one["version"] for one in told.get("components", ()) if one["name"] == part)
    return next(versions, "unknown")


def of_system(bundle: Path) -> list[Component]:
    """Those that the bundle carries of the system on which it was frozen (Linux)."""
    from freezing.borrowed import owners

    carried = bundle.with_name(f"{bundle.name}.portable")
    if not carried.exists():
        return []
    return [
        Component(one.name, one.version, one.licence, one.source, text=one.text)
        for one in owners(carried.read_text(encoding="utf-8"))
    ]


def cyclonedx(name: str, version: str, made_at: int, parts: list[Component]) -> dict[str, Any]:
    """The bill, as CycloneDX 1.6 has it; the same each time it is made."""

    def told(part: Component) -> dict[str, Any]:
        # An expression is one whether it says one licence or several.
        return {
            "type": part.kind, "bom-ref": part.purl, "name": part.name, "version": part.version,
            "licenses": [{"expression": part.licence}], "purl": part.purl,
            "externalReferences": [{"type": "distribution", "url": part.source}],
        }  # fmt: skip

    own = Component(name, version, "Apache-2.0", "https://patio.example.org", "application")
    body = json.dumps([told(part) for part in parts])
    serial = uuid.uuid5(uuid.NAMESPACE_URL, f"{own.purl}{made_at}{body}")
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(made_at))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": moment, "component": told(own)},
        "components": [told(part) for part in parts],
        "dependencies": [
            {"ref": own.purl, "dependsOn": [part.purl for part in parts]},
            *({"ref": part.purl} for part in parts),
        ],
    }


def notice(version: str, parts: list[Component]) -> str:
    """What people are told: the parts, their licences, and what these let them do."""
    text = (PACKAGING / "licences" / "NOTICE.in").read_text(encoding="utf-8")
    lines = [f"{part.name} {part.version}\n    {part.licence}\n    {part.source}" for part in parts]
    return text.replace("@VERSION@", version).replace("@PARTS@", "\n".join(lines))


def texts(parts: list[Component]) -> Iterator[tuple[str, Path]]:
    """The licences' texts: a place in the folder, and the file."""
    yield "Apache-2.0.txt", PACKAGING.parent / "LICENSE"
    for file in sorted((PACKAGING / "licences").glob("*.txt")):
        yield file.name, file
    for file in sorted((PACKAGING.parent / "resources" / "fonts").glob("*-LICENSE")):
        yield f"{file.name}.txt", file
    for part in parts:
        if part.text is not None:
            yield f"{part.name}/{part.text.name}", part.text
        if not part.purl.startswith("pkg:pypi/") or " " in part.name:
            continue
        # Of what a wheel carries inside and says nothing of.
        for file in sorted((PACKAGING / "licences" / part.name).glob("*.txt")):
            yield f"{part.name}/{file.name}", file
        for found in distribution(part.name).files or ():
            inside = re.fullmatch(r"[^/]+\.dist-info/(?:licenses/)?(.+)", str(found))
            if inside and re.search(r"(?i)licen[cs]e|copying|notice|authors", inside[1]):
                yield f"{part.name}/{inside[1]}", Path(str(found.locate()))


def _read(file: Path) -> str:
    """A text, whatever it is written in: some are older than UTF-8."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def write(folder: Path, name: str, made_at: int, parts: list[Component]) -> None:
    """All that is said of these parts of the program ``name``, into a new ``folder``."""
    from sync import __version__

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for place, file in texts(parts):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(_read(file), "utf-8", newline="\n")
    (folder / "NOTICE.txt").write_text(notice(__version__, parts), "utf-8", newline="\n")
    bill = json.dumps(cyclonedx(name, __version__, made_at, parts), indent=1)
    (folder / f"{name}.cdx.json").write_text(f"{bill}\n", "utf-8", newline="\n")


def main(bundle: Path) -> None:
    """Write ``licences/`` of one bundle."""
    made_at = int(os.environ["SOURCE_DATE_EPOCH"])
    parts, more = components(bundle), of_system(bundle)
    if more:
        write(bundle.with_name(f"{bundle.name}-licences"), bundle.name, made_at, parts)
    write(bundle / "licences", bundle.name, made_at, sorted([*parts, *more], key=_by_name))


def _by_name(part: Component) -> tuple[str, str]:
    return part.name.lower(), part.version


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
