"""The text of a PDF, by pypdf. Only in the process that is made for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO

from sync.extraction import PAGES, Unreadable


def texts(file: IO[bytes]) -> Iterator[str]:
    """The text of its pages, one by one.

    Raises:
        Unreadable: it wants a password. Whatever pypdf raises, on a damaged one.
    """
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(file, strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise Unreadable("it wants a password")
    for page in islice(reader.pages, PAGES):
        yield page.extract_text()
