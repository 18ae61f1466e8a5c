"""The device's secrets of one company, in a file that only the person can read.

The file is also the home's membership: a home is in a company from the moment this
file says so, and everything before that moment can be thrown away.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from sync.errors import DamagedHome, NewerDatabase, NoCompany
from sync.store.disk import replace_file, words_of
from sync.values import CompanyId, DeviceId, PersonId

_VERSION = 1


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
class Keys:
    """What makes this home this device.

    ``seed`` is the Ed25519 seed, ``x25519`` the raw X25519 private key, ``epoch`` the
    epoch in which the device writes, ``secrets`` the network secrets by number, newest
    first. ``company`` stays None until the device belongs to one.
    """

    seed: bytes
    x25519: bytes
    epoch: int
    device: DeviceId
    company: CompanyId | None = None
    person: PersonId | None = None
    secrets: tuple[tuple[int, bytes], ...] = field(default=())
    pending: PendingJoin | None = None

    def save(self, path: Path) -> None:
        """Write the file, durably (:func:`sync.store.disk.replace_file`)."""
        fields: dict[str, object] = {
            "version": _VERSION,
            "seed": self.seed.hex(),
            "x25519": self.x25519.hex(),
            "epoch": self.epoch,
            "device": self.device.hex(),
            "company": self.company.hex() if self.company else None,
            "person": self.person.hex() if self.person else None,
            "secrets": [[number, secret.hex()] for number, secret in self.secrets],
        }
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
            self, company=company, person=person, secrets=((number, secret),), pending=None
        )


def load_keys(path: Path) -> Keys:
    """The keys of a home, member or still joining.

    Raises:
        NoCompany: there is no such file.
        DamagedHome: it is there and cannot be read.
        NewerDatabase: a newer Patio wrote it.
    """
    try:
        data = json.loads(path.read_bytes())
        if data["version"] > _VERSION:
            raise NewerDatabase(path=str(path))
        pending = data.get("pending")
        return Keys(
            seed=bytes.fromhex(data["seed"]),
            x25519=bytes.fromhex(data["x25519"]),
            epoch=int(data["epoch"]),
            device=DeviceId(bytes.fromhex(data["device"])),
            company=CompanyId(bytes.fromhex(data["company"])) if data["company"] else None,
            person=PersonId(bytes.fromhex(data["person"])) if data["person"] else None,
            secrets=tuple((int(n), bytes.fromhex(secret)) for n, secret in data["secrets"]),
            pending=_pending(pending) if pending else None,
        )
    except (FileNotFoundError, NotADirectoryError):
        raise NoCompany(path=str(path.parent)) from None
    except OSError as error:
        raise DamagedHome(path=str(path), why=words_of(error)) from None
    except (ValueError, KeyError, TypeError):
        raise DamagedHome(path=str(path), why="the key file cannot be read") from None


def _pending(data: dict[str, str]) -> PendingJoin:
    return PendingJoin(
        code_hash=data["code_hash"],
        header=bytes.fromhex(data["header"]),
        signature=bytes.fromhex(data["signature"]),
        salt=bytes.fromhex(data["salt"]),
        body=bytes.fromhex(data["body"]),
    )


def member_keys(path: Path) -> Keys:
    """The keys of a home that is in a company.

    Raises:
        NoCompany: none yet (a join that was never answered counts as none).
        DamagedHome, NewerDatabase: see :func:`load_keys`.
    """
    keys = load_keys(path)
    if keys.company is None:
        raise NoCompany(path=str(path.parent))
    return keys
