"""What makes a release one of Patio's: signatures, keys, and what was seen before."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import office_update
import pytest

from support.releases import (
    ANA,
    BEA,
    CLAU,
    EVA,
    SET,
    Maker,
    keys_of,
    text_of_release,
)
from sync.errors import BadUpdate
from sync.safekeeping.releases import keys as keys_module
from sync.safekeeping.releases.keys import built_in, read_set
from sync.safekeeping.releases.manifest import MOST_FILE_BYTES, Release, read_release
from sync.safekeeping.releases.memory import Memory, read_memory, write_memory
from sync.safekeeping.releases.minisign import read_key, signer_of


def signed(text: str, *makers: Maker) -> bytes:
    found = office_update.document(text, [maker.sign(text) for maker in makers])
    assert isinstance(found, bytes)
    return found


def why(document: bytes, sets: tuple[keys_module.KeySet, ...] = (SET,)) -> str:
    with pytest.raises(BadUpdate) as refused:
        read_release(document, sets)
    return str(refused.value.facts["why"])


def release(folder: Path, sequence: int = 1, version: str = "9.1.0") -> Release:
    text = text_of_release(folder, version, sequence)
    return read_release(signed(text, ANA, BEA), [SET])


def test_a_release_says_what_its_makers_signed(tmp_path: Path) -> None:
    found = release(tmp_path, 7)
    (file,) = found.files
    assert (found.version, found.sequence, found.keys) == ("9.1.0", 7, 1)
    assert found.expires == date(2099, 1, 1)
    assert file.size == (tmp_path / file.name).stat().st_size


@pytest.mark.parametrize(
    ("makers", "said"),
    [
        ((), "foreign"),
        ((EVA,), "foreign"),
        ((EVA, Maker("Mallory")), "foreign"),
        ((ANA,), "signatures"),
        ((ANA, ANA, ANA), "signatures"),
        ((ANA, EVA), "signatures"),
    ],
)
def test_too_few_signatures_are_none(tmp_path: Path, makers: tuple[Maker, ...], said: str) -> None:
    assert why(signed(text_of_release(tmp_path), *makers)) == said


def test_any_two_of_three_suffice(tmp_path: Path) -> None:
    text = text_of_release(tmp_path)
    for two in ((ANA, BEA), (BEA, CLAU), (CLAU, ANA)):
        assert read_release(signed(text, EVA, *two), [SET]).version == "9.1.0"


def test_one_changed_character_is_enough_to_refuse(tmp_path: Path) -> None:
    text = text_of_release(tmp_path)
    signatures = [maker.sign(text) for maker in (ANA, BEA)]
    for changed in (text.replace("9.1.0", "9.1.1"), text + " ", text.replace("Menos", "Más")):
        assert why(office_update.document(changed, signatures)) == "foreign"


def test_a_signature_without_its_trusted_comment_is_none(tmp_path: Path) -> None:
    text = text_of_release(tmp_path)
    bent = BEA.sign(text).replace("timestamp:1795000000", "timestamp:1895000000")
    assert why(office_update.document(text, [ANA.sign(text), bent])) == "signatures"


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"[]",
        b"{}",
        b'{"manifest": 3, "signatures": []}',
        b"\xff" * 99,
        b"[" * 5000,
        b" " * 13_000,
    ],
)
def test_rubbish_is_refused_in_a_word(document: bytes) -> None:
    assert why(document) == "rubbish"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"patio": 2}, "format"),
        ({"version": "9.1"}, "rubbish"),
        ({"version": "../9.1.0"}, "rubbish"),
        ({"sequence": -1}, "rubbish"),
        ({"sequence": True}, "rubbish"),
        ({"sequence": 1 << 60}, "rubbish"),
        ({"keys": 2}, "rubbish"),
        ({"expires": "pronto"}, "rubbish"),
        ({"files": []}, "rubbish"),
        ({"next_keys": keys_of(ANA, BEA, number=1)}, "rubbish"),
        ({"next_keys": keys_of(ANA, BEA, CLAU, number=2, threshold=1)}, "rubbish"),
    ],
)
def test_what_makes_no_sense_is_refused_though_it_is_signed(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    text = json.dumps(json.loads(text_of_release(tmp_path)) | change)
    assert why(signed(text, ANA, BEA)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": "../patio"}, "rubbish"),
        ({"name": ".bashrc"}, "rubbish"),
        ({"name": "a/b"}, "rubbish"),
        ({"size": 0}, "rubbish"),
        ({"size": MOST_FILE_BYTES + 1}, "large"),
        ({"sha256": "00"}, "rubbish"),
        ({"blob": "zz" * 32}, "rubbish"),
        ({"platform": "Linux!"}, "rubbish"),
    ],
)
def test_an_installer_that_makes_no_sense_is_refused(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    fields = json.loads(text_of_release(tmp_path))
    fields["files"][0] |= change
    assert why(signed(json.dumps(fields), ANA, BEA)) == said


def test_more_than_a_release_may_have_is_refused(tmp_path: Path) -> None:
    fields = json.loads(text_of_release(tmp_path))
    (file,) = fields["files"]
    fields["files"] = [file | {"name": f"a{n}", "size": MOST_FILE_BYTES} for n in range(4)]
    assert why(signed(json.dumps(fields), ANA, BEA)) == "large"


# -- keys ------------------------------------------------------------------------------------


@pytest.mark.parametrize("threshold", [0, 1, 4, True])
def test_a_set_of_which_a_minority_could_sign_is_none(threshold: int) -> None:
    with pytest.raises(ValueError, match="keys"):
        read_set(keys_of(ANA, BEA, CLAU, threshold=threshold))


def test_a_key_that_stands_there_twice_counts_for_nothing() -> None:
    with pytest.raises(ValueError, match="more than half"):
        read_set(keys_of(ANA, ANA, BEA))


@pytest.mark.parametrize("line", ["", "RW", "!!", ANA.line[:-8], "RW" + "A" * 54])
def test_what_is_no_key_is_none(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- which of them is a detail
        read_key(line)


def test_a_checkout_is_built_with_no_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keys_module, "BUILT_IN", tmp_path / "keys.json")
    built_in.cache_clear()
    assert built_in() is None
    (tmp_path / "keys.json").write_text(json.dumps(keys_of(ANA, BEA, CLAU)))
    built_in.cache_clear()
    assert built_in() == SET
    built_in.cache_clear()


@pytest.mark.skipif(shutil.which("minisign") is None, reason="needs the tool that makers sign with")
def test_what_the_tool_of_the_makers_signs_is_taken(tmp_path: Path) -> None:
    text, lines, signatures = text_of_release(tmp_path), [], []
    (tmp_path / "release.json").write_text(text)
    for name in ("a", "b"):
        public, secret = tmp_path / f"{name}.pub", tmp_path / f"{name}.key"
        make = ["minisign", "-G", "-W", "-p", str(public), "-s", str(secret)]
        subprocess.run(make, check=True, capture_output=True)
        out = tmp_path / f"{name}.minisig"
        sign = ["minisign", "-S", "-s", str(secret), "-x", str(out)]
        sign += ["-m", str(tmp_path / "release.json"), "-t", "patio 9.1.0 ñ"]
        subprocess.run(sign, check=True, capture_output=True)
        lines.append(public.read_text())
        signatures.append(out.read_text())
    keys = read_set({"number": 1, "threshold": 2, "keys": lines})
    assert read_release(office_update.document(text, signatures), [keys]).version == "9.1.0"
    assert signer_of(signatures[0], b"something else", list(keys.keys)) is None


# -- memory ----------------------------------------------------------------------------------


def test_an_older_release_and_another_of_the_same_number_are_refused(tmp_path: Path) -> None:
    old, now = release(tmp_path / "a", 4), release(tmp_path / "b", 5)
    twin = release(tmp_path / "c", 5, "9.1.1")
    memory = Memory().noting(old).noting(now)
    memory.check(now)
    for one in (old, twin):
        with pytest.raises(BadUpdate, match="older"):
            memory.check(one)
    memory.check(release(tmp_path / "d", 6))


def test_memory_outlives_the_program(tmp_path: Path) -> None:
    memory = Memory().noting(release(tmp_path, 5))
    write_memory(tmp_path / "seen.json", memory)
    assert read_memory(tmp_path / "seen.json") == memory
    (tmp_path / "seen.json").write_bytes(b"\xff rubbish")
    assert read_memory(tmp_path / "seen.json") == Memory()


def test_one_set_of_keys_hands_over_to_the_next_however_high_a_thief_has_counted(
    tmp_path: Path,
) -> None:
    second = keys_of(EVA, CLAU, number=2)
    stolen = read_release(
        signed(text_of_release(tmp_path / "x", sequence=1 << 50), ANA, BEA), [SET]
    )
    over = signed(
        text_of_release(tmp_path / "y", sequence=(1 << 50) + 1, next_keys=second), ANA, BEA
    )
    memory = Memory().noting(stolen).noting(read_release(over, [SET]))
    sets = memory.sets(SET)
    assert [keys.number for keys in sets] == [1, 2]
    assert memory.read(over, sets).version == "9.1.0"
    new = signed(text_of_release(tmp_path / "z", "9.2.0", 1, keys=2), EVA, CLAU)
    found = memory.read(new, sets)
    memory.check(found)
    assert found.order > stolen.order
    with pytest.raises(BadUpdate, match="retired"):
        memory.read(signed(text_of_release(tmp_path / "w", sequence=1 << 52), ANA, BEA), sets)


def test_nobody_but_the_set_in_force_hands_over(tmp_path: Path) -> None:
    second = keys_of(EVA, CLAU, number=2)
    forged = signed(text_of_release(tmp_path, next_keys=second), EVA, ANA)
    assert [keys.number for keys in Memory(handed=(forged,)).sets(SET)] == [1]
    assert Memory(handed=(forged,)).sets(None) == []
