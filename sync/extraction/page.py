"""How the first page of a PDF looks, by PDFium. Only in the process that is made for it.

The PDFium that comes with pypdfium2 has no script engine, and fetches nothing.
"""

from __future__ import annotations

import math
from typing import IO, TYPE_CHECKING, Final

from sync.extraction import PREVIEW_SIDE, Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

_LARGEST: Final = 1e6
"""Points of a page's side: some three hundred metres."""


def first(file: IO[bytes]) -> Image:
    """The first page on white, its longer side :data:`PREVIEW_SIDE` pixels.

    Raises:
        Unreadable: a page without a size. Whatever pypdfium2 raises, on one that is damaged or
            wants a password.
    """
    from pypdfium2 import PdfDocument

    page = PdfDocument(file)[0]
    width, height = page.get_size()
    if not (math.isfinite(width + height) and min(width, height) > 0):
        raise Unreadable("a page without a size")
    if max(width, height) > _LARGEST:
        raise Unreadable("a page larger than any")
    image: Image = page.render(scale=PREVIEW_SIDE / max(width, height)).to_pil()
    # Rounded up by PDFium.
    right, below = (min(side, PREVIEW_SIDE) for side in image.size)
    return image.convert("RGB").crop((0, 0, right, below))
