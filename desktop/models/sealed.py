"""Questions without a name as the two who know of them see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import ago, ago_inside, first_name, named
from sync.values import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sync.client import SealedQuestion
    from sync.values import PersonId


class SealedRow(NamedTuple):
    """One such question: ``head`` says between whom, ``line`` how it stands, ``heads`` and
    ``texts`` what was said since, ``answer`` what the field to say more is called."""

    key: str
    face: str
    head: str
    when: str
    text: str
    line: str
    heads: tuple[str, ...]
    texts: tuple[str, ...]
    may_put: bool
    may_say: bool
    answer: str
    draft: str


def sealed_row(
    one: SealedQuestion, faces: Mapping[PersonId, str], draft: str, now_ms: int
) -> SealedRow:
    """The row of a question, with what has been typed in its field."""
    other = named(one.other.name)
    return SealedRow(
        key=text_of(one.id),
        face="" if one.mine else faces.get(one.other.person, f"{text_of(one.other.person)}/0"),
        head=_head(one, other),
        when=ago(one.time_ms, now_ms),
        text=one.text,
        line=_line(one, other),
        heads=tuple(
            f"{_you() if said.mine else named(said.author)} · {ago_inside(said.time_ms, now_ms)}"
            for said in one.said
        ),
        texts=tuple(said.text for said in one.said),
        may_put=one.may_put,
        may_say=one.may_say,
        answer=_answer(one, other),
        draft=draft,
    )


def _you() -> str:
    return QCoreApplication.translate("Questions", "Tú")


def _head(one: SealedQuestion, other: str) -> str:
    if one.mine:
        line = QCoreApplication.translate("Questions", "Tu pregunta sin nombre, a {name}")
    else:
        line = QCoreApplication.translate("Questions", "{name} te pregunta sin nombre")
    return line.format(name=other)


def _line(one: SealedQuestion, other: str) -> str:
    translate = QCoreApplication.translate
    if one.mine and one.put is None:
        return translate(
            "Questions", "Solo {name} sabe que es tuya. Aún no la ha publicado."
        ).format(name=other)
    if one.mine:
        return translate(
            "Questions", "Publicada sin tu nombre. Solo {name} sabe que es tuya."
        ).format(name=other)
    if one.put is not None:
        return translate("Questions", "Publicada sin nombre. La respuesta le llegará sola.")
    if one.may_put:
        return translate(
            "Questions",
            "Solo tú sabes de quién es. Se publica tal como está. Los demás pueden ver que alguien "
            "te ha escrito en privado, y cuándo: deja pasar un rato.",
        )
    return translate("Questions", "No se puede publicar: la persona de confianza ya no eres tú.")


def _answer(one: SealedQuestion, other: str) -> str:
    if one.mine:
        line = QCoreApplication.translate("Questions", "Añade algo más a {name}, una sola vez")
    else:
        line = QCoreApplication.translate("Questions", "Contesta solo a {name}")
    return line.format(name=first_name(other))
