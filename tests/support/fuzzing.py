"""What the fuzz tests share: how much, hostile bytes, and values of any struct by its own types.

Everything is taken from the structs themselves, so a new message or act is fuzzed from the
day on which it exists.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from sync.codec import encode

S = TypeVar("S", bound=msgspec.Struct)
Plain = Any
"""What msgpack holds before anybody asks for a shape."""

FACTOR: Final = float(os.environ.get("PATIO_FUZZ", "1"))
"""How many times more examples than in the suite; see tests/fuzz/README.md."""

FOUR_G: Final = struct.pack(">I", 2**32 - 1)

NASTIES: Final[Mapping[str, bytes]] = {
    "nothing": b"",
    "an array of 4 G": b"\xdd" + FOUR_G,
    "a map of 4 G": b"\xdf" + FOUR_G,
    "a text of 4 G": b"\xdb" + FOUR_G,
    "bytes of 4 G": b"\xc6" + FOUR_G,
    "an extension of 4 G": b"\xc9" + FOUR_G + b"\x05",
    "arrays in one another": b"\x91" * 5000,
    "maps in one another": b"\x81\x01" * 5000,
    "maps as keys of maps": b"\x81" * 5000,
    "not a number": b"\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00",
    "infinity": b"\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00",
    "a key twice": b"\x82\xa1v\x01\xa1v\x02",
    "an extension": b"\xd4\x05\x00",
    "a time": b"\xd6\xff\x00\x00\x00\x01",
    "an impossible time": b"\xc7\x0c\xff" + b"\xff" * 12,
    "bad UTF-8": b"\xa2\xc3\x28",
    "half a character": b"\xa3\xed\xa0\x80",
    "the byte that is never used": b"\xc1",
    "nil": b"\xc0",
    "the largest number": b"\xcf" + b"\xff" * 8,
    "the lowest number": b"\xd3\x80" + bytes(7),
}
"""Bytes on which decoders of msgpack have stumbled (protocol.md A14)."""

ODD_VALUES: Final[Sequence[Plain]] = (
    None, True, False, 0, 1, -1, 127, 128, 255, 2**15, 2**31, 2**32, 2**62, 2**63 - 1, 2**63,
    2**64 - 1, -(2**63), 0.5, float("nan"), float("inf"), "", "x" * 300, "\x00", "\ud7ff", b"",
    bytes(31), bytes(32), bytes(64), bytes(128), [], [[]], {}, {"v": 1}, [1] * 300,
)  # fmt: skip


def many(examples: int) -> settings:
    """Settings for so many examples in the suite, and ``PATIO_FUZZ`` times as many on demand."""
    return settings(
        max_examples=max(1, int(examples * FACTOR)),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """The bytes after one to three accidents: flips, cuts, insertions, repetitions."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        match draw(st.integers(0, 5)):
            case 0 if data:
                data[at] ^= 1 << draw(st.integers(0, 7))
            case 1 if data:
                data[at] = draw(st.integers(0, 255))
            case 2:
                del data[at:]
            case 3:
                data[at:at] = draw(st.sampled_from(list(NASTIES.values())) | st.binary(max_size=9))
            case 4:
                data[at:at] = data[at : at + draw(st.integers(1, 40))]
            case _:
                del data[at : at + draw(st.integers(1, 40))]
    return bytes(data)


@st.composite
def twisted(draw: st.DrawFn, value: msgspec.Struct) -> bytes:
    """The encoded value with one part of it replaced by something odd, at any depth."""
    plain = msgspec.msgpack.decode(encode(value), strict=False)
    spots = list(_spots(plain))
    if not spots:
        return encode(draw(st.sampled_from(ODD_VALUES)))
    holder, key = draw(st.sampled_from(spots))
    match draw(st.integers(0, 3)):
        case 0 if isinstance(holder, list):
            holder.insert(key, draw(st.sampled_from(ODD_VALUES)))
        case 1:
            del holder[key]
        case _:
            holder[key] = draw(st.sampled_from(ODD_VALUES))
    return encode(plain)


def _spots(plain: Plain) -> list[tuple[Any, Any]]:
    """Every place inside lists and maps, with what holds it."""
    keys: list[Any] = []
    if isinstance(plain, list):
        keys = list(range(len(plain)))
    elif isinstance(plain, dict):
        keys = list(plain)
    found = [(plain, key) for key in keys]
    for key in keys:
        found += _spots(plain[key])
    return found


Pool = Mapping[int | str, Sequence[bytes]]
"""Byte strings that mean something, by their length or by the name of the field they fit."""


def instances(shape: type[S], pool: Pool | None = None) -> st.SearchStrategy[S]:
    """Lawful values of a struct, by the types and limits of its fields.

    Fields of a fixed length that the pool knows are taken from it, by name before length, so
    that keys and ids refer to something.
    """
    strategy: st.SearchStrategy[S] = _values(msgspec.inspect.type_info(shape), pool or {})
    return strategy


def _values(kind: msgspec.inspect.Type, pool: Pool) -> st.SearchStrategy[Plain]:
    match kind:
        case msgspec.inspect.StructType():
            fields = {f.name: _values(f.type, _narrowed(pool, f.name)) for f in kind.fields}
            return st.builds(kind.cls, **fields)
        case msgspec.inspect.BoolType():
            return st.booleans()
        case msgspec.inspect.NoneType():
            return st.none()
        case msgspec.inspect.IntType():
            low = kind.ge if kind.ge is not None else -(2**63)
            high = kind.le if kind.le is not None else (kind.lt or 2**64) - 1
            near = st.integers(low, min(high, low + 9))
            return st.sampled_from([low, high]) | near | st.integers(low, high)
        case msgspec.inspect.StrType():
            return _texts(kind.min_length or 0, kind.max_length)
        case msgspec.inspect.EnumType():
            return st.sampled_from(kind.cls)
        case msgspec.inspect.BytesType() | msgspec.inspect.MemoryViewType():
            return _bytes(kind.min_length or 0, kind.max_length, pool)
        case msgspec.inspect.ListType():
            low = kind.min_length or 0
            most = low + 3 if kind.max_length is None else min(kind.max_length, low + 3)
            return st.lists(_values(kind.item_type, pool), min_size=low, max_size=most)
        case msgspec.inspect.TupleType():
            return st.tuples(*(_values(item, pool) for item in kind.item_types))
        case msgspec.inspect.UnionType():
            return st.one_of([_values(one, pool) for one in kind.types])
        case msgspec.inspect.DictType():
            keys, values = _values(kind.key_type, pool), _values(kind.value_type, pool)
            return st.dictionaries(keys, values, max_size=3)
    raise NotImplementedError(f"no values for {kind}")


def _narrowed(pool: Pool, name: str) -> Pool:
    """What a field of that name may hold."""
    return {**pool, 32: pool[name]} if name in pool else pool


def _texts(low: int, high: int | None) -> st.SearchStrategy[str]:
    few = st.text(min_size=low, max_size=low + 20 if high is None else min(high, low + 20))
    return few | st.sampled_from(["é" * low] if high is None else ["é" * low, "ñ" * high])


def _bytes(low: int, high: int | None, pool: Pool) -> st.SearchStrategy[bytes]:
    if low == high and pool.get(low):
        return st.sampled_from(pool[low])
    return st.binary(min_size=low, max_size=low + 40 if high is None else min(high, low + 40))
