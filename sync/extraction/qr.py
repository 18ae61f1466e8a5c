"""The QR codes in a picture, by zxing-cpp. Only in the process that is made for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.extraction import CODE_CHARACTERS, CODES

if TYPE_CHECKING:
    from PIL.Image import Image


def texts(image: Image) -> list[str]:
    """What each of them says, the same one once: at most :data:`CODES`, and of each the first
    :data:`CODE_CHARACTERS`; without NUL."""
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    codes = read_barcodes(image, BarcodeFormats(BarcodeFormat.QRCode), text_mode=TextMode.Plain)
    said = (code.text.replace("\0", "")[:CODE_CHARACTERS] for code in codes)
    return list(dict.fromkeys(filter(None, said)))[:CODES]
