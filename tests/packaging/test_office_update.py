"""From public keys and installers to the one file that an office takes."""

from __future__ import annotations

import json
from pathlib import Path

import office_update
import pytest

from support.releases import ANA, BEA, CLAU, EVA, SET, Maker
from sync.safekeeping.releases.keys import read_set
from sync.safekeeping.releases.manifest import read_release


def public(folder: Path, maker: Maker, name: str) -> str:
    path = folder / f"{name}.pub"
    path.write_text(f"untrusted comment: minisign public key\n{maker.line}\n")
    return str(path)


def prepared(folder: Path, *signers: Maker) -> list[str]:
    """The words of ``bundle`` for a release that these makers have signed."""
    installer, notes = folder / "patio_9.1.0_amd64.deb", folder / "notes.txt"
    installer.write_bytes(b"deb" * 100_000)
    notes.write_text("Menos esperas.")
    words = ["manifest", "--sequence", "3", "--expires", "2099-01-01", "--notes", str(notes)]
    assert office_update.main([*words, f"linux-x86_64-deb={installer}"]) == 0
    text = (folder / "release.json").read_text()
    signatures = []
    for number, maker in enumerate(signers):
        path = folder / f"{number}.minisig"
        path.write_text(maker.sign(text))
        signatures.append(str(path))
    return ["bundle", str(folder / "release.json"), *signatures]


@pytest.fixture
def keyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, and a program that is built with the keys of three makers."""
    target = tmp_path / "keys.json"
    files = [public(tmp_path, maker, str(n)) for n, maker in enumerate((ANA, BEA, CLAU))]
    assert office_update.main(["keys", "--threshold", "2", *files, "--output", str(target)]) == 0
    keys = read_set(json.loads(target.read_text()))
    monkeypatch.setattr(office_update, "built_in", lambda: keys)
    return tmp_path


def test_three_keys_and_two_signatures_make_a_file_that_is_taken(keyed: Path) -> None:
    assert office_update.main(prepared(keyed, ANA, CLAU)) == 0
    (made,) = keyed.glob("*.patio-update")
    data = made.read_bytes()
    size = int.from_bytes(data[14:18], "big")
    release = read_release(data[18 : 18 + size], [SET])
    assert (release.sequence, release.files[0].platform) == (3, "linux-x86_64-deb")
    assert data[18 + size :] == b"deb" * 100_000


@pytest.mark.parametrize("signers", [(ANA,), (EVA, ANA)])
def test_what_the_program_would_refuse_is_not_made(
    keyed: Path, signers: tuple[Maker, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert office_update.main(prepared(keyed, *signers)) == 1
    assert "the program would refuse it: signatures" in capsys.readouterr().err
    assert list(keyed.glob("*.patio-update")) == []


def test_an_installer_that_was_built_again_is_noticed(
    keyed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = prepared(keyed, ANA, BEA)
    (keyed / "patio_9.1.0_amd64.deb").write_bytes(b"other")
    assert office_update.main(words) == 1
    assert "is not what was signed" in capsys.readouterr().err


def test_without_the_keys_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office_update, "built_in", lambda: None)
    assert office_update.main(prepared(tmp_path, ANA, BEA)) == 1
    assert "make it first with 'keys'" in capsys.readouterr().err


def test_a_set_of_which_one_could_sign_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [public(tmp_path, maker, str(n)) for n, maker in enumerate((ANA, BEA))]
    words = ["keys", "--threshold", "1", *files, "--output", str(tmp_path / "keys.json")]
    assert office_update.main(words) == 1
    assert "more than half" in capsys.readouterr().err
