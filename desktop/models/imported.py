"""What came from another network: its author as that says, and who answers for it here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.feed import COMMENTS_SHOWN, comments_line, more_line, said_when
from desktop.words.formatting import ago_inside, ago_short, listed, named
from sync.values import text_of

if TYPE_CHECKING:
    from desktop.models.around import Around
    from desktop.models.feed import FeedRow
    from sync.client import Card, ImportedRow

ABROAD = "abroad"
"""In the place of a face (``components/Avatar.qml``), where there is a name and no person."""


class _Said(NamedTuple):
    """A comment, of there or of here. ``person`` is empty for a name that is nobody's here, and
    ``key`` for what is no entry of its own."""

    key: str
    person: str
    face: str
    author: str
    when: str
    text: str


def as_imported(row: FeedRow, card: Card, imported: ImportedRow, around: Around) -> FeedRow:
    """The row with the author that the other network names, and its comments before ours."""
    said = [
        _Said("", "", ABROAD, one.author, ago_short(one.time_ms, around.now_ms), one.text)
        for one in imported.comments
    ]
    said += [
        _Said(
            text_of(one.id),
            text_of(one.person),
            around.face(one.person),
            named(one.author),
            said_when(one, around.now_ms),
            one.text,
        )
        for one in card.comments
    ]
    shown = said if row.key in around.unfolded else said[-COMMENTS_SHOWN:]
    others = imported.earlier or bool(card.earlier)
    says = QCoreApplication.translate("Imported", "{author}, según {source}, {when}: {text}")
    return row._replace(
        person="",
        face=ABROAD,
        author=_author(imported),
        head=_head(imported, named(card.author)),
        subject=text_of(card.person),
        comment_count=len(said),
        comment_keys=tuple(one.key for one in shown),
        comment_people=tuple(one.person for one in shown),
        comment_faces=tuple(one.face for one in shown),
        comment_authors=tuple(one.author for one in shown),
        comment_whens=tuple(one.when for one in shown),
        comment_texts=tuple(one.text for one in shown),
        comments_line=_more_than(len(said)) if others else comments_line(len(said)),
        more_line=_earlier() if others else more_line(len(said) - len(shown)),
        says=says.format(
            author=_author(imported),
            source=imported.source,
            when=ago_inside(card.time_ms, around.now_ms),
            text=row.text,
        ),
    )


def _more_than(count: int) -> str:
    """Those that are here; how many others there are, nobody has counted."""
    return QCoreApplication.translate("Imported", "Más de {n} comentarios").format(n=count)


def _earlier() -> str:
    return QCoreApplication.translate("Imported", "Ver comentarios anteriores")


def _author(imported: ImportedRow) -> str:
    """``Marta Gil``, and whom she thanks."""
    if not imported.to:
        return imported.author
    line = QCoreApplication.translate("Imported", "{author} da las gracias a {names}")
    return line.format(author=imported.author, names=listed(imported.to))


def _head(imported: ImportedRow, by: str) -> str:
    line = QCoreApplication.translate("Imported", "Importado de {source} por {by}")
    return line.format(source=imported.source, by=by)
