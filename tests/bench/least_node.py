"""The least Python node that does the work of a first sync, as the peer of ``first_sync.py``.

``python tests/bench/least_node.py serve COUNT SIZE`` (prints its port) and ``fetch FILE PORT`` are
two processes joined over TLS 1.3. One streams signed runs of 256 entries from its memory; the
other verifies one signature for each run, every hash of the chain and every commitment, and writes
raw SQLite rows with two indexes and a full text index, one transaction a run. No governance, no
discovery, no view, nobody to be let in and nothing to be lost: what a node has beyond that is
what the ratio shows.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import socket
import sqlite3
import ssl
import struct
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

RUN = 256
HEADER = struct.Struct(">32sQ32s32s24s")
"""Device, position, the header before, the commitment, and the rest of 128 bytes."""

PREFIX = struct.Struct(">I")
CONTEXT = b"least/h1"
PAYLOAD_CONTEXT = b"least/p1"


def text_of(number: int, size: int) -> bytes:
    """The words of a post, ``size`` bytes: no two alike, and none that repeats too soon."""
    words = f"Pedido {number} del taller de la mañana: " + " ".join(
        f"palabra{(number * 31 + k * 7) % 5000}" for k in range(size // 9)
    )
    return words.encode()[:size].ljust(size, b".")


def runs(key: Ed25519PrivateKey, count: int, size: int) -> Iterator[bytes]:
    """The frames that carry so many entries."""
    device = key.public_key().public_bytes_raw()
    prev, headers, payloads = bytes(32), [], []
    for seq in range(1, count + 1):
        salt, body = hashlib.sha256(seq.to_bytes(8)).digest()[:16], text_of(seq, size)
        commit = hashlib.sha256(PAYLOAD_CONTEXT + salt + body).digest()
        raw = HEADER.pack(device, seq, prev, commit, bytes(24))
        prev = hashlib.sha256(CONTEXT + raw).digest()
        headers.append(raw)
        payloads.append(salt + body)
        if len(headers) == RUN or seq == count:
            signature = key.sign(CONTEXT + raw)
            parts = b"".join(PREFIX.pack(len(part)) + part for part in payloads)
            frame = PREFIX.pack(len(headers)) + b"".join(headers) + signature + parts
            yield PREFIX.pack(len(frame)) + frame
            headers, payloads = [], []


def serve(count: int, size: int) -> None:
    """Make the runs, say the port, and send them to whoever connects, once."""
    key = Ed25519PrivateKey.generate()
    frames = list(runs(key, count, size))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    with tempfile.TemporaryDirectory() as folder:
        context.load_cert_chain(certificate(Path(folder)))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)
        connection, _ = listening.accept()
        with context.wrap_socket(connection, server_side=True) as tls:
            for frame in frames:
                tls.sendall(frame)


def fetch(path: Path, port: int) -> None:
    """Take everything, and print how long it took from the connection to the last commit."""
    db = _database(path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    began = time.perf_counter()
    count, held = 0, (bytes(32), 0)
    with (
        socket.create_connection(("127.0.0.1", port)) as connection,
        context.wrap_socket(connection) as tls,
        tls.makefile("rb", buffering=1 << 20) as stream,
    ):
        while prefix := stream.read(PREFIX.size):
            frame = stream.read(PREFIX.unpack(prefix)[0])
            rows, held = _checked(frame, held)
            _store(db, rows)
            count += len(rows)
    took = time.perf_counter() - began
    db.close()
    print(json.dumps({"entries": count, "seconds": took}))


Row = tuple[bytes, int, bytes, bytes, bytes | None, bytes, str]


def _checked(frame: bytes, held: tuple[bytes, int]) -> tuple[list[Row], tuple[bytes, int]]:
    """The rows of a run that follows what is held; raises for anything that is not right."""
    (number,) = PREFIX.unpack_from(frame)
    at = PREFIX.size
    headers = [frame[at + n * HEADER.size : at + (n + 1) * HEADER.size] for n in range(number)]
    at += number * HEADER.size
    signature, at = frame[at : at + 64], at + 64
    device = headers[0][:32]
    Ed25519PublicKey.from_public_bytes(device).verify(signature, CONTEXT + headers[-1])
    prev, seq = held
    rows: list[Row] = []
    for n, raw in enumerate(headers):
        author, position, before, commit, _ = HEADER.unpack(raw)
        (length,) = PREFIX.unpack_from(frame, at)
        payload = frame[at + PREFIX.size : at + PREFIX.size + length]
        at += PREFIX.size + length
        if author != device or before != prev or position != seq + 1:
            raise ValueError("chain")
        if hashlib.sha256(PAYLOAD_CONTEXT + payload).digest() != commit:
            raise ValueError("commitment")
        prev, seq = hashlib.sha256(CONTEXT + raw).digest(), position
        signed = signature if n == number - 1 else None
        rows.append((device, seq, prev, raw, signed, payload[:16], payload[16:].decode()))
    return rows, (prev, seq)


def _database(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.executescript(
        """
        CREATE TABLE entry (n INTEGER PRIMARY KEY, device BLOB, seq INTEGER, hash BLOB,
            header BLOB, signature BLOB, salt BLOB, body TEXT);
        CREATE UNIQUE INDEX entry_by_position ON entry (device, seq);
        CREATE UNIQUE INDEX entry_by_hash ON entry (hash);
        CREATE VIRTUAL TABLE words USING fts5 (body, content='entry', content_rowid='n',
            tokenize="unicode61 remove_diacritics 2");
        """
    )
    return db


def _store(db: sqlite3.Connection, rows: list[Row]) -> None:
    db.execute("BEGIN IMMEDIATE")
    (last,) = db.execute("SELECT coalesce(max(n), 0) FROM entry").fetchone()
    db.executemany(
        "INSERT INTO entry (device, seq, hash, header, signature, salt, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    db.execute("INSERT INTO words (rowid, body) SELECT n, body FROM entry WHERE n > ?", (last,))
    db.execute("COMMIT")


def certificate(folder: Path) -> Path:
    key = Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "least")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(9999, 1, 1, tzinfo=dt.UTC))
        .sign(key, None)
    )
    file = folder / "least.pem"
    file.write_bytes(
        certificate.public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return file


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(int(sys.argv[2]), int(sys.argv[3]))
    else:
        fetch(Path(sys.argv[2]), int(sys.argv[3]))
