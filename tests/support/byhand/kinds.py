"""Cards by hand of the kinds that are not posts: polls, events, who comes and goes, processes."""

from __future__ import annotations

from support.byhand.rows import DAY, HOUR, MINUTE, STAFF, card, given, key_of, refs, spread
from sync.client import (
    Card,
    CardKind,
    EventDetail,
    FarewellDetail,
    ImportedRow,
    PollDetail,
    ProcessDetail,
    WelcomeDetail,
)
from sync.values import EntryId, Reaction
from sync.views.rows_imported import ImportedComment
from sync.views.rows_polls import OptionRow
from sync.views.rows_welcomes import TaskRow

COMIDA = EntryId(key_of("card comida"))
FERIA = EntryId(key_of("card feria"))
DIEGO = EntryId(key_of("card diego"))
HORNOS = EntryId(key_of("card hornos"))
OBRAS = EntryId(key_of("card obras"))

DAYS = ("Jueves 17, después de cerrar", "Viernes 18 a mediodía", "Sábado 19")


def poll(
    now: int, *, mine: int | None = None, unnamed: bool = False, hidden: bool = False,
    several: bool = False, closes_ms: int = 0,
) -> Card:  # fmt: skip
    """When the Christmas lunch is: two, five and one vote, mine for ``mine`` among them."""
    voters = (("laia", "ines"), ("carmen", "joaquin", "amparo", "ruben", "marta"), ("diego",))
    options = tuple(
        OptionRow(text, None if hidden else len(people), () if unnamed else refs(*people),
                  place == mine)
        for place, (text, people) in enumerate(zip(DAYS, voters, strict=True))
    )  # fmt: skip
    total = None if hidden else 8
    detail = PollDetail(options, several, unnamed, closes_ms or now + 2 * DAY, total)
    return card(
        "comida", CardKind.POLL, "amparo", now - 70 * HOUR, text="¿Qué día es la comida?",
        reactions=(given(Reaction.OLE, 2),), detail=detail,
    )  # fmt: skip


def event(now: int, *, mine: str = "", over: bool = False) -> Card:
    """The fair in Valencia, in three days or over."""
    starts = now - 5 * DAY if over else now + 3 * DAY
    detail = EventDetail("Feria de Valencia", starts, starts + 2 * HOUR, starts + 2 * HOUR,
                         refs("laia", "ines"), refs("ruben"), (), mine)  # fmt: skip
    return card(
        "feria", CardKind.EVENT, "laia", now - 5 * HOUR, title="Montar el puesto de la feria",
        text="Hacen falta manos para descargar.", detail=detail,
    )  # fmt: skip


def welcome(now: int, *, mine: bool = False, greeted: bool = False) -> Card:
    """Diego begins, with Joaquín at his side."""
    tasks = (TaskRow(1, "Conocer el horno grande", True, refs("joaquin")[0]),
             TaskRow(2, "Firmar los papeles con Amparo", False, None))  # fmt: skip
    detail = WelcomeDetail(refs("diego")[0], refs("joaquin")[0], tasks, mine)
    return card(
        "diego", CardKind.WELCOME, "carmen", now - 2 * HOUR,
        text="Ayudante de taller, con Joaquín. Preguntadle por esmalte en crudo y fotografía.",
        reactions=(given(Reaction.GLAD, 5, greeted),), detail=detail, spread=spread(6),
    )  # fmt: skip


def farewell(now: int, day: str) -> Card:
    """Laia goes on a day, or stays (empty)."""
    detail = FarewellDetail(refs("laia")[0], day, False)
    return card("adios", CardKind.FAREWELL, "carmen", now - HOUR, text="Gracias, Laia.",
                detail=detail)  # fmt: skip


def process(now: int, *, review: str = "", orphan: bool = False) -> Card:
    """How the kilns are lit."""
    detail = ProcessDetail(refs("joaquin")[0], orphan, review, None, 3, refs("ines")[0],
                           now - DAY, None, 0)  # fmt: skip
    return card(
        "hornos", CardKind.PROCESS, "joaquin", now - 30 * MINUTE, title="Encender los hornos",
        text="Primero el gas, después el ventilador. " * 20, detail=detail,
    )  # fmt: skip


__all__ = [
    "COMIDA", "DIEGO", "FERIA", "HORNOS", "STAFF", "event", "farewell", "poll", "process",
    "welcome",
]  # fmt: skip


def imported(now: int, *, to: tuple[str, ...] = (), comments: int = 1) -> Card:
    """What Pilar wrote on another network years ago, brought in by Carmen; thanks with ``to``."""
    said = tuple(
        ImportedComment(EntryId(key_of(f"said {n}")), refs("carmen")[0], "Julián Mora",
                        now - 400 * DAY + n, f"Comentario {n}")
        for n in range(comments)
    )  # fmt: skip
    what = "kudos" if to else "post"
    detail = ImportedRow(what, "Workplace", "obras-1", "Pilar Sanz", to, said)
    return card(
        "obras", CardKind.IMPORTED, "carmen", now - 400 * DAY, channel="" if to else "taller",
        text="Ya está el suelo de la nave nueva.", detail=detail,
    )  # fmt: skip
