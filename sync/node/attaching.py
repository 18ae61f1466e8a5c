"""The pictures and files that a command brings, checked as the colleagues who get them will do.

An entry with a description or a name that no colleague's program accepts would be shown by none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.content.feed import ALT, FILE_NAME, FileRef, PictureRef
from sync.content.rules import check_text, is_file_name
from sync.errors import BadText
from sync.values import BlobId

if TYPE_CHECKING:
    from sync.node.core import Node


def picture_of(blob: BlobId, size: int, width: int, height: int, alt: str) -> PictureRef:
    """A picture as an entry refers to it: ``size`` in bytes, the sides in pixels.

    Raises:
        BadText: field ``alt``: its description is too long, or has characters that none may have.
    """
    alt = check_text("alt", alt, ALT.low, ALT.high)
    return PictureRef(blob=blob, size=size, width=width, height=height, alt=alt)


def file_of(node: Node, blob: BlobId, size: int, name: str) -> FileRef:
    """A file as an entry refers to it: ``size`` in bytes.

    Raises:
        BadText: field ``file``: it is larger than the company's files may be. Field ``name``: it
            is too long, or none that every system can give a file (rule ``file_name``).
    """
    largest = node.governance.settings.file_bytes
    if size > largest:
        raise BadText(field="file", rule="too_long", limit=largest, unit="bytes")
    name = check_text("name", name, FILE_NAME.low, FILE_NAME.high)
    if not is_file_name(name):
        raise BadText(field="name", rule="file_name")
    return FileRef(blob=blob, size=size, name=name)
