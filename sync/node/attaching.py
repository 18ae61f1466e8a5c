"""The pictures and files that a command brings, checked as the colleagues who get them will do.

An entry with a description or a name that no colleague's program accepts would be shown by none.
"""

from __future__ import annotations

from sync.content.feed import ALT, FILE_NAME, FileRef, PictureRef
from sync.content.rules import check_text, is_file_name
from sync.errors import BadText
from sync.values import BlobId


def picture_of(blob: BlobId, size: int, width: int, height: int, alt: str) -> PictureRef:
    """A picture as an entry refers to it: ``size`` in bytes, the sides in pixels.

    Raises:
        BadText: field ``alt``: its description is too long, or has characters that none may have.
    """
    alt = check_text("alt", alt, ALT.low, ALT.high)
    return PictureRef(blob=blob, size=size, width=width, height=height, alt=alt)


def file_of(blob: BlobId, size: int, name: str) -> FileRef:
    """A file as an entry refers to it: ``size`` in bytes.

    Raises:
        BadText: field ``name``: it is too long, or none that every system can give a file (rule
            ``file_name``).
    """
    name = check_text("name", name, FILE_NAME.low, FILE_NAME.high)
    if not is_file_name(name):
        raise BadText(field="name", rule="file_name")
    return FileRef(blob=blob, size=size, name=name)
