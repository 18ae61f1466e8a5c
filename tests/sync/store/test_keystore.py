"""Private keys in the system's key store, by the keyring library's own interface."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from support.file_keyring import FileKeyring
from sync.errors import KeysLocked
from sync.store import keystore
from sync.store.keys import FILE, SYSTEM, Keys, Prekey, load_keys
from sync.store.keystore import keep, keep_again, unlock, where
from sync.values import DeviceId

KEYS = Keys(seed=b"s" * 32, x25519=b"x" * 32, epoch=5, device=DeviceId(b"d" * 32))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A key store that is wanted, and its file."""
    monkeypatch.setenv("PATIO_KEYS", "system")
    monkeypatch.setenv("PATIO_TEST_KEYRING", str(tmp_path / "keyring"))
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring("support.file_keyring.FileKeyring"))
    yield tmp_path / "keyring"
    keyring.set_keyring(before)


def test_private_keys_in_the_key_store_are_not_in_the_folder(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"

    keep(KEYS).save(path)

    text = path.read_text()
    assert KEYS.seed.hex() not in text
    assert KEYS.x25519.hex() not in text
    assert KEYS.seed.hex() in store.read_text()
    assert load_keys(path).kept == SYSTEM
    assert load_keys(path).device == KEYS.device
    assert unlock(load_keys(path), path).seed == KEYS.seed
    assert unlock(load_keys(path), path).x25519 == KEYS.x25519


def test_unlocked_keys_are_saved_without_their_private_halves(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)

    unlock(load_keys(path), path).save(path)

    assert KEYS.seed.hex() not in path.read_text()
    assert unlock(load_keys(path), path).seed == KEYS.seed


def test_a_key_store_that_is_closed_when_the_keys_are_made_is_not_used(
    store: Path, tmp_path: Path
) -> None:
    store.with_name("locked").write_bytes(b"")

    assert keep(KEYS).kept == FILE


@pytest.mark.parametrize("name", ["keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"])
def test_without_a_key_store_the_keys_are_in_the_file(
    name: str, store: Path, tmp_path: Path
) -> None:
    keyring.set_keyring(keyring.core.load_keyring(name))

    keep(KEYS).save(tmp_path / "keys.json")

    assert load_keys(tmp_path / "keys.json") == KEYS
    assert where(tmp_path / "keys.json").kept == FILE


def test_a_key_store_that_was_closed_later_is_named_and_keeps_the_person_waiting_for_nothing(
    store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)
    store.with_name("locked").write_bytes(b"")

    with pytest.raises(KeysLocked) as told:
        unlock(load_keys(path), path)

    assert told.value.facts["why"] == "nobody is logged in"


def test_keys_that_another_computers_key_store_has_are_said_to_be_absent(
    store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)
    store.unlink()

    with pytest.raises(KeysLocked) as told:
        unlock(load_keys(path), path)

    assert told.value.facts["why"] == "absent"
    assert where(path).kept == SYSTEM


def test_a_key_store_that_never_answers_counts_as_closed(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)
    forever = threading.Event()
    monkeypatch.setattr(keystore, "ANSWER_S", 0.05)
    monkeypatch.setattr(FileKeyring, "get_password", lambda *_words: forever.wait() or None)

    try:
        with pytest.raises(KeysLocked):
            unlock(load_keys(path), path)
    finally:
        forever.set()


ON_A_DESKTOP = {"DISPLAY": ":0", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there the key store is asked")
@pytest.mark.parametrize("lacks", [*ON_A_DESKTOP, None])
def test_only_a_home_that_begins_on_a_desktop_uses_its_key_store(
    store: Path, monkeypatch: pytest.MonkeyPatch, lacks: str | None
) -> None:
    monkeypatch.delenv("PATIO_KEYS")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for name, value in ON_A_DESKTOP.items():
        monkeypatch.setenv(name, value)
    if lacks is not None:
        monkeypatch.delenv(lacks)

    kept = keep(KEYS)

    assert (kept != KEYS) == (lacks is None)
    assert store.exists() == (lacks is None)


def test_prekeys_are_with_the_other_private_keys_and_not_in_the_folder(
    store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)
    prekeys = (Prekey(7, b"p" * 32), Prekey(8, b"q" * 32))

    keep_again(replace(unlock(load_keys(path), path), prekeys=prekeys), path)

    assert unlock(load_keys(path), path).prekeys == prekeys
    assert prekeys[0].private.hex() not in path.read_text()
    assert prekeys[0].private.hex() in store.read_text()


def test_prekeys_are_in_the_key_file_where_the_others_are(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    prekeys = (Prekey(7, b"p" * 32),)

    keep_again(replace(KEYS, prekeys=prekeys), path)

    assert load_keys(path).prekeys == prekeys


def test_a_key_store_that_does_not_take_prekeys_keeps_what_it_had(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    keep(KEYS).save(path)
    keys = unlock(load_keys(path), path)

    def refuse(*_facts: object) -> None:
        raise OSError("locked")

    monkeypatch.setattr(keyring, "set_password", refuse)
    with pytest.raises(KeysLocked):
        keep_again(replace(keys, prekeys=(Prekey(7, b"p" * 32),)), path)

    assert unlock(load_keys(path), path) == keys
