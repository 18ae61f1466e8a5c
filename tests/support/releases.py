"""Releases of Patio made by makers who exist only in tests, with keys of their own."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import blake2b, sha256
from pathlib import Path
from unittest.mock import patch

import office_update
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.node import updating
from sync.node.platforms import this_platform
from sync.safekeeping.releases.keys import KeySet, read_set

ROOT = Path(__file__).resolve().parents[2]
EXPIRES = date(2099, 1, 1)


class Maker:
    """One of Patio's makers, with a key. Signs as ``minisign`` does."""

    def __init__(self, name: str) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(sha256(name.encode()).digest())
        self._id = sha256(b"id" + name.encode()).digest()[:8]

    @property
    def line(self) -> str:
        """The public key."""
        public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return base64.b64encode(b"Ed" + self._id + public).decode()

    def sign(self, text: str) -> str:
        """The text of a ``.minisig`` file."""
        first = self._key.sign(blake2b(text.encode()).digest())
        comment = "timestamp:1795000000\tfile:release.json"
        whole = self._key.sign(first + comment.encode())
        lines = ["untrusted comment: signature from a test"]
        lines += [base64.b64encode(b"ED" + self._id + first).decode()]
        lines += [f"trusted comment: {comment}", base64.b64encode(whole).decode()]
        return "\n".join(lines) + "\n"


ANA, BEA, CLAU, EVA = Maker("Ana"), Maker("Bea"), Maker("Clau"), Maker("Eva")


def keys_of(*makers: Maker, number: int = 1, threshold: int = 2) -> dict[str, object]:
    """A set of keys, as its file says it."""
    lines = [maker.line for maker in makers]
    return {"number": number, "threshold": threshold, "keys": lines}


SET = read_set(keys_of(ANA, BEA, CLAU))


@contextmanager
def built_with(keys: KeySet | None) -> Iterator[None]:
    """As a program that was released with these keys. No environment and no file of a home can do
    that to a program."""
    with patch.object(updating, "built_in", lambda: keys):
        yield


def released_program(folder: Path) -> dict[str, str]:
    """A copy of the engine that its makers have built with their keys, as a release has; the
    environment of a process that runs it."""
    copy = folder / "sync"
    shutil.copytree(ROOT / "sync", copy, ignore=shutil.ignore_patterns("__pycache__"))
    keys = copy / "safekeeping" / "releases" / "keys.json"
    keys.write_text(json.dumps(keys_of(ANA, BEA, CLAU)))
    return {"PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"}


def text_of_release(
    folder: Path,
    version: str = "9.1.0",
    sequence: int = 1,
    *,
    installer: bytes = b"installer" * 60_000,
    platforms: Sequence[str] = (),
    expires: date = EXPIRES,
    notes: str = "Menos esperas.",
    keys: int = 1,
    next_keys: object = None,
) -> str:
    """A manifest of an installer for each platform (this one's), which are put into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for platform in platforms or (this_platform(),):
        path = folder / f"patio-{version}-{platform}.bin"
        path.write_bytes(installer + platform.encode() + version.encode())
        files.append((platform, path))
    return office_update.manifest(
        files, sequence, expires, notes, keys=keys, version=version, next_keys=next_keys
    )


def bundle_of(folder: Path, text: str, *makers: Maker) -> Path:
    """The one file of a release, signed by these makers."""
    signed = office_update.document(text, [maker.sign(text) for maker in makers or (ANA, BEA)])
    fields = json.loads(text)
    target = folder / f"Patio-{fields['version']}-{fields['sequence']}.patio-update"
    office_update.write_bundle(target, signed, [folder / file["name"] for file in fields["files"]])
    return target
