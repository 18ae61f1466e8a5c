"""Cards of how things are done, made by hand."""

from __future__ import annotations

from support.byhand.rows import DAY, HOUR, card, comment, ref
from sync.client import Card, CardKind, ProcessDetail, VersionRow

KILN = """Antes de tocar nada, mira que el horno esté por debajo de 60 grados.

1. Pasa la aspiradora por la solera.
2. Pon los conos en la **balda de en medio**, a la vista de la mirilla.
3. Carga de abajo arriba; dos dedos entre pieza y pieza.

- Lo esmaltado nunca toca la balda.
- El programa es el 4."""


def process(
    name: str, by: str, owner: str, title: str, text: str, made_ms: int, **more: object
) -> Card:
    """A card that ``by`` wrote then and ``owner`` looks after."""
    facts: dict[str, object] = {
        "owner": ref(owner), "orphan": False, "review": "", "source": None, "versions": 1,
        "changed_by": ref(by), "changed_ms": made_ms, "reviewed_by": None, "reviewed_ms": 0,
    }  # fmt: skip
    comments = more.pop("comments", ())
    detail = ProcessDetail(**(facts | more))  # type: ignore[arg-type]  # facts by name
    return card(
        name, CardKind.PROCESS, by, made_ms, title=title, text=text, detail=detail,
        comments=comments,
    )  # fmt: skip


def five(now: int) -> list[Card]:
    """One that is due, one of Marta's, one doubted, one without anybody, one at rest."""
    return [
        process("horno", "joaquin", "joaquin", "Cargar el horno pequeño", KILN, now - 90 * DAY,
                review="2026-11-04", versions=3, changed_by=ref("ines"),
                changed_ms=now - 20 * DAY),
        process("pedidos", "marta", "marta", "Preparar un pedido de la tienda",
                "Imprime el albarán y pégalo fuera.", now - 30 * DAY, review="2027-03-01"),
        process("feria", "laia", "laia", "Montar el puesto de una feria", "Lleva la carpa azul.",
                now - 60 * DAY, reviewed_by=ref("laia"), reviewed_ms=now - 10 * DAY,
                comments=(comment("ruben", now - 12 * DAY, "Vale"),
                          comment("ines", now - 5 * HOUR, "La carpa azul se rompió en Lyon."))),
        process("lyon", "amparo", "youssef", "Enviar a Lyon", "Pregunta por la tarifa.",
                now - 40 * DAY, orphan=True),
        process("cafe", "diego", "diego", "Limpiar la cafetera", "- Cada viernes",
                now - 2 * DAY),
    ]  # fmt: skip


def versions(now: int) -> list[VersionRow]:
    """Of the kiln's card, the newest first."""
    made = five(now)[0]
    return [
        VersionRow(made.id, ref("ines").person, ref("ines").name, now - 20 * DAY,
                   "Cargar el horno pequeño", KILN, ref("joaquin")),
        VersionRow(five(now)[1].id, ref("joaquin").person, ref("joaquin").name, now - 90 * DAY,
                   "Cargar el horno", "Carga de abajo arriba.", ref("joaquin")),
    ]  # fmt: skip
