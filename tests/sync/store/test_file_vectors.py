"""What is on disks and on paper stays readable: the vectors were made without this code."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from sync.errors import BadText
from sync.local.address import ChannelAddress, load_address
from sync.node.words import entropy_of, new_words, root_from, root_of
from sync.store.addresses import read_addresses, write_addresses
from sync.store.keys import FILE, SYSTEM, Keys, Opening, PendingJoin, load_keys
from sync.values import CompanyId, DeviceId, PersonId

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "files.json").read_text("utf-8")
)
KEY_FILES = {vector["name"]: vector["text"] for vector in VECTORS["keys"]}

EPOCH = 18364758544493064720
DEVICE, COMPANY, PERSON = DeviceId(b"\3" * 32), CompanyId(b"\4" * 32), PersonId(b"\5" * 32)
SECRETS = ((2, b"\6" * 32), (1, b"\7" * 32))
KEYS = {
    "of a member": Keys(b"\1" * 32, b"\2" * 32, EPOCH, DEVICE, COMPANY, PERSON, SECRETS, kept=FILE),
    "of a device that waits for the answer to its JOIN": Keys(
        b"\1" * 32,
        b"\2" * 32,
        EPOCH,
        DEVICE,
        pending=PendingJoin("ab12", b"\x08" * 128, b"\x09" * 64, b"\x0a" * 16, b"\x91\x01"),
    ),
    "in the system's key store, with an epoch being opened": Keys(
        b"",
        b"",
        EPOCH,
        DEVICE,
        COMPANY,
        PERSON,
        SECRETS,
        admitted_with="ab12",
        opening=Opening(3, b"\x0b" * 16),
        kept=SYSTEM,
    ),
}


@pytest.mark.parametrize("name", KEYS)
def test_a_key_file_is_read_and_written_as_ever(tmp_path: Path, name: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(KEY_FILES[name])

    assert load_keys(path) == KEYS[name]
    KEYS[name].save(path)
    assert path.read_text() == KEY_FILES[name]


def test_every_key_file_has_its_keys() -> None:
    assert KEY_FILES.keys() == KEYS.keys()


def test_an_address_book_is_read_and_written_as_ever(tmp_path: Path) -> None:
    path, vector = tmp_path / "addresses.json", VECTORS["addresses"]
    path.write_text(vector["text"])
    book = {DeviceId(bytes.fromhex(d)): (host, port) for d, host, port in vector["book"]}

    assert read_addresses(path) == book
    write_addresses(path, book)
    assert path.read_text() == vector["text"]


def test_a_channel_is_found_and_published_as_ever(tmp_path: Path) -> None:
    path, vector = tmp_path / "channel.json", VECTORS["channel"]
    path.write_text(vector["text"])
    address = ChannelAddress(vector["path"], vector["port"], vector["token"])

    assert load_address(path) == address
    address.save(path)
    fields = json.loads(path.read_text())
    assert fields.pop("home") == tmp_path.stat().st_ino
    assert fields == json.loads(vector["text"])


def test_the_words_on_paper_are_the_root_key_as_ever() -> None:
    vector = VECTORS["recovery"]

    words, entropy = new_words(lambda length: bytes(range(length)))
    root = root_from(entropy)

    assert " ".join(words) == vector["words"]
    assert root.device.hex() == root_of(vector["words"].split()).device.hex() == vector["root"]


def test_the_words_are_read_as_people_write_them() -> None:
    words, entropy = new_words(lambda length: bytes(range(length)))
    bare = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode()
    listed = "\n".join(f"  {number:2}. {word}" for number, word in enumerate(words, 1))

    for text in (" ".join(words).upper(), bare, ", ".join(words), listed, listed.replace(".", ")")):
        assert entropy_of([text]) == entropy_of(text.split()) == entropy
    assert entropy_of([word[:4] for word in bare.split()]) == entropy
    for wrong in (list(words[:11]), [*words[:11], "casas"], [words[0] + "x", *words[1:]], [""]):
        with pytest.raises(BadText):
            entropy_of(wrong)
