"""Checksums of a release and the signature on them, by ours and by minisign itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import signing

QUICK = (32_768, 16_777_216)
SCRIPT = Path(signing.__file__)
needs_minisign = pytest.mark.skipif(not shutil.which("minisign"), reason="no minisign here")


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder of files to install, with their list."""
    folder = tmp_path / "dist"
    (folder / "patio").mkdir(parents=True)
    (folder / "patio_1.4.0_amd64.deb").write_bytes(b"deb")
    (folder / "Patio-1.4.0-x64.exe").write_bytes(b"exe")
    listed = folder / signing.SUMS
    listed.write_text(signing.sums(folder))
    return listed


def signed(file: Path, key: signing.Key, comment: str = "patio 1.4.0") -> str:
    text = key.signature(file, comment)
    file.with_name(file.name + signing.SUFFIX).write_text(text)
    return text


def test_the_list_is_the_one_of_sha256sum_and_leaves_itself_out(release: Path) -> None:
    key = signing.Key.new()
    signed(release, key)
    again = signing.sums(release.parent)
    assert again == release.read_text()
    assert [line.split("  ")[1] for line in again.splitlines()] == [
        "Patio-1.4.0-x64.exe",
        "patio_1.4.0_amd64.deb",
    ]
    assert signing.check_sums(release) == ["Patio-1.4.0-x64.exe", "patio_1.4.0_amd64.deb"]


def test_a_signature_says_what_was_signed(release: Path) -> None:
    key = signing.Key.new()
    assert signing.verified(release, signed(release, key, "patio 1.4.0 ñ"), key.public()) == (
        "patio 1.4.0 ñ"
    )


def test_whatever_was_changed_is_refused(release: Path) -> None:
    key, other = signing.Key.new(), signing.Key.new()
    good = signed(release, key)
    lines = good.splitlines()
    with pytest.raises(signing.Wrong, match="another key"):
        signing.verified(release, good, other.public())
    forged = signing.Key(key.name, other.secret)  # says that it is the same
    with pytest.raises(signing.Wrong, match="was changed"):
        signing.verified(release, good, forged.public())
    with pytest.raises(signing.Wrong, match="was changed"):
        signing.verified(release, good.replace("1.4.0", "1.5.0"), key.public())
    for cut in ("", "\n".join(lines[:2]), good.replace(lines[3], lines[1]), good.replace("=", "!")):
        with pytest.raises(signing.Wrong, match="no file of minisign"):
            signing.verified(release, cut, key.public())
    release.write_text(release.read_text().replace("x64", "x86"))
    with pytest.raises(signing.Wrong, match="SHA256SUMS or its signature was changed"):
        signing.verified(release, good, key.public())


@pytest.mark.parametrize("name", ["Patio-1.4.0-x64.exe", "patio_1.4.0_amd64.deb"])
def test_a_file_that_is_another_or_absent_is_named(release: Path, name: str) -> None:
    file = release.parent / name
    file.write_bytes(b"another")
    with pytest.raises(signing.Wrong, match=f"{name} is not the file of the release"):
        signing.check_sums(release)
    file.unlink()
    with pytest.raises(signing.Wrong, match=f"{name} is not there"):
        signing.check_sums(release)


def test_a_list_reaches_no_file_elsewhere(release: Path) -> None:
    outside = release.parent.with_name("elsewhere")
    outside.write_bytes(b"x")
    release.write_text(f"{signing._sha256(outside)}  ../elsewhere\n")
    with pytest.raises(signing.Wrong, match="is not there"):
        signing.check_sums(release)


@pytest.mark.parametrize("password", [b"", b"correct horse"])
def test_a_key_is_kept_with_its_password(password: bytes) -> None:
    key = signing.Key.new()
    text = key.written(password, QUICK)
    assert signing.Key.read(text, password).public() == key.public()
    if password:
        with pytest.raises(signing.Wrong, match="password"):
            signing.Key.read(text, b"wrong")
    with pytest.raises(signing.Wrong, match="no file of minisign"):
        signing.Key.read(key.public())


@needs_minisign
def test_minisign_takes_what_we_sign_and_we_what_it_signs(release: Path, tmp_path: Path) -> None:
    def minisign(*words: str | Path) -> None:
        subprocess.run(["minisign", *words], check=True, capture_output=True)

    ours, theirs = signing.Key.new(), (tmp_path / "their.key", tmp_path / "their.pub")
    public = tmp_path / "our.pub"
    public.write_text(ours.public())
    signed(release, ours)
    minisign("-Vm", release, "-p", public)

    minisign("-GW", "-s", theirs[0], "-p", theirs[1])
    minisign("-Sm", release, "-s", theirs[0], "-t", "patio 1.4.0")
    signature = release.with_name("SHA256SUMS.minisig").read_text()
    assert signing.verified(release, signature, theirs[1].read_text()) == "patio 1.4.0"
    again = signing.Key.read(theirs[0].read_text())
    assert signing.verified(release, signed(release, again), theirs[1].read_text())


def test_the_commands_do_it_from_key_to_check(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(signing.PASSWORD, "")

    def said(*words: str | Path) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, SCRIPT, *words], capture_output=True, text=True, check=False
        )
        return done.returncode, (done.stdout + done.stderr).strip()

    key, public = tmp_path / "patio.key", tmp_path / "patio.pub"
    assert said("sums", release.parent) == (0, str(release))
    assert said("new", key, public)[0] == 0
    assert key.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    assert said("new", key, public)[0] == 1  # a key is never written over
    assert said("sign", release, "--key", key, "--comment", "patio 1.4.0")[0] == 0
    assert said("verify", release, "--public", public) == (0, "Good: patio 1.4.0, 2 files.")
    monkeypatch.setenv(signing.KEY, key.read_text())
    assert said("sign", release, "--comment", "patio 1.5.0")[0] == 0
    assert said("verify", release, "--public", public) == (0, "Good: patio 1.5.0, 2 files.")
    (release.parent / "Patio-1.4.0-x64.exe").write_bytes(b"worm")
    assert said("verify", release, "--public", public) == (
        1,
        "Patio-1.4.0-x64.exe is not the file of the release.",
    )
