"""From the frozen application to a disk image that other Macs open without a warning.

Signing and Apple's word for it (notarisation) need what only the project's own machines know; where
that is missing the step is left out and says so, and the image is made all the same. It comes from
the environment: ``PATIO_APPLE_P12`` (the certificate with its key, in base64),
``PATIO_APPLE_P12_PASSWORD`` and ``PATIO_APPLE_IDENTITY`` to sign; ``PATIO_APPLE_ID``,
``PATIO_APPLE_TEAM`` and ``PATIO_APPLE_APP_PASSWORD`` to notarise.
"""

from __future__ import annotations

import base64
import secrets
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

IDENTITY: Final = "PATIO_APPLE_IDENTITY"
CERTIFICATE: Final = ("PATIO_APPLE_P12", "PATIO_APPLE_P12_PASSWORD", IDENTITY)
ACCOUNT: Final = ("PATIO_APPLE_ID", "PATIO_APPLE_TEAM", "PATIO_APPLE_APP_PASSWORD")
_TRIES: Final = 5


class Failed(Exception):
    """One of Apple's tools ended badly; the text says which."""


def missing(names: tuple[str, ...], environ: Mapping[str, str]) -> list[str]:
    """Which of these the environment does not say. An empty one is as good as none: so a workflow
    hands over a secret that does not exist."""
    return [name for name in names if not environ.get(name)]


def keychain(environ: Mapping[str, str]) -> bool:
    """Put the certificate where the tools that sign look for it; False where there is none.

    Raises:
        Failed: it cannot be opened.
    """
    if left_out("signed", CERTIFICATE, environ):
        return False
    password = secrets.token_urlsafe()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.p12"
        file.write_bytes(base64.b64decode(environ["PATIO_APPLE_P12"]))
        of_it = ("-P", environ["PATIO_APPLE_P12_PASSWORD"], "-T", "/usr/bin/codesign")
        _run("security", "create-keychain", "-p", password, "patio.keychain")
        _run("security", "set-keychain-settings", "-lut", "3600", "patio.keychain")
        _run("security", "unlock-keychain", "-p", password, "patio.keychain")
        _run("security", "import", file, "-k", "patio.keychain", *of_it)
    # Without it codesign asks a person for the keychain's password.
    allowed = ("-S", "apple-tool:,apple:", "-s", "-k", password)
    _run("security", "set-key-partition-list", *allowed, "patio.keychain")
    _run("security", "list-keychains", "-d", "user", "-s", "patio.keychain", "login.keychain")
    return True


def image(application: Path, made: Path, environ: Mapping[str, str]) -> Path:
    """The disk image of an application, both signed and notarised as far as that can be.

    Raises:
        Failed: the image cannot be made, or Apple refuses.
    """
    signed = not left_out("signed", (IDENTITY,), environ)
    if signed:
        _run("codesign", "--verify", "--strict", "--deep", application)
    asked = signed and not left_out("notarised", ACCOUNT, environ)
    with tempfile.TemporaryDirectory() as folder:
        if asked:
            archive = Path(folder) / "Patio.zip"
            _run("ditto", "-c", "-k", "--keepParent", application, archive)
            _notarise(archive, application, environ)
        stage = Path(folder) / "stage"
        stage.mkdir()
        # ditto keeps the links and attributes that a signature covers.
        _run("ditto", application, stage / application.name)
        (stage / "Applications").symlink_to("/Applications")
        _burn(stage, made)
    if signed:
        _run("codesign", "--timestamp", "--sign", environ[IDENTITY], made)
    if asked:
        _notarise(made, made, environ)
    return made


def left_out(what: str, names: tuple[str, ...], environ: Mapping[str, str]) -> bool:
    """Whether a step has to be; a line says so."""
    absent = missing(names, environ)
    if absent:
        print(f"Not {what}: the environment does not say {', '.join(absent)}.")
    return bool(absent)


def _notarise(sent: Path, stapled: Path, environ: Mapping[str, str]) -> None:
    """Apple's word, put into the file itself: an office without internet cannot ask for it."""
    user, team, password = (environ[name] for name in ACCOUNT)
    account = ("--apple-id", user, "--team-id", team, "--password", password)
    _run("xcrun", "notarytool", "submit", sent, "--wait", *account)
    _run("xcrun", "stapler", "staple", stapled)


def _burn(stage: Path, made: Path) -> None:
    made.unlink(missing_ok=True)
    made.parent.mkdir(parents=True, exist_ok=True)
    words = ("-volname", "Patio", "-srcfolder", stage, "-fs", "HFS+", "-format", "ULFO", made)
    for left in reversed(range(_TRIES)):
        try:
            return _run("hdiutil", "create", "-ov", *words)
        except Failed:  # "Resource busy": something of the system looks into what was just mounted
            if not left:
                raise


def _run(*words: str | Path) -> None:
    done = subprocess.run([str(word) for word in words], check=False)
    if done.returncode:
        raise Failed(f"{words[0]} {words[1]} ended with status {done.returncode}.")
