"""Pictures made small, by Pillow. Only in the process that is made for it.

Nothing of the original but its pixels comes out: no profile, no text, no place and time.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from sync.extraction import (
    CODES_SIDE,
    FRAMES,
    PICTURE_PIXELS,
    PREVIEW_BYTES,
    PREVIEW_SIDE,
    SQUARE_SIDE,
    Unreadable,
)

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_KINDS: Final = ("JPEG", "PNG", "WEBP")
_STARTS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_QUALITIES: Final = (80, 50, 20)


def is_picture(start: bytes) -> bool:
    """Whether a file that begins so is of a kind that is made small: PNG, JPEG or WebP."""
    return start.startswith(_STARTS) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")


def small(file: IO[bytes]) -> Image:
    """The picture upright, its longer side :data:`PREVIEW_SIDE` pixels or what it was, if less.

    Raises:
        Unreadable: too large by its header, or too many frames. Whatever Pillow raises, on a
            damaged one.
    """
    from PIL import ImageOps

    opened = _opened(file)
    opened.draft("RGB", (2 * PREVIEW_SIDE, 2 * PREVIEW_SIDE))  # a JPEG is read at that size
    image = _of_eight_bits(opened).convert("RGBA" if opened.has_transparency_data else "RGB")
    image.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    way_up = opened.getexif()
    image.getexif().update(way_up)
    return ImageOps.exif_transpose(image)


def square(file: IO[bytes]) -> Image:
    """All of the picture upright in the middle of a square of :data:`SQUARE_SIDE` pixels, which can
    be seen through beside it; one that is smaller is made larger.

    Raises:
        As :func:`small`.
    """
    from PIL import Image, ImageOps

    inner = ImageOps.contain(small(file), (SQUARE_SIDE, SQUARE_SIDE))
    if inner.size == (SQUARE_SIDE, SQUARE_SIDE):
        return inner
    room = Image.new("RGBA", (SQUARE_SIDE, SQUARE_SIDE), (0, 0, 0, 0))
    room.paste(inner, ((room.width - inner.width) // 2, (room.height - inner.height) // 2))
    return room


def grey(file: IO[bytes]) -> Image:
    """The picture in shades of grey, on white where it can be seen through, its longer side
    :data:`CODES_SIDE` pixels or what it was, if less; which side is up does not matter.

    Raises:
        As :func:`small`.
    """
    from PIL import Image

    opened = _opened(file)
    opened.draft("L", (CODES_SIDE, CODES_SIDE))
    image = _of_eight_bits(opened)
    if opened.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("L", image.size, 255)
        ground.paste(image.convert("L"), mask=image.getchannel("A"))
        image = ground
    image = image.convert("L")
    image.thumbnail((CODES_SIDE, CODES_SIDE))
    return image


def _opened(file: IO[bytes]) -> ImageFile:
    """The picture, of which only the header has been read."""
    # Each kind by name: otherwise Pillow loads all that it knows when it looks for one.
    from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401 -- see above

    opened = Image.open(file, formats=_KINDS)
    if opened.width * opened.height > PICTURE_PIXELS or getattr(opened, "n_frames", 1) > FRAMES:
        raise Unreadable("too large")
    return opened


def _of_eight_bits(image: Image) -> Image:
    if image.mode.startswith("I"):  # grey of sixteen bits
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image


def packed(image: Image, most: int = PREVIEW_BYTES) -> bytes:
    """A JPEG, or a WebP of what can be seen through, of at most so many bytes.

    Raises:
        Unreadable: it cannot be said in so many.
    """
    image.info.clear()
    for quality in _QUALITIES:
        data = BytesIO()
        if image.mode == "RGBA":
            image.save(data, "WEBP", quality=quality, alpha_quality=quality, exif=b"", method=4)
        else:
            image.save(data, "JPEG", quality=quality, optimize=True)
        if data.tell() <= most:
            return data.getvalue()
    raise Unreadable("more detail than a small picture has room for")
