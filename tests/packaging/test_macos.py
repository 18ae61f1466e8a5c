"""What macOS reads about the application, and the order in which Apple's tools are called.

Those tools are nowhere but on a Mac: here stand-ins note how they are called.
"""

from __future__ import annotations

import os
import plistlib
import re
from pathlib import Path

import pytest
from macos import bundle, disk

from desktop.autostart import macos as autostart
from desktop.viewmodels.navigation import LINK
from sync import __version__
from sync.handout.invitation import SUFFIX
from sync.replication.finding import discovery

ROOT = Path(__file__).resolve().parents[2]
SIGNS = {"PATIO_APPLE_IDENTITY": "Developer ID Application: Patio"}
ACCOUNT = {"PATIO_APPLE_ID": "a@b", "PATIO_APPLE_TEAM": "T", "PATIO_APPLE_APP_PASSWORD": "p"}


# ------------------------------------------------------------------------- what is said of it


def test_it_is_the_version_of_the_program_and_known_by_one_name() -> None:
    info = bundle.info(__version__)
    assert (info["CFBundleShortVersionString"], info["CFBundleVersion"]) == (__version__,) * 2
    assert info["CFBundleIdentifier"] == autostart.LABEL


def test_macos_asks_for_the_local_network_and_for_each_service_there() -> None:
    info = bundle.info(__version__)
    assert info["NSLocalNetworkUsageDescription"]
    asked = {f"{name}.local." for name in info["NSBonjourServices"]}
    assert asked == {discovery.SERVICE, discovery.JOINING.name}


def test_links_and_invitations_are_its_own() -> None:
    info = bundle.info(__version__)
    assert [f"{one}:" for one in info["CFBundleURLTypes"][0]["CFBundleURLSchemes"]] == [LINK]
    (kind,) = info["UTExportedTypeDeclarations"]
    endings = kind["UTTypeTagSpecification"]["public.filename-extension"]
    assert [f".{ending}" for ending in endings] == [SUFFIX]
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]


def test_it_names_the_languages_that_it_speaks() -> None:
    names = {path.stem.removeprefix("patio_") for path in (ROOT / "resources/i18n").glob("*.ts")}
    assert set(bundle.info(__version__)["CFBundleLocalizations"]) == {"es", *names}


def test_the_question_is_asked_in_spanish_and_english() -> None:
    said = {}
    for file, folder in bundle.data():
        if folder.endswith(".lproj"):
            found = re.findall(r'^"(.+)" = "(.+)";$', Path(file).read_text("utf-8"), re.M)
            said[folder] = dict(found)
    info = bundle.info(__version__)
    assert set(said) == {"es.lproj", "en.lproj"}
    assert said["es.lproj"].keys() == said["en.lproj"].keys()
    assert (
        said["es.lproj"]["NSLocalNetworkUsageDescription"]
        == (info["NSLocalNetworkUsageDescription"])
    )


def test_the_agent_runs_the_node_from_inside_the_application() -> None:
    agent = plistlib.loads(bundle.AGENT.read_bytes())
    assert agent["Label"] == bundle.AGENT.stem
    assert agent["ProgramArguments"][1:] == ["node"]
    assert "/Patio.app/Contents/MacOS/" in agent["ProgramArguments"][0]
    assert agent["AssociatedBundleIdentifiers"] == bundle.info(__version__)["CFBundleIdentifier"]
    assert agent["KeepAlive"] == {"SuccessfulExit": False}


def test_it_asks_the_hardened_runtime_for_no_more_than_it_needs() -> None:
    wanted = plistlib.loads(bundle.ENTITLEMENTS.read_bytes())
    assert {name.removeprefix("com.apple.security.cs.") for name in wanted} == {
        "allow-jit",
        "allow-unsigned-executable-memory",
        "disable-library-validation",
    }


# ------------------------------------------------------------------------------ the disk image


