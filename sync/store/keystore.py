"""The device's private keys in the operating system's key store, or in the home's key file.

Where they are is decided once, when the keys are made:

- Windows and macOS: the key store (Credential Locker, Keychain), unless it refuses.
- Elsewhere: the key store too (Secret Service) when the home begins on a desktop where somebody
  is logged in, for there it is open whenever the window is. A home that begins without a
  desktop (an always-on node, cron, ssh) uses the file, which only the person can read: a key
  store would be closed there, or wait for an answer that nobody gives, and the home with it.
- ``PATIO_KEYS`` (``system`` or ``file``) decides otherwise, for whoever knows better.

A home whose keys are in a key store does not open on another computer: there it has to join
as a new device.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from sync.errors import KeysLocked
from sync.store.keys import FILE, SEED_BYTES, SYSTEM, Keys, Prekey, load_keys
from sync.values import DeviceId

SERVICE: Final = "Patio"

ANSWER_S: Final = 30.0
"""How long a key store may take: a person may have to allow it. Then it counts as closed."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a home's private keys are: ``system`` or ``file``, and what that is called here."""

    kept: str
    name: str


def keep(keys: Keys) -> Keys:
    """Put fresh keys where they belong here; the keys, saying where they are.

    A key store that refuses, or does not give back what it was given, is not used.
    """
    if not _wanted():
        return keys
    try:
        _ask(partial(_put, keys.device, _packed(keys)))
        if _ask(partial(_get, keys.device)) != _packed(keys):
            return keys
    except _Closed:
        return keys
    return replace(keys, kept=SYSTEM)


def keep_again(keys: Keys, path: Path) -> None:
    """Put keys that were unlocked, and of which some are others now, back to where they are kept.

    Raises:
        KeysLocked: the key store does not take them; it has what it had.
        NoSpace, CannotWrite: the key file is as it was.
    """
    if keys.kept == SYSTEM:
        try:
            _ask(partial(_put, keys.device, _packed(keys)))
        except _Closed as error:
            raise KeysLocked(path=str(path), store=_name(), why=str(error)) from None
    keys.save(path)


def unlock(keys: Keys, path: Path) -> Keys:
    """The keys with their private halves, whatever they are kept in. ``path``: the key file.

    Raises:
        KeysLocked: the key store is closed, gone or does not have them.
    """
    if keys.kept == FILE or keys.seed:
        return keys
    try:
        secret = _ask(partial(_get, keys.device))
    except _Closed as error:
        raise KeysLocked(path=str(path), store=_name(), why=str(error)) from None
    rest = len(secret or b"") - 2 * SEED_BYTES
    if secret is None or rest < 0 or rest % _PREKEY_BYTES:
        raise KeysLocked(path=str(path), store=_name(), why="absent")
    return _unpacked(keys, secret)


def forget(keys: Keys) -> None:
    """Take them out of the key store, if it lets us; without a home they open nothing."""
    if keys.kept == SYSTEM:
        with suppress(_Closed):
            _ask(partial(_delete, keys.device))


def where(path: Path) -> Whereabouts:
    """Where the keys of a home are, from its key file; no key store is asked for anything.

    Raises:
        NoCompany, DamagedHome, CannotRead, NewerDatabase: see :func:`sync.store.keys.load_keys`.
    """
    keys = load_keys(path)
    return Whereabouts(keys.kept, _name() if keys.kept == SYSTEM else str(path))


_TIME_BYTES: Final = 8
_PREKEY_BYTES: Final = _TIME_BYTES + SEED_BYTES


def _packed(keys: Keys) -> bytes:
    """All private halves as one secret: a key store gives back whole ones only."""
    prekeys = (one.made_ms.to_bytes(_TIME_BYTES, "big") + one.private for one in keys.prekeys)
    return keys.seed + keys.x25519 + b"".join(prekeys)


def _unpacked(keys: Keys, secret: bytes) -> Keys:
    starts = range(2 * SEED_BYTES, len(secret), _PREKEY_BYTES)
    parts = (secret[at : at + _PREKEY_BYTES] for at in starts)
    prekeys = (
        Prekey(int.from_bytes(part[:_TIME_BYTES], "big"), part[_TIME_BYTES:]) for part in parts
    )
    return replace(
        keys,
        seed=secret[:SEED_BYTES],
        x25519=secret[SEED_BYTES : 2 * SEED_BYTES],
        prekeys=tuple(prekeys),
    )


class _Closed(Exception):
    """The key store does not answer; the message says why (``gone`` or its own words)."""


def _wanted() -> bool:
    chosen = os.environ.get("PATIO_KEYS", "")
    if chosen in (SYSTEM, FILE):
        return chosen == SYSTEM
    if sys.platform in ("win32", "darwin"):
        return True
    desktop = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    return bool(desktop and os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


def _name() -> str:
    names = {"win32": "Windows Credential Locker", "darwin": "macOS Keychain"}
    return names.get(sys.platform, "Secret Service")


def _put(device: DeviceId, secret: bytes) -> None:
    import keyring

    keyring.set_password(SERVICE, device.hex(), secret.hex())


def _delete(device: DeviceId) -> None:
    import keyring

    keyring.delete_password(SERVICE, device.hex())


def _get(device: DeviceId) -> bytes | None:
    import keyring

    text = keyring.get_password(SERVICE, device.hex())
    try:
        return bytes.fromhex(text) if text is not None else None
    except ValueError:
        return None


def _ask(question: Callable[[], bytes | None]) -> bytes | None:
    """The key store's answer; asked in a thread, which is left behind when none comes.

    Raises:
        _Closed: it refused, or did not answer in time.
    """
    answers: SimpleQueue[bytes | Exception | None] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(question())
        except Exception as error:  # a door: each system's key store raises what it likes
            answers.put(error)

    threading.Thread(target=ask, name="patio-key-store", daemon=True).start()
    try:
        answer = answers.get(timeout=ANSWER_S)
    except Empty:
        raise _Closed("it does not answer") from None
    if isinstance(answer, Exception):
        gone = type(answer).__name__ == "NoKeyringError"
        raise _Closed("gone" if gone else str(answer) or type(answer).__name__)
    return answer
