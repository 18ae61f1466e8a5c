"""Rubbish in the small files of a home: a named error or a default, and the file untouched."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.choices import Choices, read_choices, write_choices
from desktop.kept import read_kept
from support.fuzzing import damaged, many
from sync.demo.places import DemoFolder
from sync.errors import BadText, PatioError
from sync.handout.invitation import Invitation, read_invitation, write_invitation
from sync.local.address import ChannelAddress, load_address
from sync.node.core import Node
from sync.node.founding import found
from sync.store.addresses import read_addresses, write_addresses
from sync.store.guard import Guard, read_guard, write_guard
from sync.store.keys import Keys, Opening, PendingJoin, load_keys
from sync.store.links import MOST, LinkCode, read_links, write_links
from sync.store.machine import Machine
from sync.store.marks import read_marks
from sync.store.muted import read_muted
from sync.store.pictures import inspect
from sync.store.witness import Witness, is_alive, read_witness, witness_path, write_witness
from sync.values import DeviceId, EntryId, Head

DEVICE = DeviceId(bytes(range(32)))
HEADS = {0: Head(2, EntryId(b"a" * 32)), 1: Head(9, EntryId(b"b" * 32))}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
RUBBISH = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"{}",
    b"\xff\xfe{\x00",
    b"\x00" * 4096,
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"1" * 5000,
    b"1e999",
    b"NaN",
    b'"\\ud800"',
    b"[1]" * 2,
    b" " * ((1 << 20) + 1) + b"{}",
]


def answers(path: Path, read: Callable[[], object]) -> object:
    """What reading gives, None for a named error; the file is as it was."""
    before = path.read_bytes()
    found: object = None
    with suppress(PatioError):
        found = read()
    assert path.read_bytes() == before
    return found


def bend(data: st.DataObject, whole: bytes) -> bytes:
    """A lawful file after an accident to its bytes, or to the values in it."""
    match data.draw(st.integers(0, 3)):
        case 0:
            return data.draw(damaged(whole))
        case 1:
            return json.dumps(data.draw(json_values)).encode()
        case _:
            fields: Any = json.loads(whole)
            return json.dumps(bent(data, fields)).encode()


def bent(data: st.DataObject, value: Any) -> object:  # noqa: ANN401 -- JSON is whatever it is
    """The value with one part replaced, at any depth."""
    if isinstance(value, dict | list) and value and data.draw(st.integers(0, 5)):
        keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()) or isinstance(value[key], dict | list):
            value[key] = bent(data, value[key])
        elif data.draw(st.booleans()):
            del value[key]
        return value
    odd: st.SearchStrategy[object] = st.sampled_from(
        [-1, 0, 2**64, 2**70, 1.5, 1e300, float("inf"), True, None, "", "ab", "zz", "é", "\x00",
         "\ud800", "ab" * 31, "ab" * 33, " " * 64, [], {}, [[]], "9" * 5000]
    )  # fmt: skip
    return data.draw(odd | json_values)


# -- the key file ---------------------------------------------------------------------

KEYS = Keys(
    seed=b"s" * 32,
    x25519=b"x" * 32,
    epoch=2**64 - 1,
    device=DEVICE,
    secrets=((1, b"n" * 32),),
    pending=PendingJoin("ab", b"h" * 128, b"s" * 64, b"a" * 16, b"body"),
    opening=Opening(1, b"m" * 16),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("small files")


@given(data=st.data())
@many(100)
def test_keys_that_were_changed_are_refused_by_name_or_fit_their_places(
    folder: Path, data: st.DataObject
) -> None:
    path = folder / "keys.json"
    KEYS.save(path)
    path.write_bytes(bend(data, path.read_bytes()))

    keys = answers(path, lambda: load_keys(path))

    if keys is not None:
        assert isinstance(keys, Keys)
        assert 0 <= keys.epoch < 2**64
        assert {len(keys.seed), len(keys.x25519)} <= {0, 32}
        assert len(keys.device) == 32
        again = folder / "again.json"
        keys.save(again)
        assert load_keys(again) == keys


@given(data=st.data())
@many(100)
def test_a_guard_that_was_changed_is_refused_by_name_or_fits_its_places(
    folder: Path, data: st.DataObject
) -> None:
    path = folder / "guard.json"
    write_guard(path, Guard(5, HEADS, 7, b"m" * 16))
    path.write_bytes(bend(data, path.read_bytes()))

    guard = answers(path, lambda: read_guard(path))

    if guard is not None:
        assert isinstance(guard, Guard)
        assert all(len(head.hash) == 32 and 0 < head.seq < 2**62 for head in guard.heads.values())
        write_guard(folder / "again.json", guard)
        assert read_guard(folder / "again.json") == guard


# -- files that are hints: what cannot be read is as if it were not there ---------------


@given(data=st.data())
@many(60)
def test_a_changed_invitation_is_refused_by_name_or_fits_its_places(
    folder: Path, data: st.DataObject
) -> None:
    path = folder / "marta.patio-invite"
    invitation = Invitation("AFCP", "Cerámicas Oliva", ("192.168.1.20:47800", "[fe80::1%2]:1"), 5)
    write_invitation(path, invitation)
    path.write_bytes(bend(data, path.read_bytes()))

    found = answers(path, lambda: read_invitation(path))

    if isinstance(found, Invitation):
        write_invitation(folder / "again.patio-invite", found)
        assert read_invitation(folder / "again.patio-invite") == found


@given(data=st.data())
@many(60)
def test_changed_link_codes_are_codes_or_gone(folder: Path, data: st.DataObject) -> None:
    path = folder / "links.json"
    write_links(
        path,
        [LinkCode(DEVICE, b"c" * 65, b"k" * 32, 5), LinkCode(DEVICE, b"", b"k" * 32, 6, DEVICE)],
    )
    path.write_bytes(bend(data, path.read_bytes()))

    links = answers(path, lambda: read_links(path))

    assert isinstance(links, list)
    write_links(folder / "again.json", links)
    assert read_links(folder / "again.json") == links[-MOST:]


@given(data=st.data())
@many(60)
def test_a_changed_address_book_keeps_what_can_be_dialled(
    folder: Path, data: st.DataObject
) -> None:
    path = folder / "addresses.json"
    write_addresses(path, {DEVICE: ("192.168.1.20", 47800), DeviceId(bytes(32)): ("taller", 1)})
    path.write_bytes(bend(data, path.read_bytes()))

    book = answers(path, lambda: read_addresses(path))

    assert isinstance(book, dict)
    for device, (host, port) in book.items():
        assert len(device) == 32
        assert host.encode()
        assert 0 < port <= 65535


@given(data=st.data())
@many(60)
def test_a_changed_channel_file_leads_to_a_channel_or_nowhere(
    folder: Path, data: st.DataObject
) -> None:
    path = folder / "channel.json"
    ChannelAddress(path=str(folder / "no socket"), token="ab").save(path)
    path.write_bytes(bend(data, path.read_bytes()))

    address = answers(path, lambda: load_address(path))

    if isinstance(address, ChannelAddress) and address.path:
        with suppress(OSError):
            address.connect(0.01).close()


@given(data=st.data())
@many(60)
def test_a_changed_witness_proves_what_it_says_or_nothing(
    folder: Path, data: st.DataObject
) -> None:
    machine = Machine("here", folder / "records")
    write_witness(machine, DEVICE, Witness(5, HEADS, 3, folder))
    path = witness_path(machine, DEVICE, 5)
    path.write_bytes(bend(data, path.read_bytes()))

    witness = answers(path, lambda: read_witness(machine, DEVICE, 5))

    if isinstance(witness, Witness):
        assert is_alive(witness) in (True, False)


@given(data=st.data())
@many(60)
def test_changed_choices_of_the_window_are_choices(folder: Path, data: st.DataObject) -> None:
    path = folder / "window.json"
    write_choices(path, Choices(language="en", theme="dark", text_scale=1.15, software=True))
    path.write_bytes(bend(data, path.read_bytes()))

    choices = answers(path, lambda: read_choices(path))

    assert isinstance(choices, Choices)
    write_choices(path, choices)
    assert read_choices(path) == choices


READERS: dict[str, Callable[[Path], object]] = {
    "keys.json": load_keys,
    "guard.json": read_guard,
    "addresses.json": read_addresses,
    "links.json": read_links,
    "marta.patio-invite": read_invitation,
    "channel.json": load_address,
    "window.json": read_choices,
    "window-drafts.json": read_kept,
    "muted.json": read_muted,
    "patio.db": read_marks,
    "demo.json": lambda path: DemoFolder(path.parent).is_ready("edition", "day"),
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("content", RUBBISH, ids=lambda content: repr(content[:12]))
def test_rubbish_in_a_small_file_is_a_named_error_or_a_default(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    answers(path, lambda: READERS[name](path))


# -- the whole home -------------------------------------------------------------------


@given(data=st.data())
@many(8)
def test_a_home_with_a_changed_file_opens_or_says_why(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    root = tmp_path_factory.mktemp("home") / "carmen"
    with pytest.MonkeyPatch.context() as patch:
        # The same company each time, for what is drawn goes by the bytes of its files; and
        # nowhere a record of the last one, of which this would be a copy.
        patch.setenv("XDG_STATE_HOME", str(root.parent / "state"))
        same, clock = Random(1).randbytes, lambda: 1_795_000_000_000
        found(root, "Cerámicas Oliva", "Carmen Oliva", clock=clock, randomness=same)
        _open_after_a_change(root, data)


def _open_after_a_change(root: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["keys.json", "guard.json"]))
    path = root / name
    path.write_bytes(bend(data, path.read_bytes()))
    before = path.read_bytes()

    try:
        Node.open(root).close()
    except PatioError:
        assert path.read_bytes() == before


def test_the_keys_of_another_device_open_nothing(tmp_path: Path) -> None:
    found(tmp_path / "carmen", "Cerámicas Oliva", "Carmen Oliva")
    path = tmp_path / "carmen" / "keys.json"
    replace(load_keys(path), seed=bytes(32)).save(path)

    with pytest.raises(PatioError, match="not this device's"):
        Node.open(tmp_path / "carmen")


# -- pictures -------------------------------------------------------------------------

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00abcd"
    b"\x00\x00\x00\x04tEXthomecrc.\x00\x00\x00\x03IDATxyzcrc.\x00\x00\x00\x00IENDcrc."
)
JPEG = (
    b"\xff\xd8\xff\xe1\x00\x08Exif\x00\x00\xff\xc0\x00\x0b\x08\x00\x03\x00\x02\x01\x01\x11\x00"
    b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00xyz\xff\xd9"
)
WEBP = (
    b"RIFF\x32\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00\x02\x00\x00"
    b"VP8L\x08\x00\x00\x00\x2f\x01\x80\x00\x00xyzEXIF\x04\x00\x00\x00home"
)


@given(damaged(PNG) | damaged(JPEG) | damaged(WEBP) | st.binary(max_size=60).map(PNG[:8].__add__))
@many(200)
def test_a_damaged_picture_is_refused_by_name_or_has_a_size(data: bytes) -> None:
    with suppress(BadText):
        clean, width, height = inspect(data)
        assert len(clean) <= len(data)
        assert min(width, height) >= 0


def test_a_whole_picture_has_its_size_and_loses_what_is_private() -> None:
    for picture, private in ((PNG, b"home"), (JPEG, b"Exif"), (WEBP, b"home")):
        clean, width, height = inspect(picture)
        assert (width, height) == (2, 3)
        assert private in picture
        assert private not in clean