class Apple:
    """Its tools, which note what they are asked and do as much of it as a test looks at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._notes = folder / "notes"
        self.application = folder / "Patio.app"
        self.application.mkdir()
        for name in ("codesign", "xcrun", "ditto", "security"):
            self.tool(name, "")
        # The last word is the image.
        self.tool("hdiutil", 'for last; do :; done; echo image > "$last"')

    def tool(self, name: str, does: str) -> None:
        """A shell script of this name."""
        path = self.folder / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'#!/bin/sh\necho {name} "$1" "$2" >> "{self._notes}"\n{does}\n')
        path.chmod(0o755)

    def called(self) -> list[str]:
        """The tools with their first words, without folders."""
        lines = self._notes.read_text().splitlines() if self._notes.exists() else []
        return [" ".join(word.rsplit("/", 1)[-1] for word in line.split()) for line in lines]


@pytest.fixture
def apple(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Apple:
    if os.name == "nt":
        pytest.skip("the stand-ins are shell scripts")
    made = Apple(tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return made


def test_without_secrets_there_is_an_image_and_a_word(
    apple: Apple, capsys: pytest.CaptureFixture[str]
) -> None:
    made = disk.image(apple.application, apple.folder / "out" / "Patio.dmg", {})
    assert made.read_text() == "image\n"
    assert apple.called() == ["ditto Patio.app Patio.app", "hdiutil create -ov"]
    assert capsys.readouterr().out == (
        "Not signed: the environment does not say PATIO_APPLE_IDENTITY.\n"
    )


def test_without_an_account_it_is_signed_and_not_notarised(
    apple: Apple, capsys: pytest.CaptureFixture[str]
) -> None:
    disk.image(apple.application, apple.folder / "Patio.dmg", SIGNS | {"PATIO_APPLE_ID": ""})
    assert [line.split()[0] for line in apple.called()] == [
        "codesign", "ditto", "hdiutil", "codesign"
    ]  # fmt: skip
    assert "Not notarised: the environment does not say PATIO_APPLE_ID," in capsys.readouterr().out


def test_what_apple_says_is_inside_before_it_is_packed_and_again_outside(apple: Apple) -> None:
    disk.image(apple.application, apple.folder / "Patio.dmg", SIGNS | ACCOUNT)
    assert apple.called() == [
        "codesign --verify --strict",
        "ditto -c -k",
        "xcrun notarytool submit",
        "xcrun stapler staple",
        "ditto Patio.app Patio.app",
        "hdiutil create -ov",
        "codesign --timestamp --sign",
        "xcrun notarytool submit",
        "xcrun stapler staple",
    ]


def test_a_busy_disk_is_tried_again_and_a_broken_one_is_said(apple: Apple) -> None:
    once = apple.folder / "once"
    apple.tool("hdiutil", f"test -e {once} || {{ touch {once}; exit 1; }}")
    disk.image(apple.application, apple.folder / "Patio.dmg", {})
    assert apple.called().count("hdiutil create -ov") == 2
    apple.tool("hdiutil", "exit 1")
    with pytest.raises(disk.Failed, match="hdiutil create ended with status 1"):
        disk.image(apple.application, apple.folder / "Patio.dmg", {})


def test_a_certificate_goes_into_a_keychain_of_its_own(
    apple: Apple, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not disk.keychain(SIGNS)
    assert apple.called() == []
    assert "PATIO_APPLE_P12, PATIO_APPLE_P12_PASSWORD." in capsys.readouterr().out

    certificate = {"PATIO_APPLE_P12": "QUJD", "PATIO_APPLE_P12_PASSWORD": "secret"}
    assert disk.keychain(SIGNS | certificate)
    asked = [line.split()[1] for line in apple.called()]
    assert asked[0] == "create-keychain"
    assert asked.index("unlock-keychain") < asked.index("import")
    assert asked[-2:] == ["set-key-partition-list", "list-keychains"]
