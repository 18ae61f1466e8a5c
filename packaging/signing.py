#!/usr/bin/env python3
"""The list of checksums of a release, and the signature on it, in the form of minisign.

::

    signing.py sums dist                              writes dist/SHA256SUMS
    signing.py new patio.key patio.pub                a pair of keys, once
    signing.py sign dist/SHA256SUMS --key patio.key --comment "patio 1.4.0"
    signing.py verify dist/SHA256SUMS --public patio.pub

With the interpreter of ``.venv``. ``sign`` writes ``SHA256SUMS.minisig`` beside the list, and
``verify`` checks that and every file in it. Whoever has minisign can do the same with it, and with
``sha256sum -c``. A key has a password unless it was made without one; it is asked for, or read from
``PATIO_SIGNING_PASSWORD``, as the text of the key is from ``PATIO_SIGNING_KEY`` without ``--key``.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import getpass
import hashlib
import hmac
import os
import secrets
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sync.safekeeping.releases.minisign import read_key, signer_of

SUMS: Final = "SHA256SUMS"
SUFFIX: Final = ".minisig"
PASSWORD: Final = "PATIO_SIGNING_PASSWORD"
KEY: Final = "PATIO_SIGNING_KEY"
_UNTRUSTED: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_SENSITIVE: Final = (33_554_432, 1_073_741_824)
"""libsodium's limits for a secret that is rarely opened: a second or two, and a gigabyte."""


class Wrong(Exception):
    """A file, a key or a signature is not what it should be; the text says in which way."""


@dataclass(frozen=True, slots=True)
class Key:
    """A pair of keys. ``name`` is eight bytes by which a signature says whose it is."""

    name: bytes
    secret: Ed25519PrivateKey

    @classmethod
    def new(cls) -> Key:
        """A pair that nobody has."""
        return cls(secrets.token_bytes(8), Ed25519PrivateKey.generate())

    @classmethod
    def read(cls, text: str, password: bytes = b"") -> Key:
        """From minisign's secret key file.

        Raises:
            Wrong: it is none, or the password is another one.
        """
        data = _decoded(text, 1, 158)
        if data[:2] != b"Ed" or data[4:6] != b"B2" or data[2:4] not in (b"Sc", b"\0\0"):
            raise Wrong("This is no secret key of minisign.")
        hidden = data[54:]
        if data[2:4] == b"Sc":
            limits = (int.from_bytes(data[38:46], "little"), int.from_bytes(data[46:54], "little"))
            hidden = _xor(hidden, _stretched(password, data[6:38], limits))
        name, seed, public, check = hidden[:8], hidden[8:40], hidden[40:72], hidden[72:]
        # minisign itself computes no check of a key without a password.
        bare = data[2:4] != b"Sc"
        if not bare and not hmac.compare_digest(check, _check(name, seed + public)):
            raise Wrong("The password is not the one of this key.")
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    def written(self, password: bytes = b"", limits: tuple[int, int] = _SENSITIVE) -> str:
        """As minisign's secret key file; without a password whoever has the file has the key."""
        pair = self.secret.private_bytes_raw() + self.secret.public_key().public_bytes_raw()
        hidden, salt = self.name + pair + _check(self.name, pair), secrets.token_bytes(32)
        if password:
            hidden = _xor(hidden, _stretched(password, salt, limits))
        else:
            salt, limits = bytes(32), (0, 0)
        kind = b"Ed" + (b"Sc" if password else b"\0\0") + b"B2"
        ends = b"".join(limit.to_bytes(8, "little") for limit in limits)
        return f"{_UNTRUSTED}secret key of Patio's releases\n{_text(kind + salt + ends + hidden)}\n"

    def public(self) -> str:
        """As minisign's public key file."""
        data = b"Ed" + self.name + self.secret.public_key().public_bytes_raw()
        return f"{_UNTRUSTED}public key of Patio's releases\n{_text(data)}\n"

    def signature(self, file: Path, comment: str) -> str:
        """The signature on a file, with a comment that is signed too.

        Raises:
            Wrong: the comment has more than one line.
        """
        if len(comment.splitlines()) > 1:
            raise Wrong("A comment is one line.")
        made = self.secret.sign(_hashed(file))
        whole = self.secret.sign(made + comment.encode())
        first = f"{_UNTRUSTED}signature of a release of Patio\n{_text(b'ED' + self.name + made)}"
        return f"{first}\n{_TRUSTED}{comment}\n{_text(whole)}\n"


def verified(file: Path, signature: str, public: str) -> str:
    """The trusted comment of a good signature.

    Raises:
        Wrong: it is another key's, or the file or the comment was changed.
    """
    signed, _whole = _decoded(signature, 1, 74), _decoded(signature, 3, 64)
    line = signature.splitlines()[2]
    try:
        key = read_key(public)
    except ValueError:
        raise Wrong("This is no public key of minisign.") from None
    if signed[:2] != b"ED" or not line.startswith(_TRUSTED):
        raise Wrong("This is no signature of minisign of today.")
    if signed[2:10] != key.id:
        raise Wrong("It was signed with another key.")
    if signer_of(signature, file.read_bytes(), [key]) is None:
        raise Wrong(f"{file.name} or its signature was changed.")
    return line.removeprefix(_TRUSTED)


