"""The text of Office files: those of Microsoft (docx, xlsx, pptx) and OpenDocument (odt, ods, odp).

All of them are archives of XML. Nothing is unpacked: the few parts with text go through expat as
they come out, and one that declares entities, which no Office program writes, ends it.
Source: ECMA-376, part 1 (WordprocessingML w:t, SpreadsheetML t, DrawingML a:t); OpenDocument 1.3,
part 3 (text:p, text:h).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO, Final
from xml.parsers import expat
from zipfile import ZipFile

from sync.extraction import PARTS, UNPACKED_BYTES, Unreadable

_WITH_TEXT: Final = re.compile(
    r"word/(document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml"
    r"|xl/(sharedStrings|worksheets/sheet\d+|comments\d*)\.xml"
    r"|ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml"
    r"|content\.xml"
)
_DEPTH: Final = 1000
_AT_ONCE: Final = 1 << 16

_MICROSOFT: Final = {"t"}
_OPEN_DOCUMENT: Final = {"p", "h"}
"""Elements whose characters are text."""

_ENDS: Final = {"p", "h", "si", "is", "row", "br", "tab", "tc", "table-cell", "s", "line-break"}
"""Elements behind which another word begins."""


def texts(file: IO[bytes]) -> Iterator[str]:
    """The text of its parts, one by one; of an archive of something else, nothing.

    Raises:
        Unreadable: too many parts, or one that is no XML as Office programs write it.
        zipfile.BadZipFile: a damaged archive.
    """
    left = UNPACKED_BYTES
    with ZipFile(file) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS:
            raise Unreadable("too many parts")
        for part in parts:
            if _WITH_TEXT.fullmatch(part.filename):
                holds = _OPEN_DOCUMENT if part.filename == "content.xml" else _MICROSOFT
                with archive.open(part) as stream:
                    text, size = _text_of(stream, holds, left)
                left -= size
                yield text
                if left <= 0:
                    return


def _text_of(stream: IO[bytes], holds: set[str], limit: int) -> tuple[str, int]:
    """The text in one part and the bytes that were read of it, at most about ``limit``."""
    found: list[str] = []
    parser, size = _parser(found.append, holds), 0
    while size < limit and (data := stream.read(_AT_ONCE)):
        size += len(data)
        try:
            parser.Parse(data)
        except expat.ExpatError:
            raise Unreadable("no XML") from None
    return "".join(found), size


def _parser(say: Callable[[str], object], holds: set[str]) -> expat.XMLParserType:
    """A parser that says the text, with a space or a line's end between words that are apart."""
    inside: list[bool] = []

    def begin(name: str, _attributes: object) -> None:
        if len(inside) >= _DEPTH:
            raise Unreadable("too deep")
        local = name.rpartition(":")[2]
        inside.append(local in holds or (bool(inside) and inside[-1]))

    def end(name: str) -> None:
        inside.pop()
        if name.rpartition(":")[2] in _ENDS:
            say("\n")

    def characters(text: str) -> None:
        if inside[-1]:
            say(text)

    def refuse(*_what: object) -> None:
        raise Unreadable("it declares entities")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser
