"""The device's secrets of one company, in a file that only the person can read.

Its private halves may be in the system's key store instead (:mod:`sync.store.keystore`).

The file is also the home's membership: a home is in a company from the moment this
file says so, and everything before that moment can be thrown away.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from sync.errors import CannotRead, DamagedHome, KeysMissing, NewerDatabase, NoCompany
from sync.log.header import HEADER_BYTES, SALT_BYTES, SIGNATURE_BYTES
from sync.store.disk import replace_file, words_of
from sync.store.fields import UNFIT, hexed, read_json, text, whole
from sync.store.home import HomePaths
from sync.values import ID_BYTES, CompanyId, DeviceId, PersonId

SEED_BYTES: Final = 32

MAX_SECRETS: Final = 64
"""Network secrets that are kept: the old ones still open the fence for whoever was away
(protocol.md A7)."""

FILE: Final = "file"
SYSTEM: Final = "system"

_VERSIONS: Final = {FILE: 1, SYSTEM: 2}
"""An older program must not take a file without private keys for a damaged one."""


@dataclass(frozen=True, slots=True)
class PendingJoin:
    """A JOIN that was written and sent, and not yet answered.

    Kept so that a second try after a crash sends the *same* entry: another one at the
    same position would be a fork. ``code_hash`` tells whether it is the same invitation.
    """

    code_hash: str
    header: bytes
    signature: bytes
    salt: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Prekey:
    """A private X25519 key to which letters are sealed for a while; ``made_ms`` by our clock."""

    made_ms: int
    private: bytes


@dataclass(frozen=True, slots=True)
class Opening:
    """An epoch that was decided on, until its first entry is on the disk.

    ``reason`` is the number in that entry, ``machine`` the computer's
    :meth:`sync.store.machine.Machine.mark`: a copy of the home elsewhere must not go on with it.
    """

    reason: int
    machine: bytes


@dataclass(frozen=True, slots=True)
class Keys:
    """What makes this home this device.

    ``seed`` is the Ed25519 seed, ``x25519`` the raw X25519 private key, ``epoch`` the
    epoch in which the device writes, ``secrets`` the network secrets by number, the one of now
    first. ``company`` stays None until the device belongs to one. ``admitted_with`` is the
    ``code_hash`` of the invitation that let it in; empty for a founder. ``linking`` is that of a
    code with which it asks to be somebody's further computer. ``prekeys`` are in the order in
    which they were made. ``kept`` says where the private halves are: with ``system`` all are
    empty until :func:`sync.store.keystore.unlock` has filled them in.
    """

    seed: bytes
    x25519: bytes
    epoch: int
    device: DeviceId
    company: CompanyId | None = None
    person: PersonId | None = None
    secrets: tuple[tuple[int, bytes], ...] = field(default=())
    pending: PendingJoin | None = None
    admitted_with: str = ""
    opening: Opening | None = None
    kept: str = FILE
    linking: str = ""
    prekeys: tuple[Prekey, ...] = ()

    def save(self, path: Path) -> None:
        """Write the file, durably (:func:`sync.store.disk.replace_file`)."""
        fields: dict[str, object] = {
            "version": _VERSIONS[self.kept],
            "seed": self.seed.hex() if self.kept == FILE else "",
            "x25519": self.x25519.hex() if self.kept == FILE else "",
            "epoch": self.epoch,
            "device": self.device.hex(),
            "company": self.company.hex() if self.company else None,
            "person": self.person.hex() if self.person else None,
            "secrets": [[number, secret.hex()] for number, secret in self.secrets],
        }
        if self.admitted_with:
            fields["admitted_with"] = self.admitted_with
        if self.linking:
            fields["linking"] = self.linking
        if self.prekeys and self.kept == FILE:
            fields["prekeys"] = [[one.made_ms, one.private.hex()] for one in self.prekeys]
        if self.opening is not None:
            opening = {"reason": self.opening.reason, "machine": self.opening.machine.hex()}
            fields["opening"] = opening
        if self.pending is not None:
            fields["pending"] = {
                "code_hash": self.pending.code_hash,
                "header": self.pending.header.hex(),
                "signature": self.pending.signature.hex(),
                "salt": self.pending.salt.hex(),
                "body": self.pending.body.hex(),
            }
        replace_file(path, json.dumps(fields, indent=1).encode())

    def joined(self, company: CompanyId, person: PersonId, number: int, secret: bytes) -> Keys:
        """The same device as a member."""
        return replace(
            self,
            company=company,
            person=person,
            secrets=((number, secret),),
            pending=None,
            linking="",
            admitted_with=self.pending.code_hash if self.pending else self.linking,
        )


def read_keys(path: Path) -> Keys | None:
    """The keys in the file, whatever has become of the home; None when they cannot be read."""
    try:
        return _parsed(path)
    except (OSError, NewerDatabase, *UNFIT):
        return None


def load_keys(path: Path) -> Keys:
    """The keys of a home, member or still joining.

    Raises:
        NoCompany: there is no such file. Wiped: nor anything else, since the device was removed.
        KeysMissing: nor is there, where a device has written.
        DamagedHome: what is in it are no keys.
        CannotRead: it is there, and the operating system does not let us read it.
        NewerDatabase: a newer Patio wrote it.
    """
    from sync.store.wiping import wiped  # it knows us

    try:
        keys = _parsed(path)
    except (FileNotFoundError, NotADirectoryError):
        if (why := wiped(HomePaths(path.parent))) is not None:
            raise why from None
        if HomePaths(path.parent).has_lost_keys():
            raise KeysMissing(path=str(path.parent), why="the keys are missing") from None
        raise NoCompany(path=str(path.parent)) from None
    except OSError as error:
        raise CannotRead(path=str(path), why=words_of(error)) from None
    except UNFIT:
        raise DamagedHome(path=str(path), why="the key file cannot be read") from None
    if (why := wiped(HomePaths(path.parent), keys.device)) is not None:
        raise why
    return keys


def _parsed(path: Path) -> Keys:
    """What the file says. Raises OSError, NewerDatabase or one of ``UNFIT``."""
    data = read_json(path)
    version = whole(data["version"], 1)
    if version > max(_VERSIONS.values()):
        raise NewerDatabase(path=str(path))
    kept = SYSTEM if version == _VERSIONS[SYSTEM] else FILE
    seed_bytes = SEED_BYTES if kept == FILE else 0
    pending, opening = data.get("pending"), data.get("opening")
    return Keys(
        seed=hexed(data["seed"], seed_bytes),
        x25519=hexed(data["x25519"], seed_bytes),
        epoch=whole(data["epoch"]),
        device=DeviceId(hexed(data["device"], ID_BYTES)),
        company=CompanyId(hexed(data["company"], ID_BYTES)) if data["company"] else None,
        person=PersonId(hexed(data["person"], ID_BYTES)) if data["person"] else None,
        secrets=tuple((whole(n), hexed(key, SEED_BYTES)) for n, key in data["secrets"]),
        pending=_pending(pending) if pending else None,
        admitted_with=text(data.get("admitted_with", "")),
        opening=_opening(opening) if opening else None,
        kept=kept,
        linking=text(data.get("linking", "")),
        prekeys=tuple(
            Prekey(whole(made_ms), hexed(private, SEED_BYTES))
            for made_ms, private in data.get("prekeys", [])
        ),
    )


def _opening(data: dict[str, Any]) -> Opening:
    return Opening(reason=whole(data["reason"], 1, 255), machine=hexed(data["machine"], 0, 16))


def _pending(data: dict[str, str]) -> PendingJoin:
    return PendingJoin(
        code_hash=text(data["code_hash"]),
        header=hexed(data["header"], HEADER_BYTES),
        signature=hexed(data["signature"], SIGNATURE_BYTES),
        salt=hexed(data["salt"], SALT_BYTES),
        body=hexed(data["body"]),
    )


def member_keys(path: Path) -> Keys:
    """The keys of a home that is in a company.

    Raises:
        NoCompany: none yet (a join that was never answered counts as none).
        DamagedHome, CannotRead, NewerDatabase: see :func:`load_keys`.
    """
    keys = load_keys(path)
    if keys.company is None:
        raise NoCompany(path=str(path.parent))
    return keys
