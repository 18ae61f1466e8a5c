"""Pictures for tests: good ones of every format, and some that no decoder should be given."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageWriter

PNG = b"\x89PNG\r\n\x1a\n"


def picture(kind: str, width: int = 8, height: int = 8, quality: int = -1) -> bytes:
    """A picture that Qt wrote, no two quarters of it alike."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    for x in range(width // 2):
        image.setPixelColor(x, x * height // width, QColor(200, x % 250, 40))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def png(
    width: int,
    height: int,
    *chunks: tuple[bytes, bytes],
    depth: int = 8,
    interlaced: bool = False,
) -> bytes:
    """A PNG of these chunks after a header that promises a size."""
    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, interlaced)
    parts = [(b"IHDR", header), *chunks]
    return PNG + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def claims(width: int, height: int) -> bytes:
    """A PNG whose header promises a size that it does not have."""
    return png(width, height)


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP file of these chunks."""
    body = b"".join(
        kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2) for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def webp_image(lossless: bool = True) -> tuple[bytes, bytes]:
    """The chunk that a WebP of 8x8 pixels consists of."""
    whole = picture("webp", quality=100 if lossless else 50)
    (size,) = struct.unpack_from("<I", whole, 16)
    return whole[12:16], whole[20 : 20 + size]


def extended(flags: int, width: int = 8, height: int = 8) -> tuple[bytes, bytes]:
    """The first chunk of a WebP that has more than an image."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"VP8X", bytes([flags, 0, 0, 0]) + sides


def animation(frames: int) -> bytes:
    """A WebP of 8x8 pixels that moves."""
    kind, data = webp_image()
    still = kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)
    place = bytes(6) + (7).to_bytes(3, "little") * 2 + (40).to_bytes(3, "little") + b"\0"
    return webp(extended(0x02), (b"ANIM", bytes(6)), *[(b"ANMF", place + still)] * frames)
