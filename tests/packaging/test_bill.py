"""The bill of materials and the notice say what a bundle is made of, and what its licences let
people do."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.metadata import distribution
from pathlib import Path

import pytest
from bill import Component, cyclonedx, inner, notice, of_package, of_system, texts
from freezing import borrowed
from freezing.borrowed import listed, places

MADE_AT = 1_700_000_000
PARTS = [
    Component("Qt", "6.12.0", "LGPL-3.0-only", "https://download.qt.io/x/", "framework"),
    Component("zeroconf", "0.154", "LGPL-2.1-or-later", "https://pypi.org/project/zeroconf/0.154/"),
]


def test_the_bill_is_the_same_each_time_and_refers_to_each_part_once() -> None:
    bill = cyclonedx("patio", "1.0", MADE_AT, PARTS)

    assert json.dumps(bill) == json.dumps(cyclonedx("patio", "1.0", MADE_AT, PARTS))
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    refs = [part["bom-ref"] for part in bill["components"]]
    assert refs == ["pkg:generic/qt@6.12.0", "pkg:pypi/zeroconf@0.154"]
    assert bill["dependencies"][0] == {"ref": "pkg:generic/patio@1.0", "dependsOn": refs}
    assert cyclonedx("patio", "1.0", MADE_AT, PARTS[:1])["serialNumber"] != bill["serialNumber"]


def test_the_notice_offers_the_source_of_what_is_under_the_lgpl_and_says_where_it_is() -> None:
    text = notice("1.0", PARTS)

    assert "@" not in text
    assert "Qt 6.12.0\n    LGPL-3.0-only\n    https://download.qt.io/x/" in text
    for word in ("replace", "for three years", "_internal/zeroconf", "libQt6Widgets"):
        assert word in text


@pytest.mark.parametrize(
    "name", ["zeroconf", "cryptography", "pyside6-essentials", "pypdfium2", "zxing-cpp"]
)
def test_packages_say_their_licence_in_words_that_programs_know(name: str) -> None:
    part = of_package(distribution(name))
    assert part.version == distribution(name).version
    assert part.purl.startswith("pkg:pypi/")
    assert "," not in part.licence
    assert part.licence.partition("-")[0] in ("LGPL", "Apache", "BSD")


def test_what_wheels_carry_inside_is_in_it_and_every_text_that_is_promised_is_there() -> None:
    parts = list(inner({"PySide6", "PIL", "cryptography", "pypdfium2_raw"}))
    names = {part.name for part in parts}
    assert {
        "Qt",
        "PDFium",
        "OpenSSL",
        "SQLite",
        "CPython",
        "libwebp",
        "libtiff",
        "Figtree",
    } <= names
    assert all(part.version and part.licence for part in parts)
    assert "unknown" not in {part.version for part in parts}

    found = dict(texts([of_package(distribution("zeroconf"))]))
    assert {"Apache-2.0.txt", "LGPL-3.txt", "GPL-3.txt", "LGPL-2.1.txt"} <= set(found)
    assert any(place.startswith("zeroconf/") for place in found)
    assert all(file.is_file() for file in found.values())


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="no dpkg-query here")
def test_libraries_of_the_system_are_in_it_by_their_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = next(Path("/usr/lib").glob("*/libz.so.1"))
    bundle = tmp_path / "patio"
    carried = bundle.with_name("patio.portable")
    carried.write_text(listed([("libz.so.1", str(library)), ("a/libz.so.1", str(library))]))
    assert places(carried.read_text()) == ["a/libz.so.1", "libz.so.1"]

    (part,) = of_system(bundle)

    package = ["dpkg-query", "--show", "--showformat=${Version}", "zlib1g"]
    told = subprocess.run(package, check=True, capture_output=True, text=True).stdout
    assert (part.name, part.version, part.licence) == ("zlib", told, "Zlib")
    assert part.purl.startswith(("pkg:deb/", "pkg:generic/"))
    assert ":" not in part.purl.partition("@")[2]
    assert dict(texts([part]))["zlib/copyright"].is_file()
    monkeypatch.setattr(borrowed, "_LICENCES", {})
    with pytest.raises(LookupError, match="licence of zlib"):
        of_system(bundle)
    carried.write_text(listed([("it.so", str(tmp_path / "it.so"))]))
    with pytest.raises(LookupError, match="no package"):
        of_system(bundle)
    carried.unlink()
    assert of_system(bundle) == []


def test_what_the_reader_of_qr_codes_carries_inside_has_its_texts_too() -> None:
    parts = list(inner({"zxingcpp"}))
    assert "libzint" in {part.name for part in parts}

    found = dict(texts([of_package(distribution("zxing-cpp")), *parts]))
    assert {"zxing-cpp/LICENSE", "zxing-cpp/INSIDE.txt"} <= set(found)
    inside = found["zxing-cpp/INSIDE.txt"].read_text("utf-8")
    for word in ("Robin Stuart", "Wenzel Jakob", "Redistributions in binary form", "Nayuki"):
        assert word in inside
    assert "zxing-cpp/INSIDE.txt" not in dict(texts([of_package(distribution("zeroconf"))]))