def sums(folder: Path) -> str:
    """A line for each file of a folder, as ``sha256sum`` writes it; not for what signs them."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    listed = [path for path in files if path.name != SUMS and path.suffix != SUFFIX]
    return "".join(f"{_sha256(path)}  {path.name}\n" for path in listed)


def check_sums(listed: Path) -> list[str]:
    """The names in a list, whose files all lie beside it and are what it says.

    Raises:
        Wrong: one is absent or another, or the list names what is no file beside it.
    """
    names = []
    for line in listed.read_text(encoding="utf-8").splitlines():
        told, _, name = line.partition("  ")
        file = listed.parent / name
        if not name or Path(name).name != name or not file.is_file():
            raise Wrong(f"{name or line} is not there.")
        if not hmac.compare_digest(_sha256(file), told):
            raise Wrong(f"{name} is not the file of the release.")
        names.append(name)
    return names


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hashed(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").digest()


def _check(name: bytes, pair: bytes) -> bytes:
    return hashlib.blake2b(b"Ed" + name + pair, digest_size=32).digest()


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _stretched(password: bytes, salt: bytes, limits: tuple[int, int]) -> bytes:
    """As libsodium turns its two limits into the numbers of scrypt."""
    operations, memory = max(limits[0], 32_768), limits[1]
    if memory > 2 * _SENSITIVE[1] or operations > 2 * _SENSITIVE[0]:
        raise Wrong("This key asks for more memory than any key of minisign.")
    small = operations < memory // 32
    most = operations // 32 if small else memory // 1024
    n = max(most.bit_length() - 1, 1)
    p = 1 if small else max((operations // 4 >> n) // 8, 1)
    return Scrypt(salt=salt, length=104, n=1 << n, r=8, p=p).derive(password)


def _decoded(text: str, line: int, length: int) -> bytes:
    try:
        data = base64.b64decode(text.splitlines()[line], validate=True)
    except (IndexError, binascii.Error, ValueError):
        data = b""
    if len(data) != length:
        raise Wrong("This is no file of minisign.")
    return data


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


# --------------------------------------------------------------------------------- as a command


def main(arguments: Sequence[str]) -> NoReturn:
    """Do one of the four."""
    parser = argparse.ArgumentParser(description="Checksums of a release, and their signature.")
    doing = parser.add_subparsers(dest="what", required=True)
    one = doing.add_parser("sums", help="write SHA256SUMS into a folder")
    one.add_argument("folder", type=Path)
    one = doing.add_parser("new", help="make a pair of keys")
    one.add_argument("key", type=Path)
    one.add_argument("public", type=Path)
    one = doing.add_parser("sign", help="sign a list of checksums")
    one.add_argument("file", type=Path)
    one.add_argument("--key", type=Path)
    one.add_argument("--comment", required=True, help="what this is: patio 1.4.0")
    one = doing.add_parser("verify", help="check a list, its signature and its files")
    one.add_argument("file", type=Path)
    one.add_argument("--public", type=Path, required=True)
    try:
        print(_do(parser.parse_args(arguments)))
    except (Wrong, OSError) as error:
        sys.exit(str(error))
    sys.exit(0)


def _do(asked: argparse.Namespace) -> str:
    match asked.what:
        case "sums":
            made: Path = asked.folder / SUMS
            made.write_text(sums(asked.folder), encoding="utf-8", newline="\n")
            return str(made)
        case "new":
            key = Key.new()
            mine = os.open(asked.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(mine, "w", encoding="utf-8") as file:
                file.write(key.written(_password("A password for it (empty: none): ")))
            asked.public.write_text(key.public(), encoding="utf-8")
            return f"{asked.key} is secret; {asked.public} is for everybody."
        case "sign":
            told = os.environ.get(KEY, "")
            text = asked.key.read_text(encoding="utf-8") if asked.key else told
            bare = _decoded(text, 1, 158)[2:4] == b"\0\0"
            key = Key.read(text, b"" if bare else _password("The password of the key: "))
            made = asked.file.with_name(asked.file.name + SUFFIX)
            made.write_text(key.signature(asked.file, asked.comment), encoding="utf-8")
            return str(made)
    signature = asked.file.with_name(asked.file.name + SUFFIX).read_text(encoding="utf-8")
    comment = verified(asked.file, signature, asked.public.read_text(encoding="utf-8"))
    names = check_sums(asked.file)
    return f"Good: {comment}, {len(names)} files."


def _password(question: str) -> bytes:
    told = os.environ.get(PASSWORD)
    return (getpass.getpass(question) if told is None else told).encode()


if __name__ == "__main__":
    main(sys.argv[1:])
